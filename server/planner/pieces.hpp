// The parts of kept-together sets that one pool can really keep together.
//
// A set loses those of its people who belong to other pools or to locked groups, and one
// that is larger than a group is cut evenly. Pure; O(people of the pool x log).
#pragma once

#include "planner/model.hpp"

#include <vector>

namespace deroule::planner {

// Pieces of two people or more, in the order of the sets.
[[nodiscard]] std::vector<std::vector<PersonIndex>> pieces_of(const Model& model, const Pool& pool);

} // namespace deroule::planner
