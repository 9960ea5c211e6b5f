// Spreads repeats that remain over many pairs, so that no pair takes three while others none.
//
// The last level, after traits: only swaps that worsen none of the levels above it. Annealing
// on what third and later meetings cost. Deterministic like rounds_search.
#pragma once

#include "planner/rounds_search.hpp"

namespace deroule::planner {

void spread_repeats(RoundsSeating& seating, const std::vector<char>& held,
                    const std::vector<MovableSet>& sets, const SearchLimits& limits,
                    Random& random);

} // namespace deroule::planner
