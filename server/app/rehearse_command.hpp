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
    std::optional<std::string> data_path; // Where to leave the journal.
};

// Exit codes: 0 played, 1 the files are wrong, 3 the journal could not be left.
[[nodiscard]] int run_rehearse(const RehearseOptions& options, std::ostream& out,
                               std::ostream& err);

} // namespace deroule::app
