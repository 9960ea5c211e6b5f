// What happened on a rehearsed day, for whoever prepares the real one to read in a terminal.
//
// In English, as all that the terminal says; titles and names are the day's. Pure but for the
// stream.
#pragma once

#include "app/virtual/rehearsal.hpp"

#include <iosfwd>

namespace deroule::app {

// The agenda as it went, each round with its groups, then the day in figures.
void tell_rehearsal(const RehearsalOutcome& outcome, std::ostream& out);

} // namespace deroule::app
