#include "planner/bound.hpp"
#include "planner/score.hpp"
#include "unit/planner/crowd.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

namespace deroule::planner::test {
namespace {

// Tries every way to fill groups of the same sizes, and keeps the least of each level
// among the plans with the fewest breaches.
Score least_of_all(const Problem& problem, const std::vector<std::size_t>& sizes) {
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    Score least{most, most, most, most, most};
    std::vector<std::size_t> seats;
    for (std::size_t group = 0; group < sizes.size(); ++group)
        seats.insert(seats.end(), sizes[group], group);
    do {
        Groups groups(sizes.size());
        for (PersonIndex person = 0; person < seats.size(); ++person)
            groups[seats[person]].push_back(person);
        const Score score = evaluate(problem, groups).score;
        if (score.hard > least.hard) continue;
        if (score.hard < least.hard) least = {score.hard, most, most, most, most};
        least.repeats = std::min(least.repeats, score.repeats);
        least.category = std::min(least.category, score.category);
        least.traits = std::min(least.traits, score.traits);
    } while (std::next_permutation(seats.begin(), seats.end()));
    return least;
}

void expect_proved(const Problem& problem, const std::vector<std::size_t>& sizes) {
    const Bound bound = bound_of(problem);
    const Score least = least_of_all(problem, sizes);
    EXPECT_LE(bound.hard, least.hard);
    EXPECT_LE(bound.repeats, least.repeats);
    EXPECT_LE(bound.category, least.category);
    EXPECT_LE(bound.traits, least.traits);
}

TEST(Bound, IsNeverAboveTheBestOfAllPlans) {
    Problem problem =
        problem_of(Rule::across_territories, {3, 3},
                   {{0, 0}, {0, 1}, {0, 0}, {0, 1}, {1, 0}, {1, 1}, {2, 0}, {3, 1}, {4, 0}});
    problem.earlier = {{{0, 4, 6}, {1, 5, 7}, {2, 8}}, {{0, 5, 8}, {1, 6, 3}}};
    problem.group_count = 3;
    expect_proved(problem, {3, 3, 3});
    EXPECT_EQ(bound_of(problem).hard, 1);
}

TEST(Bound, OfPairsIsNeverAboveTheBestOfAllPlans) {
    Problem problem =
        problem_of(Rule::pairs, {}, {{0, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 1}, {1, 0}, {2, 0}});
    problem.earlier = {{{0, 5}, {1, 6}, {4, 6}}};
    expect_proved(problem, {3, 2, 2});
    EXPECT_EQ(bound_of(problem).hard, 2);
    EXPECT_EQ(bound_of(problem).category, 3);
}

TEST(Bound, OfRepeatsComesFromPigeonholes) {
    Problem problem = problem_of(Rule::random, {3, 3}, strangers(9));
    problem.earlier = {{{0, 1, 2, 3, 4}, {5, 6, 7, 8}}};
    // Five people into three groups share two pairs, four people one.
    EXPECT_EQ(bound_of(problem).repeats, 3);
    expect_proved(problem, {3, 3, 3});
}

TEST(Bound, OfRepeatsComesFromPeopleWhoMetEverybody) {
    Problem problem = problem_of(Rule::random, {2, 2}, strangers(6));
    for (PersonIndex other = 1; other < 6; ++other)
        problem.meetings.push_back({0, other, 1});
    EXPECT_EQ(bound_of(problem).repeats, 1);
    expect_proved(problem, {2, 2, 2});
}

TEST(Bound, HoldsWithPeopleKeptTogether) {
    Problem problem = problem_of(Rule::random, {3, 3}, strangers(9));
    problem.earlier = {{{0, 1, 2, 3, 4}, {5, 6, 7, 8}}};
    problem.blocks = {{0, 1, 2}};
    expect_proved(problem, {3, 3, 3});
}

TEST(Bound, DoesNotBlameALargeSetWhereGroupsAreTooLargeAnyway) {
    Problem problem = problem_of(Rule::random, {1, 2}, strangers(8));
    problem.group_count = 2;
    problem.blocks = {{0, 1, 2}};
    EXPECT_EQ(bound_of(problem).hard, 4);
    expect_proved(problem, {4, 4});
}

} // namespace
} // namespace deroule::planner::test
