#include "domain/seating.hpp"

#include <algorithm>

namespace deroule::domain {

void seat_person(const Round& round, const ParticipantId& participant, const GroupId& to,
                 Events& facts) {
    facts.emplace_back(PersonSeated{round.id, participant, to});
    if (round.pins.contains(participant))
        facts.emplace_back(PersonPinned{round.id, participant, to});
}

void follow_size(const Day& day, const Round& round, std::size_t size, Instant now, Events& facts) {
    const Block* block = day.agenda.running_block();
    if (block == nullptr || block->plan.id != round.block || round.status != RoundStatus::open)
        return;
    const int speakers = static_cast<int>(size);
    const int turn_size = round.purpose == RoundPurpose::pairs ? speakers : 0;
    const auto turn = std::ranges::find(block->turns, turn_size, &Turn::size);
    const bool has_turn = turn != block->turns.end();
    if (block->phase == Phase::interview && size > 2 && !has_turn && block->phase_ends_at) {
        const Duration left = *block->phase_ends_at - day.agenda.paused_at.value_or(now);
        const Instant ends_at =
            *block->phase_ends_at - std::max(left, Duration::zero()) * (speakers - 1) / speakers;
        facts.emplace_back(TurnStarted{block->plan.id, {speakers, 0, speakers, ends_at}});
    }
    if (block->phase == Phase::circles && has_turn && speakers > turn->count)
        facts.emplace_back(TurnStarted{block->plan.id, {0, turn->index, speakers, turn->ends_at}});
}

} // namespace deroule::domain
