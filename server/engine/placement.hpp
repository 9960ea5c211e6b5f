// Between a day and the planner: who is to be composed, and what the plan means for the day.
//
// Pure functions of the day; called on its strand, except that the planner itself runs on a
// worker between ask() and answer().
#pragma once

#include "domain/command.hpp"
#include "domain/day.hpp"
#include "domain/event.hpp"
#include "planner/plan.hpp"
#include "planner/problem.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace deroule::engine {

// A problem for the planner, with what its indices stand for.
struct Asked {
    domain::RoundId round;
    std::uint64_t seed = 0;
    planner::Problem problem;
    std::vector<domain::ParticipantId> people;
    std::vector<std::string> territories;
    // Existing groups that the plan continues, at the same indices.
    std::vector<domain::GroupId> kept;
    // People of locked groups who are not here: they keep their seats all the same.
    std::vector<std::vector<domain::ParticipantId>> kept_absent;
};

// What to compose for a requested round: those present, or, for a block that is still to
// come, everyone who may be. O(roster + meetings of the day).
[[nodiscard]] Asked ask(const domain::Day& day, const domain::Round& round,
                        std::uint64_t iterations);

// The plan as the command that records it. O(people).
[[nodiscard]] domain::RecordPlan answer(const Asked& asked, const planner::Plan& plan);

// A composition as it stands, for the planner to judge.
struct Standing {
    Asked asked;
    planner::Groups groups;           // Of asked.people; whoever may not come is left out.
    std::vector<domain::GroupId> ids; // What the groups are called, in their order.
    domain::Quality bounds;           // Proved when the round was composed.
};

// The rounds that people sit otherwise in after these facts, those aside that are composed anew.
[[nodiscard]] std::set<domain::RoundId> rearranged(const domain::Day& day,
                                                   const domain::Events& facts);

[[nodiscard]] Standing standing(const domain::Day& day, const domain::Round& round);

// Runs on a worker. O(people x group size).
[[nodiscard]] domain::RecordQuality judge(const Standing& standing);

// The seat to give a person who is here while groups are drafted or under way: someone
// without one, or whose group is over or empty of others. Empty when nothing is to be done.
[[nodiscard]] std::optional<domain::SeatPerson> seat(const domain::Day& day,
                                                     const domain::ParticipantId& person);

// The seat to give whoever `gone` leaves alone in a group. Empty when nobody is.
[[nodiscard]] std::optional<domain::SeatPerson> rescue(const domain::Day& day,
                                                       const domain::ParticipantId& gone);

// Everyone here who has no seat in the running block's round, in order of id.
[[nodiscard]] std::vector<domain::ParticipantId> unseated(const domain::Day& day);

} // namespace deroule::engine
