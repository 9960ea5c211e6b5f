// A first seating of all rounds: each hall is dealt territory by territory.
//
// Consecutive people of one territory go to consecutive tables, so without pins and sets
// no way to fill the tables leaves fewer pairs of one territory. Sets and pinned people come
// first, and keep their seats through the search. O(people) a round without wishes.
#pragma once

#include "base/random.hpp"
#include "planner/rounds_seating.hpp"

namespace deroule::planner {

struct Start {
    Tables tables;
    std::vector<char> held; // By seat, table after table: kept where it is.
};

[[nodiscard]] Start deal_rounds(const RoundsModel& model, Random& random);

} // namespace deroule::planner
