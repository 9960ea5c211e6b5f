// Seats for those who came late or were left alone in a round that is drafted or under way.
//
// Pure functions of the day; called on its strand.
#pragma once

#include "domain/command.hpp"
#include "domain/day.hpp"

#include <optional>
#include <vector>

namespace deroule::engine {

// The seat to give a person who is here while groups are drafted or under way: someone
// without one, or whose group is over or empty of others. Empty when nothing is to be done.
[[nodiscard]] std::optional<domain::SeatPerson> seat(const domain::Day& day,
                                                     const domain::ParticipantId& person);

// The seat to give whoever `gone` leaves alone in a group. Empty when nobody is.
[[nodiscard]] std::optional<domain::SeatPerson> rescue(const domain::Day& day,
                                                       const domain::ParticipantId& gone);

// Everyone here who has no seat in the running block's round, in order of id.
[[nodiscard]] std::vector<domain::ParticipantId> unseated(const domain::Day& day);

} // namespace deroule::engine
