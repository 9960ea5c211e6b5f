#include "engine/composing.hpp"

#include <algorithm>
#include <set>

namespace deroule::engine {

using namespace domain;

namespace {

bool may_take_part(const Participant& participant, bool is_under_way) {
    if (is_under_way) return participant.presence == Presence::present;
    return participant.presence != Presence::absent && participant.presence != Presence::left;
}

// A facilitator locked a group or pinned somebody: the draft is not to be dealt anew.
bool holds_people(const Round& round) {
    return !round.pins.empty() ||
           std::ranges::any_of(round.groups, [](const auto& entry) { return entry.second.locked; });
}

// Nobody is composed: people choose, a facilitator deals, or other groups are taken over.
bool is_dealt_by_hand(const Round& round) {
    return round.rule == GroupingRule::by_choice || round.rule == GroupingRule::manual ||
           (round.rule == GroupingRule::same_groups && holds_people(round));
}

// The groups of another breakout, in order of their numbers; those nobody is left of go.
void take_over_groups(const Round& model, AskedBuilder& builder) {
    std::vector<const Group*> groups;
    for (const auto& [id, group] : model.groups)
        groups.push_back(&group);
    std::ranges::sort(groups, {}, &Group::number);
    for (const Group* group : groups)
        if (auto members = builder.indices(group->members); !members.empty())
            builder.asked.problem.current.push_back(std::move(members));
}

// Locked groups, and those with pinned people, keep their names in the new draft.
void keep_groups(const Round& round, AskedBuilder& builder) {
    Asked& asked = builder.asked;
    std::set<GroupId> pinned;
    for (const auto& [person, group] : round.pins)
        if (builder.index(person)) pinned.insert(group);
    for (const auto& [id, group] : round.groups) {
        const bool stays = is_dealt_by_hand(round);
        if (!group.locked && !pinned.contains(id) && !stays) continue;
        const int at = static_cast<int>(asked.kept.size());
        asked.kept.push_back(id);
        asked.kept_absent.emplace_back();
        if (group.locked) {
            asked.problem.locked.push_back({builder.indices(group.members), at});
            for (const ParticipantId& member : group.members)
                if (!builder.index(member)) asked.kept_absent.back().push_back(member);
        }
        if (stays) asked.problem.current.push_back(builder.indices(group.members));
        for (const auto& [person, pinned_to] : round.pins)
            if (pinned_to == id && !group.locked)
                if (const auto index = builder.index(person))
                    asked.problem.pins.push_back({*index, at});
    }
}

// How many groups to offer where people choose, or a facilitator deals: of middling size.
int offered_groups(const Round& round, std::size_t people) {
    const int middling = std::max(1, (round.sizes.min + round.sizes.max) / 2);
    return std::max(2, (static_cast<int>(people) + middling - 1) / middling);
}

BreachKind kind_of(planner::BreachKind kind) {
    switch (kind) {
    case planner::BreachKind::size_low:
        return BreachKind::group_too_small;
    case planner::BreachKind::size_high:
        return BreachKind::group_too_large;
    case planner::BreachKind::mixed_category:
        return BreachKind::mixed_categories;
    case planner::BreachKind::mixed_delegation:
        return BreachKind::mixed_delegations;
    case planner::BreachKind::split_delegation:
        return BreachKind::split_delegation;
    case planner::BreachKind::apart:
        return BreachKind::kept_apart;
    case planner::BreachKind::together:
        return BreachKind::kept_together;
    case planner::BreachKind::pin:
    case planner::BreachKind::locked:
    case planner::BreachKind::unseated:
        return BreachKind::pin;
    case planner::BreachKind::same_territory:
        return BreachKind::same_territory;
    }
    return BreachKind::pin;
}

} // namespace

Breach told(const Asked& asked, const planner::Breach& breach) {
    Breach told;
    told.kind = kind_of(breach.kind);
    for (const planner::PersonIndex person : breach.people)
        told.people.push_back(asked.people[person]);
    if (breach.territory >= 0)
        told.subject = asked.territories.at(static_cast<std::size_t>(breach.territory));
    told.available = breach.available;
    told.needed = breach.needed;
    return told;
}

Asked ask(const Day& day, const Round& round, std::uint64_t iterations) {
    AskedBuilder builder(day, round.rule);
    const bool under_way = day.agenda.running == round.block;
    for (const auto& [id, participant] : day.roster.participants)
        if (may_take_part(participant, under_way)) builder.add(participant);
    Asked& asked = builder.asked;
    asked.round = round.id;
    asked.seed = round.seed;
    asked.problem.sizes = {round.sizes.min, round.sizes.max};
    asked.problem.seed = round.seed;
    asked.problem.iterations = iterations;
    builder.add_earlier(round);
    if (const Block* block = day.agenda.find(round.block)) {
        builder.add_ties(block->plan);
        asked.problem.groups_max = block->plan.groups_max;
        asked.problem.trait_weights = {block->plan.spread.territory_kind,
                                       block->plan.spread.advancement};
    }
    builder.add_screens();
    keep_groups(round, builder);
    if (const Round* model = model_of(day, round); model != nullptr && !is_dealt_by_hand(round))
        take_over_groups(*model, builder);
    const bool is_composed = asked.problem.rule != planner::Rule::by_choice &&
                             asked.problem.rule != planner::Rule::manual;
    if (!is_composed && asked.problem.current.empty())
        asked.problem.group_count = offered_groups(round, asked.people.size());
    if (round.purpose == RoundPurpose::circles)
        for (const auto& [id, other] : day.rounds)
            if (other.block == round.block && other.purpose == RoundPurpose::pairs &&
                !is_draft(other.status))
                for (const auto& [group_id, pair] : other.groups)
                    if (auto members = builder.indices(pair.members); members.size() > 1)
                        asked.problem.blocks.push_back(std::move(members));
    return std::move(builder.asked);
}

RecordPlan answer(const Asked& asked, const planner::Plan& plan) {
    RecordPlan recorded;
    recorded.round = asked.round;
    recorded.seed = asked.seed;
    recorded.quality = {plan.score.hard,    plan.bound.hard,     plan.score.repeats,
                        plan.bound.repeats, plan.score.category, plan.bound.category,
                        plan.score.traits,  plan.bound.traits};
    for (std::size_t i = 0; i < plan.groups.size(); ++i) {
        PlannedGroup group;
        for (const planner::PersonIndex member : plan.groups[i])
            group.members.push_back(asked.people[member]);
        if (i < asked.kept.size()) {
            group.keeps = asked.kept[i];
            group.members.insert(group.members.end(), asked.kept_absent[i].begin(),
                                 asked.kept_absent[i].end());
        }
        recorded.groups.push_back(std::move(group));
    }
    for (const planner::Breach& breach : plan.breaches) {
        recorded.breaches.push_back(told(asked, breach));
        if (breach.group >= 0)
            recorded.breaches.back().group = GroupId(std::to_string(breach.group));
    }
    return recorded;
}

} // namespace deroule::engine
