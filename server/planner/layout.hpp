// How many groups each pool makes, of which sizes, and at which index of the plan.
//
// Sizes differ by at most one inside a pool, unless people kept together forbid it. The
// number of groups first breaks the size bounds least, then leaves the fewest people of
// one territory together, then comes nearest to the middle of the bounds. Deterministic,
// without randomness; O(people x log) for each pool.
#pragma once

#include "planner/model.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace deroule::planner {

struct PoolLayout {
    std::size_t pool = 0;
    std::vector<int> slots;   // Index of each group in the plan, ascending.
    std::vector<int> targets; // Size of each group, larger ones first.
};

struct Layout {
    int groups = 0; // Length of the plan, locked groups included.
    std::vector<PoolLayout> pools;
};

[[nodiscard]] Layout layout_of(const Model& model);

// Least number of pairs of equals when `equals` people go into `groups` groups.
[[nodiscard]] std::int64_t least_pairs(std::int64_t equals, std::int64_t groups);

// Least number of people below or above the bounds, over all ways to fill the groups.
[[nodiscard]] std::int64_t least_size_breach(int people, int groups, SizeBounds sizes);

// Pairs of one territory that no way to fill so many groups avoids; 0 when the rule does
// not mind.
[[nodiscard]] std::int64_t least_territory_pairs(const Model& model, const Pool& pool, int groups);

} // namespace deroule::planner
