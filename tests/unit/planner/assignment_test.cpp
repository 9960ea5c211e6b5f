#include "base/random.hpp"
#include "planner/assignment.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <numeric>

namespace deroule::planner::test {
namespace {

std::int64_t sum_of(const std::vector<std::int64_t>& costs, const std::vector<std::size_t>& chosen,
                    std::size_t columns) {
    std::int64_t sum = 0;
    for (std::size_t row = 0; row < chosen.size(); ++row)
        sum += costs[row * columns + chosen[row]];
    return sum;
}

std::int64_t least_of(const std::vector<std::int64_t>& costs, std::size_t rows,
                      std::size_t columns) {
    std::vector<std::size_t> order(columns);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    do {
        const std::vector<std::size_t> chosen(order.begin(),
                                              order.begin() + static_cast<std::ptrdiff_t>(rows));
        least = std::min(least, sum_of(costs, chosen, columns));
    } while (std::next_permutation(order.begin(), order.end()));
    return least;
}

TEST(CheapestAssignment, CostsWhatTheBestOfAllPermutationsCosts) {
    Random random(3);
    for (int turn = 0; turn < 200; ++turn) {
        const std::size_t columns = 1 + random.below(6);
        const std::size_t rows = random.below(columns + 1);
        std::vector<std::int64_t> costs;
        for (std::size_t i = 0; i < rows * columns; ++i)
            costs.push_back(static_cast<std::int64_t>(random.below(20)) - 8);
        const auto chosen = cheapest_assignment(costs, rows, columns);
        std::vector<std::size_t> sorted = chosen;
        std::sort(sorted.begin(), sorted.end());
        EXPECT_EQ(std::adjacent_find(sorted.begin(), sorted.end()), sorted.end());
        EXPECT_EQ(sum_of(costs, chosen, columns), least_of(costs, rows, columns));
    }
}

TEST(CheapestAssignment, GivesUpABargainForACheaperWhole) {
    EXPECT_EQ(cheapest_assignment({0, 1, 0, 9}, 2, 2), (std::vector<std::size_t>{1, 0}));
}

} // namespace
} // namespace deroule::planner::test
