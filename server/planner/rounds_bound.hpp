// The least that all rounds of an instance together allow, proved level by level.
//
// Valid for every plan whose hard breaches are at their least. Repeats are the largest of
// several sums of arguments that share no repeat: pigeonholes of each hall; the circles of
// peers, each with what argues best for it, alone or beside the pigeonholes of the other
// rounds; everybody as one circle. Pure; a few milliseconds for thousands of people.
#pragma once

#include "planner/argument.hpp"
#include "planner/plan.hpp"
#include "planner/rounds_model.hpp"

#include <vector>

namespace deroule::planner {

// Those with a least above zero, level by level.
[[nodiscard]] std::vector<Argument> arguments_of_rounds(const RoundsModel& model);

[[nodiscard]] Bound bound_of(const std::vector<Argument>& arguments);

[[nodiscard]] Bound bound_of_rounds(const RoundsModel& model);

} // namespace deroule::planner
