// Finds the row of headings and the column of each field.
//
// Looks among the first rows only: exports put titles above the headings (three lines in
// a Drupal webform's). Any thread; linear in the number of columns.
#pragma once

#include "roster/doubt.hpp"
#include "roster/field.hpp"
#include "roster/table.hpp"

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace deroule::roster {

inline constexpr std::size_t heading_rows_max = 10; // Rows looked at, from the first.

struct Columns {
    std::size_t heading_row = 0; // Index in Table::rows.
    std::array<std::optional<std::size_t>, fields> of{};
    std::vector<Doubt> doubts; // With an error among them, the rest means nothing.

    [[nodiscard]] std::optional<std::size_t> find(Field field) const { return of[index_of(field)]; }
};

// `mapping` goes from a field's name to its heading, and comes before the usual headings.
[[nodiscard]] Columns find_columns(const Table& table,
                                   const std::map<std::string, std::string>& mapping);

// The headings of a row, for a sentence about them.
[[nodiscard]] std::string listed_headings(const Row& row);

} // namespace deroule::roster
