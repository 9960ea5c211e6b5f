// Cuts the people of a problem into pools, and into sets that are kept together.
//
// Pools come in ascending order of their key, pools with several categories first in the
// order given. Pure functions; O(n log n).
#pragma once

#include "planner/model.hpp"
#include "planner/problem.hpp"

#include <vector>

namespace deroule::planner {

struct Pooling {
    std::vector<Pool> pools;
    std::vector<std::size_t> pool_of; // Of everybody, those in locked groups too.
};

// `locked_of` is -1 for whoever is in no locked group.
[[nodiscard]] Pooling pools_of(const Problem& problem, const std::vector<int>& locked_of);

// Connected sets of `together` and `blocks`, two people or more, in ascending order.
[[nodiscard]] std::vector<std::vector<PersonIndex>> kept_together(const Problem& problem);

} // namespace deroule::planner
