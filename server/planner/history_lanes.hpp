// Which lane of labels each group of one entry of history takes.
//
// Inside the planner only. Pure; any thread.
#pragma once

#include "planner/problem.hpp"

#include <cstddef>
#include <vector>

namespace deroule::planner {

struct HistoryLanes {
    std::vector<std::size_t> of; // By group.
    std::size_t count = 0;
};

// Somebody may sit in two groups of one entry. Each group takes the first lane where none of
// its members sits yet. O(seats x lanes).
[[nodiscard]] HistoryLanes history_lanes(const Groups& groups, std::size_t people);

} // namespace deroule::planner
