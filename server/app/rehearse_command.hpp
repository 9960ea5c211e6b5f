// `deroule rehearse DAY ROSTER`: plays the whole day in virtual time, prints what happened.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>

namespace deroule::app {

struct RehearseOptions {
    std::string day_path, roster_path;
    std::uint64_t seed = 1;
    std::optional<std::string> json_path; // The summary as a file too.
    std::string data_path = "rehearsals"; // Where to leave the journal.
};

// Leaves the journal in a data directory that no server holds. Exit codes: 0 played, 1 the files
// are wrong or a real day would be lost, 3 the journal could not be left.
[[nodiscard]] int run_rehearse(const RehearseOptions& options, std::ostream& out,
                               std::ostream& err);

} // namespace deroule::app
