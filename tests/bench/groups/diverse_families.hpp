// Instances of the maximally diverse grouping problem, of the kinds of MDGPLIB: RanInt (whole
// distances drawn from 0 to 100), RanReal (the same, not whole) and Geo (points of 2 to 21
// coordinates drawn from 0 to 10), 120, 240 or 480 elements, groups of the same or of
// different sizes. The same arguments always give the same instance.
#pragma once

#include "planner/diverse_groups.hpp"

#include <string>

namespace deroule::bench {

// Distances are whole numbers of thousandths, as MDGPLIB writes three decimals.
constexpr double diverse_parts = 1000;

struct DiverseFamily {
    std::string kind; // "RanInt", "RanReal" or "Geo".
    int elements = 120;
    bool sizes_differ = false;
};

[[nodiscard]] std::string name_of(const DiverseFamily& family);
[[nodiscard]] planner::DiverseProblem make_diverse(const DiverseFamily& family);

} // namespace deroule::bench
