// `deroule groups INSTANCE`: composes rounds offline, JSON in, JSON out.
//
// The plan goes to the output, one line about it to `err`. Exit codes: 0 done, 1 the
// instance is wrong (said on `err`, where and why), 3 the output could not be written.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <string>

namespace deroule::app {

// Progress of a long search goes to a terminal, if the line about the plan does.
enum class GroupsLine { file, terminal };

// "-" as output means `out`. A time limit only ends the search earlier, and the line says so;
// 0 = none. The plan depends on the number of threads, never on how fast they are.
[[nodiscard]] int run_groups(const std::string& instance_path, const std::string& output_path,
                             std::uint64_t seed, std::ostream& out, std::ostream& err,
                             std::chrono::milliseconds time_limit = {}, std::size_t threads = 1,
                             GroupsLine line = GroupsLine::file);

} // namespace deroule::app
