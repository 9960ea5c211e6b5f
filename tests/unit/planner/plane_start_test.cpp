// Designs: fields of prime powers, and dense rounds in which nobody meets twice.
#include "planner/galois_field.hpp"
#include "planner/instance.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace deroule::planner::test {
namespace {

Instance dense_rounds(int tables, int size, int rounds) {
    Instance instance;
    for (int i = 0; i < tables * size; ++i) {
        instance.ids.push_back(std::to_string(i));
        instance.people.push_back({i, 0, {}});
    }
    for (int round = 0; round < rounds; ++round)
        instance.rounds.push_back(
            {std::to_string(round), RoundKind::mixed, {}, {{"all", {0}, tables, {size, size}}}});
    return instance;
}

TEST(GaloisField, ExistsForPowersOfPrimesOnly) {
    for (const std::size_t order : {2U, 3U, 4U, 5U, 7U, 8U, 9U, 11U, 16U, 25U, 27U, 64U})
        EXPECT_TRUE(GaloisField::exists(order)) << order;
    for (const std::size_t order : {0U, 1U, 6U, 10U, 12U, 15U, 63U})
        EXPECT_FALSE(GaloisField::exists(order)) << order;
}

TEST(GaloisField, TakesEveryProductApartAgain) {
    for (const std::size_t order : {4U, 7U, 8U, 9U, 25U}) {
        const GaloisField field(order);
        for (std::size_t a = 1; a < order; ++a) {
            std::vector<char> reached(order, 0);
            for (std::size_t b = 0; b < order; ++b) {
                reached[field.product(a, b)] = 1;
                EXPECT_EQ(field.product(a, b), field.product(b, a));
                for (std::size_t c = 0; c < order; ++c)
                    EXPECT_EQ(field.product(a, field.sum(b, c)),
                              field.sum(field.product(a, b), field.product(a, c)));
            }
            EXPECT_EQ(std::count(reached.begin(), reached.end(), 1),
                      static_cast<std::ptrdiff_t>(order));
        }
    }
}

TEST(PlaneStart, LetsNobodyMeetTwiceInFullPlanes) {
    for (const int order : {5, 7, 8, 9})
        EXPECT_EQ(compose_rounds(dense_rounds(order, order, order + 1), 1, 300).score, Score{})
            << order;
}

TEST(PlaneStart, LetsNobodyMeetTwiceAtSmallerTables) {
    EXPECT_EQ(compose_rounds(dense_rounds(9, 7, 9), 1, 300).score, Score{});
    EXPECT_EQ(compose_rounds(dense_rounds(8, 4, 8), 1, 300).score, Score{});
}

TEST(PlaneStart, CutsFurtherRoundsFromColumns) {
    EXPECT_EQ(compose_rounds(dense_rounds(8, 4, 9), 1, 300).score, Score{});
    EXPECT_EQ(compose_rounds(dense_rounds(9, 3, 13), 1, 300).score, Score{});
}

} // namespace
} // namespace deroule::planner::test
