// What happens by itself when its time has come.
#include "domain/block_life.hpp"
#include "domain/decide_parts.hpp"

#include <algorithm>
#include <set>

namespace deroule::domain {

namespace {

constexpr Duration overrun_step = std::chrono::minutes{1};
// A day forgotten overnight does not fill its journal.
constexpr Duration overrun_max = std::chrono::hours{3};

std::optional<Instant> next_overrun(const Block& block) {
    if (!block.ends_at) return std::nullopt;
    const Instant next = block.overrun_at.value_or(*block.ends_at) + overrun_step;
    if (next > *block.ends_at + overrun_max) return std::nullopt;
    return next;
}

void earliest(std::optional<Instant>& first, const std::optional<Instant>& other) {
    if (other && (!first || *other < *first)) first = other;
}

std::optional<Instant> next_turn(const Block& block) {
    std::optional<Instant> first;
    if (block.phase == Phase::interview) {
        for (const Turn& turn : block.turns)
            if (turn.index + 1 < turn.count) earliest(first, turn.ends_at);
        earliest(first, block.phase_ends_at);
    }
    if (block.phase == Phase::circles)
        for (const Turn& turn : block.turns)
            earliest(first, turn.ends_at);
    return first;
}

// Whether the block goes on by itself with these facts, past what a facilitator moved before.
bool settles_moves(const Day& day, const Events& facts) {
    const bool goes_on = std::ranges::any_of(facts, [](const Event& fact) {
        return std::holds_alternative<PhaseStarted>(fact) ||
               std::holds_alternative<TurnStarted>(fact) ||
               std::holds_alternative<GroupsClosing>(fact) ||
               std::holds_alternative<GroupsClosed>(fact);
    });
    return goes_on && std::ranges::any_of(day.moves, &Move::is_of_phase);
}

std::set<GroupId> due_by(const Round& round, Instant now) {
    std::set<GroupId> due;
    for (const auto& [instant, groups] : round.due) {
        if (instant > now) break;
        due.insert(groups.begin(), groups.end());
    }
    return due;
}

void next_turns(const Day& day, const Block& block, Instant now, Events& facts) {
    if (block.phase == Phase::interview) {
        if (block.phase_ends_at && *block.phase_ends_at <= now) {
            begin_circles(day, block, now, facts);
            return;
        }
        for (const Turn& turn : block.turns) {
            if (turn.ends_at > now || turn.index + 1 >= turn.count) continue;
            // The turns that remain share the time that remains.
            const Duration left = *block.phase_ends_at - now;
            const Duration share = left / (turn.count - turn.index - 1);
            facts.emplace_back(TurnStarted{
                block.plan.id,
                {turn.size, turn.index + 1, turn.count, now + std::max(share, Duration{1})}});
        }
    }
    if (block.phase != Phase::circles) return;
    for (const Turn& turn : block.turns) {
        if (turn.ends_at > now) continue;
        if (turn.index + 1 < turn.count) {
            const Duration speaking = block.plan.introduction ? block.plan.introduction->speaking
                                                              : Introduction{}.speaking;
            facts.emplace_back(TurnStarted{
                block.plan.id, {turn.size, turn.index + 1, turn.count, now + speaking}});
        } else {
            if (const Round* circles = day.current_round()) close_round(*circles, now, facts);
            facts.emplace_back(PhaseStarted{block.plan.id, Phase::finished, now, {}});
        }
    }
}

} // namespace

std::optional<Instant> next_deadline(const Day& day) {
    if (day.status != DayStatus::running) return std::nullopt;
    const Block* block = day.agenda.running_block();
    if (block == nullptr) return std::nullopt;
    std::optional<Instant> first = next_overrun(*block);
    earliest(first, next_turn(*block));
    const Round* round = day.current_round();
    if (round != nullptr && !round->due.empty()) earliest(first, round->due.begin()->first);
    return first;
}

Answer answer(const Day& day, const ReachDeadline&, const Circumstance& circumstance) {
    const std::optional<Instant> due = next_deadline(day);
    if (!due || *due > circumstance.now) return Events{};
    const Block& block = *day.agenda.running_block();
    Events facts;
    if (const Round* round = day.current_round())
        end_groups(block, *round, due_by(*round, circumstance.now), circumstance.now, facts);
    next_turns(day, block, circumstance.now, facts);
    if (settles_moves(day, facts)) facts.emplace_back(MovesSettled{circumstance.now});
    const std::optional<Instant> overrun = next_overrun(block);
    if (overrun && *overrun <= circumstance.now)
        facts.emplace_back(BlockOverran{block.plan.id, circumstance.now});
    return facts;
}

} // namespace deroule::domain
