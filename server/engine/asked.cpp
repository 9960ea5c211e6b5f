#include "engine/asked.hpp"

#include "engine/memory.hpp"

namespace deroule::engine {

using namespace domain;

namespace {

planner::Rule rule_of(GroupingRule rule) {
    switch (rule) {
    case GroupingRule::by_category:
        return planner::Rule::by_category;
    case GroupingRule::across_territories:
        return planner::Rule::across_territories;
    case GroupingRule::by_delegation:
        return planner::Rule::by_delegation;
    case GroupingRule::pairs:
        return planner::Rule::pairs;
    case GroupingRule::random:
        return planner::Rule::random;
    case GroupingRule::by_choice:
        return planner::Rule::by_choice;
    case GroupingRule::manual:
    case GroupingRule::same_groups: // Newcomers are dealt to the groups that stand.
        return planner::Rule::manual;
    }
    return planner::Rule::random;
}

// Whether the block that a draft is for is still to come, or under way.
bool may_meet(const Day& day, const Round& round) {
    const Block* block = day.agenda.find(round.block);
    return block != nullptr && block->status != BlockStatus::done &&
           block->status != BlockStatus::skipped;
}

} // namespace

const Round* model_of(const Day& day, const Round& round) {
    const Block* block = day.agenda.find(round.block);
    if (round.rule != GroupingRule::same_groups || block == nullptr || !block->plan.same_as)
        return nullptr;
    const Round* found = day.known_round(*block->plan.same_as);
    return found != nullptr ? found : day.round_of(*block->plan.same_as);
}

AskedBuilder::AskedBuilder(const Day& day, GroupingRule rule) : day_(day) {
    asked.problem.rule = rule_of(rule);
    for (const auto& [name, tally] : day.roster.territories) {
        territories_.code(name);
        asked.territories.push_back(name);
    }
}

void AskedBuilder::add_group(const std::vector<ParticipantId>& members,
                             planner::Groups& groups) const {
    if (auto found = indices(members); found.size() > 1) groups.push_back(std::move(found));
}

void AskedBuilder::add_round(planner::Groups groups) {
    if (!groups.empty()) asked.problem.earlier.push_back(std::move(groups));
}

template <class Add>
void AskedBuilder::add_couple(const Couple& couple, Add add) const {
    const auto first = index(couple.first);
    const auto second = index(couple.second);
    if (first && second) add(*first, *second);
}

void AskedBuilder::add(const Participant& participant) {
    index_[participant.id] = static_cast<planner::PersonIndex>(asked.people.size());
    asked.people.push_back(participant.id);
    const Person& person = participant.person;
    asked.problem.people.push_back(
        {territories_.code(person.territory),
         static_cast<int>(person.category),
         {person.territory_kind.empty() ? -1 : kinds_.code(person.territory_kind),
          person.advancement == Advancement::unknown ? -1 : static_cast<int>(person.advancement)}});
}

std::optional<planner::PersonIndex> AskedBuilder::index(const ParticipantId& id) const {
    const auto found = index_.find(id);
    if (found == index_.end()) return std::nullopt;
    return found->second;
}

std::vector<planner::PersonIndex>
AskedBuilder::indices(const std::vector<ParticipantId>& members) const {
    std::vector<planner::PersonIndex> found;
    for (const ParticipantId& member : members)
        if (const auto at = index(member)) found.push_back(*at);
    return found;
}

void AskedBuilder::add_earlier(const Round& composed) {
    for (const EarlierDay& earlier : day_.earlier_days)
        for (const auto& round : earlier.rounds) {
            planner::Groups groups;
            for (const auto& members : round)
                add_group(members, groups);
            add_round(std::move(groups));
        }
    for (const auto& [id, round] : day_.rounds) {
        if (id == composed.id || round.status == RoundStatus::requested) continue;
        if (!round.opened_at && !may_meet(day_, round)) continue;
        planner::Groups groups;
        for (const auto& [group_id, group] : round.groups)
            add_group(who_met(day_, round, group), groups);
        add_round(std::move(groups));
        for (const Couple& couple : met_in_passing(day_, round))
            add_couple(couple, [this](planner::PersonIndex a, planner::PersonIndex b) {
                asked.problem.meetings.push_back({a, b, 1});
            });
    }
}

void AskedBuilder::add_ties(const BlockPlan& plan) {
    for (const auto& [couple, tie] : day_.ties) {
        auto& pairs = tie == Tie::apart ? asked.problem.apart : asked.problem.together;
        add_couple(couple, [&pairs](planner::PersonIndex a, planner::PersonIndex b) {
            pairs.emplace_back(a, b);
        });
    }
    for (const BlockId& block : plan.nobody_of) {
        const Round* round = day_.known_round(block);
        if (round == nullptr) round = day_.round_of(block);
        if (round == nullptr || round->status == RoundStatus::requested) continue;
        for (const auto& [id, group] : round->groups) {
            const auto members = indices(who_met(day_, *round, group));
            for (std::size_t i = 0; i < members.size(); ++i)
                for (std::size_t j = i + 1; j < members.size(); ++j)
                    asked.problem.apart.emplace_back(members[i], members[j]);
        }
    }
}

void AskedBuilder::add_screens() {
    const bool parts_territories = asked.problem.rule == planner::Rule::by_category ||
                                   asked.problem.rule == planner::Rule::across_territories ||
                                   asked.problem.rule == planner::Rule::pairs;
    for (const auto& [host, companions] : day_.roster.companions) {
        const auto owner = index(host);
        if (!owner) continue;
        std::vector<planner::PersonIndex> block{*owner};
        for (const ParticipantId& companion : companions)
            if (const auto person = index(companion)) {
                if (parts_territories) asked.problem.people[*person].territory = -1;
                if (asked.problem.rule == planner::Rule::by_category)
                    asked.problem.people[*person].category = asked.problem.people[*owner].category;
                block.push_back(*person);
            }
        if (block.size() > 1) asked.problem.blocks.push_back(std::move(block));
    }
}

} // namespace deroule::engine
