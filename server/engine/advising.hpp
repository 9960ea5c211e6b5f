// What would serve the people of a round better, in the day's words.
//
// Runs on a worker: each relaxation is proved again. Pure.
#pragma once

#include "domain/round.hpp"
#include "engine/asked.hpp"
#include "planner/plan.hpp"

#include <vector>

namespace deroule::engine {

// Empty when nothing was unavoidable, or nothing small would help. The smallest change first; a few
// at most. Rounds of more people than `advised_people_max` go without: nobody waits that long.
[[nodiscard]] std::vector<domain::Advice> advice(const Asked& asked, const planner::Plan& plan);

inline constexpr std::size_t advised_people_max = 2000;

} // namespace deroule::engine
