// Longer, shorter, and on time again.
#include "domain/block_life.hpp"
#include "domain/decide_parts.hpp"

#include <algorithm>

namespace deroule::domain {

namespace {

constexpr Duration shortest_length = std::chrono::minutes{1};
constexpr Duration longest_length = std::chrono::hours{12};

bool within_bounds(const BlockPlan& plan, Duration length) {
    return length >= plan.shortest.value_or(std::min(shortest_length, plan.length)) &&
           length <= plan.longest.value_or(longest_length);
}

// Groups that were to end with the block keep ending with it.
void extend_groups_with(const Day& day, Instant former_end, Instant new_end, Events& facts) {
    const Round* round = day.current_round();
    if (round == nullptr || round->purpose != RoundPurpose::groups) return;
    GroupsExtended extended{round->id, {}, new_end};
    for (const auto& [id, group] : round->groups)
        if (group.status == GroupStatus::open && group.ends_at == former_end)
            extended.groups.push_back(id);
    if (!extended.groups.empty()) facts.emplace_back(std::move(extended));
}

Answer change_length(const Day& day, const BlockId& id, Duration by, const char* name,
                     Instant now) {
    const Block* block = day.agenda.find(id);
    if (block == nullptr) return Rejection::block_unknown;
    if (by == Duration::zero()) return Events{};
    if (by > longest_length || by < -longest_length) return Rejection::length_out_of_bounds;
    Events facts{move_made(day, name, now)};
    if (block->status == BlockStatus::planned) {
        if (!within_bounds(block->plan, block->length + by)) return Rejection::length_out_of_bounds;
        // Before the day starts, its plan is still being made.
        if (day.status == DayStatus::prepared || day.status == DayStatus::open) {
            BlockEdited edited{block->plan};
            edited.plan.length = block->length + by;
            facts.emplace_back(std::move(edited));
        }
        facts.emplace_back(BlockLengthChanged{id, block->length + by, {}});
        return facts;
    }
    if (block->status != BlockStatus::running) return Rejection::block_past;
    // Time runs from where the day was paused; time given to a block that is over counts from now.
    const Instant present = day.agenda.paused_at.value_or(now);
    const Instant former_end = *block->ends_at;
    const Instant new_end = std::max(former_end, by > Duration::zero() ? present : former_end) + by;
    const Duration length = block->length + (new_end - former_end);
    if (new_end < present || !within_bounds(block->plan, length))
        return Rejection::length_out_of_bounds;
    facts.emplace_back(BlockLengthChanged{id, length, new_end});
    extend_groups_with(day, former_end, new_end, facts);
    return facts;
}

} // namespace

Answer answer(const Day& day, const ExtendBlock& command, const Circumstance& circumstance) {
    if (command.by < Duration::zero()) return Rejection::length_out_of_bounds;
    return change_length(day, command.block, command.by, "extend_block", circumstance.now);
}

Answer answer(const Day& day, const ShortenBlock& command, const Circumstance& circumstance) {
    if (command.by < Duration::zero()) return Rejection::length_out_of_bounds;
    return change_length(day, command.block, -command.by, "shorten_block", circumstance.now);
}

Answer answer(const Day& day, const AcceptCatchUp& command, const Circumstance& circumstance) {
    if (day.agenda.find(command.target) == nullptr) return Rejection::block_unknown;
    if (command.lengths.empty()) return Rejection::catch_up_outdated;
    Events facts{move_made(day, "accept_catch_up", circumstance.now)};
    for (const NewLength& change : command.lengths) {
        const Block* block = day.agenda.find(change.block);
        if (block == nullptr || block->status != BlockStatus::planned ||
            change.length > block->length || !block->plan.shortest ||
            change.length < *block->plan.shortest)
            return Rejection::catch_up_outdated;
        if (change.length != block->length)
            facts.emplace_back(BlockLengthChanged{change.block, change.length, {}});
    }
    if (facts.size() == 1) return Events{};
    return facts;
}

} // namespace deroule::domain
