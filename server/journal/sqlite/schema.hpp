// How the journal lies in its file, and which files are ours.
#pragma once

#include "base/time.hpp"
#include "journal/sqlite/database.hpp"

namespace deroule::journal {

// Puts the connection in the journal's mode and creates the tables of a new file. Throws
// JournalFault for a file of another program, of a newer version, or damaged.
void prepare_schema(Connection& connection, Duration busy_wait);

} // namespace deroule::journal
