#include "roster/group_columns.hpp"

#include "roster/columns.hpp"
#include "roster/fold.hpp"
#include "roster/heading.hpp"

#include <algorithm>
#include <initializer_list>

namespace deroule::roster {

namespace {

bool is_one_of(std::string_view folded, std::initializer_list<std::string_view> headings) {
    return std::ranges::find(headings, folded) != headings.end();
}

std::optional<GroupField> group_field_of(std::string_view heading) {
    const std::string folded = fold(heading);
    if (is_one_of(folded, {"groupe", "groupes", "numero de groupe", "n de groupe", "table", "group",
                           "groups", "group number"}))
        return GroupField::group;
    if (is_one_of(folded, {"identifiant", "identifier", "id"})) return GroupField::id;
    const std::optional<Field> field = field_of_heading(heading);
    if (field == Field::given_name) return GroupField::given_name;
    if (field == Field::family_name) return GroupField::family_name;
    if (field == Field::full_name) return GroupField::full_name;
    if (field == Field::territory) return GroupField::territory;
    return std::nullopt;
}

std::string name_of(GroupField field) {
    return std::string(group_field_names[static_cast<std::size_t>(field)]);
}

GroupColumns read_headings(const Row& row, std::size_t index) {
    GroupColumns columns;
    columns.heading_row = index;
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        const std::optional<GroupField> field = group_field_of(row.cells[column]);
        if (!field) continue;
        if (columns.has(*field))
            columns.doubts.push_back({row.line, name_of(*field), DoubtKind::column_repeated,
                                      tidy(row.cells[column]), name_of(*field), Severity::doubt});
        else
            columns.of[static_cast<std::size_t>(*field)] = column;
    }
    return columns;
}

std::ptrdiff_t recognised(const GroupColumns& columns) {
    return std::ranges::count_if(columns.of, [](const auto& column) { return column.has_value(); });
}

} // namespace

std::string GroupColumns::text(const Row& row, GroupField field) const {
    const auto& column = of[static_cast<std::size_t>(field)];
    return column && *column < row.cells.size() ? tidy(row.cells[*column]) : std::string();
}

GroupColumns find_group_columns(const Table& table) {
    GroupColumns best;
    const std::size_t rows = std::min(table.rows.size(), heading_rows_max);
    for (std::size_t index = 0; index < rows; ++index) {
        GroupColumns candidate = read_headings(table.rows[index], index);
        if (recognised(candidate) > recognised(best)) best = std::move(candidate);
    }
    const auto fail = [&](std::string field, DoubtKind kind) {
        const Row row = table.rows.empty() ? Row{} : table.rows[best.heading_row];
        best.doubts.push_back(
            {row.line, std::move(field), kind, listed_headings(row), "", Severity::error});
    };
    if (recognised(best) < 2) {
        best.doubts.clear();
        fail("", DoubtKind::headings_missing);
        return best;
    }
    if (!best.has(GroupField::group)) fail(name_of(GroupField::group), DoubtKind::column_missing);
    if (!best.has(GroupField::id) && !best.has(GroupField::family_name) &&
        !best.has(GroupField::full_name))
        fail(name_of(GroupField::id), DoubtKind::column_missing);
    return best;
}

} // namespace deroule::roster
