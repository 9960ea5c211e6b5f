#include "engine/placement.hpp"

#include "planner/repair.hpp"
#include "planner/score.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace deroule::engine {

using namespace domain;

namespace {

bool is_here(const Participant& participant) {
    return participant.presence == Presence::present;
}

bool may_still_come(const Participant& participant) {
    return participant.presence != Presence::absent && participant.presence != Presence::left;
}

bool is_draft(const Round& round) {
    return round.status == RoundStatus::requested || round.status == RoundStatus::proposed ||
           round.status == RoundStatus::accepted;
}

// Dense codes, in order of first appearance of the sorted names.
template <class Key>
class Codes {
  public:
    int code(const Key& key) {
        return codes_.emplace(key, static_cast<int>(codes_.size())).first->second;
    }

  private:
    std::map<Key, int> codes_;
};

// People and their attributes, filled into an Asked.
class Builder {
  public:
    explicit Builder(const Day& day) : day_(day) {
        for (const auto& [name, tally] : day.roster.territories) {
            territories_.code(name);
            asked.territories.push_back(name);
        }
    }

    void add(const Participant& participant) {
        index_[participant.id] = static_cast<planner::PersonIndex>(asked.people.size());
        asked.people.push_back(participant.id);
        const Person& person = participant.person;
        asked.problem.people.push_back(
            {territories_.code(person.territory),
             static_cast<int>(person.category),
             {person.territory_kind.empty() ? -1 : kinds_.code(person.territory_kind),
              person.advancement == Advancement::unknown ? -1
                                                         : static_cast<int>(person.advancement)}});
    }

    [[nodiscard]] std::optional<planner::PersonIndex> index(const ParticipantId& id) const {
        const auto found = index_.find(id);
        if (found == index_.end()) return std::nullopt;
        return found->second;
    }

    [[nodiscard]] std::vector<planner::PersonIndex>
    indices(const std::vector<ParticipantId>& members) const {
        std::vector<planner::PersonIndex> found;
        for (const ParticipantId& member : members)
            if (const auto at = index(member)) found.push_back(*at);
        return found;
    }

    // Every round of the day that people have sat in, or know they will.
    void add_earlier(const Round& composed) {
        for (const auto& [id, round] : day_.rounds) {
            if (id == composed.id || is_draft(round)) continue;
            planner::Groups groups;
            for (const auto& [group_id, group] : round.groups)
                if (auto members = indices(group.members); members.size() > 1)
                    groups.push_back(std::move(members));
            if (!groups.empty()) asked.problem.earlier.push_back(std::move(groups));
        }
    }

    Asked asked;

  private:
    const Day& day_;
    Codes<std::string> territories_;
    Codes<std::string> kinds_;
    std::map<ParticipantId, planner::PersonIndex> index_;
};

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
        return planner::Rule::manual;
    }
    return planner::Rule::random;
}

// Nobody is composed: people choose, or a facilitator deals.
bool is_dealt_by_hand(const Round& round) {
    return round.rule == GroupingRule::by_choice || round.rule == GroupingRule::manual;
}

// Locked groups, and those with pinned people, keep their names in the new draft.
void keep_groups(const Round& round, Builder& builder) {
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

// A breach in the day's words; its group is named by whoever knows what positions stand for.
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

// The round that people are being seated in now; null when there is none.
const Round* seating_round(const Day& day) {
    if (day.status != DayStatus::running && day.status != DayStatus::paused) return nullptr;
    if (!day.agenda.running) return nullptr;
    const Round* round = day.current_round();
    if (round == nullptr) round = day.round_of(*day.agenda.running);
    if (round == nullptr || round->status == RoundStatus::requested ||
        round->status == RoundStatus::done)
        return nullptr;
    return round;
}

int others_here(const Day& day, const Group& group, const ParticipantId& person) {
    int here = 0;
    for (const ParticipantId& member : group.members)
        if (member != person && is_here(*day.roster.find(member))) ++here;
    return here;
}

// The open group where the person hurts the rule least, their own left out.
std::optional<SeatPerson> best_seat(const Day& day, const Round& round,
                                    const ParticipantId& person) {
    Builder builder(day);
    builder.add(*day.roster.find(person));
    std::vector<GroupId> ids;
    std::vector<int> closed;
    planner::Groups groups;
    for (const auto& [id, group] : round.groups) {
        std::vector<planner::PersonIndex> members;
        for (const ParticipantId& member : group.members) {
            const Participant& participant = *day.roster.find(member);
            if (member == person || (!is_here(participant) && !is_draft(round))) continue;
            builder.add(participant);
            members.push_back(*builder.index(member));
        }
        const bool own = round.group_of(person) == &group;
        if (own || group.locked || group.status == GroupStatus::closed ||
            group.status == GroupStatus::closing)
            closed.push_back(static_cast<int>(groups.size()));
        groups.push_back(std::move(members));
        ids.push_back(id);
    }
    builder.asked.problem.rule = rule_of(round.rule);
    builder.asked.problem.sizes = {round.sizes.min, round.sizes.max};
    builder.add_earlier(round);
    const int found = planner::seat_for(builder.asked.problem, groups, 0, closed);
    if (found < 0) return std::nullopt;
    return SeatPerson{round.id, person, ids[static_cast<std::size_t>(found)]};
}

} // namespace

Asked ask(const Day& day, const Round& round, std::uint64_t iterations) {
    Builder builder(day);
    const bool under_way = day.agenda.running == round.block;
    for (const auto& [id, participant] : day.roster.participants)
        if (under_way ? is_here(participant) : may_still_come(participant))
            builder.add(participant);
    Asked& asked = builder.asked;
    asked.round = round.id;
    asked.seed = round.seed;
    asked.problem.rule = rule_of(round.rule);
    asked.problem.sizes = {round.sizes.min, round.sizes.max};
    asked.problem.seed = round.seed;
    asked.problem.iterations = iterations;
    builder.add_earlier(round);
    keep_groups(round, builder);
    if (is_dealt_by_hand(round) && asked.problem.current.empty())
        asked.problem.group_count = offered_groups(round, asked.people.size());
    if (round.purpose == RoundPurpose::circles)
        for (const auto& [id, other] : day.rounds)
            if (other.block == round.block && other.purpose == RoundPurpose::pairs &&
                !is_draft(other))
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

std::set<RoundId> rearranged(const Day& day, const Events& facts) {
    std::set<RoundId> rounds;
    for (const Event& fact : facts) {
        if (const auto* seated = std::get_if<PersonSeated>(&fact)) rounds.insert(seated->round);
        if (const auto* unseated = std::get_if<PersonUnseated>(&fact))
            rounds.insert(unseated->round);
        if (const auto* removed = std::get_if<GroupRemoved>(&fact)) rounds.insert(removed->round);
    }
    std::erase_if(rounds, [&day](const RoundId& id) {
        const Round* round = day.find_round(id);
        return round == nullptr || round->status == RoundStatus::requested ||
               round->status == RoundStatus::done;
    });
    return rounds;
}

Standing standing(const Day& day, const Round& round) {
    Standing made;
    made.asked = ask(day, round, 0);
    made.bounds = round.quality;
    std::map<ParticipantId, planner::PersonIndex> index;
    for (std::size_t i = 0; i < made.asked.people.size(); ++i)
        index[made.asked.people[i]] = static_cast<planner::PersonIndex>(i);
    // The planner counts groups that were kept from the first.
    made.ids = made.asked.kept;
    for (const auto& [id, group] : round.groups)
        if (std::ranges::find(made.asked.kept, id) == made.asked.kept.end()) made.ids.push_back(id);
    for (const GroupId& id : made.ids) {
        planner::Groups::value_type members;
        for (const ParticipantId& member : round.group(id)->members)
            if (const auto found = index.find(member); found != index.end())
                members.push_back(found->second);
        made.groups.push_back(std::move(members));
    }
    return made;
}

RecordQuality judge(const Standing& standing) {
    const planner::Evaluation judged = planner::evaluate(standing.asked.problem, standing.groups);
    RecordQuality found;
    found.round = standing.asked.round;
    found.quality = standing.bounds;
    found.quality.hard = judged.score.hard;
    found.quality.repeats = judged.score.repeats;
    found.quality.category = judged.score.category;
    found.quality.traits = judged.score.traits;
    for (const planner::Breach& breach : judged.breaches) {
        found.breaches.push_back(told(standing.asked, breach));
        if (breach.group >= 0)
            found.breaches.back().group = standing.ids[static_cast<std::size_t>(breach.group)];
    }
    return found;
}

std::optional<SeatPerson> seat(const Day& day, const ParticipantId& person) {
    const Round* round = seating_round(day);
    const Participant* participant = day.roster.find(person);
    if (round == nullptr || participant == nullptr || !is_here(*participant)) return std::nullopt;
    if (round->rule == GroupingRule::by_choice) return std::nullopt;
    if (const Group* own = round->group_of(person)) {
        const bool over = own->status == GroupStatus::closed && round->status == RoundStatus::open;
        const bool lone =
            round->rule != GroupingRule::by_delegation && others_here(day, *own, person) == 0;
        if (own->locked || (!over && !lone)) return std::nullopt;
    }
    return best_seat(day, *round, person);
}

std::optional<SeatPerson> rescue(const Day& day, const ParticipantId& gone) {
    const Round* round = seating_round(day);
    const Group* group = round == nullptr ? nullptr : round->group_of(gone);
    if (group == nullptr || group->status == GroupStatus::closed) return std::nullopt;
    for (const ParticipantId& member : group->members)
        if (member != gone && is_here(*day.roster.find(member)) &&
            others_here(day, *group, member) == 0)
            return seat(day, member);
    return std::nullopt;
}

std::vector<ParticipantId> unseated(const Day& day) {
    std::vector<ParticipantId> found;
    const Round* round = seating_round(day);
    if (round == nullptr) return found;
    for (const auto& [id, participant] : day.roster.participants)
        if (is_here(participant) && round->group_of(id) == nullptr) found.push_back(id);
    return found;
}

} // namespace deroule::engine
