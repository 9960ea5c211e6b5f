#include "planner/repair.hpp"
#include "unit/planner/crowd.hpp"

#include <gtest/gtest.h>

namespace deroule::planner::test {
namespace {

TEST(SeatFor, PutsANewcomerAwayFromTheirTerritory) {
    std::vector<Origin> origins = strangers(9);
    origins[8].territory = 0;
    const Problem problem = problem_of(Rule::across_territories, {3, 6}, origins);
    EXPECT_EQ(seat_for(problem, {{0, 1, 2, 3}, {4, 5, 6, 7}}, 8), 1);
}

TEST(SeatFor, BreaksTiesBySizeThenIndex) {
    const Problem problem = problem_of(Rule::random, {2, 6}, strangers(9));
    EXPECT_EQ(seat_for(problem, {{0, 1, 2}, {3, 4}, {5, 6}}, 8), 1);
}

TEST(SeatFor, NeverChoosesALockedOrClosedGroup) {
    Problem problem = problem_of(Rule::random, {2, 6}, strangers(9));
    problem.locked = {{{3, 4}, 1}};
    EXPECT_EQ(seat_for(problem, {{0, 1, 2}, {3, 4}, {5, 6}}, 8, {2}), 0);
    EXPECT_EQ(seat_for(problem, {{0, 1, 2}, {3, 4}, {5, 6}}, 8, {0, 2}), -1);
}

TEST(SeatFor, PrefersALonePersonOverATrio) {
    const Problem problem = problem_of(Rule::pairs, {}, strangers(6));
    EXPECT_EQ(seat_for(problem, {{0, 1}, {2, 3}, {4}}, 5), 2);
}

TEST(SeatFor, MakesASecondTrioRatherThanAFour) {
    const Problem problem = problem_of(Rule::pairs, {}, strangers(8));
    EXPECT_EQ(seat_for(problem, {{0, 1, 2}, {3, 4}, {5, 6}}, 7), 1);
}

TEST(SeatFor, KeepsCategoriesApart) {
    std::vector<Origin> origins = strangers(8);
    for (std::size_t i = 4; i < 8; ++i)
        origins[i].category = 1;
    const Problem problem = problem_of(Rule::by_category, {2, 6}, origins);
    EXPECT_EQ(seat_for(problem, {{0, 1, 2, 3}, {4, 5, 6}}, 7), 1);
}

TEST(Rescue, MovesNobodyWhenEveryGroupIsLargeEnough) {
    const Problem problem = problem_of(Rule::random, {3, 5}, strangers(8));
    const Repair repair = rescue(problem, {{0, 1, 2, 3}, {4, 5, 6, 7}});
    EXPECT_TRUE(repair.moves.empty());
    EXPECT_EQ(repair.before, repair.after);
}

TEST(Rescue, ClosesAGroupOfOne) {
    const Problem problem = problem_of(Rule::random, {3, 5}, strangers(8));
    const Repair repair = rescue(problem, {{0, 1, 2}, {3}, {4, 5, 6, 7}});
    EXPECT_EQ(repair.moves, (std::vector<Move>{{3, 1, 0}}));
    EXPECT_EQ(repair.groups, (Groups{{0, 1, 2, 3}, {}, {4, 5, 6, 7}}));
    EXPECT_EQ(repair.after.hard, 0);
}

TEST(Rescue, PullsOnePersonRatherThanMovingTwo) {
    const Problem problem = problem_of(Rule::random, {3, 5}, strangers(11));
    const Repair repair = rescue(problem, {{0, 1}, {2, 3, 4, 5}, {6, 7, 8, 9, 10}});
    ASSERT_EQ(repair.moves.size(), 1U);
    EXPECT_EQ(repair.moves[0].to, 0);
    EXPECT_EQ(repair.after.hard, 0);
}

TEST(Rescue, PutsLonePeopleTogether) {
    const Problem problem = problem_of(Rule::pairs, {}, strangers(6));
    const Repair repair = rescue(problem, {{0}, {1, 2}, {3}, {4, 5}});
    EXPECT_EQ(repair.moves, (std::vector<Move>{{0, 0, 2}}));
    EXPECT_EQ(repair.after.hard, 0);
}

TEST(Rescue, MakesATrioOfALonePersonAndAPair) {
    const Problem problem = problem_of(Rule::pairs, {}, strangers(5));
    const Repair repair = rescue(problem, {{0}, {1, 2}, {3, 4}});
    ASSERT_EQ(repair.moves.size(), 1U);
    EXPECT_EQ(repair.after.hard, 0);
}

TEST(Rescue, StaysInsideTheCategoryWhenItCan) {
    std::vector<Origin> origins = strangers(9);
    for (std::size_t i = 4; i < 9; ++i)
        origins[i].category = 1;
    const Problem problem = problem_of(Rule::by_category, {2, 6}, origins);
    const Repair repair = rescue(problem, {{0, 1}, {2, 3}, {4}, {5, 6, 7, 8}});
    ASSERT_EQ(repair.moves.size(), 1U);
    EXPECT_EQ(repair.after.hard, 0);
}

TEST(Rescue, TakesTheLastOfACategoryToOthersRatherThanLeaveThemAlone) {
    std::vector<Origin> origins = strangers(5);
    origins[4].category = 1;
    const Problem problem = problem_of(Rule::by_category, {2, 6}, origins);
    const Repair repair = rescue(problem, {{0, 1, 2, 3}, {4}});
    EXPECT_EQ(repair.moves, (std::vector<Move>{{4, 1, 0}}));
}

TEST(Rescue, LeavesADelegationOfOneInPeace) {
    const Problem problem = problem_of(Rule::by_delegation, {2, 6}, {{0, 0}, {1, 0}, {1, 0}});
    EXPECT_TRUE(rescue(problem, {{0}, {1, 2}}).moves.empty());
}

TEST(Rescue, TouchesNoLockedOrClosedGroup) {
    Problem problem = problem_of(Rule::random, {2, 6}, strangers(9));
    problem.locked = {{{1, 2, 3}, 1}};
    const Repair repair = rescue(problem, {{0}, {1, 2, 3}, {4, 5, 6}, {7, 8}}, {3});
    EXPECT_EQ(repair.groups[1], (std::vector<PersonIndex>{1, 2, 3}));
    EXPECT_EQ(repair.groups[3], (std::vector<PersonIndex>{7, 8}));
    EXPECT_EQ(repair.moves.size(), 1U);
}

} // namespace
} // namespace deroule::planner::test
