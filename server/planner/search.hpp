// Improves the seating of one pool: annealing, then strict descent.
//
// Annealing weighs the levels with integers kept far apart and lets the temperature fall
// through all of them; a move is accepted when its cost is below the temperature times a
// quantile of the exponential law taken from a fixed table, so no floating point takes
// part (Kirkpatrick, Gelatt and Vecchi 1983 for the method). The descent then compares
// the levels themselves. Stops early once `floor` is reached. The result is never worse
// than the start. Deterministic by the state of `random`.
#pragma once

#include "base/random.hpp"
#include "planner/search_limits.hpp"
#include "planner/seating.hpp"
#include "planner/units.hpp"

#include <vector>

namespace deroule::planner {

void improve(Seating& seating, const std::vector<Unit>& units, const Score& floor,
             const SearchLimits& limits, Random& random);

} // namespace deroule::planner
