#include "planner/classical_designs.hpp"

#include "base/check.hpp"
#include "planner/galois_field.hpp"

#include <algorithm>

namespace deroule::planner {

namespace {

// Points are numbered column after column.
std::uint16_t point_at(std::size_t column, std::size_t row, std::size_t tables) {
    return static_cast<std::uint16_t>(column * tables + row);
}

// One round inside the columns, where each is cut into whole tables of neighbours.
void cut_columns(Design& design) {
    for (std::size_t point = 0; point < design.people(); ++point)
        design.points.push_back(static_cast<std::uint16_t>(point));
}

// Each column holds `smaller.tables` tables: its rounds are those of the smaller design, all
// columns at once.
void refine_columns(Design& design, const Design& smaller) {
    for (std::size_t round = 0; round < smaller.rounds(); ++round)
        for (std::size_t column = 0; column < design.size; ++column)
            for (std::size_t table = 0; table < smaller.tables; ++table)
                for (const std::uint16_t point : smaller.table(round, table))
                    design.points.push_back(point_at(column, point, design.tables));
}

// No two of the first slopes and no two columns may differ by factors of the order.
std::size_t slopes_of(std::size_t order, std::size_t columns) {
    std::size_t slopes = 1;
    while (slopes < order) {
        for (std::size_t apart = 1; apart < columns; ++apart)
            if (slopes * apart % order == 0) return slopes;
        ++slopes;
    }
    return slopes;
}

} // namespace

Design round_robin(std::size_t tables) {
    Design design{tables, 2, {}};
    const std::size_t around = 2 * tables - 1;
    for (std::size_t round = 0; round < around; ++round) {
        design.points.push_back(static_cast<std::uint16_t>(around));
        design.points.push_back(static_cast<std::uint16_t>(round));
        for (std::size_t apart = 1; apart < tables; ++apart) {
            design.points.push_back(static_cast<std::uint16_t>((round + apart) % around));
            design.points.push_back(static_cast<std::uint16_t>((round + around - apart) % around));
        }
    }
    return design;
}

Design plane(std::size_t tables, std::size_t size) {
    DEROULE_CHECK(GaloisField::exists(tables) && size <= tables);
    const GaloisField field(tables);
    Design design{tables, size, {}};
    for (std::size_t slope = 0; slope < tables; ++slope)
        for (std::size_t row = 0; row < tables; ++row)
            for (std::size_t column = 0; column < size; ++column)
                design.points.push_back(
                    point_at(column, field.sum(row, field.product(slope, column)), tables));
    if (tables % size != 0) return design;
    const std::size_t smaller = tables / size;
    if (size <= smaller && GaloisField::exists(smaller))
        refine_columns(design, plane(smaller, size));
    else
        cut_columns(design);
    return design;
}

Design lattice(std::size_t tables, std::size_t size) {
    DEROULE_CHECK(size <= tables);
    Design design{tables, size, {}};
    for (std::size_t slope = 0; slope < slopes_of(tables, size); ++slope)
        for (std::size_t row = 0; row < tables; ++row)
            for (std::size_t column = 0; column < size; ++column)
                design.points.push_back(point_at(column, (row + slope * column) % tables, tables));
    if (tables % size == 0) cut_columns(design);
    return design;
}

} // namespace deroule::planner
