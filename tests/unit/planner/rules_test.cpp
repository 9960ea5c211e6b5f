#include "planner/compose.hpp"
#include "unit/planner/crowd.hpp"

#include <gtest/gtest.h>

namespace deroule::planner::test {
namespace {

TEST(ByCategory, NeverMixesCategories) {
    std::vector<Origin> origins;
    for (int i = 0; i < 40; ++i)
        origins.push_back({i % 10, i % 3});
    const Problem problem = problem_of(Rule::by_category, {4, 7}, origins);
    const Plan plan = compose(problem);
    for (const auto& members : plan.groups)
        for (const PersonIndex person : members)
            EXPECT_EQ(problem.people[person].category, problem.people[members[0]].category);
    EXPECT_TRUE(everyone_sits_once(problem, plan.groups));
}

TEST(ByCategory, KeepsATooSmallCategoryAsOneSmallGroup) {
    std::vector<Origin> origins = strangers(12);
    origins[10].category = origins[11].category = 1;
    const Plan plan = compose(problem_of(Rule::by_category, {4, 7}, origins));
    ASSERT_EQ(plan.breaches.size(), 1U);
    EXPECT_EQ(plan.breaches[0].kind, BreachKind::size_low);
    EXPECT_EQ(plan.breaches[0].people, (std::vector<PersonIndex>{10, 11}));
    EXPECT_EQ(plan.breaches[0].available, 2);
    EXPECT_EQ(plan.breaches[0].needed, 4);
    EXPECT_EQ(plan.bound.hard, 2);
}

TEST(ByCategory, MixesTheCategoriesThatTheProblemMerges) {
    std::vector<Origin> origins = strangers(12);
    origins[10].category = origins[11].category = 1;
    Problem problem = problem_of(Rule::by_category, {4, 7}, origins);
    problem.category_pools = {{{0, 1}, 2, SizeBounds{5, 7}}};
    const Plan plan = compose(problem);
    EXPECT_EQ(sizes_of(plan.groups), (std::vector<std::size_t>{6, 6}));
    EXPECT_EQ(plan.score.hard, 0);
}

TEST(ByCategory, SharesAWantedNumberOfGroupsOut) {
    std::vector<Origin> origins;
    for (int i = 0; i < 30; ++i)
        origins.push_back({i, i < 20 ? 0 : 1});
    Problem problem = problem_of(Rule::by_category, {3, 7}, origins);
    problem.group_count = 6;
    EXPECT_EQ(sizes_of(compose(problem).groups), (std::vector<std::size_t>{5, 5, 5, 5, 5, 5}));
}

TEST(ByCategory, MovesAPoolToTheSlotOfItsPin) {
    std::vector<Origin> origins = strangers(12);
    for (std::size_t i = 6; i < 12; ++i)
        origins[i].category = 1;
    Problem problem = problem_of(Rule::by_category, {6, 6}, origins);
    problem.pins = {{0, 1}};
    const Plan plan = compose(problem);
    EXPECT_EQ(seats_in(problem, plan.groups)[0], 1);
    EXPECT_EQ(plan.score.hard, 0);
}

TEST(ByDelegation, KeepsEachTerritoryWhole) {
    const Problem problem =
        problem_of(Rule::by_delegation, {1, 8}, {{0, 0}, {1, 0}, {0, 1}, {1, 1}, {1, 2}, {2, 0}});
    const Plan plan = compose(problem);
    EXPECT_EQ(plan.groups, (Groups{{0, 2}, {1, 3, 4}, {5}}));
    EXPECT_TRUE(plan.breaches.empty());
}

TEST(ByDelegation, SplitsALargeDelegationEvenly) {
    const Problem problem = problem_of(Rule::by_delegation, {2, 4}, std::vector<Origin>(9, {3, 0}));
    const Plan plan = compose(problem);
    EXPECT_EQ(sizes_of(plan.groups), (std::vector<std::size_t>{3, 3, 3}));
    const Breach* split = find(plan.breaches, BreachKind::split_delegation);
    ASSERT_NE(split, nullptr);
    EXPECT_EQ(split->available, 9);
    EXPECT_EQ(split->needed, 4);
    EXPECT_EQ(plan.score.hard, 2);
    EXPECT_EQ(plan.bound.hard, 2);
}

TEST(ByDelegation, LetsALonePersonStayAlone) {
    const Plan plan = compose(problem_of(Rule::by_delegation, {2, 4}, {{0, 0}, {1, 0}, {1, 1}}));
    EXPECT_EQ(plan.groups, (Groups{{0}, {1, 2}}));
    ASSERT_NE(find(plan.breaches, BreachKind::size_low), nullptr);
    EXPECT_EQ(plan.score.hard, plan.bound.hard);
}

TEST(Pairs, AreTwosWithOneTrioWhenOdd) {
    const Plan even = compose(problem_of(Rule::pairs, {}, strangers(10)));
    EXPECT_EQ(sizes_of(even.groups), (std::vector<std::size_t>(5, 2)));
    const Plan odd = compose(problem_of(Rule::pairs, {}, strangers(11)));
    EXPECT_EQ(sizes_of(odd.groups), (std::vector<std::size_t>{2, 2, 2, 2, 3}));
    EXPECT_EQ(odd.score.hard, 0);
}

TEST(Pairs, OfOnePersonLeaveThemAlone) {
    const Plan plan = compose(problem_of(Rule::pairs, {}, strangers(1)));
    EXPECT_EQ(plan.groups, (Groups{{0}}));
    EXPECT_EQ(plan.score.hard, 1);
    EXPECT_EQ(plan.bound.hard, 1);
}

TEST(Pairs, PreferOtherTerritoriesAndOtherCategories) {
    std::vector<Origin> origins;
    for (int i = 0; i < 24; ++i)
        origins.push_back({i / 4, i % 4});
    const Plan plan = compose(problem_of(Rule::pairs, {}, origins));
    EXPECT_EQ(plan.score, Score{});
}

TEST(Pairs, CutASetOfThreeWhenNobodyMayBeLeftAlone) {
    Problem problem = problem_of(Rule::pairs, {}, strangers(6));
    problem.blocks = {{0, 1, 2}};
    const Plan plan = compose(problem);
    EXPECT_EQ(sizes_of(plan.groups), (std::vector<std::size_t>{2, 2, 2}));
    ASSERT_NE(find(plan.breaches, BreachKind::together), nullptr);
    EXPECT_EQ(plan.score.hard, 1);
}

TEST(ByChoice, SeatsOnlyThoseWhoChose) {
    Problem problem = problem_of(Rule::by_choice, {2, 5}, strangers(8));
    problem.group_count = 3;
    problem.current = {{1, 2}, {}, {5, 3}};
    const Plan plan = compose(problem);
    EXPECT_EQ(plan.groups, (Groups{{1, 2}, {}, {3, 5}}));
    EXPECT_EQ(plan.score.hard, 0);
}

TEST(Manual, DealsTheRestEvenly) {
    Problem problem = problem_of(Rule::manual, {2, 5}, strangers(8));
    problem.group_count = 3;
    problem.current = {{1, 2, 6}};
    problem.apart = {{0, 1}};
    const Plan plan = compose(problem);
    EXPECT_EQ(sizes_of(plan.groups), (std::vector<std::size_t>{2, 3, 3}));
    EXPECT_EQ(plan.groups[0], (std::vector<PersonIndex>{1, 2, 6}));
    EXPECT_TRUE(everyone_sits_once(problem, plan.groups));
}

TEST(Manual, OpensAGroupWhereEveryGroupIsLocked) {
    Problem problem = problem_of(Rule::manual, {2, 5}, strangers(4));
    problem.group_count = 1;
    problem.locked = {{{0, 1}, 0}};
    EXPECT_EQ(compose(problem).groups, (Groups{{0, 1}, {2, 3}}));
}

} // namespace
} // namespace deroule::planner::test
