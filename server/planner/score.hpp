// What given groups cost, counted from nothing.
//
// The reference that the search's incremental costs are tested against, and what a
// facilitator's drag is judged by. Any thread; O(people x group size).
#pragma once

#include "planner/plan.hpp"
#include "planner/problem.hpp"

#include <vector>

namespace deroule::planner {

struct Evaluation {
    Score score;
    std::vector<Breach> breaches; // In the order of BreachKind, then of groups and people.
};

// Accepts any groups of the problem's people, even with people missing. Empty groups
// cost nothing. Nobody may sit in two groups.
[[nodiscard]] Evaluation evaluate(const Problem& problem, const Groups& groups);

// The least that the problem allows, level by level; see Bound.
[[nodiscard]] Bound bound_of(const Problem& problem);

struct MoveCost {
    int group = 0;
    Score change;                         // Score after the move minus score before.
    std::vector<PersonIndex> meets_again; // People of that group whom this person already met.
};

// The cost of seating this person in each group, in the order of the groups. The person
// may be unseated; the change is zero for the group where this person sits.
[[nodiscard]] std::vector<MoveCost> cost_of_moving(const Problem& problem, const Groups& groups,
                                                   PersonIndex person);

} // namespace deroule::planner
