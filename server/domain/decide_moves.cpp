// Moves of the day along its agenda, and their undoing.
#include "domain/block_life.hpp"
#include "domain/decide_parts.hpp"

#include <algorithm>

namespace deroule::domain {

namespace {

// What is left to a block that is come back to: the time it had not used, five minutes at least.
Duration time_left(const Block& block) {
    Duration left = std::chrono::minutes{5};
    if (block.ends_at && block.ended_at) left = std::max(left, *block.ends_at - *block.ended_at);
    return left;
}

std::optional<Rejection> moved_on(const Day& day, const std::optional<BlockId>& from) {
    if (from != day.agenda.running) return Rejection::agenda_moved;
    return std::nullopt;
}

// The latest block that is done, before what runs (or before the end when nothing runs).
const Block* previous_block(const Agenda& agenda) {
    const std::size_t end =
        agenda.running ? agenda.position(*agenda.running) : agenda.blocks.size();
    for (std::size_t i = end; i > 0; --i)
        if (agenda.blocks[i - 1].status == BlockStatus::done) return &agenda.blocks[i - 1];
    return nullptr;
}

void leave_backwards(const Day& day, Instant now, Events& facts) {
    const Block* running = day.agenda.running_block();
    if (running == nullptr) return;
    if (const Round* round = day.current_round()) close_round(*round, now, facts);
    facts.emplace_back(BlockReplanned{running->plan.id});
}

// Circles that the planner had yet to deal when the move was made open only with its answer:
// it is asked again.
void ask_again(const Day& day, const Move& move, Events& facts) {
    const Block* block = move.agenda.running_block();
    if (move.is_edit() || block == nullptr || block->phase != Phase::circles) return;
    for (const auto& [id, times] : move.rounds) {
        const Round& round = *day.find_round(id);
        if (round.purpose == RoundPurpose::circles && times.status == RoundStatus::requested &&
            round.status != RoundStatus::requested)
            facts.emplace_back(RoundRequested{id, round.block, round.purpose, round.rule,
                                              round.sizes, round.seed + 1});
    }
}

} // namespace

Answer answer(const Day& day, const Advance& command, const Circumstance& circumstance) {
    if (const auto refused = moved_on(day, command.from)) return *refused;
    const std::size_t first = day.agenda.running ? day.agenda.position(*day.agenda.running) + 1 : 0;
    const auto next = std::find_if(
        day.agenda.blocks.begin() + static_cast<std::ptrdiff_t>(first), day.agenda.blocks.end(),
        [](const Block& block) { return block.status == BlockStatus::planned; });
    if (next == day.agenda.blocks.end()) return Rejection::agenda_end;
    Events facts{move_made(day, "advance", circumstance.now)};
    if (const Block* running = day.agenda.running_block())
        end_block(day, *running, circumstance.now, facts);
    begin_block(day, *next, next->length, circumstance.now, facts);
    return facts;
}

Answer answer(const Day& day, const GoTo& command, const Circumstance& circumstance) {
    if (const auto refused = moved_on(day, command.from)) return *refused;
    const Block* target = day.agenda.find(command.block);
    if (target == nullptr) return Rejection::block_unknown;
    if (day.agenda.running == command.block) return Events{};
    const Instant now = circumstance.now;
    const std::size_t to = day.agenda.position(command.block);
    const std::size_t here = day.agenda.running ? day.agenda.position(*day.agenda.running) : to;
    Events facts{move_made(day, "go_to", now)};
    if (to < here) {
        leave_backwards(day, now, facts);
    } else {
        if (const Block* running = day.agenda.running_block()) end_block(day, *running, now, facts);
        for (std::size_t i = here + 1; i < to; ++i)
            if (day.agenda.blocks[i].status == BlockStatus::planned)
                facts.emplace_back(BlockSkipped{day.agenda.blocks[i].plan.id});
    }
    const bool again = target->status == BlockStatus::done;
    begin_block(day, *target, again ? time_left(*target) : target->length, now, facts);
    return facts;
}

Answer answer(const Day& day, const GoBack& command, const Circumstance& circumstance) {
    if (const auto refused = moved_on(day, command.from)) return *refused;
    const Block* target = previous_block(day.agenda);
    if (target == nullptr) return Rejection::agenda_end;
    Events facts{move_made(day, "go_back", circumstance.now)};
    leave_backwards(day, circumstance.now, facts);
    begin_block(day, *target, time_left(*target), circumstance.now, facts);
    return facts;
}

Answer answer(const Day& day, const SkipBlock& command, const Circumstance& circumstance) {
    const Block* block = day.agenda.find(command.block);
    if (block == nullptr) return Rejection::block_unknown;
    if (block->status == BlockStatus::skipped) return Events{};
    if (block->status == BlockStatus::running) return Rejection::block_running;
    if (block->status == BlockStatus::done) return Rejection::block_past;
    return Events{move_made(day, "skip_block", circumstance.now), BlockSkipped{command.block}};
}

Answer answer(const Day& day, const Undo& command, const Circumstance& circumstance) {
    if (day.moves.empty()) return Rejection::nothing_to_undo;
    if (day.moves.back().number != command.move) return Rejection::undo_outdated;
    Events facts{MoveUndone{command.move, circumstance.now}};
    ask_again(day, day.moves.back(), facts);
    return facts;
}

} // namespace deroule::domain
