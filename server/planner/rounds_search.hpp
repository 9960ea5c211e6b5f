// Improves a seating of all rounds by swaps.
//
// Annealing over one sum of far-apart levels, in passes that each try twice as many swaps as
// the one before, and that start from tables which add to an excess; each keeps the best
// seating seen, compared level by level. Once a fifth of the tries is left, only category
// and traits are worked on. Acceptance is integer, and limits count tried swaps: the same
// start and seed give the same seating on any machine.
#pragma once

#include "base/random.hpp"
#include "planner/rounds_seating.hpp"
#include "planner/rounds_start.hpp"
#include "planner/search_limits.hpp"

namespace deroule::planner {

// `held` marks seats that nobody leaves, and each of `sets` sits at one table. Ends early once no
// level exceeds `floor`.
void improve_rounds(RoundsSeating& seating, const std::vector<char>& held,
                    const std::vector<MovableSet>& sets, const Score& floor,
                    const SearchLimits& limits, Random& random);

} // namespace deroule::planner
