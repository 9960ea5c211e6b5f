// A first seat for everybody who needs one: arrivals, people of closed rooms, people pulled.
//
// Pins and people kept together first; then one seat a room and turn, each turn by the
// cheapest assignment, block by block where many are waiting. One owner at a time.
#pragma once

#include "base/random.hpp"
#include "planner/least_moves.hpp"
#include "planner/repair_rooms.hpp"

namespace deroule::planner {

// Closes, opens and fills rooms as `choice` says. Everybody sits at home, or nowhere, before.
void seat_guests(RepairRooms& rooms, const RoomCounts& counts, const RoomChoice& choice,
                 Random& random);

} // namespace deroule::planner
