// How few people must change rooms for no room to be too small, with the proof.
//
// Closing the d smallest rooms moves their people; seats still lacking below the least size
// take the arrivals, the people of closed rooms, then one move each. Both the people of
// closed rooms and the seats lacking are least when the smallest rooms close, so that
// trying each d proves the least. O(rooms x log). Pure; any thread.
#pragma once

#include "planner/problem.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace deroule::planner {

// The least number of moves, whatever else rules ask. `announced` counts those present who
// were told each room.
[[nodiscard]] int least_moves(std::vector<int> announced, int arrivals, int least_size);

struct RoomCounts {
    std::vector<int> announced; // As for least_moves(); 0 = nobody came, such a room is spare.
    std::vector<char> kept;     // Rooms that may not close; as long as `announced`.
    int arrivals = 0;           // People present who were told no room of these.
    SizeBounds sizes;
    std::vector<int> territories; // People present of each.
};

// So many of the smallest rooms close and so many open.
struct RoomChoice {
    std::size_t closing = 0;
    int opening = 0;
    int sizes = 0;              // People below or above the bounds that so many rooms leave.
    std::int64_t territory = 0; // Pairs of one territory that so many rooms cannot avoid.
    int moves = 0;              // At least, when rooms are filled as in least_moves().
    int shortage = 0;           // People lacking for every room to reach the least size.
};

// What is worth trying, best first: by sizes, then territories, then moves, then rooms
// beyond the announced ones, then rooms closed. Empty without people.
[[nodiscard]] std::vector<RoomChoice> room_choices(const RoomCounts& counts);

// The rooms with people that may close, smallest first, then by index.
[[nodiscard]] std::vector<std::size_t> closable_rooms(const RoomCounts& counts);

} // namespace deroule::planner
