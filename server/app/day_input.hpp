// A day as the command line gets it: an agenda file and a registration file.
#pragma once

#include "app/day_file.hpp"
#include "roster/registrations.hpp"

#include <optional>
#include <string>
#include <vector>

namespace deroule::app {

struct DayInput {
    domain::DayId id;
    domain::DayPlan plan;
    std::vector<domain::Participant> participants;
    std::vector<Finding> agenda_findings;
    std::vector<Finding> roster_findings;

    [[nodiscard]] bool usable() const;
};

// A file's doubts as findings; `source` says which file.
[[nodiscard]] std::vector<Finding> findings_of(const std::vector<roster::Doubt>& doubts,
                                               const std::string& source);

// Reads and advises. An empty roster text means none was given.
[[nodiscard]] DayInput read_day(const std::string& agenda_text,
                                const std::optional<std::string>& roster_text,
                                const DayFileChanges& changes = {});

} // namespace deroule::app
