// Dense rounds seated on the lines of an affine plane, where two points share one line.
//
// People are points of a plane of order q, a prime power; a round is a class of parallel
// lines, so that nobody meets twice (Bose 1938). Columns hold people of one territory, who
// never meet on lines; once all q slopes are used, tables are cut from the columns. Where q
// is more than the number of tables, the smallest lines of each round are dissolved into the
// others: a start with few repeats, which the search repairs. O(rounds x people).
#pragma once

#include "planner/rounds_seating.hpp"

#include <optional>
#include <vector>

namespace deroule::planner {

// Who sits on each seat of this seating; nothing where rounds have several halls, or more
// tables than the planes we make.
[[nodiscard]] std::optional<std::vector<PersonIndex>> seats_on_lines(const RoundsSeating& seating);

} // namespace deroule::planner
