// Certificates as JSON: the arguments with ids and numbers, for a checker that trusts nobody.
//
// Any thread.
#pragma once

#include "planner/instance.hpp"

#include <nlohmann/json.hpp>

namespace deroule::app {

[[nodiscard]] nlohmann::ordered_json to_json(const planner::Instance& instance,
                                             const planner::Certificate& certificate);

} // namespace deroule::app
