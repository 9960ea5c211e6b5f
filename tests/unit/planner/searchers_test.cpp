// Several searches give one plan, whatever runs them and in which order.
#include "base/random.hpp"
#include "planner/searchers.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace deroule::planner::test {
namespace {

// Dense enough for seeds to end at different scores.
Instance dense() {
    Random random(5);
    Instance instance;
    for (int i = 0; i < 40; ++i)
        instance.people.push_back(
            {i / 4, static_cast<int>(random.below(3)), {static_cast<int>(random.below(2))}});
    for (int round = 0; round < 8; ++round)
        instance.rounds.push_back(
            {std::to_string(round), RoundKind::mixed, {}, {{"all", {0, 1, 2}, 7, {5, 6}}}});
    return instance;
}

void in_turn(const std::vector<std::function<void()>>& jobs) {
    for (const auto& job : jobs)
        job();
}

void last_first(const std::vector<std::function<void()>>& jobs) {
    for (auto job = jobs.rbegin(); job != jobs.rend(); ++job)
        (*job)();
}

bool same(const MultiRoundPlan& left, const MultiRoundPlan& right) {
    return left.seed == right.seed && left.score == right.score &&
           std::equal(left.rounds.begin(), left.rounds.end(), right.rounds.begin(),
                      right.rounds.end(),
                      [](const Plan& a, const Plan& b) { return a.groups == b.groups; });
}

TEST(Searches, GiveOnePlanInWhateverOrderTheyRun) {
    const Instance instance = dense();
    const MultiRoundPlan plan = compose_rounds(instance, {3, 500, 4}, in_turn);
    EXPECT_TRUE(same(plan, compose_rounds(instance, {3, 500, 4}, last_first)));
}

TEST(Searches, NeverEndWorseForBeingMore) {
    const Instance instance = dense();
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        const MultiRoundPlan alone = compose_rounds(instance, seed, 500);
        Score before = alone.score;
        EXPECT_TRUE(same(alone, compose_rounds(instance, {seed, 500, 1}, in_turn)));
        for (std::size_t count = 2; count <= 4; ++count) {
            const Score after = compose_rounds(instance, {seed, 500, count}, in_turn).score;
            EXPECT_LE(after, before);
            before = after;
        }
    }
}

TEST(Searches, SayTheSeedThatComposesTheirPlanAlone) {
    const Instance instance = dense();
    const MultiRoundPlan plan = compose_rounds(instance, {3, 500, 5}, in_turn);
    EXPECT_TRUE(same(plan, compose_rounds(instance, plan.seed, 500)));
    EXPECT_NE(seed_of_search(3, 1), seed_of_search(3, 2));
    EXPECT_EQ(seed_of_search(3, 0), 3U);
}

TEST(Searches, TellHowFarTheyAre) {
    const Instance instance = dense();
    std::vector<SearchProgress> told;
    const auto tell = [&](const SearchProgress& progress) { told.push_back(progress); };
    const MultiRoundPlan plan = compose_rounds(instance, 3, 500, {}, tell);
    ASSERT_GT(told.size(), 3U);
    for (std::size_t i = 1; i < told.size(); ++i)
        EXPECT_LE(told[i - 1].spent, told[i].spent);
    EXPECT_LE(told.back().spent, told.back().budget);
    EXPECT_EQ(told.back().best.repeats, plan.score.repeats);
    const std::vector<SearchProgress> before = std::move(told);
    told.clear();
    static_cast<void>(compose_rounds(instance, 3, 500, {}, tell));
    EXPECT_EQ(told.size(), before.size()); // No clock decides when.
}

TEST(Searches, LeaveTheBestSoFarWhenStopped) {
    const Instance instance = dense();
    int asked = 0;
    Score best;
    const MultiRoundPlan plan = compose_rounds(
        instance, 3, 5000, [&] { return ++asked > 20; },
        [&](const SearchProgress& progress) { best = progress.best; });
    EXPECT_TRUE(plan.cut_short);
    EXPECT_EQ(plan.score.hard, best.hard);
    EXPECT_EQ(plan.score.repeats, best.repeats);
}

} // namespace
} // namespace deroule::planner::test
