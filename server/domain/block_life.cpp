#include "domain/block_life.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace deroule::domain {

namespace {

// The groups a report block gives the floor to, in order of their numbers; empty ones have
// nothing to report.
std::vector<const Group*> reporting_groups(const Day& day, const BlockPlan& plan) {
    std::vector<const Group*> groups;
    if (!plan.reports) return groups;
    const Round* round = day.known_round(*plan.reports);
    if (round == nullptr) return groups;
    for (const auto& [id, group] : round->groups)
        if (!group.members.empty()) groups.push_back(&group);
    std::ranges::sort(groups, {}, &Group::number);
    return groups;
}

// A draft kept beside the one at hand is not asked for again.
std::uint64_t highest_seed(const Round& round) {
    std::uint64_t highest = round.seed;
    for (const Alternative& kept : round.alternatives)
        highest = std::max(highest, kept.seed);
    return highest;
}

} // namespace

MoveMade move_made(const Day& day, const char* name, Instant now) {
    return {day.counters.moves + 1, name, now};
}

const Round* round_at_hand(const Day& day, const BlockId& block, RoundPurpose purpose) {
    const Round* current = day.current_round();
    if (current != nullptr && current->block == block && current->purpose == purpose)
        return current;
    return day.round_of(block, purpose);
}

void request_round(const Day& day, const BlockPlan& plan, RoundPurpose purpose, std::uint64_t seed,
                   Events& facts) {
    RoundRequested request;
    const Round* latest = round_at_hand(day, plan.id, purpose);
    const bool again =
        latest != nullptr && (is_draft(latest->status) || latest->status == RoundStatus::announced);
    request.round = again ? latest->id : RoundId("r" + std::to_string(day.counters.rounds + 1));
    request.block = plan.id;
    request.purpose = purpose;
    request.rule = purpose == RoundPurpose::groups  ? plan.rule
                   : purpose == RoundPurpose::pairs ? GroupingRule::pairs
                                                    : GroupingRule::across_territories;
    request.sizes = purpose == RoundPurpose::groups  ? plan.sizes
                    : purpose == RoundPurpose::pairs ? SizeBounds{2, 3}
                    : plan.introduction              ? plan.introduction->circle
                                                     : SizeBounds{6, 8};
    request.seed = seed != 0 ? seed
                   : again   ? highest_seed(*latest) + 1
                             : 1000 * (day.counters.rounds + 1) + 1;
    facts.emplace_back(std::move(request));
}

void begin_block(const Day& day, const Block& block, Duration time, Instant now, Events& facts) {
    const BlockPlan& plan = block.plan;
    facts.emplace_back(BlockStarted{plan.id, now, now + time});
    switch (plan.kind) {
    case BlockKind::cross_introduction: {
        facts.emplace_back(PhaseStarted{plan.id, Phase::pairing, now, {}});
        const Round* draft = day.round_of(plan.id, RoundPurpose::pairs);
        if (draft == nullptr || !is_draft(draft->status))
            request_round(day, plan, RoundPurpose::pairs, 0, facts);
        break;
    }
    case BlockKind::breakout: {
        facts.emplace_back(PhaseStarted{plan.id, Phase::composing, now, {}});
        const Round* draft = day.round_of(plan.id, RoundPurpose::groups);
        if (draft == nullptr || !is_draft(draft->status))
            request_round(day, plan, RoundPurpose::groups, 0, facts);
        break;
    }
    case BlockKind::question:
    case BlockKind::evaluation:
        facts.emplace_back(PhaseStarted{plan.id, Phase::open, now, now + time});
        break;
    case BlockKind::report: {
        Block starting = block;
        starting.reported.clear();
        starting.reporting.reset();
        starting.length = time;
        next_report(day, starting, now, facts);
        break;
    }
    case BlockKind::plenary:
    case BlockKind::content:
    case BlockKind::break_:
        break;
    }
}

void close_round(const Round& round, Instant now, Events& facts) {
    GroupsClosed closed{round.id, {}, now};
    for (const auto& [id, group] : round.groups)
        if (group.status != GroupStatus::closed) closed.groups.push_back(id);
    if (!closed.groups.empty()) facts.emplace_back(std::move(closed));
}

void end_groups(const Block& block, const Round& round, const std::set<GroupId>& ending,
                Instant now, Events& facts) {
    const bool graceless = block.plan.grace == Duration::zero();
    GroupsClosing closing{round.id, {}, now + block.plan.grace};
    GroupsClosed closed{round.id, {}, now};
    bool some_open = false;
    bool some_closing = false;
    for (const auto& [id, group] : round.groups) {
        if (group.status == GroupStatus::closed) continue;
        const bool ends = ending.contains(id);
        const bool back = group.status == GroupStatus::closing || graceless;
        if (ends) (back ? closed.groups : closing.groups).push_back(id);
        some_open |= !ends && group.status == GroupStatus::open;
        some_closing |= ends ? !back : group.status == GroupStatus::closing;
    }
    const bool last_call = !closing.groups.empty();
    const Instant grace_ends_at = closing.grace_ends_at;
    if (closing.groups.empty() && closed.groups.empty()) return;
    if (last_call) facts.emplace_back(std::move(closing));
    if (!closed.groups.empty()) facts.emplace_back(std::move(closed));
    if (!some_open && last_call)
        facts.emplace_back(PhaseStarted{block.plan.id, Phase::closing, now, grace_ends_at});
    if (!some_open && !some_closing)
        facts.emplace_back(PhaseStarted{block.plan.id, Phase::finished, now, {}});
}

void end_block(const Day& day, const Block& block, Instant now, Events& facts) {
    if (const Round* round = day.current_round()) close_round(*round, now, facts);
    facts.emplace_back(BlockEnded{block.plan.id, now});
}

void begin_interview(const Block& block, const Round& pairs, Instant now, Events& facts) {
    const Duration turn =
        block.plan.introduction ? block.plan.introduction->turn : Introduction{}.turn;
    const Duration whole = 2 * turn;
    if (pairs.status != RoundStatus::announced) facts.emplace_back(GroupsAnnounced{pairs.id, now});
    facts.emplace_back(GroupsOpened{pairs.id, now, {}});
    facts.emplace_back(PhaseStarted{block.plan.id, Phase::interview, now, now + whole});
    facts.emplace_back(TurnStarted{block.plan.id, {2, 0, 2, now + turn}});
    // Larger ones, whether by need or by a facilitator's hand, share the same time.
    std::set<int> larger;
    for (const auto& [id, pair] : pairs.groups)
        if (pair.members.size() > 2) larger.insert(static_cast<int>(pair.members.size()));
    for (const int size : larger)
        facts.emplace_back(TurnStarted{block.plan.id, {size, 0, size, now + whole / size}});
}

void begin_circles(const Day& day, const Block& block, Instant now, Events& facts) {
    if (const Round* pairs = day.current_round()) close_round(*pairs, now, facts);
    facts.emplace_back(PhaseStarted{block.plan.id, Phase::circles, now, {}});
    request_round(day, block.plan, RoundPurpose::circles, 0, facts);
}

void next_report(const Day& day, const Block& block, Instant now, Events& facts) {
    const std::vector<const Group*> groups = reporting_groups(day, block.plan);
    const auto next = std::ranges::find_if(groups, [&block](const Group* group) {
        return std::ranges::find(block.reported, group->id) == block.reported.end();
    });
    if (next == groups.end()) {
        facts.emplace_back(PhaseStarted{block.plan.id, Phase::finished, now, {}});
        return;
    }
    if (block.reported.empty())
        facts.emplace_back(PhaseStarted{block.plan.id, Phase::reporting, now, {}});
    const Duration each = block.length / static_cast<std::int64_t>(groups.size());
    facts.emplace_back(ReportTurnStarted{block.plan.id, (*next)->id, now + each});
}

} // namespace deroule::domain
