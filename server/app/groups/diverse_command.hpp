// `deroule groups INSTANCE` for an instance of the maximally diverse grouping problem.
//
// Says and returns what run_groups() does, which calls it.
#pragma once

#include <chrono>
#include <cstdint>
#include <iosfwd>
#include <string>

namespace deroule::app {

// `text` is what the file at `instance_path` holds.
[[nodiscard]] int run_diverse(const std::string& instance_path, const std::string& text,
                              const std::string& output_path, std::uint64_t seed, std::ostream& out,
                              std::ostream& err, std::chrono::milliseconds time_limit);

} // namespace deroule::app
