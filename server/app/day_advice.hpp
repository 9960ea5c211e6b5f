// What experience says of an agenda that is correct but unwise.
#pragma once

#include "app/finding.hpp"
#include "domain/day.hpp"

#include <vector>

namespace deroule::app {

// Appends notes and doubts: long stretches without a break or without anyone but the speaker
// talking, breakouts shorter than their report, fixed points that cannot be met... `people` is
// the size of the roster, 0 when unknown.
void advise(const domain::DayPlan& plan, std::size_t people, std::vector<Finding>& findings);

} // namespace deroule::app
