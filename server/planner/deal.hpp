// A first seating: people dealt round the groups, territory by territory.
//
// Consecutive people of one territory land in consecutive groups, so without pins and
// sets no way to fill the groups leaves fewer pairs of one territory. Pinned units come
// first, then sets by falling size, then single people. O(people x groups) at worst.
#pragma once

#include "base/random.hpp"
#include "planner/layout.hpp"
#include "planner/model.hpp"
#include "planner/units.hpp"

#include <vector>

namespace deroule::planner {

// One group for each of the layout's slots.
[[nodiscard]] Groups deal(const Model& model, const PoolLayout& layout,
                          const std::vector<Unit>& units, Random& random);

} // namespace deroule::planner
