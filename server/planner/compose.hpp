// Composes the groups of one round.
//
// Deterministic: the same problem and seed give the same plan on any machine. The
// groups are dealt territory by territory, then improved by annealing with integer
// costs and at last by strict descent. Time follows Problem::iterations; slow enough
// to belong on a worker. Any thread; touches nothing but its argument.
#pragma once

#include "planner/plan.hpp"
#include "planner/problem.hpp"

#include <functional>

namespace deroule::planner {

// Everyone present is placed once, but under by_choice, where whoever has not chosen
// stays unseated. Conditions that cannot be met are broken as little as possible and
// listed in Plan::breaches.
// `stopped` is asked now and then whether to leave it at what was found.
[[nodiscard]] Plan compose(const Problem& problem, const std::function<bool()>& stopped = {});

// The plan that these groups make: what they cost and break, and the bounds.
[[nodiscard]] Plan judge(const Problem& problem, Groups groups);

} // namespace deroule::planner
