// A first seating of all rounds: each hall is dealt territory by territory.
//
// Consecutive people of one territory go to consecutive tables, so without pins and sets
// no way to fill the tables leaves fewer pairs of one territory. Sets and pinned people come
// first: the pinned keep their seats, and sets move as one. O(people) a round without wishes.
#pragma once

#include "base/random.hpp"
#include "planner/rounds_seating.hpp"

namespace deroule::planner {

// People kept together in one round, of whom nobody is pinned. They share a table.
struct MovableSet {
    std::size_t hall = 0;
    std::vector<PersonIndex> people; // Ascending.
};

struct Start {
    Tables tables;
    std::vector<char> held; // By seat, table after table: of somebody pinned.
    std::vector<MovableSet> sets;
};

[[nodiscard]] Start deal_rounds(const RoundsModel& model, Random& random);

} // namespace deroule::planner
