// Reads `deroule-grouping-events/1` and writes `deroule-grouping-repair/1`.
//
// Reading never throws: the first thing that is wrong comes back with its JSON pointer (or
// line and column when the text is no JSON). Any thread.
#pragma once

#include "app/groups/groups_json.hpp"
#include "planner/live_day.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace deroule::app {

[[nodiscard]] Result<std::vector<planner::AttendanceChange>, InstanceError>
read_events(std::string_view text, const planner::Instance& instance);

// One round that was about to start.
struct RepairStep {
    std::size_t round = 0;
    planner::LiveRepair repair;
    double seconds = 0; // Of this thread's processor.
};

// Ends with a line feed. But for the seconds, the same steps always give the same bytes.
[[nodiscard]] std::string write_repairs(const planner::Instance& instance,
                                        const planner::MultiRoundPlan& announced,
                                        const std::vector<RepairStep>& steps);

} // namespace deroule::app
