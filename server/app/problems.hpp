// Refusals that several functions of the HTTP API share.
#pragma once

#include "net/services.hpp"

#include <string_view>

namespace deroule::app {

[[nodiscard]] net::Problem unknown_day();
[[nodiscard]] net::Problem unknown_participant();

// A refusal of the day's, by its code: what it names is missing, or this is not the moment.
[[nodiscard]] net::Problem refusal(std::string_view code);

} // namespace deroule::app
