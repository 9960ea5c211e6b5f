// Where diagnostics go and how they are written: one line an event, on stderr.
//
// Call once, before anything logs. What is logged names no person.
#pragma once

#include "app/config.hpp"

namespace deroule::app {

void set_up_log(LogLevel level, LogFormat format);

} // namespace deroule::app
