// Asking the planner for the groups of a round, and what its plan means for the day.
//
// Pure functions of the day; called on its strand, except that the planner itself runs on a
// worker between ask() and answer().
#pragma once

#include "domain/command.hpp"
#include "engine/asked.hpp"
#include "planner/plan.hpp"

#include <cstdint>

namespace deroule::engine {

// What to compose for a requested round: those present, or, for a block that is still to
// come, everyone who may be. O(roster + meetings of the day and of those before it).
[[nodiscard]] Asked ask(const domain::Day& day, const domain::Round& round,
                        std::uint64_t iterations);

// The plan as the command that records it. O(people).
[[nodiscard]] domain::RecordPlan answer(const Asked& asked, const planner::Plan& plan);

// A breach in the day's words; its group is named by whoever knows what positions stand for.
[[nodiscard]] domain::Breach told(const Asked& asked, const planner::Breach& breach);

} // namespace deroule::engine
