// How a recorded fact changes a day.
#pragma once

#include "domain/day.hpp"
#include "domain/event.hpp"

namespace deroule::domain {

// Applies one recorded fact. It cannot refuse: a fact the day cannot hold is a bug in
// decide() or a damaged journal, and stops the process.
void evolve(Day& day, const Event& event);

} // namespace deroule::domain
