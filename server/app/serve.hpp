// `deroule serve`: the program as a server, until it is told to stop.
#pragma once

#include "app/config.hpp"

#include <iosfwd>
#include <optional>
#include <string>

namespace deroule::app {

struct ServeOptions {
    Config config;
    std::optional<std::string> day_path, roster_path; // Opens this day at once.
    unsigned virtual_people = 0; // Virtual participants who join over real WebSockets.
    int pace = 1;                // How many times as fast as the clock the day runs.
    bool at_doors = false;       // The clock starts as the day's doors open; so it does at a pace.
    bool new_links = false;      // Three links are printed of a day that exists already, too.
    bool conducted = false;      // A virtual facilitator conducts the day.
};

// Prints the links, then serves until SIGINT or SIGTERM. Exit codes: 0 stopped, 1 the day's files
// are wrong, 3 the machine failed (port, disk, another server on the same data).
[[nodiscard]] int run_serve(const ServeOptions& options, std::ostream& out, std::ostream& err);

} // namespace deroule::app
