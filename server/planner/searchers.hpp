// Several independent searches of one instance, and the best plan of them.
//
// The planner has no threads: an executor runs the jobs, all at once or one after the other.
// Each search has a seed of its own, and plans are compared in the order of searches, so that
// the outcome depends on the seed and the number of searches alone. The first search is that
// of one search alone: more of them never end worse.
#pragma once

#include "planner/instance.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace deroule::planner {

// Runs every job once, and returns when all are done.
using Executor = std::function<void(const std::vector<std::function<void()>>& jobs)>;

struct Searches {
    std::uint64_t seed = 1;
    std::uint64_t iterations = 0; // As in compose_rounds().
    std::size_t count = 1;
};

// That of the plan says which search it is from; alone it composes the same plan.
[[nodiscard]] std::uint64_t seed_of_search(std::uint64_t seed, std::size_t index);

// `stopped` and `observed` are called from the jobs.
[[nodiscard]] MultiRoundPlan
compose_rounds(const Instance& instance, const Searches& searches, const Executor& execute,
               const std::function<bool()>& stopped = {},
               const std::function<void(const SearchProgress&)>& observed = {});

} // namespace deroule::planner
