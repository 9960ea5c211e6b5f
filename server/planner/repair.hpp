// Mends groups that are already meeting, moving as few people as possible.
//
// Locked groups and the groups listed as closed neither give nor receive anybody; group
// indices never change, an emptied group stays as an empty one. Nothing is applied: the
// caller shows the moves before anybody moves. Deterministic, without randomness.
#pragma once

#include "planner/plan.hpp"
#include "planner/problem.hpp"

#include <vector>

namespace deroule::planner {

struct Move {
    PersonIndex person = 0;
    int from = 0;
    int to = 0;

    friend bool operator==(const Move&, const Move&) = default;
};

struct Repair {
    std::vector<Move> moves;
    Groups groups; // As they are once the moves are made.
    Score before;
    Score after;
};

// The open group where the newcomer hurts the rule least; ties go to the smallest group,
// then to the lowest index. Under Rule::pairs a lone person comes first, then a two. The
// newcomer is one of problem.people and sits nowhere. Returns -1 when no group is open;
// an empty group counts as open only when every open group is empty.
[[nodiscard]] int seat_for(const Problem& problem, const Groups& groups, PersonIndex newcomer,
                           const std::vector<int>& closed = {});

// Moves for groups that became too small. Groups below the least size are closed or
// filled, whichever moves fewer people; when sizes cannot all be met, only people left
// alone are moved. Under by_delegation nobody moves: a delegation of one is a delegation.
[[nodiscard]] Repair rescue(const Problem& problem, const Groups& groups,
                            const std::vector<int>& closed = {});

} // namespace deroule::planner
