// A command's name and arguments to a command. For codec.cpp only.
#pragma once

#include "domain/command.hpp"
#include "json/convert.hpp"

#include <optional>
#include <string_view>

namespace deroule::wire {

// Empty when no command that travels has this name. Throws json::ReadFault when its
// arguments do not fit. O(log commands + arguments).
[[nodiscard]] std::optional<domain::Command>
read_command_named(std::string_view name, const json::Json& arguments, const json::Place& place);

} // namespace deroule::wire
