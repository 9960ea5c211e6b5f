// Designs of any order that formulas give: round robins, planes and lattices.
//
// Nobody meets twice in any of them; each is as long as its formula goes. Pure; any thread.
#pragma once

#include "planner/design.hpp"

#include <cstddef>

namespace deroule::planner {

// Everybody meets everybody in twos, by the circle method (Kirkman 1847): 2 x tables - 1
// rounds.
[[nodiscard]] Design round_robin(std::size_t tables);

// `size` columns of the affine plane over the field of as many elements as there are tables
// (Bose 1938): as many rounds as that, and those that tables cut from its columns allow.
// The field must exist, with at least `size` elements.
[[nodiscard]] Design plane(std::size_t tables, std::size_t size);

// Lines of the smallest slopes modulo the number of tables, for any number of tables and a
// size up to that: few rounds, but at least one.
[[nodiscard]] Design lattice(std::size_t tables, std::size_t size);

} // namespace deroule::planner
