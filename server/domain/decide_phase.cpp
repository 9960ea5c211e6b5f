// A facilitator moves the phases of a block on.
#include "domain/block_life.hpp"
#include "domain/decide_parts.hpp"

namespace deroule::domain {

namespace {

Answer introduction(const Day& day, const Block& block, Instant now) {
    Events facts{move_made(day, "advance_phase", now)};
    switch (block.phase) {
    case Phase::pairing: {
        const Round* pairs = round_at_hand(day, block.plan.id, RoundPurpose::pairs);
        if (pairs == nullptr || pairs->status == RoundStatus::requested ||
            pairs->status == RoundStatus::done)
            return Rejection::round_status_wrong;
        if (pairs->groups.empty()) return Rejection::group_empty;
        begin_interview(block, *pairs, now, facts);
        return facts;
    }
    case Phase::interview:
        begin_circles(day, block, now, facts);
        return facts;
    case Phase::circles:
        if (const Round* circles = day.current_round()) close_round(*circles, now, facts);
        facts.emplace_back(PhaseStarted{block.plan.id, Phase::finished, now, {}});
        return facts;
    default:
        return Rejection::phase_wrong;
    }
}

Answer asking(const Day& day, const Block& block, Instant now) {
    const Phase next = block.phase == Phase::open     ? Phase::closed
                       : block.phase == Phase::closed ? Phase::shown
                                                      : Phase::none;
    if (next == Phase::none) return Rejection::phase_wrong;
    return Events{move_made(day, "advance_phase", now), PhaseStarted{block.plan.id, next, now, {}}};
}

} // namespace

Answer answer(const Day& day, const AdvancePhase& command, const Circumstance& circumstance) {
    const Block* block = day.agenda.find(command.block);
    if (block == nullptr) return Rejection::block_unknown;
    if (block->status != BlockStatus::running) return Rejection::block_not_running;
    if (block->phase != command.from) return Rejection::phase_moved;
    switch (block->plan.kind) {
    case BlockKind::cross_introduction:
        return introduction(day, *block, circumstance.now);
    case BlockKind::question:
    case BlockKind::evaluation:
        return asking(day, *block, circumstance.now);
    case BlockKind::report: {
        if (block->phase != Phase::reporting) return Rejection::phase_wrong;
        if (block->reporting != command.reporting) return Rejection::phase_moved;
        Events facts{move_made(day, "advance_phase", circumstance.now)};
        next_report(day, *block, circumstance.now, facts);
        return facts;
    }
    default:
        return Rejection::block_kind_wrong;
    }
}

} // namespace deroule::domain
