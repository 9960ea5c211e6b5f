// What the network side writes to the program's log: one line an event, its name and then
// key=value, and nothing about anybody: no name, no address, no token, no text that a client sent.
//
// Any thread. Apart so that one file alone pays for the logging library's headers.
#pragma once

#include <string>
#include <string_view>

namespace deroule::net {

void log_debug(const std::string& line);
void log_info(const std::string& line);
void log_warning(const std::string& line);

// A value with blanks, as such a line holds it.
[[nodiscard]] std::string quoted(std::string_view value);

} // namespace deroule::net
