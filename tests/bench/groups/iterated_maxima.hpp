// The peer of the diverse groups: iterated maxima search, written from its description (Lai
// and Hao, European Journal of Operational Research 254, 2016).
//
// Descent through moves and swaps, the first gain taken, on a table of what each element
// brings to each group; three weak perturbations, each the best of a few drawn neighbours,
// until five descents in a row bring nothing; then a strong one, of as many drawn changes as
// a group has members (half as many again above 400 elements). No code of its authors.
#pragma once

#include "planner/diverse_groups.hpp"

#include <cstdint>
#include <functional>

namespace deroule::bench {

// The best value met until `stopped`.
[[nodiscard]] std::int64_t iterated_maxima(const planner::DiverseProblem& problem,
                                           std::uint64_t seed,
                                           const std::function<bool()>& stopped);

} // namespace deroule::bench
