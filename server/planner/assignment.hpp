// The cheapest way to give each row a column of its own.
//
// Shortest augmenting paths with potentials (Kuhn's Hungarian method as Tomizawa and Edmonds
// and Karp speeded it up, 1971). O(rows^2 x columns). Deterministic; any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace deroule::planner {

// `costs` holds one row after the other, with no more rows than columns. Returns the column of
// each row. Costs stay below 2^61 in size.
[[nodiscard]] std::vector<std::size_t> cheapest_assignment(const std::vector<std::int64_t>& costs,
                                                           std::size_t rows, std::size_t columns);

} // namespace deroule::planner
