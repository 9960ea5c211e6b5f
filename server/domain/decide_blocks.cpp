// Edits of the agenda: insert, remove, reorder, change.
#include "domain/block_life.hpp"
#include "domain/block_plan_fault.hpp"
#include "domain/decide_parts.hpp"

#include <algorithm>
#include <set>

namespace deroule::domain {

namespace {

// Where something may still be placed: after whatever has begun.
std::optional<Rejection> place_fault(const Day& day, const std::optional<BlockId>& after) {
    if (after && day.agenda.find(*after) == nullptr) return Rejection::block_unknown;
    if (!day.agenda.running) return std::nullopt;
    const std::size_t running = day.agenda.position(*day.agenda.running);
    if (!after || day.agenda.position(*after) < running) return Rejection::block_past;
    return std::nullopt;
}

Instant projected_start(const Day& day, const std::optional<BlockId>& after) {
    const std::vector<Span> spans = project(day.agenda);
    if (after) return spans[day.agenda.position(*after)].until;
    return spans.empty() ? day.plan.doors_at : spans.front().from;
}

template <class T>
void replace(T& member, const std::optional<T>& change) {
    if (change) member = *change;
}

template <class T>
void replace(std::optional<T>& member, const std::optional<T>& change) {
    if (change) member = change;
}

// Whether a report may be about this block: a breakout that comes before it.
bool can_report(const Day& day, const BlockId& reporter, const BlockId& reported) {
    const Block* target = day.agenda.find(reported);
    return target != nullptr && target->plan.kind == BlockKind::breakout &&
           day.agenda.position(reported) < day.agenda.position(reporter);
}

// Whether breakouts whose groups this one goes by come before it.
bool can_group(const Day& day, const BlockPlan& plan, std::size_t position) {
    const auto comes_before = [&](const BlockId& other) {
        const Block* target = day.agenda.find(other);
        return target != nullptr && target->plan.kind == BlockKind::breakout &&
               day.agenda.position(other) < position;
    };
    return std::ranges::all_of(plan.nobody_of, comes_before) &&
           (!plan.same_as || comes_before(*plan.same_as));
}

// Only what is steered by the clock has a start of its own, and it stays on the day's date.
bool can_start_at(const Day& day, const Block& block, const BlockPlan& plan) {
    const bool is_first = day.agenda.blocks.front().plan.id == plan.id;
    return block.status == BlockStatus::planned && (plan.fixed || is_first) &&
           plan.starts_at >= day.plan.midnight &&
           plan.starts_at < day.plan.midnight + std::chrono::hours{24};
}

// Questions already answered keep their ids, so an edit may not take them away.
bool loses_answers(const Day& day, const BlockPlan& before, const BlockPlan& after) {
    for (const Question& question : before.questions) {
        if (!day.harvest.answers.contains(question.id)) continue;
        const auto kept = std::find_if(
            after.questions.begin(), after.questions.end(), [&question](const Question& other) {
                return other.id == question.id && other.kind == question.kind &&
                       other.choices.size() >= question.choices.size();
            });
        if (kept == after.questions.end()) return true;
    }
    return false;
}

// New questions get ids that no other has, or had when it was answered.
void name_questions(const Day& day, BlockPlan& plan) {
    std::set<QuestionId> taken;
    for (const Question& question : plan.questions)
        taken.insert(question.id);
    int number = 0;
    for (Question& question : plan.questions) {
        if (!question.id.empty()) continue;
        do
            question.id = QuestionId(plan.id.text() + "q" + std::to_string(++number));
        while (taken.contains(question.id) || day.harvest.answers.contains(question.id));
        taken.insert(question.id);
    }
}

bool asked_elsewhere(const Day& day, const BlockPlan& plan) {
    for (const Block& block : day.agenda.blocks) {
        if (block.plan.id == plan.id) continue;
        for (const Question& theirs : block.plan.questions)
            for (const Question& ours : plan.questions)
                if (theirs.id == ours.id) return true;
    }
    return false;
}

} // namespace

Answer answer(const Day& day, const InsertBlock& command, const Circumstance& circumstance) {
    if (day.agenda.blocks.size() >= blocks_max) return Rejection::limit_reached;
    if (const auto refused = place_fault(day, command.after)) return *refused;
    BlockInserted inserted{command.plan, command.after};
    inserted.plan.id = BlockId("n" + std::to_string(day.counters.blocks + 1));
    // A block put in becomes part of the plan: what follows it is planned that much later.
    inserted.plan.starts_at = inserted.plan.fixed ? projected_start(day, command.after)
                                                  : planned_start(day.agenda, command.after);
    name_questions(day, inserted.plan);
    if (plan_fault(inserted.plan) || asked_elsewhere(day, inserted.plan))
        return Rejection::block_invalid;
    if (inserted.plan.reports && day.agenda.find(*inserted.plan.reports) == nullptr)
        return Rejection::block_invalid;
    const std::size_t place = command.after ? day.agenda.position(*command.after) + 1 : 0;
    if (!can_group(day, inserted.plan, place)) return Rejection::block_invalid;
    return Events{move_made(day, "insert_block", circumstance.now), std::move(inserted)};
}

Answer answer(const Day& day, const RemoveBlock& command, const Circumstance& circumstance) {
    const Block* block = day.agenda.find(command.block);
    if (block == nullptr) return Rejection::block_unknown;
    if (block->status == BlockStatus::running) return Rejection::block_running;
    if (block->status == BlockStatus::done) return Rejection::block_past;
    if (day.agenda.blocks.size() == 1) return Rejection::agenda_empty;
    for (const Block& other : day.agenda.blocks)
        if (other.plan.same_as == command.block && other.status == BlockStatus::planned)
            return Rejection::block_invalid;
    return Events{move_made(day, "remove_block", circumstance.now), BlockRemoved{command.block}};
}

Answer answer(const Day& day, const MoveBlock& command, const Circumstance& circumstance) {
    const Block* block = day.agenda.find(command.block);
    if (block == nullptr) return Rejection::block_unknown;
    if (block->status == BlockStatus::running) return Rejection::block_running;
    if (block->status == BlockStatus::done) return Rejection::block_past;
    if (command.after == command.block) return Events{};
    if (const auto refused = place_fault(day, command.after)) return *refused;
    const std::size_t place = command.after ? day.agenda.position(*command.after) + 1 : 0;
    if (day.agenda.position(command.block) == place) return Events{};
    return Events{move_made(day, "move_block", circumstance.now),
                  BlockMoved{command.block, command.after}};
}

Answer answer(const Day& day, const EditBlock& command, const Circumstance& circumstance) {
    const Block* block = day.agenda.find(command.block);
    if (block == nullptr) return Rejection::block_unknown;
    BlockPlan plan = block->plan;
    replace(plan.title, command.title);
    replace(plan.summary, command.summary);
    replace(plan.speaker, command.speaker);
    replace(plan.slides, command.slides);
    replace(plan.prompt, command.prompt);
    replace(plan.keywords, command.keywords);
    replace(plan.fields, command.fields);
    replace(plan.shortest, command.shortest);
    replace(plan.longest, command.longest);
    replace(plan.fixed, command.fixed);
    replace(plan.rule, command.rule);
    replace(plan.sizes, command.sizes);
    replace(plan.same_as, command.same_as);
    replace(plan.nobody_of, command.nobody_of);
    replace(plan.groups_max, command.groups_max);
    replace(plan.spread, command.spread);
    replace(plan.questions, command.questions);
    replace(plan.introduction, command.introduction);
    replace(plan.reports, command.reports);
    replace(plan.starts_at, command.starts_at);
    for (const LengthBound bound : command.without.value_or(std::vector<LengthBound>{}))
        (bound == LengthBound::shortest ? plan.shortest : plan.longest).reset();
    Events facts{move_made(day, "edit_block", circumstance.now)};
    if (command.length && *command.length != block->length) {
        // The length of what runs is changed by extending or shortening it.
        if (block->status != BlockStatus::planned) return Rejection::block_running;
        if (day.status == DayStatus::prepared || day.status == DayStatus::open)
            plan.length = *command.length;
    }
    name_questions(day, plan);
    if (plan_fault(plan) || asked_elsewhere(day, plan) || loses_answers(day, block->plan, plan))
        return Rejection::block_invalid;
    if (command.starts_at && !can_start_at(day, *block, plan)) return Rejection::block_invalid;
    if (command.reports &&
        (plan.kind != BlockKind::report || block->status != BlockStatus::planned ||
         !can_report(day, plan.id, *command.reports)))
        return Rejection::block_invalid;
    if ((command.same_as || command.nobody_of) &&
        !can_group(day, plan, day.agenda.position(plan.id)))
        return Rejection::block_invalid;
    if (plan != block->plan) facts.emplace_back(BlockEdited{plan});
    if (command.length && *command.length != block->length) {
        if (*command.length < Duration::zero() || *command.length > std::chrono::hours{12})
            return Rejection::length_out_of_bounds;
        facts.emplace_back(BlockLengthChanged{plan.id, *command.length, {}});
    }
    if (facts.size() == 1) return Events{};
    return facts;
}

} // namespace deroule::domain
