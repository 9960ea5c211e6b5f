#include "planner/instance.hpp"
#include "planner/score.hpp"
#include "unit/planner/crowd.hpp"

#include <gtest/gtest.h>

namespace deroule::planner::test {
namespace {

Instance two_mixed_rounds(int people) {
    Instance instance;
    for (int i = 0; i < people; ++i) {
        instance.ids.push_back("p" + std::to_string(i));
        instance.people.push_back({i, 0, {}});
    }
    const InstancePool pool{"all", {0}, 4, {4, 4}};
    instance.rounds = {{"first", RoundKind::mixed, {}, {pool}},
                       {"second", RoundKind::mixed, {}, {pool}}};
    return instance;
}

TEST(ComposeRounds, AvoidsTheMeetingsOfTheRoundBefore) {
    const MultiRoundPlan plan = compose_rounds(two_mixed_rounds(16), 1, 0);
    ASSERT_EQ(plan.rounds.size(), 2U);
    EXPECT_EQ(plan.score, Score{});
}

TEST(ComposeRounds, AvoidsTheMeetingsOfHistory) {
    Instance instance = two_mixed_rounds(16);
    instance.rounds.pop_back();
    for (PersonIndex start = 0; start < 16; start += 4)
        instance.history.push_back({{start, start + 1, start + 2, start + 3}});
    EXPECT_EQ(compose_rounds(instance, 1, 0).score.repeats, 0);
}

TEST(ComposeRounds, LeavesTheAbsentOutAndNamesPeopleByTheInstance) {
    Instance instance = two_mixed_rounds(17);
    instance.rounds[0].absent = {0};
    instance.rounds[1].absent = {5};
    const MultiRoundPlan plan = compose_rounds(instance, 1, 0);
    for (std::size_t round = 0; round < 2; ++round) {
        std::vector<PersonIndex> seated;
        for (const auto& members : plan.rounds[round].groups)
            seated.insert(seated.end(), members.begin(), members.end());
        std::sort(seated.begin(), seated.end());
        std::vector<PersonIndex> expected;
        for (PersonIndex person = 0; person < 17; ++person)
            if (person != instance.rounds[round].absent[0]) expected.push_back(person);
        EXPECT_EQ(seated, expected);
    }
}

TEST(ComposeRounds, AppliesWishesToTheirRoundsOnly) {
    Instance instance = two_mixed_rounds(16);
    instance.together = {{{3, 9}, {1}}};
    instance.pins = {{7, 0, 2}};
    const MultiRoundPlan plan = compose_rounds(instance, 1, 0);
    const auto& pinned = plan.rounds[0].groups[2];
    EXPECT_NE(std::find(pinned.begin(), pinned.end(), 7U), pinned.end());
    Problem everybody;
    everybody.people = instance.people;
    const auto seats = seats_in(everybody, plan.rounds[1].groups);
    EXPECT_EQ(seats[3], seats[9]);
}

TEST(ComposeRounds, LeavesItAtWhatItHasWhenStopped) {
    Instance instance = two_mixed_rounds(16);
    instance.pins.push_back({0, 0, 0}); // No design settles it.
    for (int i = 0; i < 8; ++i) {
        instance.rounds.push_back(instance.rounds.front());
        instance.rounds.back().id = std::to_string(i);
    }
    const MultiRoundPlan plan = compose_rounds(instance, 1, 0, [] { return true; });
    EXPECT_TRUE(plan.cut_short);
    EXPECT_EQ(plan.score.hard, 0);
    EXPECT_FALSE(compose_rounds(two_mixed_rounds(16), 1, 0).cut_short);
}

TEST(ComposeRounds, ProvesWhatTerritoriesMakeUnavoidable) {
    Instance instance = two_mixed_rounds(16);
    for (PersonIndex person = 0; person < 6; ++person)
        instance.people[person].territory = 0;
    const MultiRoundPlan plan = compose_rounds(instance, 1, 0);
    EXPECT_EQ(plan.bound.hard, 4); // Six people at four tables: two pairs in each round.
    EXPECT_EQ(plan.score.hard, 4);
}

} // namespace
} // namespace deroule::planner::test
