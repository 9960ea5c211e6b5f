// Reads back who sits with whom, as somebody composed it in a spreadsheet: a row a person.
//
// The columns of report/groups_csv.hpp. A person is known by the identifier, else by family and
// given name, and by the territory too where several share them. Groups come by number, or in
// the order of the file where they have names. Never fails: what is wrong is told in the doubts.
// Any thread; time follows the size of the file, bounded by table.hpp.
#pragma once

#include "domain/roster.hpp"
#include "roster/doubt.hpp"

#include <string_view>
#include <vector>

namespace deroule::roster {

struct GroupList {
    std::vector<std::vector<domain::ParticipantId>> groups;
    std::vector<Doubt> doubts; // By line, those of the whole file first.

    // No error among the doubts.
    [[nodiscard]] bool usable() const;
};

[[nodiscard]] GroupList read_groups(std::string_view bytes, const domain::Roster& roster);

} // namespace deroule::roster
