// Exchanges people in all rounds at once, so that a design stays a design.
//
// Two people who take each other's seats in every round meet nobody twice who did not before:
// only territories, wishes, history, category and traits change. Annealing over whole
// exchanges, then back to the best seating seen. A try costs O(rounds x size).
#pragma once

#include "base/random.hpp"
#include "planner/rounds_search.hpp"

namespace deroule::planner {

// `limits.tries` counts exchanges of two people. Nobody's seat may be held.
void relabel(RoundsSeating& seating, const Score& floor, const SearchLimits& limits,
             Random& random);

} // namespace deroule::planner
