// Lowers repeats where only meetings count, then spreads those that remain over many pairs.
//
// Annealing like rounds_search, over rows of bits. Slow cooling between two temperatures
// matters more than anything else: above, nothing holds; below, nothing moves. The same
// start and seed give the same tables on any machine.
#pragma once

#include "planner/rounds_search.hpp"

#include <vector>

namespace deroule::planner {

// Whether nothing else counts, for few enough people: rounds among peers without wishes.
[[nodiscard]] bool only_meetings_count(const RoundsModel& model);

// Spends no more than `left` tries, and takes off what it spends.
[[nodiscard]] Tables lower_meetings(const RoundsModel& model, const Tables& start,
                                    const Score& floor, const SearchLimits& limits,
                                    std::uint64_t& left, Random& random);

} // namespace deroule::planner
