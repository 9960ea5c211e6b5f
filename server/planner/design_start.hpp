// Dense rounds seated by a design for as many tables.
//
// Where tables are not full, the points that stay empty never meet, as far as the design
// allows, so that each table lacks one person at most; so do the points of one territory,
// or where territories part nobody, of one earlier group.
// Rounds beyond those of the design keep the seats they had. O(points^2) at worst for each
// territory, on designs of up to `designed_people_max` points.
#pragma once

#include "planner/design.hpp"
#include "planner/rounds_seating.hpp"

#include <cstddef>
#include <vector>

namespace deroule::planner {

constexpr std::size_t designed_people_max = 1024;

// Designs for the largest tables, then for the smallest ones where sizes differ; none where
// rounds have several halls or unlike numbers of tables.
[[nodiscard]] std::vector<Design> designs_for(const RoundsSeating& seating);

// Who sits on each seat, where `before` says it for rounds beyond the design.
[[nodiscard]] std::vector<PersonIndex> seats_by_design(const RoundsSeating& seating,
                                                       const Design& design,
                                                       const std::vector<PersonIndex>& before);

} // namespace deroule::planner
