#include "planner/compose.hpp"
#include "unit/planner/crowd.hpp"

#include <gtest/gtest.h>

namespace deroule::planner::test {
namespace {

std::vector<Origin> delegations(int territories, int people_each) {
    std::vector<Origin> origins;
    for (int territory = 0; territory < territories; ++territory)
        for (int i = 0; i < people_each; ++i)
            origins.push_back({territory, i % 4});
    return origins;
}

TEST(Compose, OfNobodyGivesNoGroups) {
    for (const Rule rule : {Rule::by_category, Rule::across_territories, Rule::by_delegation,
                            Rule::pairs, Rule::random, Rule::by_choice, Rule::manual}) {
        const Plan plan = compose(problem_of(rule, {4, 7}, {}));
        EXPECT_TRUE(plan.groups.empty());
        EXPECT_EQ(plan.score, Score{});
    }
}

TEST(Compose, GivesTheSamePlanForTheSameSeed) {
    Problem problem = problem_of(Rule::across_territories, {5, 7}, delegations(10, 4));
    problem.seed = 42;
    EXPECT_EQ(compose(problem).groups, compose(problem).groups);
    const Groups first = compose(problem).groups;
    problem.seed = 43;
    EXPECT_NE(compose(problem).groups, first);
}

TEST(Compose, KeepsSizesWithinOneOfEachOther) {
    Problem problem = problem_of(Rule::random, {4, 7}, strangers(23));
    problem.group_count = 4;
    EXPECT_EQ(sizes_of(compose(problem).groups), (std::vector<std::size_t>{5, 6, 6, 6}));
}

TEST(Compose, ExplainsATerritoryThatIsLargerThanTheNumberOfGroups) {
    std::vector<Origin> origins = strangers(28);
    for (int i = 0; i < 8; ++i)
        origins.push_back({100, 0});
    Problem problem = problem_of(Rule::across_territories, {6, 6}, origins);
    const Plan plan = compose(problem);
    ASSERT_EQ(plan.breaches.size(), 1U);
    const Breach& breach = plan.breaches.front();
    EXPECT_EQ(breach.kind, BreachKind::same_territory);
    EXPECT_EQ(breach.territory, 100);
    EXPECT_EQ(breach.available, 8);
    EXPECT_EQ(breach.needed, 6);
    EXPECT_EQ(breach.people.size(), 4U);
    EXPECT_EQ(plan.score.hard, 2);
    EXPECT_EQ(plan.bound.hard, 2);
}

TEST(Compose, AvoidsEarlierMeetingsWhereItCan) {
    Problem problem = problem_of(Rule::random, {4, 4}, strangers(16));
    Groups before(4);
    for (PersonIndex person = 0; person < 16; ++person)
        before[person / 4].push_back(person);
    problem.earlier.push_back(before);
    const Plan plan = compose(problem);
    EXPECT_EQ(plan.score.repeats, 0);
}

TEST(Compose, SpreadsCategoriesEvenlyAcrossTerritories) {
    std::vector<Origin> origins = strangers(30);
    for (std::size_t i = 0; i < origins.size(); ++i)
        origins[i].category = static_cast<int>(i % 5);
    const Plan plan = compose(problem_of(Rule::across_territories, {5, 5}, origins));
    EXPECT_EQ(plan.score, Score{});
}

TEST(Compose, KeepsApartAndTogether) {
    Problem problem = problem_of(Rule::random, {4, 5}, strangers(20));
    problem.apart = {{0, 1}, {2, 3}, {0, 2}};
    problem.together = {{4, 5}, {5, 6}};
    const Plan plan = compose(problem);
    const auto seats = seats_in(problem, plan.groups);
    EXPECT_NE(seats[0], seats[1]);
    EXPECT_NE(seats[2], seats[3]);
    EXPECT_NE(seats[0], seats[2]);
    EXPECT_EQ(seats[4], seats[5]);
    EXPECT_EQ(seats[5], seats[6]);
    EXPECT_TRUE(plan.breaches.empty());
}

TEST(Compose, SaysWhichWishesContradictEachOther) {
    Problem problem = problem_of(Rule::random, {4, 5}, strangers(20));
    problem.apart = {{4, 6}};
    problem.together = {{4, 5}, {5, 6}};
    const Plan plan = compose(problem);
    EXPECT_EQ(plan.score.hard, 1);
    EXPECT_EQ(plan.bound.hard, 1);
    ASSERT_NE(find(plan.breaches, BreachKind::apart), nullptr);
}

TEST(Compose, SeatsPinnedPeopleWhereTheyArePinned) {
    Problem problem = problem_of(Rule::across_territories, {5, 6}, delegations(8, 3));
    problem.pins = {{0, 2}, {7, 2}, {11, 0}};
    const Plan plan = compose(problem);
    const auto seats = seats_in(problem, plan.groups);
    EXPECT_EQ(seats[0], 2);
    EXPECT_EQ(seats[7], 2);
    EXPECT_EQ(seats[11], 0);
    EXPECT_EQ(plan.score.hard, 0);
}

TEST(Compose, LeavesLockedGroupsAlone) {
    Problem problem = problem_of(Rule::across_territories, {4, 5}, delegations(10, 2));
    problem.locked = {{{0, 1, 9}, 2}, {{4, 5}, -1}};
    const Plan plan = compose(problem);
    EXPECT_EQ(plan.groups[2], (std::vector<PersonIndex>{0, 1, 9}));
    EXPECT_EQ(plan.groups[0], (std::vector<PersonIndex>{4, 5}));
    EXPECT_TRUE(everyone_sits_once(problem, plan.groups));
    EXPECT_EQ(plan.score.hard, plan.bound.hard);
}

TEST(Compose, JoinsPairsIntoCirclesWithoutPartingThem) {
    Problem problem = problem_of(Rule::random, {6, 8}, strangers(21));
    Groups pairs;
    for (PersonIndex person = 0; person + 1 < 21; person += 2)
        pairs.push_back({person, person + 1});
    pairs.back().push_back(20);
    problem.blocks = pairs;
    problem.earlier.push_back(pairs);
    const Plan plan = compose(problem);
    const auto seats = seats_in(problem, plan.groups);
    for (const auto& pair : pairs)
        for (const PersonIndex person : pair)
            EXPECT_EQ(seats[person], seats[pair.front()]);
    EXPECT_EQ(sizes_of(plan.groups), (std::vector<std::size_t>{6, 7, 8}));
    EXPECT_EQ(plan.score.repeats, 0);
    EXPECT_EQ(plan.score.hard, 0);
}

TEST(Compose, BringsRepeatsDownToTheProvedBound) {
    // Four people into two groups make two pairs at least, and there are four twice.
    Problem problem = problem_of(Rule::random, {4, 4}, strangers(8));
    problem.earlier.push_back({{0, 1, 2, 3}, {4, 5, 6, 7}});
    const Plan plan = compose(problem);
    EXPECT_EQ(plan.score.repeats, 4);
    EXPECT_EQ(plan.bound.repeats, 4);
}

} // namespace
} // namespace deroule::planner::test
