// A day and its journal: replay, group commit, and what happens when an append fails.
#include "domain/evolve.hpp"
#include "engine/runner_state.hpp"
#include "journal/fault.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <spdlog/spdlog.h>

#include <limits>

namespace deroule::engine {

namespace asio = boost::asio;

namespace {

constexpr std::size_t records_read_max = 1000;
constexpr Duration retry_after = std::chrono::seconds{1};

// Failures inside a detached coroutine are bugs: everything expected is caught inside.
void rethrow(const std::exception_ptr& failure) {
    if (failure) std::rethrow_exception(failure);
}

} // namespace

DayRunner::State::State(domain::DayId day, RunnerDeps deps)
    : day_(std::move(day)), deps_(std::move(deps)), strand_(asio::make_strand(deps_.executor)) {
    alarm_ = deps_.make_alarm(strand_);
    house_alarm_ = deps_.make_alarm(strand_);
}

void DayRunner::State::post(std::function<void()> work) {
    asio::post(strand_, [self = shared_from_this(), work = std::move(work)]() mutable {
        if (self->live_)
            work();
        else
            self->deferred_.push_back(std::move(work));
    });
}

void DayRunner::State::post_command(std::function<void()> work) {
    asio::post(strand_, [self = shared_from_this(), work = std::move(work)]() mutable {
        if (self->live_ || self->unreadable_)
            work();
        else
            self->deferred_.push_back(std::move(work));
    });
}

asio::awaitable<void> DayRunner::State::start() {
    head_ = {};
    head_.id = day_;
    head_at_ = durable_at_ = 0;
    command_ids_.clear();
    projector_.reset();
    kept_.clear();
    kept_since_.clear();
    co_await replay(std::numeric_limits<domain::Sequence>::max());
    co_await learn_epoch();
    expect_back();
    go_live();
}

// A day without records has none yet: it is drawn with the first. Where it cannot be read, clients
// that come back get snapshots until it can.
asio::awaitable<void> DayRunner::State::learn_epoch() {
    if (!epoch_.empty()) co_return;
    try {
        epoch_ = co_await deps_.journal->epoch(day_);
    } catch (const journal::JournalFault& fault) {
        spdlog::warn("journal_unreadable day={} reason=\"{}\"", day_.text(), fault.what());
    }
}

// Reads and applies up to `until`, with patches kept but sent to nobody.
asio::awaitable<void> DayRunner::State::replay(domain::Sequence until) {
    projector_.emplace(head_, head_at_);
    for (;;) {
        const auto records = co_await deps_.journal->read(day_, head_at_, records_read_max);
        for (const journal::Record& record : records) {
            if (record.sequence > until) co_return;
            apply_record(journal::read_next(day_, record, head_at_), false);
            durable_at_ = head_at_;
        }
        if (records.size() < records_read_max) co_return;
    }
}

// Applies what others appended since, and tells the audiences. Nothing of ours is pending.
asio::awaitable<void> DayRunner::State::read_on() {
    for (;;) {
        const auto records = co_await deps_.journal->read(day_, head_at_, records_read_max);
        for (const journal::Record& record : records) {
            apply_record(journal::read_next(day_, record, head_at_), true);
            durable_at_ = head_at_;
        }
        if (records.size() < records_read_max) co_return;
    }
}

void DayRunner::State::apply_record(const journal::Facts& facts, bool deliver_now) {
    for (const domain::Event& event : facts.events) {
        projector_->before(head_, event);
        domain::evolve(head_, event);
        projector_->after(head_, event);
    }
    ++head_at_;
    if (!facts.command_id.empty()) command_ids_[facts.command_id] = head_at_;
    const std::vector<view::Patch> patches = projector_->patches(head_, head_at_);
    for (const view::Patch& patch : patches) {
        keep(patch);
        if (deliver_now) deliver(patch);
    }
    if (!deliver_now) return;
    for (const AudiencePtr& audience : concerned_by(projector_->moved(), patches))
        update_subscriptions_of(audience);
    for (const domain::Event& event : facts.events)
        follow_people(event);
}

void DayRunner::State::go_live() {
    live_ = true;
    unreadable_ = false;
    unavailable_since_.reset();
    std::vector<domain::RoundId> requested;
    for (const auto& [id, round] : head_.rounds)
        if (round.status == domain::RoundStatus::requested) requested.push_back(id);
    ask_planner(requested);
    // Arrivals may be recorded whose seats never were.
    seat_unseated();
    set_alarm();
    set_house_alarm();
    std::vector<std::function<void()>> waiting;
    waiting.swap(deferred_);
    for (auto& work : waiting)
        post(std::move(work));
    begin_writing();
}

void DayRunner::State::release(Effect effect) {
    if (pending_.empty() && !writing_) {
        effect.done();
        return;
    }
    pending_.effects.push_back(std::move(effect));
    begin_writing();
}

void DayRunner::State::begin_writing() {
    if (writing_ || !live_ || pending_.empty()) return;
    writing_ = true;
    asio::co_spawn(
        strand_, [self = shared_from_this()] { return self->write_batches(); }, rethrow);
}

// One append at a time; what was decided meanwhile forms the next one.
asio::awaitable<void> DayRunner::State::write_batches() {
    while (!pending_.empty()) {
        std::vector<std::string> bodies = std::move(pending_.bodies);
        in_flight_ = std::move(pending_.effects);
        pending_ = {};
        std::optional<Failure> failure;
        if (!bodies.empty()) {
            try {
                const auto written =
                    co_await deps_.journal->append(day_, durable_at_, std::move(bodies));
                if (written) {
                    durable_at_ = *written;
                    co_await learn_epoch();
                } else {
                    failure = Failure::conflict;
                }
            } catch (const journal::JournalFault& fault) {
                spdlog::error("journal_unavailable day={} reason=\"{}\"", day_.text(),
                              fault.what());
                failure = Failure::unavailable;
            }
        }
        if (failure) {
            std::vector<Effect> lost = std::move(in_flight_);
            in_flight_.clear();
            for (Effect& effect : pending_.effects)
                lost.push_back(std::move(effect));
            pending_ = {};
            writing_ = false;
            live_ = false;
            co_await rebuild(std::move(lost), *failure);
            co_return;
        }
        std::vector<Effect> leaving = std::move(in_flight_);
        in_flight_.clear();
        for (Effect& effect : leaving)
            effect.done();
    }
    writing_ = false;
    say_idle();
}

void DayRunner::State::say_idle() {
    std::vector<std::function<void()>> idle;
    idle.swap(idle_);
    for (auto& call : idle)
        call();
}

// Resumes once nothing is left to write, be it because writing failed.
asio::awaitable<void> DayRunner::State::until_idle() {
    if (!writing_ && pending_.empty()) co_return;
    co_await asio::async_initiate<const asio::use_awaitable_t<>, void()>(
        [this](auto handler) {
            auto shared = std::make_shared<decltype(handler)>(std::move(handler));
            idle_.push_back([self = shared_from_this(), shared] {
                asio::post(self->strand_, [shared] { std::move (*shared)(); });
            });
        },
        asio::use_awaitable);
}

// Throws the head away: what was decided on it never happened. Audiences hold what was
// durable, so they get only what others appended since.
asio::awaitable<void> DayRunner::State::rebuild(std::vector<Effect> lost, Failure reason) {
    const domain::Sequence shown = durable_at_;
    try {
        co_await read_again(shown);
    } catch (const journal::JournalFault& fault) {
        spdlog::error("journal_unreadable day={} reason=\"{}\"", day_.text(), fault.what());
        give_up_reading(std::move(lost), shown);
        co_return;
    }
    live_ = true;
    if (reason == Failure::unavailable) unavailable_since_ = deps_.clock->now();
    for (Effect& effect : lost)
        effect.failed(reason);
    const std::optional<Instant> since = unavailable_since_;
    go_live();
    unavailable_since_ = since;
    set_alarm();
    if (!writing_) say_idle();
}

asio::awaitable<void> DayRunner::State::read_again(domain::Sequence shown) {
    head_ = {};
    head_.id = day_;
    head_at_ = durable_at_ = 0;
    command_ids_.clear();
    kept_.clear();
    kept_since_.clear();
    co_await replay(shown);
    for (const auto& [channel, audiences] : listeners_)
        (void)projector_->snapshot(head_, channel, head_at_);
    // Groups that opened or closed in the head thrown away did neither: nobody may follow what
    // they do not see, nor go without what they do.
    for (const auto& [key, audience] : std::map(audiences_))
        update_subscriptions_of(audience);
    co_await read_on();
    co_await learn_epoch();
}

// Whoever waits for an answer gets one; the reading is tried again a little later.
void DayRunner::State::give_up_reading(std::vector<Effect> lost, domain::Sequence shown) {
    durable_at_ = shown;
    unreadable_ = true;
    for (Effect& effect : lost)
        effect.failed(Failure::unavailable);
    say_idle();
    if (stopping_) return;
    house_at_.reset();
    house_alarm_->set(deps_.clock->now() + retry_after, [weak = weak_from_this()] {
        if (const auto self = weak.lock())
            asio::co_spawn(
                self->strand_, [self]() { return self->rebuild({}, Failure::unavailable); },
                rethrow);
    });
}

// Looks for what another process appended; called when a token is unknown here.
asio::awaitable<void> DayRunner::State::refresh() {
    co_await until_idle();
    if (!live_ || writing_ || !pending_.empty()) co_return;
    live_ = false;
    try {
        co_await read_on();
        co_await learn_epoch();
    } catch (const journal::JournalFault& fault) {
        spdlog::warn("journal_unreadable day={} reason=\"{}\"", day_.text(), fault.what());
    }
    go_live();
}

asio::awaitable<void> DayRunner::State::stop() {
    stopping_ = true;
    stop_improving();
    alarm_->cancel();
    house_alarm_->cancel();
    co_await until_idle();
    for (const auto& [key, audience] : audiences_)
        audience->subscriber->close(Goodbye::restarting);
}

} // namespace deroule::engine
