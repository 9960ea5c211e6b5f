#include "engine/what_if.hpp"

#include "planner/repair.hpp"
#include "planner/score.hpp"

#include <algorithm>

namespace deroule::engine {

using namespace domain;

namespace {

// The round, when people can still be moved in it.
Result<const Round*, Rejection> movable_round(const Day& day, const RoundId& id) {
    const Round* round = day.find_round(id);
    if (round == nullptr) return Rejection::round_unknown;
    if (round->status == RoundStatus::requested || round->status == RoundStatus::done)
        return Rejection::round_status_wrong;
    return round;
}

std::optional<planner::PersonIndex> index_of(const Standing& standing,
                                             const ParticipantId& person) {
    const auto& people = standing.asked.people;
    const auto found = std::ranges::find(people, person);
    if (found == people.end()) return std::nullopt;
    return static_cast<planner::PersonIndex>(found - people.begin());
}

// Whoever is not here is asked about for the time when they come. Rare, hence the copy.
Standing standing_with(const Day& day, const Round& round, const ParticipantId& person) {
    Standing made = standing(day, round);
    if (index_of(made, person)) return made;
    Day later = day;
    later.roster.find(person)->presence = Presence::present;
    return standing(later, *later.find_round(round.id));
}

// The group of each person, -1 for none.
std::vector<int> seats_of(const Standing& standing, const planner::Groups& groups) {
    std::vector<int> seats(standing.asked.people.size(), -1);
    for (std::size_t group = 0; group < groups.size(); ++group)
        for (const planner::PersonIndex member : groups[group])
            seats[member] = static_cast<int>(group);
    return seats;
}

// A person who is moved takes their pin along.
void move_pins(planner::Problem& problem, const std::vector<int>& seats) {
    for (planner::Pin& pin : problem.pins)
        if (seats[pin.person] >= 0) pin.group = seats[pin.person];
}

// Newcomers first: a small group that one of them fills takes nobody from another.
planner::Groups with_everyone_seated(const RepairQuestion& question) {
    const planner::Problem& problem = question.standing.asked.problem;
    planner::Groups groups = question.standing.groups;
    if (problem.rule == planner::Rule::by_choice) return groups;
    const std::vector<int> seats = seats_of(question.standing, groups);
    for (planner::PersonIndex person = 0; person < seats.size(); ++person) {
        if (seats[person] >= 0) continue;
        const int to = planner::seat_for(problem, groups, person, question.closed);
        if (to >= 0) groups[static_cast<std::size_t>(to)].push_back(person);
    }
    return groups;
}

} // namespace

Result<SeatQuestion, Rejection> ask_seats(const Day& day, const RoundId& id,
                                          const ParticipantId& person) {
    const auto round = movable_round(day, id);
    if (!round) return round.error();
    const Participant* participant = day.roster.find(person);
    if (participant == nullptr) return Rejection::participant_unknown;
    if (participant->presence == Presence::absent) return Rejection::participant_absent;
    SeatQuestion question;
    question.standing = standing_with(day, **round, person);
    question.person = *index_of(question.standing, person);
    std::erase_if(question.standing.asked.problem.pins,
                  [&](const planner::Pin& pin) { return pin.person == question.person; });
    const Group* own = (*round)->group_of(person);
    if (own != nullptr && own->locked) return question;
    const auto group_at = [&](std::size_t index) -> const Group& {
        return *(*round)->group(question.standing.ids[index]);
    };
    for (std::size_t index = 0; index < question.standing.ids.size(); ++index)
        if (!group_at(index).locked && group_at(index).status != GroupStatus::closed)
            question.groups.push_back(index);
    std::ranges::sort(question.groups, {},
                      [&](std::size_t index) { return group_at(index).number; });
    return question;
}

SeatCosts cost_of_seats(const SeatQuestion& question) {
    const Standing& standing = question.standing;
    const auto moves =
        planner::cost_of_moving(standing.asked.problem, standing.groups, question.person);
    SeatCosts found;
    found.participant = standing.asked.people[question.person];
    for (const std::size_t index : question.groups) {
        SeatCost cost;
        cost.group = standing.ids[index];
        cost.change = moves[index].change;
        for (const planner::PersonIndex other : moves[index].meets_again)
            cost.meets_again.push_back(standing.asked.people[other]);
        found.costs.push_back(std::move(cost));
    }
    return found;
}

Result<RepairQuestion, Rejection> ask_repair(const Day& day, const RoundId& id) {
    const auto round = movable_round(day, id);
    if (!round) return round.error();
    RepairQuestion question;
    question.standing = standing(day, **round);
    for (std::size_t index = 0; index < question.standing.ids.size(); ++index) {
        const GroupStatus status = (*round)->group(question.standing.ids[index])->status;
        if (status == GroupStatus::closed || status == GroupStatus::closing)
            question.closed.push_back(static_cast<int>(index));
    }
    return question;
}

ProposedRepair propose_repair(const RepairQuestion& question) {
    const Standing& standing = question.standing;
    planner::Problem problem = standing.asked.problem;
    ProposedRepair found;
    found.round = standing.asked.round;
    found.before = planner::evaluate(problem, standing.groups).score;
    const planner::Repair repair =
        planner::rescue(problem, with_everyone_seated(question), question.closed);
    const std::vector<int> before = seats_of(standing, standing.groups);
    const std::vector<int> after = seats_of(standing, repair.groups);
    for (std::size_t person = 0; person < before.size(); ++person) {
        if (before[person] == after[person]) continue;
        ProposedMove move;
        move.participant = standing.asked.people[person];
        if (before[person] >= 0)
            move.from = standing.ids[static_cast<std::size_t>(before[person])];
        else
            ++found.least; // Nobody else's move gives this person a seat.
        move.to = standing.ids[static_cast<std::size_t>(after[person])];
        found.moves.push_back(std::move(move));
    }
    if (found.least == 0 && !found.moves.empty()) found.least = 1;
    move_pins(problem, after);
    found.after = planner::evaluate(problem, repair.groups).score;
    return found;
}

} // namespace deroule::engine
