// Parts elements so that those of one group lie far from each other, in sum: the maximally
// diverse grouping problem.
//
// Knows neither people nor rounds. Deterministic: the same problem, seed and number of
// sweeps give the same groups on any machine; the value is exact. Slow enough to belong on
// a worker. Any thread; touches nothing but its arguments.
#pragma once

#include "planner/problem.hpp"

#include <cstdint>
#include <functional>
#include <vector>

namespace deroule::planner {

struct DiverseProblem {
    std::size_t elements = 0;
    // Of any two elements, row after row: symmetric, not negative, 0 on the diagonal, and
    // summing up to less than 2^63.
    std::vector<std::int64_t> distances;
    std::vector<SizeBounds> groups; // One entry a group; together they can hold the elements.
};

struct DiversePlan {
    Groups groups;
    std::int64_t value = 0; // Sum of the distances inside the groups.
    bool cut_short = false; // `stopped` ended the search: another machine may get another plan.
};

// How often one arrangement is gone through for a result that leaves little to gain.
constexpr std::uint64_t diverse_sweeps = 40'000;

// The sizes can be met when the least of them hold no more than everybody, the most no less.
[[nodiscard]] bool sizes_fit(const DiverseProblem& problem);

// The value of these groups, added up from the distances.
[[nodiscard]] std::int64_t diversity(const DiverseProblem& problem, const Groups& groups);

// `stopped` is asked now and then whether to leave it at what was found.
[[nodiscard]] DiversePlan compose_diverse(const DiverseProblem& problem, std::uint64_t seed,
                                          std::uint64_t sweeps = diverse_sweeps,
                                          const std::function<bool()>& stopped = {});

} // namespace deroule::planner
