// Finds the row of headings of a list of groups, and the column of each thing it says.
//
// Names and territories by their usual headings (heading.hpp), groups and identifiers by ours;
// in any order, among the first rows only. Any thread; linear in the number of columns.
#pragma once

#include "roster/doubt.hpp"
#include "roster/table.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace deroule::roster {

enum class GroupField { group, id, given_name, family_name, full_name, territory };

inline constexpr std::array<std::string_view, 6> group_field_names{
    "group", "id", "given_name", "family_name", "full_name", "territory"};

struct GroupColumns {
    std::size_t heading_row = 0; // Index in Table::rows.
    std::array<std::optional<std::size_t>, group_field_names.size()> of{};
    std::vector<Doubt> doubts; // With an error among them, the rest means nothing.

    [[nodiscard]] bool has(GroupField field) const {
        return of[static_cast<std::size_t>(field)].has_value();
    }
    // The tidy text of that column in a row; empty where there is none.
    [[nodiscard]] std::string text(const Row& row, GroupField field) const;
};

[[nodiscard]] GroupColumns find_group_columns(const Table& table);

} // namespace deroule::roster
