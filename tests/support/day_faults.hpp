// What must hold of a day after every record, checked the long way.
//
// Mirrors are computed again from what they mirror, and statuses compared with one another.
// Pure; O(everything), for tests only.
#pragma once

#include "domain/day.hpp"

#include <string>
#include <vector>

namespace deroule::domain {

// A sentence for each thing that does not hold; empty when all is well.
[[nodiscard]] std::vector<std::string> faults(const Day& day);

} // namespace deroule::domain
