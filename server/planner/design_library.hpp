// The longest design that we know for so many tables of one size.
//
// For every number of tables and size up to ten these are the best known numbers of rounds
// (Miller, Valkov and Abel 2026, Symmetry 18(2) 269); tests/unit/planner/design_test.cpp
// holds the table, and says where we know less. Pure; any thread; a tenth of a millisecond.
#pragma once

#include "planner/design.hpp"

#include <cstddef>

namespace deroule::planner {

// No rounds where we know none: more people at a table than tables meet once only, and
// beyond `designed_tables_max` tables nothing is dense.
constexpr std::size_t designed_tables_max = 64;
[[nodiscard]] Design longest_design(std::size_t tables, std::size_t size);

} // namespace deroule::planner
