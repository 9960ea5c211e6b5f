#include "planner/assignment.hpp"

#include "base/check.hpp"

#include <limits>

namespace deroule::planner {

namespace {

constexpr std::int64_t unreached = std::numeric_limits<std::int64_t>::max();
constexpr std::size_t none = ~std::size_t{0};

class Matching {
  public:
    Matching(const std::vector<std::int64_t>& costs, std::size_t rows, std::size_t columns)
        : costs_(costs), columns_(columns), row_price_(rows, 0), column_price_(columns, 0),
          row_of_(columns, none), distance_(columns), came_from_(columns), reached_(columns) {}

    // Finds the cheapest path from a free row to a free column, then flips it.
    void add(std::size_t row) {
        distance_.assign(columns_, unreached);
        came_from_.assign(columns_, none);
        reached_.assign(columns_, 0);
        std::size_t current = row;
        std::size_t last = none; // The column by which `current` was reached.
        for (;;) {
            const std::size_t next = step(current, last);
            last = next;
            if (row_of_[next] == none) break;
            current = row_of_[next];
        }
        reprice(row, distance_[last]);
        while (last != none) {
            const std::size_t before = came_from_[last];
            row_of_[last] = before == none ? row : row_of_[before];
            last = before;
        }
    }

    [[nodiscard]] std::vector<std::size_t> columns() const {
        std::vector<std::size_t> found(row_price_.size(), none);
        for (std::size_t column = 0; column < columns_; ++column)
            if (row_of_[column] != none) found[row_of_[column]] = column;
        return found;
    }

  private:
    // Reaches the nearest column that was not reached yet.
    [[nodiscard]] std::size_t step(std::size_t row, std::size_t last) {
        const std::int64_t far = last == none ? 0 : distance_[last];
        std::size_t nearest = none;
        for (std::size_t column = 0; column < columns_; ++column) {
            if (reached_[column] != 0) continue;
            const std::int64_t there =
                far + costs_[row * columns_ + column] - row_price_[row] - column_price_[column];
            if (there < distance_[column]) {
                distance_[column] = there;
                came_from_[column] = last;
            }
            if (nearest == none || distance_[column] < distance_[nearest]) nearest = column;
        }
        reached_[nearest] = 1;
        return nearest;
    }

    void reprice(std::size_t row, std::int64_t length) {
        row_price_[row] += length;
        for (std::size_t column = 0; column < columns_; ++column) {
            if (reached_[column] == 0 || row_of_[column] == none) continue;
            row_price_[row_of_[column]] += length - distance_[column];
            column_price_[column] -= length - distance_[column];
        }
    }

    const std::vector<std::int64_t>& costs_;
    std::size_t columns_;
    std::vector<std::int64_t> row_price_;
    std::vector<std::int64_t> column_price_;
    std::vector<std::size_t> row_of_;
    std::vector<std::int64_t> distance_;
    std::vector<std::size_t> came_from_;
    std::vector<char> reached_;
};

} // namespace

std::vector<std::size_t> cheapest_assignment(const std::vector<std::int64_t>& costs,
                                             std::size_t rows, std::size_t columns) {
    DEROULE_CHECK(rows <= columns && costs.size() == rows * columns);
    Matching matching(costs, rows, columns);
    for (std::size_t row = 0; row < rows; ++row)
        matching.add(row);
    return matching.columns();
}

} // namespace deroule::planner
