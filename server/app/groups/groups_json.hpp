// Reads `deroule-grouping/1` instances and writes `deroule-grouping-plan/1` plans.
//
// Reading never throws: the first thing that is wrong comes back with its JSON pointer
// (or line and column when the text is no JSON). Keys that the format does not know are
// passed over. Names become dense codes in order of first appearance. Any thread.
#pragma once

#include "base/result.hpp"
#include "planner/advice.hpp"
#include "planner/instance.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace deroule::app {

struct InstanceError {
    std::string place;  // "/people/3/id", or "line 2, column 17".
    std::string reason; // A sentence without its full stop.
};

[[noreturn]] void throw_exception_from_error(const InstanceError& error,
                                             const boost::source_location& location);

[[nodiscard]] Result<planner::Instance, InstanceError> read_instance(std::string_view text);

// Ends with a line feed. The same plan always gives the same bytes.
[[nodiscard]] std::string write_plan(const planner::Instance& instance,
                                     const planner::MultiRoundPlan& plan,
                                     const std::vector<planner::Advice>& advice = {});

} // namespace deroule::app
