// Lives days where people stay away, come late or leave, and measures each repair.
//
// A line holds: steps; moves and the least that was proved; steps at the least; repeats among
// the rounds really held, and those announced; the slowest step in seconds of processor.
#pragma once

#include "planner/instance.hpp"
#include "planner/live_day.hpp"

#include <cstdint>
#include <vector>

namespace deroule::bench {

void print_repairs_heading();

void measure_repairs(const planner::Instance& instance,
                     const std::vector<planner::AttendanceChange>& changes, std::uint64_t seed);

// A fifth is missing at first, some of them come before the next two rounds, a few leave later,
// and of those expected nowhere a few walk in.
[[nodiscard]] std::vector<planner::AttendanceChange> busy_day(const planner::Instance& instance,
                                                              std::uint64_t seed);

} // namespace deroule::bench
