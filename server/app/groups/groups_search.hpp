// The search behind `deroule groups`: its clock, its threads and its progress line.
//
// The planner knows none of them. Without a time limit the plan depends on the instance, the
// seed and the number of threads alone.
#pragma once

#include "planner/instance.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <iosfwd>

namespace deroule::app {

struct GroupsSearch {
    std::uint64_t seed = 1;
    std::chrono::milliseconds time_limit{0}; // 0 = none.
    std::size_t threads = 1;                 // Each searches on its own; the best plan wins.
    std::ostream* terminal = nullptr;        // Where to show progress; must outlive the search.
};

[[nodiscard]] planner::MultiRoundPlan search_groups(const planner::Instance& instance,
                                                    const GroupsSearch& wanted);

} // namespace deroule::app
