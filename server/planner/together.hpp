// Rounds of the day that is running, composed all at once, so that none spoils another.
//
// The problems are in the order in which their rounds will meet and speak of the same people.
// Those that an Instance can say (pairs, by category, across territories, without locked groups)
// are composed as one; the others after them, one by one. Any thread; deterministic by seed.
#pragma once

#include "planner/plan.hpp"
#include "planner/problem.hpp"

#include <cstdint>
#include <functional>
#include <vector>

namespace deroule::planner {

// One plan for each problem, judged with the rounds before it as earlier ones. `iterations` is the
// budget of each round; 0 = the default budget.
[[nodiscard]] std::vector<Plan> compose_together(const std::vector<Problem>& problems,
                                                 std::uint64_t seed, std::uint64_t iterations,
                                                 const std::function<bool()>& stopped = {});

} // namespace deroule::planner
