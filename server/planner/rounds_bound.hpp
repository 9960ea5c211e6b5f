// The least that all rounds of an instance together allow, proved level by level.
//
// Valid for every plan whose pairs of one territory are at their least. Repeats are the
// largest of three sums. Pigeonhole: people who sat at G tables earlier cannot share g
// tables later without some pairs meeting again, least when both splits are even (pairs are
// convex in the size); the worst earlier round counts for each hall. Counting: pairs that
// must be filled minus lawful pairs there are. Person: seats around one person minus
// strangers. Pure; O(rounds^2 x people), and O(people^2) for sets up to `counted_max`.
#pragma once

#include "planner/plan.hpp"
#include "planner/rounds_model.hpp"

namespace deroule::planner {

[[nodiscard]] Bound bound_of_rounds(const RoundsModel& model);

} // namespace deroule::planner
