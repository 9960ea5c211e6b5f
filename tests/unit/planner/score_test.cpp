#include "planner/score.hpp"
#include "unit/planner/crowd.hpp"

#include <gtest/gtest.h>

namespace deroule::planner::test {
namespace {

TEST(Score, ComparesLevelByLevel) {
    EXPECT_LT((Score{0, 9, 9, 9, 9}), (Score{1, 0, 0, 0, 0}));
    EXPECT_LT((Score{0, 1, 9, 9, 9}), (Score{0, 2, 0, 0, 0}));
    EXPECT_LT((Score{0, 0, 0, 0, 1}), (Score{0, 0, 0, 1, 0}));
}

TEST(Score, CountsEachKindOfBreach) {
    Problem problem =
        problem_of(Rule::by_category, {2, 3}, {{0, 0}, {0, 0}, {1, 0}, {2, 0}, {3, 1}, {4, 1}});
    problem.apart = {{0, 2}};
    problem.together = {{3, 4}};
    problem.pins = {{5, 0}};
    const Evaluation evaluation = evaluate(problem, {{0, 1, 2, 4}, {5}});
    const auto count = [&](BreachKind kind) {
        const Breach* breach = find(evaluation.breaches, kind);
        return breach == nullptr ? 0 : breach->count;
    };
    EXPECT_EQ(count(BreachKind::unseated), 1);
    EXPECT_EQ(count(BreachKind::size_low), 1);
    EXPECT_EQ(count(BreachKind::size_high), 1);
    EXPECT_EQ(count(BreachKind::same_territory), 1);
    EXPECT_EQ(count(BreachKind::mixed_category), 1);
    EXPECT_EQ(count(BreachKind::apart), 1);
    EXPECT_EQ(count(BreachKind::together), 0);
    EXPECT_EQ(count(BreachKind::pin), 1);
    EXPECT_EQ(evaluation.score.hard, 7);
}

TEST(Score, CountsRepeatsOnceAndLaterMeetingsAsUnfair) {
    Problem problem = problem_of(Rule::random, {2, 4}, strangers(4));
    problem.earlier = {{{0, 1}, {2, 3}}, {{0, 1, 2}}};
    problem.meetings = {{0, 3, 4}};
    const Evaluation evaluation = evaluate(problem, {{0, 1, 2, 3}});
    // 0-1 twice, 2-3, 0-2, 1-2 once, 0-3 four times; 1-3 never.
    EXPECT_EQ(evaluation.score.repeats, 5);
    EXPECT_EQ(evaluation.score.fairness, 4);
}

TEST(Score, ForgivesMeetingsOfPeopleKeptTogether) {
    Problem problem = problem_of(Rule::random, {2, 4}, strangers(4));
    problem.earlier = {{{0, 1}}};
    problem.blocks = {{0, 1}};
    EXPECT_EQ(evaluate(problem, {{0, 1}, {2, 3}}).score.repeats, 0);
}

TEST(Score, ForgivesOnlyPairsOfOneWish) {
    Problem problem = problem_of(Rule::random, {3, 3}, strangers(3));
    problem.earlier = {{{0, 2}}};
    problem.together = {{0, 1}, {1, 2}};
    EXPECT_EQ(evaluate(problem, {{0, 1, 2}}).score.repeats, 1);
}

TEST(Score, CountsNoRepeatAfterMeetingsThatWereWanted) {
    Problem problem = problem_of(Rule::random, {3, 3}, strangers(3));
    problem.earlier = {{{0, 1}}, {{0, 1, 2}}};
    problem.wanted = {{0, 1, 1}};
    const Score score = evaluate(problem, {{0, 1, 2}}).score;
    EXPECT_EQ(score.repeats, 3);
    EXPECT_EQ(score.fairness, 0);
}

TEST(Score, MeasuresTheDistanceFromAFairShare) {
    // Two of category 1 among six: one for each group of three.
    Problem problem = problem_of(Rule::across_territories, {3, 3}, strangers(6));
    problem.people[0].category = problem.people[1].category = 1;
    EXPECT_EQ(evaluate(problem, {{0, 2, 3}, {1, 4, 5}}).score.category, 0);
    EXPECT_EQ(evaluate(problem, {{0, 1, 2}, {3, 4, 5}}).score.category, 4);
}

TEST(Score, ExcusesOneTrioAndNoMore) {
    const Problem odd = problem_of(Rule::pairs, {}, strangers(5));
    EXPECT_EQ(evaluate(odd, {{0, 1, 2}, {3, 4}}).score.hard, 0);
    const Problem even = problem_of(Rule::pairs, {}, strangers(6));
    EXPECT_EQ(evaluate(even, {{0, 1, 2}, {3, 4, 5}}).score.hard, 2);
    EXPECT_GT(evaluate(even, {{0, 1, 2, 3}, {4, 5}}).score.hard, 2);
}

TEST(Score, SaysWhoJoinedOrLeftALockedGroup) {
    Problem problem = problem_of(Rule::random, {1, 4}, strangers(4));
    problem.locked = {{{0, 1}, 0}};
    const Evaluation evaluation = evaluate(problem, {{0, 2}, {1, 3}});
    const Breach* breach = find(evaluation.breaches, BreachKind::locked);
    ASSERT_NE(breach, nullptr);
    EXPECT_EQ(breach->people, (std::vector<PersonIndex>{2, 1}));
    EXPECT_EQ(evaluation.score.hard, 2);
}

TEST(MoveCost, SaysWhatADragCosts) {
    Problem problem = problem_of(Rule::across_territories, {2, 3},
                                 {{0, 0}, {1, 0}, {2, 0}, {0, 0}, {3, 0}, {4, 0}});
    problem.earlier = {{{0, 4}}};
    const auto costs = cost_of_moving(problem, {{0, 1, 2}, {3, 4}, {5}}, 0);
    ASSERT_EQ(costs.size(), 3U);
    EXPECT_EQ(costs[0].change, Score{});
    EXPECT_EQ(costs[1].change.hard, 1);
    EXPECT_EQ(costs[1].change.repeats, 1);
    EXPECT_EQ(costs[1].meets_again, (std::vector<PersonIndex>{4}));
    EXPECT_EQ(costs[2].change.hard, -1);
}

} // namespace
} // namespace deroule::planner::test
