// The day's own life: prepared, open, running, paused, closed.
#include "domain/evolve_parts.hpp"

namespace deroule::domain {

namespace {

void shift(std::optional<Instant>& instant, Duration by) {
    if (instant) *instant += by;
}

// Moves every timer of what runs; what is past stays where it was.
void shift_running(Agenda& agenda, Duration by) {
    Block* block = agenda.running_block();
    if (block == nullptr) return;
    shift(block->ends_at, by);
    shift(block->phase_ends_at, by);
    shift(block->overrun_at, by);
    for (Turn& turn : block->turns)
        turn.ends_at += by;
}

void shift_groups(Round& round, Duration by) {
    for (auto& [id, group] : round.groups) {
        std::optional<Instant> ends_at = group.ends_at;
        std::optional<Instant> grace_ends_at = group.grace_ends_at;
        shift(ends_at, by);
        shift(grace_ends_at, by);
        round.set_times(id, group.status, ends_at, grace_ends_at);
    }
}

} // namespace

void apply(Day& day, const DayPrepared& event) {
    day.plan = event.plan;
    day.plan.blocks.clear();
    for (const BlockPlan& plan : event.plan.blocks) {
        Block block;
        block.plan = plan;
        block.length = plan.length;
        day.agenda.blocks.push_back(std::move(block));
    }
    for (const Participant& participant : event.participants)
        if (day.roster.participants.emplace(participant.id, participant).second) {
            day.roster.count(participant);
            if (participant.host) day.roster.companions[*participant.host].insert(participant.id);
        }
    day.status = DayStatus::prepared;
}

void apply(Day& day, const LinkRegistered& event) {
    day.links[event.link.hash] = event.link;
}

void apply(Day& day, const LinkRevoked& event) {
    day.links.erase(event.hash);
}

void apply(Day& day, const DoorsOpened&) {
    day.status = DayStatus::open;
}

void apply(Day& day, const DayStarted&) {
    day.status = DayStatus::running;
}

void apply(Day& day, const DayPaused& event) {
    day.status = DayStatus::paused;
    day.agenda.paused_at = event.at;
}

void apply(Day& day, const DayResumed& event) {
    DEROULE_CHECK(day.agenda.paused_at.has_value());
    const Duration pause = event.at - *day.agenda.paused_at;
    day.agenda.paused_at.reset();
    day.status = DayStatus::running;
    shift_running(day.agenda, pause);
    if (day.agenda.running) {
        const auto rounds = day.rounds_by_block.find(*day.agenda.running);
        if (rounds != day.rounds_by_block.end())
            for (const RoundId& id : rounds->second)
                shift_groups(known(day.find_round(id)), pause);
    }
    // An undo after the pause must not bring back timers from before it.
    for (Move& move : day.moves) {
        if (move.status == DayStatus::paused) {
            move.status = DayStatus::running;
            move.agenda.paused_at.reset();
        }
        shift_running(move.agenda, pause);
        for (auto& [id, times] : move.rounds)
            for (auto& [group, saved] : times.groups) {
                shift(saved.ends_at, pause);
                shift(saved.grace_ends_at, pause);
            }
    }
}

void apply(Day& day, const DayClosed& event) {
    day.status = DayStatus::closed;
    day.agenda.paused_at.reset();
    for (auto& [id, participant] : day.roster.participants)
        end_stay(participant, event.at);
}

} // namespace deroule::domain
