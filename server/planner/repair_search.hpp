// Improves the rooms of a repair without moving more people than it must.
//
// Those who have no announced room, or lost it, change places among themselves; rooms that
// close change with rooms of as many people. Only while a hard breach could be avoided do
// others move too, as few as that takes. Limits count prices asked: the same start and seed
// give the same rooms on any machine. One owner at a time.
#pragma once

#include "base/random.hpp"
#include "planner/repair_rooms.hpp"

#include <cstdint>

namespace deroule::planner {

struct RepairLimits {
    std::int64_t prices = 0; // How many may be asked; what is left comes back.
    int hard = 0;            // Breaches that cannot be avoided.
    int moves = 0;           // The least that was proved.
};

// Whether nothing better is left to hope for on the levels down to repeats.
bool improve_repair(RepairRooms& rooms, RepairLimits& limits, Random& random);

} // namespace deroule::planner
