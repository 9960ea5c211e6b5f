// Rounds of equal tables in which no two people meet twice.
//
// People are points 0 .. tables x size - 1, each at one table of each round: a resolvable
// packing of pairs, as the theory of designs calls it. Value type; any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace deroule::planner {

struct Design {
    std::size_t tables = 0;
    std::size_t size = 0;
    std::vector<std::uint16_t> points; // Round after round, table after table.

    [[nodiscard]] std::size_t people() const { return tables * size; }
    [[nodiscard]] std::size_t rounds() const {
        return people() == 0 ? 0 : points.size() / people();
    }
    [[nodiscard]] std::span<const std::uint16_t> table(std::size_t round, std::size_t index) const {
        return std::span(points).subspan((round * tables + index) * size, size);
    }
};

} // namespace deroule::planner
