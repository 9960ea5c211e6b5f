// What the network side writes to the program's log: one line an event, and nothing about
// anybody: no name, no address, no token, no text that a client sent.
//
// Any thread. Apart so that one file alone pays for the logging library's headers.
#pragma once

#include <string>

namespace deroule::net {

void log_debug(const std::string& line);
void log_info(const std::string& line);
void log_warning(const std::string& line);

} // namespace deroule::net
