// The least that a problem allows, proved level by level.
//
// Territories and twos of one category: the even split is the least number of pairs.
// Repeats, the largest of: pigeonhole (people who sat in G groups earlier cannot all
// share g groups without some pairs meeting again), counting (pair seats to fill minus
// pairs that never met) and person (seats around one person minus strangers). Pure.
#pragma once

#include "planner/layout.hpp"
#include "planner/model.hpp"

namespace deroule::planner {

// Of one pool alone, cut into this many groups.
[[nodiscard]] Bound bound_of_pool(const Model& model, std::size_t pool, int groups);

// Of the whole plan: its pools, its locked groups, and wishes that contradict each other.
[[nodiscard]] Bound bound_of(const Model& model, const Layout& layout);

} // namespace deroule::planner
