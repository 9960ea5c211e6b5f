// What a seat in a round brings with it: facts that several commands have in common.
#pragma once

#include "domain/day.hpp"
#include "domain/event.hpp"

#include <cstddef>

namespace deroule::domain {

// Appends the seat of one person; a pin goes along.
void seat_person(const Round& round, const ParticipantId& participant, const GroupId& to,
                 Events& facts);

// Appends the turns that a group of `size` people needs and does not have: those of the first
// trio of an interview, or one more in a circle that has grown the largest.
void follow_size(const Day& day, const Round& round, std::size_t size, Instant now, Events& facts);

} // namespace deroule::domain
