// Moves of the agenda, its edits, and their undoing.
#include "domain/evolve_parts.hpp"

#include <algorithm>

namespace deroule::domain {

namespace {

void insert_after(Agenda& agenda, Block block, const std::optional<BlockId>& after) {
    const auto at =
        after ? agenda.blocks.begin() + static_cast<std::ptrdiff_t>(agenda.position(*after)) + 1
              : agenda.blocks.begin();
    agenda.blocks.insert(at, std::move(block));
}

RoundTimes times_of(const Round& round) {
    RoundTimes times{round.status, {}};
    for (const auto& [id, group] : round.groups)
        times.groups[id] = {group.status, group.ends_at, group.grace_ends_at};
    return times;
}

void restore(Round& round, const RoundTimes& times) {
    round.status = times.status;
    for (const auto& [id, saved] : times.groups)
        if (round.group(id) != nullptr)
            round.set_times(id, saved.status, saved.ends_at, saved.grace_ends_at);
}

void finish(Round& round) {
    round.status = RoundStatus::done;
    for (const auto& [id, group] : round.groups)
        round.set_times(id, GroupStatus::closed, group.ends_at, group.grace_ends_at);
}

} // namespace

void apply(Day& day, const MoveMade& event) {
    Move move{event.number, event.name, event.at, day.status, day.agenda, {}};
    if (day.agenda.running) {
        const auto rounds = day.rounds_by_block.find(*day.agenda.running);
        if (rounds != day.rounds_by_block.end())
            for (const RoundId& id : rounds->second)
                move.rounds[id] = times_of(known(day.find_round(id)));
    }
    day.moves.push_back(std::move(move));
    if (day.moves.size() > moves_max) day.moves.erase(day.moves.begin());
    day.counters.moves = event.number;
}

void apply(Day& day, const MoveUndone& event) {
    DEROULE_CHECK(!day.moves.empty() && day.moves.back().number == event.number);
    const Move move = std::move(day.moves.back());
    day.moves.pop_back();
    // Rounds of the block left now, that the block come back to did not know, are over.
    if (day.agenda.running) {
        const auto rounds = day.rounds_by_block.find(*day.agenda.running);
        if (rounds != day.rounds_by_block.end())
            for (const RoundId& id : rounds->second) {
                Round& round = known(day.find_round(id));
                const bool drafting = round.status == RoundStatus::requested ||
                                      round.status == RoundStatus::proposed ||
                                      round.status == RoundStatus::accepted;
                if (!move.rounds.contains(id) && !drafting) finish(round);
            }
    }
    day.agenda = move.agenda;
    day.status = move.status;
    for (const auto& [id, times] : move.rounds)
        restore(known(day.find_round(id)), times);
}

void apply(Day& day, const BlockStarted& event) {
    Block& block = known(day.agenda.find(event.block));
    block.status = BlockStatus::running;
    block.phase = Phase::none;
    block.started_at = event.at;
    block.ends_at = event.ends_at;
    block.ended_at.reset();
    block.phase_ends_at.reset();
    block.overrun_at.reset();
    block.turns.clear();
    block.reporting.reset();
    block.reported.clear();
    day.agenda.running = event.block;
}

void apply(Day& day, const BlockEnded& event) {
    Block& block = known(day.agenda.find(event.block));
    block.status = BlockStatus::done;
    block.phase = Phase::finished;
    block.ended_at = event.at;
    block.phase_ends_at.reset();
    block.turns.clear();
    block.reporting.reset();
    if (day.agenda.running == event.block) day.agenda.running.reset();
}

void apply(Day& day, const BlockSkipped& event) {
    known(day.agenda.find(event.block)).status = BlockStatus::skipped;
}

void apply(Day& day, const BlockReplanned& event) {
    Block& block = known(day.agenda.find(event.block));
    block.status = BlockStatus::planned;
    block.phase = Phase::none;
    block.started_at.reset();
    block.ends_at.reset();
    block.ended_at.reset();
    block.phase_ends_at.reset();
    block.overrun_at.reset();
    block.turns.clear();
    block.reporting.reset();
    block.reported.clear();
    if (day.agenda.running == event.block) day.agenda.running.reset();
}

void apply(Day& day, const BlockLengthChanged& event) {
    Block& block = known(day.agenda.find(event.block));
    block.length = event.length;
    if (event.ends_at) {
        block.ends_at = event.ends_at;
        block.overrun_at.reset();
    }
}

void apply(Day& day, const BlockInserted& event) {
    Block block;
    block.plan = event.plan;
    block.length = event.plan.length;
    insert_after(day.agenda, std::move(block), event.after);
    ++day.counters.blocks;
}

void apply(Day& day, const BlockRemoved& event) {
    std::erase_if(day.agenda.blocks,
                  [&event](const Block& block) { return block.plan.id == event.block; });
}

void apply(Day& day, const BlockMoved& event) {
    const std::size_t position = day.agenda.position(event.block);
    DEROULE_CHECK(position < day.agenda.blocks.size());
    Block moved = std::move(day.agenda.blocks[position]);
    day.agenda.blocks.erase(day.agenda.blocks.begin() + static_cast<std::ptrdiff_t>(position));
    insert_after(day.agenda, std::move(moved), event.after);
}

void apply(Day& day, const BlockEdited& event) {
    known(day.agenda.find(event.plan.id)).plan = event.plan;
}

void apply(Day& day, const BlockOverran& event) {
    known(day.agenda.find(event.block)).overrun_at = event.at;
}

void apply(Day& day, const PhaseStarted& event) {
    Block& block = known(day.agenda.find(event.block));
    block.phase = event.phase;
    block.phase_ends_at = event.ends_at;
    block.turns.clear();
    if (event.phase == Phase::finished) block.reporting.reset();
}

void apply(Day& day, const TurnStarted& event) {
    Block& block = known(day.agenda.find(event.block));
    const auto same = std::ranges::find(block.turns, event.turn.size, &Turn::size);
    if (same == block.turns.end())
        block.turns.push_back(event.turn);
    else
        *same = event.turn;
}

void apply(Day& day, const ReportTurnStarted& event) {
    Block& block = known(day.agenda.find(event.block));
    block.reporting = event.group;
    block.reported.push_back(event.group);
    block.phase_ends_at = event.ends_at;
}

} // namespace deroule::domain
