// Certificates and advice as JSON: arguments with ids and numbers, for a checker that trusts
// nobody, and what would help, with its sentences.
//
// Any thread.
#pragma once

#include "planner/advice.hpp"
#include "planner/instance.hpp"

#include <nlohmann/json.hpp>

#include <vector>

namespace deroule::app {

[[nodiscard]] nlohmann::ordered_json to_json(const planner::Instance& instance,
                                             const planner::Certificate& certificate);

[[nodiscard]] nlohmann::ordered_json to_json(const planner::Instance& instance,
                                             const std::vector<planner::Advice>& advice);

} // namespace deroule::app
