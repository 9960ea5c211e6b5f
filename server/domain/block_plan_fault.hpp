// Whether what is planned of a block holds together.
#pragma once

#include "domain/agenda.hpp"

#include <optional>
#include <string>

namespace deroule::domain {

// One thing wrong with a plan: the field, and a sentence for whoever wrote it.
struct PlanFault {
    std::string field; // As in the day's file: "title", "sizes", "questions/2/choices"...
    std::string reason;
};

// The first fault found; empty when the plan holds. O(questions).
[[nodiscard]] std::optional<PlanFault> plan_fault(const BlockPlan& plan);

} // namespace deroule::domain
