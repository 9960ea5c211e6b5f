// An agenda file (`"kind": "deroule-day"`) to the plan of a day.
//
// Reads everything it can, so that all that is wrong is said at once, each with its JSON
// pointer and line. Format: config/README.md. Pure but for ICU's tables; any thread.
#pragma once

#include "app/finding.hpp"
#include "domain/day.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace deroule::app {

// What takes the place of the file's own words.
struct DayFileChanges {
    std::optional<std::string> id, title, cycle, date;
};

struct DayFile {
    domain::DayPlan plan;
    std::optional<std::string> id;                 // Otherwise the date serves.
    std::map<std::string, std::string> columns;    // Roster field to heading.
    std::map<std::string, std::string> categories; // Spelling to category.
    std::vector<Finding> findings;

    // No error among the findings: the plan can be used.
    [[nodiscard]] bool usable() const;
};

[[nodiscard]] DayFile read_day_file(std::string_view text, const DayFileChanges& changes = {});

} // namespace deroule::app
