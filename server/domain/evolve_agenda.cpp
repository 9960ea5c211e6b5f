// Moves of the agenda, its edits, and their undoing.
#include "domain/evolve_parts.hpp"

#include <algorithm>

namespace deroule::domain {

namespace {

// What follows moves with what is planned before it, up to the next fixed block, which does not.
void shift_planned(Agenda& agenda, std::size_t from, Duration by) {
    for (std::size_t i = from; i < agenda.blocks.size() && !agenda.blocks[i].plan.fixed; ++i)
        agenda.blocks[i].plan.starts_at += by;
}

void insert_after(Agenda& agenda, Block block, const std::optional<BlockId>& after) {
    const std::size_t at = after ? agenda.position(*after) + 1 : 0;
    if (!block.plan.fixed) {
        block.plan.starts_at = planned_start(agenda, after);
        shift_planned(agenda, at, block.plan.length);
    }
    agenda.blocks.insert(agenda.blocks.begin() + static_cast<std::ptrdiff_t>(at), std::move(block));
}

Block take_out(Agenda& agenda, const BlockId& id) {
    const std::size_t at = agenda.position(id);
    DEROULE_CHECK(at < agenda.blocks.size());
    Block taken = std::move(agenda.blocks[at]);
    agenda.blocks.erase(agenda.blocks.begin() + static_cast<std::ptrdiff_t>(at));
    if (!taken.plan.fixed) shift_planned(agenda, at, -taken.plan.length);
    return taken;
}

RoundTimes times_of(const Round& round) {
    RoundTimes times{round.status, {}};
    for (const auto& [id, group] : round.groups)
        times.groups[id] = {group.status, group.ends_at, group.grace_ends_at, group.closed_at};
    return times;
}

// The times of a group that was not there yet: those that its round's groups had.
GroupTimes times_then(const RoundTimes& times) {
    if (times.status == RoundStatus::done) return {GroupStatus::closed, {}, {}, {}};
    const GroupStatus then = times.status == RoundStatus::open      ? GroupStatus::open
                             : times.status == RoundStatus::closing ? GroupStatus::closing
                                                                    : GroupStatus::waiting;
    for (const auto& [id, saved] : times.groups)
        if (saved.status == then) return saved;
    return {};
}

void restore(Round& round, const RoundTimes& times) {
    // What the planner and the facilitators did to a draft since is no move: it stays.
    if (is_draft(round.status) && is_draft(times.status)) return;
    round.status = times.status == RoundStatus::requested ? RoundStatus::proposed : times.status;
    if (round.status != RoundStatus::done && !is_under_way(round.status)) round.opened_at.reset();
    for (const auto& [id, group] : round.groups) {
        const auto saved = times.groups.find(id);
        const GroupTimes back = saved == times.groups.end() ? times_then(times) : saved->second;
        round.set_times(id, back.status, back.ends_at, back.grace_ends_at);
        known(round.group(id)).closed_at = back.closed_at;
    }
    if (is_under_way(round.status)) round.follow_groups();
}

// A block that ran longer or shorter since an edit, and the groups that end with it.
void restore_length(Day& day, Block& block, const Block& former) {
    const Instant end = *block.ends_at;
    const Instant former_end = end - (block.length - former.length);
    block.ends_at = former_end;
    if (block.phase_ends_at == end) block.phase_ends_at = former_end;
    if (!block.overrun_at) block.overrun_at = former.overrun_at;
    const auto rounds = day.rounds_by_block.find(block.plan.id);
    if (rounds == day.rounds_by_block.end()) return;
    for (const RoundId& id : rounds->second) {
        Round& round = known(day.find_round(id));
        for (const auto& [group_id, group] : std::map(round.groups))
            if (group.status == GroupStatus::open && group.ends_at == end)
                round.set_times(group_id, group.status, former_end, group.grace_ends_at);
    }
}

// Takes back an edit and nothing that happened since: blocks stand as they do now, planned as
// they were then. Moves are undone the last one first, so no other edit lies between.
void take_back_edit(Day& day, const Agenda& former) {
    std::vector<Block> blocks;
    for (const Block& then : former.blocks) {
        const Block* now = day.agenda.find(then.plan.id);
        if (now == nullptr) {
            blocks.push_back(then);
            continue;
        }
        Block back = *now;
        back.plan = then.plan;
        if (back.status == BlockStatus::skipped) back.status = then.status;
        if (back.length != then.length && back.status == BlockStatus::running)
            restore_length(day, back, then);
        back.length = then.length;
        blocks.push_back(std::move(back));
    }
    day.agenda.blocks = std::move(blocks);
}

// A round of a block that is left by an undo: nobody is in it any more.
void leave(Round& round) {
    if (is_draft(round.status) || round.status == RoundStatus::done) return;
    if (round.status == RoundStatus::announced) {
        round.status = RoundStatus::accepted;
        return;
    }
    for (const auto& [id, group] : round.groups)
        round.set_times(id, GroupStatus::closed, group.ends_at, std::nullopt);
    round.status = RoundStatus::done;
}

// As if it had not run yet, or not again.
void forget_run(Block& block) {
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
}

// Whoever was here when the day was closed never left.
void resume_stays(Roster& roster, Instant closed_at) {
    for (auto& [id, participant] : roster.participants)
        if (participant.presence == Presence::present && !participant.stays.empty() &&
            participant.stays.back().until == closed_at)
            participant.stays.back().until.reset();
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
    if (move.is_edit()) return take_back_edit(day, move.agenda);
    if (day.agenda.running) {
        const auto rounds = day.rounds_by_block.find(*day.agenda.running);
        if (rounds != day.rounds_by_block.end())
            for (const RoundId& id : rounds->second)
                if (!move.rounds.contains(id)) leave(known(day.find_round(id)));
    }
    const std::optional<Instant> paused_at = day.agenda.paused_at;
    const bool reopens = day.status == DayStatus::closed;
    const bool unstarts = move.status == DayStatus::open &&
                          (day.status == DayStatus::running || day.status == DayStatus::paused);
    day.agenda = move.agenda;
    if (reopens) resume_stays(day.roster, move.at);
    // Doors and pauses are no moves: they stay as they are now.
    if (reopens || unstarts)
        day.status = move.status;
    else
        day.agenda.paused_at = paused_at;
    for (const auto& [id, times] : move.rounds)
        restore(known(day.find_round(id)), times);
}

void apply(Day& day, const MovesSettled&) {
    std::erase_if(day.moves, [](const Move& move) { return move.is_of_phase(); });
}

void apply(Day& day, const BlockStarted& event) {
    Block& block = known(day.agenda.find(event.block));
    forget_run(block);
    block.status = BlockStatus::running;
    block.started_at = event.at;
    block.ends_at = event.ends_at;
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
    forget_run(known(day.agenda.find(event.block)));
    if (day.agenda.running == event.block) day.agenda.running.reset();
}

void apply(Day& day, const BlockLengthChanged& event) {
    Block& block = known(day.agenda.find(event.block));
    block.length = event.length;
    if (event.ends_at) {
        // A phase that was to end with its block keeps ending with it.
        if (block.phase_ends_at && block.phase_ends_at == block.ends_at)
            block.phase_ends_at = event.ends_at;
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
    (void)take_out(day.agenda, event.block);
}

void apply(Day& day, const BlockMoved& event) {
    insert_after(day.agenda, take_out(day.agenda, event.block), event.after);
}

void apply(Day& day, const BlockEdited& event) {
    BlockPlan& plan = known(day.agenda.find(event.plan.id)).plan;
    const Instant former_end = plan.starts_at + plan.length;
    plan = event.plan;
    const Duration later = plan.starts_at + plan.length - former_end;
    shift_planned(day.agenda, day.agenda.position(plan.id) + 1, later);
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
