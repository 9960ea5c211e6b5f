// Seats the lines of a design at the tables of one round.
//
// The fullest lines get the largest tables; the lines left over are dissolved into the
// seats that stay free, away from compatriots where that can be. O(people), and for each of
// those moved O(tables x size).
#pragma once

#include "planner/rounds_seating.hpp"

#include <vector>

namespace deroule::planner {

// `lines` hold the members of the hall once each; `people_at` is written for its seats.
void seat_lines(const RoundsSeating& seating, const Hall& hall,
                std::vector<std::vector<PersonIndex>> lines, std::vector<PersonIndex>& people_at);

} // namespace deroule::planner
