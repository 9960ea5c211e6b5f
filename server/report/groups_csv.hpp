// The groups of a round as a table to look at, to change in a spreadsheet and to bring back.
//
// Pure, any thread. A row a person who has a seat, by number of group, members in their order:
// group; identifier; given name; family name; territory; category. It names people, so it is for
// organisers. roster/group_list.hpp reads it back.
#pragma once

#include "domain/day.hpp"
#include "report/options.hpp"

#include <string>

namespace deroule::report {

[[nodiscard]] std::string groups_csv(const domain::Day& day, const domain::Round& round,
                                     Language language);

} // namespace deroule::report
