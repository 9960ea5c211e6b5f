// Proves how few people must move, territories included, or finds seats that move fewer.
//
// least_moves() counts seats only: an arrival may find no seat away from their territory
// unless somebody moves. Here each set of rooms that might close, from the most promising
// one on, is seated exactly, until nothing better is left or the allowance is spent. Pure.
#pragma once

#include "planner/least_moves.hpp"
#include "planner/repair_rooms.hpp"

#include <cstdint>
#include <vector>

namespace deroule::planner {

struct FewestMoves {
    int proved = 0;         // Nothing moves fewer, at the least of hard breaches.
    std::vector<int> seats; // Room of each of RepairPool::people; empty = none that moves fewer.
    std::size_t closing = 0;
    int opening = 0;
};

// What is known: `least` was proved already, `known` people are moved by seats at hand.
struct MovesKnown {
    int least = 0;
    int known = 0;
    std::int64_t allowance = 0; // Seats weighed: people x rooms, for each set of rooms.
};

// `choices` are those of the pool with the least of hard breaches, whose sizes can be met.
[[nodiscard]] FewestMoves fewest_moves(const Instance& instance, const RepairPool& pool,
                                       const RoomCounts& counts,
                                       const std::vector<RoomChoice>& choices, MovesKnown known);

} // namespace deroule::planner
