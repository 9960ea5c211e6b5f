// Designs that no formula of ours gives, kept as a few tables with a group that moves them.
//
// A cyclic group of `order` translations acts on the points: orbits follow each other, and
// a translation by d sends the point x of an orbit of length n to (x + d) mod n. A base
// round stands for `rounds` rounds: its tables, moved by the multiples of `rounds`, are the
// first of them, and moving that one by 1, 2, ... gives the others. A table that its own
// group sends onto itself is seated once. Immutable; any thread.
//
// All but the orthogonal squares and 8 tables of 4 for 10 weeks, whose group is not cyclic, came
// from a search like that of tests/bench/groups/find_design.cpp;
// tests/unit/planner/design_test.cpp proves them again.
#pragma once

#include "planner/design.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

namespace deroule::planner {

struct BaseRound {
    std::uint8_t rounds = 0; // How many it stands for; divides the order.
    std::uint8_t tables = 0; // How many it is written with.
};

struct Orbits {
    std::uint8_t count = 0;
    std::uint8_t length = 0; // Divides the order.
};

struct StoredDesign {
    std::uint8_t tables = 0;
    std::uint8_t size = 0;
    std::uint8_t order = 0;
    std::span<const Orbits> orbits;
    std::span<const BaseRound> rounds;
    std::span<const std::uint8_t> points; // Of the tables of each base round in turn.
};

// By number of tables, then by size.
[[nodiscard]] std::span<const StoredDesign> stored_designs();

[[nodiscard]] Design developed(const StoredDesign& stored);

} // namespace deroule::planner
