// Instances for advice: one relaxation applied, or one problem seen as an instance.
//
// Used by advice only. Pure; O(size of the instance).
#pragma once

#include "planner/advice.hpp"

namespace deroule::planner {

// Also sets Relaxation::size where groups change.
[[nodiscard]] Bound bound_with(const Instance& instance, const Advice& advice,
                               Relaxation& relaxation);

// Locked people are left out, and so are meetings that were wanted.
[[nodiscard]] Instance instance_of(const Problem& problem);

} // namespace deroule::planner
