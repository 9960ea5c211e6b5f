// Channel values as JSON text, without an intermediate tree. For codec.cpp only.
#pragma once

#include "view/value.hpp"

#include <string>
#include <string_view>

namespace deroule::wire {

// Appends a quoted, escaped text (RFC 8259); the input is valid UTF-8.
void append(std::string& out, std::string_view text);
void append_value(std::string& out, const view::Value& value);

} // namespace deroule::wire
