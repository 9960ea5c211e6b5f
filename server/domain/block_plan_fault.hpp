// Whether what is planned of a block holds together.
#pragma once

#include "domain/agenda.hpp"

#include <optional>
#include <string>
#include <vector>

namespace deroule::domain {

// One thing wrong with a plan: the field, and a sentence for whoever wrote it.
struct PlanFault {
    std::string field; // As in the day's file: "title", "sizes", "questions/2/choices"...
    std::string reason;
};

// All that is wrong, in the order of the plan's fields; empty when the plan holds. O(questions).
[[nodiscard]] std::vector<PlanFault> plan_faults(const BlockPlan& plan);

// The first of them.
[[nodiscard]] std::optional<PlanFault> plan_fault(const BlockPlan& plan);

} // namespace deroule::domain
