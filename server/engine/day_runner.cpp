#include "engine/day_runner.hpp"

#include "engine/runner_state.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace deroule::engine {

namespace asio = boost::asio;

namespace {

// The answer, on the executor of whoever waits for it.
template <class Handler, class Answer>
void hand_over(const std::shared_ptr<Handler>& waiting, Answer answer) {
    const auto executor = asio::get_associated_executor(*waiting);
    asio::post(executor, [waiting, answer = std::move(answer)]() mutable {
        std::move (*waiting)(std::move(answer));
    });
}

// Takes the question on the strand and finds its answer on the worker, with a copy of what it
// needs of the day.
template <class Answer, class State, class Ask, class Find>
asio::awaitable<Answer> think(std::shared_ptr<State> state, Ask ask, Find find) {
    return asio::async_initiate<const asio::use_awaitable_t<>, void(Answer)>(
        [state, ask = std::move(ask), find](auto handler) mutable {
            auto shared = std::make_shared<decltype(handler)>(std::move(handler));
            state->post([state, ask, find, shared] {
                auto question = ask(state->head());
                if (!question) return hand_over(shared, Answer(question.error()));
                auto asked = std::make_shared<const typename decltype(question)::value_type>(
                    std::move(*question));
                asio::post(state->worker(),
                           [asked, find, shared] { hand_over(shared, Answer(find(*asked))); });
            });
        },
        asio::use_awaitable);
}

} // namespace

DayRunner::DayRunner(domain::DayId day, RunnerDeps deps)
    : state_(std::make_shared<State>(std::move(day), std::move(deps))) {}

DayRunner::~DayRunner() = default;

asio::awaitable<void> DayRunner::start() {
    return asio::co_spawn(
        state_->strand(), [state = state_] { return state->start(); }, asio::use_awaitable);
}

asio::awaitable<void> DayRunner::refresh() {
    return asio::co_spawn(
        state_->strand(), [state = state_] { return state->refresh(); }, asio::use_awaitable);
}

asio::awaitable<void> DayRunner::stop() {
    return asio::co_spawn(
        state_->strand(), [state = state_] { return state->stop(); }, asio::use_awaitable);
}

void DayRunner::join(std::shared_ptr<Subscriber> subscriber, domain::Actor actor,
                     std::optional<Positions> held) {
    state_->post([state = state_, subscriber = std::move(subscriber), actor = std::move(actor),
                  held = std::move(held)] { state->join(subscriber, actor, held); });
}

void DayRunner::leave(const std::shared_ptr<Subscriber>& subscriber) {
    state_->post([state = state_, subscriber] { state->leave(subscriber); });
}

void DayRunner::command(std::shared_ptr<Subscriber> subscriber, std::string id,
                        domain::Command command) {
    state_->post_command(
        [state = state_, subscriber = std::move(subscriber), id = std::move(id),
         command = std::move(command)] { state->command_from(subscriber, id, command); });
}

asio::awaitable<Outcome> DayRunner::execute(domain::Actor actor, std::string id,
                                            domain::Command command) {
    return asio::async_initiate<const asio::use_awaitable_t<>, void(Outcome)>(
        [state = state_, actor = std::move(actor), id = std::move(id),
         command = std::move(command)](auto handler) mutable {
            auto shared = std::make_shared<decltype(handler)>(std::move(handler));
            state->post_command([state, actor, id, command, shared] {
                state->command(actor, id, command, [shared](const Outcome& outcome) {
                    const auto executor = asio::get_associated_executor(*shared);
                    asio::post(executor, [shared, outcome] { std::move (*shared)(outcome); });
                });
            });
        },
        asio::use_awaitable);
}

asio::awaitable<void> DayRunner::inspect(std::function<void(const domain::Day&)> look) {
    return asio::async_initiate<const asio::use_awaitable_t<>, void()>(
        [state = state_, look = std::move(look)](auto handler) mutable {
            auto shared = std::make_shared<decltype(handler)>(std::move(handler));
            state->post([state, look, shared] {
                look(state->head());
                const auto executor = asio::get_associated_executor(*shared);
                asio::post(executor, [shared] { std::move (*shared)(); });
            });
        },
        asio::use_awaitable);
}

asio::awaitable<Result<SeatCosts, domain::Rejection>>
DayRunner::seat_costs(domain::RoundId round, domain::ParticipantId person) {
    return think<Result<SeatCosts, domain::Rejection>>(
        state_,
        [round = std::move(round), person = std::move(person)](const domain::Day& day) {
            return ask_seats(day, round, person);
        },
        cost_of_seats);
}

asio::awaitable<Result<ProposedRepair, domain::Rejection>>
DayRunner::propose_repair(domain::RoundId round) {
    return think<Result<ProposedRepair, domain::Rejection>>(
        state_,
        [round = std::move(round)](const domain::Day& day) { return ask_repair(day, round); },
        engine::propose_repair);
}

void DayRunner::resync(std::shared_ptr<Subscriber> subscriber, view::Channel channel) {
    state_->post([state = state_, subscriber = std::move(subscriber),
                  channel = std::move(channel)] { state->resync(subscriber, channel); });
}

void DayRunner::watch(std::shared_ptr<Subscriber> subscriber, view::Channel channel) {
    state_->post([state = state_, subscriber = std::move(subscriber),
                  channel = std::move(channel)] { state->watch(subscriber, channel); });
}

void DayRunner::unwatch(std::shared_ptr<Subscriber> subscriber, view::Channel channel) {
    state_->post([state = state_, subscriber = std::move(subscriber),
                  channel = std::move(channel)] { state->unwatch(subscriber, channel); });
}

void DayRunner::writing(std::shared_ptr<Subscriber> subscriber,
                        std::optional<domain::ParticipantId> as) {
    state_->post([state = state_, subscriber = std::move(subscriber), as = std::move(as)] {
        state->writing(subscriber, as);
    });
}

const domain::DayId& DayRunner::day() const {
    return state_->day();
}

} // namespace deroule::engine
