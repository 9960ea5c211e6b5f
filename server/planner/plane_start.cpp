#include "planner/plane_start.hpp"

#include "planner/galois_field.hpp"
#include "planner/line_seats.hpp"

#include <algorithm>
#include <map>

namespace deroule::planner {

namespace {

constexpr std::size_t order_max = 64;

using Fields = std::map<std::size_t, GaloisField>; // By order.

struct Point {
    std::size_t column = 0;
    std::size_t row = 0;
};

// What the plane must offer; 0 columns when none does.
struct Shape {
    std::size_t order = 0;
    std::size_t columns = 0; // The largest table.
};

std::size_t size_of(const RoundsSeating& seating, std::size_t table) {
    return seating.first_seat(table + 1) - seating.first_seat(table);
}

Shape shape_of(const RoundsSeating& seating) {
    const RoundsModel& model = seating.model();
    if (model.halls().size() != model.rounds()) return {};
    std::size_t tables = 2;
    std::size_t largest = 1;
    for (const Hall& hall : model.halls()) {
        tables = std::max(tables, hall.tables);
        for (std::size_t i = 0; i < hall.tables; ++i)
            largest = std::max(largest, size_of(seating, hall.first_table + i));
    }
    std::size_t order = std::max({tables, largest, (model.people() + largest - 1) / largest});
    while (order <= order_max && !GaloisField::exists(order))
        ++order;
    return order <= order_max ? Shape{order, largest} : Shape{};
}

// People column by column, each territory in one column where it fits, the largest first.
std::vector<std::vector<PersonIndex>> columns_of(const RoundsModel& model, const Shape& shape) {
    std::map<int, std::vector<PersonIndex>> of_territory;
    std::vector<std::vector<PersonIndex>> delegations;
    for (PersonIndex person = 0; person < model.people(); ++person) {
        const int territory = model.instance().people[person].territory;
        if (territory < 0)
            delegations.push_back({person});
        else
            of_territory[territory].push_back(person);
    }
    for (auto& [territory, members] : of_territory)
        delegations.push_back(std::move(members));
    std::stable_sort(
        delegations.begin(), delegations.end(),
        [](const auto& left, const auto& right) { return left.size() > right.size(); });
    const std::size_t height = (model.people() + shape.columns - 1) / shape.columns;
    std::vector<std::vector<PersonIndex>> columns(shape.columns);
    for (const auto& members : delegations) {
        auto column = std::find_if(columns.begin(), columns.end(), [&](const auto& taken) {
            return taken.size() + members.size() <= height;
        });
        for (const PersonIndex person : members) {
            if (column == columns.end() || column->size() >= height)
                column = std::find_if(columns.begin(), columns.end(),
                                      [&](const auto& taken) { return taken.size() < height; });
            column->push_back(person);
        }
    }
    return columns;
}

// Rows that stay empty follow lines of the class that is used last, so that the lines of
// each round lose points evenly.
std::vector<Point> points_of(const RoundsModel& model, const Shape& shape,
                             const GaloisField& field) {
    std::vector<Point> points(model.people());
    const auto columns = columns_of(model, shape);
    for (std::size_t column = 0; column < columns.size(); ++column)
        for (std::size_t i = 0; i < columns[column].size(); ++i)
            points[columns[column][i]] = {column,
                                          field.sum(field.product(shape.order - 1, column), i)};
    return points;
}

// The line of a point in one round. Once the slopes are used up, people of one column have
// not met yet: tables are cut from columns, by a smaller plane where one fits. What is left
// after that repeats earlier tables.
std::size_t line_of(std::size_t round, const Point& point, const Shape& shape,
                    const Fields& fields) {
    const std::size_t order = shape.order;
    if (round < order) {
        const GaloisField& field = fields.at(order);
        return field.difference(point.row, field.product(round, point.column));
    }
    const std::size_t size = shape.columns;
    const std::size_t tables = (order + size - 1) / size; // Of each column.
    const std::size_t rest = round - order;
    const Shape smaller{tables, size};
    const bool fits = size * tables == order && size <= tables && GaloisField::exists(tables);
    const std::size_t line =
        fits ? line_of(rest, {point.row / tables, point.row % tables}, smaller, fields)
             : point.row / size;
    return point.column * tables + line;
}

} // namespace

std::optional<std::vector<PersonIndex>> seats_on_lines(const RoundsSeating& seating) {
    const RoundsModel& model = seating.model();
    const Shape shape = shape_of(seating);
    if (shape.columns == 0) return std::nullopt;
    Fields fields;
    for (std::size_t order = shape.order; order > 1;
         order = (order + shape.columns - 1) / shape.columns) {
        if (GaloisField::exists(order)) fields.try_emplace(order, order);
        if (shape.columns < 2) break;
    }
    const std::vector<Point> points = points_of(model, shape, fields.at(shape.order));
    std::vector<PersonIndex> people_at = seating.people_at();
    for (const Hall& hall : model.halls()) {
        if (hall.tables == 0) continue;
        std::vector<std::vector<PersonIndex>> lines;
        for (const PersonIndex person : hall.members) {
            const std::size_t line = line_of(hall.round, points[person], shape, fields);
            if (lines.size() <= line) lines.resize(line + 1);
            lines[line].push_back(person);
        }
        seat_lines(seating, hall, std::move(lines), people_at);
    }
    return people_at;
}

} // namespace deroule::planner
