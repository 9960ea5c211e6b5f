// What sizes, territories, categories and wishes alone make unavoidable, round by round.
//
// Each is counted inside one hall: n equals at g tables make least pairs when split evenly,
// and so do sizes that break their bounds. Pure; O(rounds x people x log).
#pragma once

#include "planner/argument.hpp"
#include "planner/rounds_model.hpp"

#include <vector>

namespace deroule::planner {

[[nodiscard]] std::vector<Argument> spreads_of(const RoundsModel& model);

} // namespace deroule::planner
