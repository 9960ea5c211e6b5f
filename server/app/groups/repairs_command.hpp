// `deroule groups INSTANCE --events EVENTS`: composes the day, then lives it.
//
// Each round is mended for the people who are really there when it starts; the trace goes to
// the output, one line for each round to `err`. Exit codes: 0 done, 1 the instance or the
// events are wrong (said on `err`: which file, where and why), 3 the output could not be
// written.
#pragma once

#include "app/groups/groups_search.hpp"

#include <iosfwd>
#include <string>

namespace deroule::app {

// "-" as output means `out`.
[[nodiscard]] int run_repairs(const std::string& instance_path, const std::string& events_path,
                              const std::string& output_path, const GroupsSearch& search,
                              std::ostream& out, std::ostream& err);

} // namespace deroule::app
