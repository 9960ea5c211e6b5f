// The social golfer problem for every number of tables and size up to ten.
//
// Prints, for each, the rounds without repeats that are best known (Miller, Valkov and Abel
// 2026), those that the planner reaches with its own budget, and the CPU seconds of that plan.
#pragma once

namespace deroule::bench {

void measure_golfers();

} // namespace deroule::bench
