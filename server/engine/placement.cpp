#include "engine/placement.hpp"

#include "engine/asked.hpp"
#include "planner/repair.hpp"

#include <algorithm>

namespace deroule::engine {

using namespace domain;

namespace {

bool is_here(const Participant& participant) {
    return participant.presence == Presence::present;
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

bool is_joinable(const Group& group) {
    return !group.locked && group.status != GroupStatus::closed &&
           group.status != GroupStatus::closing;
}

// The group of those who are where this person must be: behind the same screen, or, where the
// groups of another breakout go on, of the same group there. Null when there is none to join.
const Group* group_of_fellows(const Day& day, const Round& round, const ParticipantId& person) {
    const Participant& participant = *day.roster.find(person);
    const ParticipantId host = participant.host.value_or(person);
    std::vector<ParticipantId> fellows{host};
    if (const auto behind = day.roster.companions.find(host); behind != day.roster.companions.end())
        fellows.insert(fellows.end(), behind->second.begin(), behind->second.end());
    if (const Round* model = model_of(day, round))
        if (const Group* group = model->group_of(person))
            fellows.insert(fellows.end(), group->members.begin(), group->members.end());
    for (const ParticipantId& fellow : fellows) {
        const Group* group = fellow == person ? nullptr : round.group_of(fellow);
        if (group != nullptr && is_joinable(*group) && is_here(*day.roster.find(fellow)))
            return group;
    }
    return nullptr;
}

// The open group where the person hurts the rule least, their own left out.
std::optional<SeatPerson> best_seat(const Day& day, const Round& round,
                                    const ParticipantId& person) {
    if (const Group* group = group_of_fellows(day, round, person))
        if (group != round.group_of(person)) return SeatPerson{round.id, person, group->id};
    AskedBuilder builder(day, round.rule);
    builder.add(*day.roster.find(person));
    std::vector<GroupId> ids;
    std::vector<int> closed;
    planner::Groups groups;
    for (const auto& [id, group] : round.groups) {
        std::vector<planner::PersonIndex> members;
        for (const ParticipantId& member : group.members) {
            const Participant& participant = *day.roster.find(member);
            if (member == person || (!is_here(participant) && !is_draft(round.status))) continue;
            builder.add(participant);
            members.push_back(*builder.index(member));
        }
        const bool own = round.group_of(person) == &group;
        if (own || !is_joinable(group)) closed.push_back(static_cast<int>(groups.size()));
        groups.push_back(std::move(members));
        ids.push_back(id);
    }
    builder.asked.problem.sizes = {round.sizes.min, round.sizes.max};
    builder.add_earlier(round);
    if (const Block* block = day.agenda.find(round.block)) builder.add_ties(block->plan);
    const int found = planner::seat_for(builder.asked.problem, groups, 0, closed);
    if (found < 0) return std::nullopt;
    return SeatPerson{round.id, person, ids[static_cast<std::size_t>(found)]};
}

} // namespace

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
