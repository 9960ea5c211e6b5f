// Chases the last few repeats of dense rounds by the best swap at each step.
//
// Tabu search: of all swaps that move somebody in trouble, the best one is made even when it
// costs, and who left a table does not return to it for some steps. From time to time, when
// nothing better is found, a few seats are shuffled. Only hard conditions and repeats count;
// acceptance and limits count steps, so that a start and a seed give one result on any machine.
#pragma once

#include "base/random.hpp"
#include "planner/rounds_search.hpp"

#include <vector>

namespace deroule::planner {

// Whether few enough are left, in tables small enough, for this to be of use.
[[nodiscard]] bool worth_chasing(const RoundsSeating& seating, const Score& floor);

// `limits.tries` counts steps. The seating is left as it was unless hard conditions and
// repeats get better, whatever category and traits become.
void chase_repeats(RoundsSeating& seating, const std::vector<char>& held, const Score& floor,
                   const SearchLimits& limits, Random& random);

} // namespace deroule::planner
