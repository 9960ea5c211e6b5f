// Pairs that a round cannot keep apart because they shared a table earlier.
//
// People who sat at G tables cannot share g tables later without some pairs meeting again. The
// fewest meet when both splits are even, since the number of pairs is convex in the size; the
// worst of the earlier rounds and of history counts. Pure; O(rounds x people).
#pragma once

#include "planner/argument.hpp"
#include "planner/rounds_model.hpp"

#include <cstddef>

namespace deroule::planner {

// Of the repeats in this hall; least = 0 when there is no such argument.
[[nodiscard]] Argument pigeonhole_of(const RoundsModel& model, std::size_t hall);

// Pairs of one wish for this round, each once, whose people are all marked. Empty marks =
// everybody.
[[nodiscard]] std::int64_t wanted_pairs(const Instance& instance, std::size_t round,
                                        const std::vector<char>& marked);

// The pool of this hall among those of its round.
[[nodiscard]] int pool_of_hall(const RoundsModel& model, std::size_t hall);

} // namespace deroule::planner
