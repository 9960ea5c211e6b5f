#include "planner/layout.hpp"
#include "unit/planner/crowd.hpp"

#include <gtest/gtest.h>

namespace deroule::planner::test {
namespace {

std::vector<int> targets(const Problem& problem) {
    const Model model(problem);
    const Layout layout = layout_of(model);
    return layout.pools.empty() ? std::vector<int>{} : layout.pools.front().targets;
}

TEST(Layout, BreaksTheBoundsLeastWhereNoNumberOfGroupsKeepsThem) {
    EXPECT_EQ(targets(problem_of(Rule::random, {6, 7}, strangers(11))), (std::vector<int>{6, 5}));
    EXPECT_EQ(targets(problem_of(Rule::random, {4, 7}, strangers(3))), (std::vector<int>{3}));
}

TEST(Layout, PrefersTheMiddleOfTheBounds) {
    EXPECT_EQ(targets(problem_of(Rule::random, {5, 7}, strangers(36))), (std::vector<int>(6, 6)));
}

TEST(Layout, MakesMoreGroupsForALargeDelegation) {
    std::vector<Origin> origins = strangers(28);
    for (int i = 0; i < 7; ++i)
        origins.push_back({100, 0});
    EXPECT_EQ(targets(problem_of(Rule::across_territories, {5, 7}, origins)),
              (std::vector<int>(7, 5)));
}

TEST(Layout, NeverMakesMoreGroupsThanPeople) {
    Problem problem = problem_of(Rule::random, {1, 4}, strangers(3));
    problem.group_count = 9;
    EXPECT_EQ(targets(problem), (std::vector<int>{1, 1, 1}));
}

TEST(Layout, SizesGroupsAfterTheSetsTheyHold) {
    Problem problem = problem_of(Rule::random, {6, 8}, strangers(20));
    for (PersonIndex person = 0; person < 20; person += 2)
        problem.blocks.push_back({person, person + 1});
    EXPECT_EQ(targets(problem), (std::vector<int>{8, 6, 6}));
}

TEST(Layout, CountsLeastPairsOfAnEvenSplit) {
    EXPECT_EQ(least_pairs(8, 6), 2);
    EXPECT_EQ(least_pairs(5, 6), 0);
    EXPECT_EQ(least_pairs(7, 2), 9);
    EXPECT_EQ(least_pairs(4, 0), 0);
}

} // namespace
} // namespace deroule::planner::test
