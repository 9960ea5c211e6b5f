// Something wrong or unwise in a file, with its place, said in both languages.
#pragma once

#include "net/services.hpp"

#include <string>
#include <vector>

namespace deroule::app {

using net::Finding;

[[nodiscard]] inline bool is_error(const Finding& finding) {
    return finding.severity == "error";
}

// "agenda: error at /blocks/3/minutes (line 40): ..." in English, for a terminal.
[[nodiscard]] std::string to_line(const std::string& file, const Finding& finding);

} // namespace deroule::app
