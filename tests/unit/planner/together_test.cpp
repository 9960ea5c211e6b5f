// Rounds of a day composed all at once.
#include "planner/compose.hpp"
#include "planner/together.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

namespace deroule::planner {
namespace {

// Sixteen people of four territories and four categories; three rounds of four without a repeat are
// possible, though not after any first two.
Problem problem(Rule rule, std::uint64_t seed) {
    Problem made;
    for (int i = 0; i < 16; ++i)
        made.people.push_back({i % 4, i / 4, {i % 3, i % 2}});
    made.rule = rule;
    made.sizes = {4, 4};
    made.seed = seed;
    return made;
}

std::vector<Problem> afternoon() {
    return {problem(Rule::across_territories, 1), problem(Rule::across_territories, 2),
            problem(Rule::by_category, 3)};
}

std::int64_t repeats(const std::vector<Plan>& plans) {
    return std::accumulate(
        plans.begin(), plans.end(), std::int64_t{0},
        [](std::int64_t sum, const Plan& plan) { return sum + plan.score.repeats; });
}

void expect_everyone(const std::vector<Plan>& plans, std::size_t people) {
    for (const Plan& plan : plans) {
        std::vector<PersonIndex> seated;
        for (const auto& members : plan.groups)
            seated.insert(seated.end(), members.begin(), members.end());
        std::ranges::sort(seated);
        ASSERT_EQ(seated.size(), people);
        EXPECT_EQ(std::ranges::adjacent_find(seated), seated.end());
    }
}

TEST(TogetherTest, SpoilsNoRoundByAnother) {
    const std::vector<Plan> plans = compose_together(afternoon(), 1, 20'000);
    ASSERT_EQ(plans.size(), 3U);
    expect_everyone(plans, 16);
    EXPECT_EQ(repeats(plans), 0);
    for (const Plan& plan : plans)
        EXPECT_EQ(plan.score.hard, plan.bound.hard);
}

TEST(TogetherTest, JudgesARoundByThoseBeforeIt) {
    std::vector<Problem> twice{problem(Rule::by_category, 1), problem(Rule::by_category, 2)};
    const std::vector<Plan> plans = compose_together(twice, 1, 0);
    EXPECT_EQ(plans[0].score.repeats, 0);
    EXPECT_EQ(plans[1].score.repeats, 24)
        << "four peers of a category meet again, whatever is done";
    EXPECT_EQ(plans[1].bound.repeats, 24);
}

TEST(TogetherTest, ComposesWhatNoInstanceCanSayAfterwards) {
    std::vector<Problem> problems = afternoon();
    problems[0].locked.push_back({{0, 5, 10, 15}, 0});
    problems[2].rule = Rule::random;
    const std::vector<Plan> plans = compose_together(problems, 1, 20'000);
    expect_everyone(plans, 16);
    EXPECT_EQ(plans[0].groups[0], (std::vector<PersonIndex>{0, 5, 10, 15}));
    EXPECT_EQ(plans[0].score.hard, 0);
}

TEST(TogetherTest, KeepsPinsAndTies) {
    std::vector<Problem> problems = afternoon();
    problems.pop_back();
    for (Problem& each : problems) {
        each.apart = {{0, 5}};
        each.together = {{1, 6}};
    }
    problems[1].pins = {{9, 2}};
    const std::vector<Plan> plans = compose_together(problems, 3, 20'000);
    expect_everyone(plans, 16);
    for (const Plan& plan : plans)
        EXPECT_EQ(plan.score.hard, 0);
    EXPECT_EQ(std::ranges::count(plans[1].groups[2], 9U), 1);
}

TEST(TogetherTest, SaysTheSameForTheSameSeed) {
    const std::vector<Plan> once = compose_together(afternoon(), 5, 500);
    const std::vector<Plan> again = compose_together(afternoon(), 5, 500);
    for (std::size_t i = 0; i < once.size(); ++i)
        EXPECT_EQ(once[i].groups, again[i].groups);
}

TEST(TogetherTest, HoldsToTheNumberOfGroupsThereMayBe) {
    Problem held = problem(Rule::across_territories, 1);
    held.sizes = {3, 8};
    held.groups_max = 2;
    EXPECT_EQ(compose(held).groups.size(), 2U);
    held.rule = Rule::by_category;
    EXPECT_EQ(compose(held).groups.size(), 4U) << "each category needs a group";
    held.groups_max = 100;
    held.rule = Rule::across_territories;
    Problem free = held;
    free.groups_max = 0;
    EXPECT_EQ(compose(held).groups, compose(free).groups);
}

TEST(TogetherTest, WeighsTraitsAsTheyMatter) {
    Problem weighed = problem(Rule::across_territories, 1);
    weighed.trait_weights = {3, 0};
    const Plan plan = compose(weighed);
    Problem even = weighed;
    even.trait_weights = {1, 0};
    EXPECT_EQ(judge(weighed, plan.groups).score.traits, 3 * judge(even, plan.groups).score.traits);
    // Two groups that differ in the second trait only cost nothing where it weighs nothing.
    Problem idle = weighed;
    idle.trait_weights = {0, 0};
    EXPECT_EQ(judge(idle, plan.groups).score.traits, 0);
}

} // namespace
} // namespace deroule::planner
