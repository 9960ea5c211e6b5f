// `deroule check DAY [ROSTER]`: all that is wrong or unwise with a day's files.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>

namespace deroule::app {

// Either path may be a registration file alone (not ending in .json). Exit code 0 when the
// files can be used, 1 when they cannot.
[[nodiscard]] int run_check(const std::string& day_path,
                            const std::optional<std::string>& roster_path, std::ostream& out);

} // namespace deroule::app
