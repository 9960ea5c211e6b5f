// A command's walk through a day, and what the engine does by itself afterwards.
#include "domain/evolve.hpp"
#include "engine/fact_log.hpp"
#include "engine/placement.hpp"
#include "engine/runner_state.hpp"
#include "engine/standing.hpp"

#include <boost/asio/post.hpp>
#include <spdlog/spdlog.h>

namespace deroule::engine {

namespace asio = boost::asio;

namespace {

constexpr int attempts_max = 3;

} // namespace

void DayRunner::State::command(const domain::Actor& actor, std::string id, domain::Command command,
                               Reply reply, int attempt) {
    DEROULE_CHECK(strand_.running_in_this_thread());
    // A replay may have been interrupted by a failed reading; then nothing can be decided.
    if (!live_) {
        reply(Refused{"journal_unavailable"});
        return;
    }
    const auto answer = [&](Outcome outcome) {
        release({[reply, outcome] { reply(outcome); },
                 [self = shared_from_this(), actor, id, command, reply, attempt](Failure failure) {
                     if (failure == Failure::unavailable || attempt >= attempts_max)
                         reply(Refused{"journal_unavailable"});
                     else
                         self->command(actor, id, command, reply, attempt + 1);
                 }});
    };
    if (!id.empty()) {
        const auto recorded = command_ids_.find(id);
        if (recorded != command_ids_.end()) return answer(Done{recorded->second});
    }
    const Instant now = deps_.clock->now();
    auto decided = domain::decide(head_, command, {actor, now});
    if (!decided) {
        spdlog::debug("command_rejected day={} code={}", day_.text(),
                      domain::code(decided.error()));
        return answer(Refused{std::string(domain::code(decided.error()))});
    }
    if (decided->empty()) return answer(Done{head_at_});
    record(actor, id, command, std::move(*decided), std::move(reply), attempt, now);
}

void DayRunner::State::record(const domain::Actor& actor, const std::string& id,
                              const domain::Command& command, domain::Events events, Reply reply,
                              int attempt, Instant now) {
    const journal::Facts facts{id, actor, now, std::move(events)};
    pending_.bodies.push_back(journal::write_facts(facts));
    for (const domain::Event& event : facts.events) {
        projector_->before(head_, event);
        domain::evolve(head_, event);
        projector_->after(head_, event);
    }
    ++head_at_;
    if (!id.empty()) command_ids_[id] = head_at_;
    std::vector<view::Patch> patches = projector_->patches(head_, head_at_);
    const std::set<AudiencePtr> concerned = concerned_by(projector_->moved(), patches);
    for (const view::Patch& patch : patches)
        keep(patch);
    pending_.effects.push_back(
        {[self = shared_from_this(), patches = std::move(patches), reply, at = head_at_,
          names = notable(facts.events)] {
             log_facts(self->day_, names);
             for (const view::Patch& patch : patches)
                 self->deliver(patch);
             reply(Done{at});
         },
         [self = shared_from_this(), actor, id, command, reply, attempt](Failure failure) {
             if (failure == Failure::unavailable || attempt >= attempts_max)
                 reply(Refused{"journal_unavailable"});
             else
                 self->command(actor, id, command, reply, attempt + 1);
         }});
    for (const AudiencePtr& audience : concerned)
        update_subscriptions_of(audience);
    follow_up(facts.events);
    // Seats that the engine finds are the best there are; a facilitator wants to see what a move
    // costs.
    if (actor.is_facilitator())
        for (const domain::RoundId& round : rearranged(head_, facts.events))
            judge(round);
    set_alarm();
    begin_writing();
}

void DayRunner::State::follow_up(const domain::Events& events) {
    ask_planner(events);
    for (const domain::Event& event : events)
        take_care_of(event);
}

// What the engine owes to everyone after a fact; each case is a command of its own.
void DayRunner::State::take_care_of(const domain::Event& event) {
    follow_people(event);
    if (std::holds_alternative<domain::GroupsProposed>(event) ||
        std::holds_alternative<domain::AlternativeChosen>(event) ||
        std::holds_alternative<domain::GroupsOpened>(event))
        seat_unseated();
    else if (const auto* arrived = std::get_if<domain::ParticipantArrived>(&event)) {
        if (auto command = seat(head_, arrived->participant)) engine_command(std::move(*command));
    } else if (const auto* left = std::get_if<domain::ParticipantLeft>(&event)) {
        if (auto command = rescue(head_, left->participant)) engine_command(std::move(*command));
    } else if (const auto* absent = std::get_if<domain::ParticipantMarkedAbsent>(&event)) {
        if (auto command = rescue(head_, absent->participant)) engine_command(std::move(*command));
    } else if (std::holds_alternative<domain::DoorsOpened>(event) && deps_.doors_opened) {
        deps_.doors_opened(day_);
    }
}

void DayRunner::State::engine_command(domain::Command command) {
    this->command(the_engine(), {}, std::move(command), [](const Outcome&) {});
}

void DayRunner::State::seat_unseated() {
    for (const domain::ParticipantId& person : unseated(head_))
        if (auto command = seat(head_, person)) engine_command(std::move(*command));
}

void DayRunner::State::set_alarm() {
    std::optional<Instant> due = domain::next_deadline(head_);
    // A journal that cannot be written is not asked again at once.
    if (due && unavailable_since_)
        due = std::max(*due, *unavailable_since_ + std::chrono::seconds{1});
    if (due == alarm_at_ || stopping_) return;
    alarm_at_ = due;
    if (!due) {
        alarm_->cancel();
        return;
    }
    alarm_->set(*due, [weak = weak_from_this()] {
        const auto self = weak.lock();
        if (!self) return;
        self->alarm_at_.reset();
        self->post([weak] {
            const auto live = weak.lock();
            if (!live) return;
            live->engine_command(domain::ReachDeadline{});
            live->set_alarm();
        });
    });
}

} // namespace deroule::engine
