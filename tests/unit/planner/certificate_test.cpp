#include "planner/certificate.hpp"
#include "planner/instance.hpp"

#include <gtest/gtest.h>

namespace deroule::planner::test {
namespace {

// Four people, all together twice: six repeats that no plan avoids, and two who cannot.
Instance four_people_twice() {
    Instance instance;
    for (int i = 0; i < 4; ++i)
        instance.people.push_back({i, 0, {}});
    for (const char* id : {"first", "second"})
        instance.rounds.push_back({id, RoundKind::peer, {}, {{"peers", {0}, 1, {4, 4}}}});
    return instance;
}

Instance eight_people_twice() {
    Instance instance;
    for (int i = 0; i < 8; ++i)
        instance.people.push_back({i, 0, {}});
    for (const char* id : {"first", "second"})
        instance.rounds.push_back({id, RoundKind::mixed, {}, {{"all", {0}, 4, {2, 2}}}});
    return instance;
}

std::vector<Plan> plans_of(const std::vector<Groups>& rounds, std::int64_t repeats) {
    std::vector<Plan> plans;
    for (const Groups& groups : rounds) {
        plans.emplace_back();
        plans.back().groups = groups;
    }
    plans.back().score.repeats = repeats;
    return plans;
}

TEST(Certificate, SaysThatAPlanIsTheBest) {
    const MultiRoundPlan plan = compose_rounds(four_people_twice(), 1, 0);
    const LevelProof& repeats = plan.certificate.levels[1];
    EXPECT_EQ(repeats.level, Level::repeats);
    EXPECT_EQ(repeats.value, 6);
    EXPECT_TRUE(repeats.is_best());
    EXPECT_TRUE(repeats.gaps.empty());
    ASSERT_EQ(repeats.arguments.size(), 1U);
}

TEST(Certificate, SaysWhereThePlanLiesAboveItsBound) {
    const Instance instance = eight_people_twice();
    const Groups twos{{0, 1}, {2, 3}, {4, 5}, {6, 7}};
    const Groups others{{0, 1}, {2, 3}, {4, 6}, {5, 7}};
    const auto certificate = certify(instance, {}, plans_of({twos, others}, 2));
    const LevelProof& repeats = certificate.levels[1];
    EXPECT_FALSE(repeats.is_best());
    ASSERT_EQ(repeats.gaps.size(), 1U);
    EXPECT_EQ(repeats.gaps[0].rounds, std::vector<std::size_t>{1});
    EXPECT_EQ(repeats.gaps[0].pool, 0);
    EXPECT_EQ(repeats.gaps[0].value, 2);
}

TEST(Certificate, GivesEachRepeatToTheArgumentThatSpeaksOfIt) {
    Instance instance = eight_people_twice();
    Argument argument;
    argument.kind = ArgumentKind::counting;
    argument.rounds = {1};
    argument.people = {0, 1, 2};
    argument.needed = argument.least = 1;
    const Groups twos{{0, 1}, {2, 3}, {4, 5}, {6, 7}};
    const auto certificate = certify(instance, {argument}, plans_of({twos, twos}, 4));
    // 0 and 1 are the one repeat that it proves; the three others are beside it.
    ASSERT_EQ(certificate.levels[1].gaps.size(), 1U);
    EXPECT_EQ(certificate.levels[1].gaps[0].argument, -1);
    EXPECT_EQ(certificate.levels[1].gaps[0].value, 3);
}

} // namespace
} // namespace deroule::planner::test
