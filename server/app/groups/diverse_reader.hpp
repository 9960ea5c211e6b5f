// Reads instances of the maximally diverse grouping problem in the text form of MDGPLIB, and
// writes what `deroule groups` makes of them.
//
// First line: elements, groups, "ss" or "ds", then the smallest and largest size of each
// group. Then a line for each two elements: both indices and their distance. Reading never
// throws: the first thing that is wrong comes back with its line. Any thread.
#pragma once

#include "app/groups/groups_json.hpp"
#include "planner/diverse_groups.hpp"

#include <string>
#include <string_view>

namespace deroule::app {

// Distances are read as whole numbers of this part of a unit; further decimals are rounded.
constexpr std::int64_t diverse_unit = 100'000;

// A document of the other formats opens with a brace, this one with a number.
[[nodiscard]] bool looks_diverse(std::string_view text);

[[nodiscard]] Result<planner::DiverseProblem, InstanceError> read_diverse(std::string_view text);

// `deroule-diverse-plan/1`. Ends with a line feed.
[[nodiscard]] std::string write_diverse(const planner::DiversePlan& plan, std::uint64_t seed);

// A distance or value in units, as it is written.
[[nodiscard]] std::string in_units(std::int64_t value);

} // namespace deroule::app
