#include "planner/advice.hpp"
#include "planner/rounds_bound.hpp"
#include "unit/planner/crowd.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace deroule::planner::test {
namespace {

// So many of the State, and as many operators, who sit among themselves twice.
Instance peers_twice(int state, int operators) {
    Instance instance;
    for (int i = 0; i < state + operators; ++i)
        instance.people.push_back({i, i < state ? 0 : 1, {}});
    for (const char* id : {"first", "second"})
        instance.rounds.push_back(
            {id,
             RoundKind::peer,
             {},
             {{"State", {0}, state / 5, {4, 7}}, {"operators", {1}, operators / 5, {4, 7}}}});
    return instance;
}

const Relaxation* find(const Advice& advice, RelaxationKind kind) {
    const auto found =
        std::find_if(advice.relaxations.begin(), advice.relaxations.end(),
                     [kind](const Relaxation& relaxation) { return relaxation.kind == kind; });
    return found == advice.relaxations.end() ? nullptr : &*found;
}

TEST(Advice, SaysHowManyPeopleTwoRoundsOfFiveNeed) {
    const auto advice = advice_of(peers_twice(15, 25));
    ASSERT_EQ(advice.size(), 1U);
    EXPECT_EQ(advice[0].available, 15);
    EXPECT_EQ(advice[0].needed, 25);
    EXPECT_EQ(advice[0].groups, 3);
    EXPECT_EQ(advice[0].least, 6);
    EXPECT_EQ(advice[0].rounds, (std::vector<std::size_t>{0, 1}));
}

TEST(Advice, FindsTheSmallestRelaxationsThatHelp) {
    const auto advice = advice_of(peers_twice(15, 25));
    ASSERT_EQ(advice.size(), 1U);
    const Relaxation* more = find(advice[0], RelaxationKind::more_groups);
    ASSERT_NE(more, nullptr);
    EXPECT_EQ(more->amount, 1);
    EXPECT_EQ(more->size, 4); // 4, 4, 4, 3 people into four groups share nobody.
    EXPECT_EQ(more->least, 0);
    const Relaxation* merged = find(advice[0], RelaxationKind::merged_pools);
    ASSERT_NE(merged, nullptr);
    EXPECT_EQ(merged->amount, 1);
    EXPECT_EQ(merged->least, 0);
    EXPECT_NE(find(advice[0], RelaxationKind::fewer_rounds), nullptr);
}

TEST(Advice, IsSilentWhereNothingIsUnavoidable) {
    EXPECT_TRUE(advice_of(peers_twice(25, 25)).empty());
}

TEST(Advice, KeepsWhatItPromises) {
    Instance instance = peers_twice(15, 25);
    const auto advice = advice_of(instance);
    ASSERT_EQ(advice.size(), 1U);
    const Relaxation* more = find(advice[0], RelaxationKind::more_groups);
    ASSERT_NE(more, nullptr);
    for (InstanceRound& round : instance.rounds) {
        round.pools[0].groups += more->amount;
        round.pools[0].sizes.min = 3;
    }
    EXPECT_EQ(bound_of_rounds(RoundsModel(instance)).repeats, more->least);
}

TEST(Advice, CountsTheGroupsThatADelegationNeeds) {
    Problem problem = problem_of(Rule::across_territories, {3, 4}, strangers(12));
    problem.group_count = 3;
    for (PersonIndex person = 0; person < 4; ++person)
        problem.people[person].territory = 100;
    const auto advice = advice_of(problem);
    ASSERT_EQ(advice.size(), 1U);
    EXPECT_EQ(advice[0].kind, ArgumentKind::territory_spread);
    EXPECT_EQ(advice[0].people, (std::vector<PersonIndex>{0, 1, 2, 3}));
    EXPECT_EQ(advice[0].needed, 3);
    ASSERT_EQ(advice[0].relaxations.size(), 1U);
    EXPECT_EQ(advice[0].relaxations[0].kind, RelaxationKind::more_groups);
    EXPECT_EQ(advice[0].relaxations[0].amount, 1);
    EXPECT_EQ(advice[0].relaxations[0].least, 0);
}

TEST(Advice, AllowsTheSizeThatTooManyPeopleNeed) {
    Problem problem = problem_of(Rule::random, {3, 4}, strangers(10));
    problem.group_count = 2;
    const auto advice = advice_of(problem);
    ASSERT_EQ(advice.size(), 1U);
    EXPECT_EQ(advice[0].kind, ArgumentKind::size_spread);
    EXPECT_EQ(advice[0].needed, 8);
    const Relaxation* larger = find(advice[0], RelaxationKind::larger_groups);
    ASSERT_NE(larger, nullptr);
    EXPECT_EQ(larger->amount, 5);
    EXPECT_EQ(larger->least, 0);
    ASSERT_NE(find(advice[0], RelaxationKind::more_groups), nullptr);
}

TEST(Advice, LeavesAWishThatNoGroupCanTake) {
    Problem problem = problem_of(Rule::random, {3, 3}, strangers(9));
    problem.blocks = {{0, 1, 2, 3}};
    const auto advice = advice_of(problem);
    ASSERT_EQ(advice.size(), 1U);
    EXPECT_EQ(advice[0].kind, ArgumentKind::wish);
    EXPECT_NE(find(advice[0], RelaxationKind::no_wish), nullptr);
    EXPECT_NE(find(advice[0], RelaxationKind::larger_groups), nullptr);
}

} // namespace
} // namespace deroule::planner::test
