// Takes the rows below the headings as drafts: those of the day asked for, with their
// texts tidied, a name, and an address.
//
// Whatever is left out, split or taken from elsewhere is told. Any thread; linear.
#pragma once

#include "roster/columns.hpp"
#include "roster/dates.hpp"
#include "roster/doubt.hpp"
#include "roster/draft.hpp"
#include "roster/table.hpp"

#include <optional>
#include <vector>

namespace deroule::roster {

[[nodiscard]] std::vector<Draft> draft_rows(const Table& table, const Columns& columns,
                                            const std::optional<Date>& date,
                                            std::vector<Doubt>& doubts);

} // namespace deroule::roster
