// Repeats that remain are spread, and sets move as one.
#include "planner/rounds_bound.hpp"
#include "planner/rounds_spread.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace deroule::planner::test {
namespace {

// Few people, so that everybody meets everybody again; somebody is kept with somebody.
Instance crowded(std::uint64_t seed, std::size_t people) {
    Random random(seed);
    Instance instance;
    for (std::size_t i = 0; i < people; ++i)
        instance.people.push_back({static_cast<int>(i),
                                   static_cast<int>(random.below(2)),
                                   {static_cast<int>(random.below(2))}});
    for (int round = 0; round < 6; ++round)
        instance.rounds.push_back({std::to_string(round),
                                   RoundKind::mixed,
                                   {},
                                   {{"all", {0, 1}, static_cast<int>(people / 4), {3, 7}}}});
    return instance;
}

void spread_properly(std::uint64_t seed, std::size_t people, std::uint64_t tries) {
    const Instance instance = crowded(seed, people);
    const RoundsModel model(instance);
    Random random(seed);
    const Start start = deal_rounds(model, random);
    RoundsSeating seating(model, start.tables);
    const Score before = seating.score();
    const std::int64_t thirds = seating.third_meetings();
    spread_repeats(seating, start.held, start.sets, {tries, {}, {}}, random);
    RC_ASSERT(seating.score() <= before);
    if (seating.score() == before) RC_ASSERT(seating.third_meetings() <= thirds);
    const Score kept = seating.score();
    seating.score_from_scratch();
    RC_ASSERT(seating.score() == kept);
}

RC_GTEST_PROP(SpreadRepeats, WorsensNoLevelAboveIt, (std::uint64_t seed)) {
    spread_properly(seed, 12 + seed % 20, 20'000);
}

RC_GTEST_PROP(ThirdMeetings, AreWhatSwapsSay, (std::uint64_t seed)) {
    for (const std::size_t people : {std::size_t{16}, RoundsSeating::squared_max + 8}) {
        const Instance instance = crowded(seed, people);
        const RoundsModel model(instance);
        Random random(seed);
        RoundsSeating seating(model, deal_rounds(model, random).tables);
        std::int64_t kept = seating.third_meetings();
        for (int i = 0; i < 300; ++i) {
            const std::size_t first = seating.first_seat(model.first_table(random.below(6)));
            const std::size_t seat = first + random.below(people);
            const std::size_t other = first + random.below(people);
            if (seating.table_at(seat) == seating.table_at(other)) continue;
            Price price;
            static_cast<void>(seating.price_swap(seat, other, RoundsSeating::no_limit, price));
            kept += seating.change_of_third_meetings(seat, other);
            seating.swap(seat, other, price);
        }
        RC_ASSERT(seating.third_meetings() == kept);
    }
}

TEST(SpreadRepeats, LeavesNoPairThreeMeetingsWhileOthersMeetOnce) {
    // Eight people in twos, eight rounds for seven partners each: 4 pairs meet twice.
    Instance instance;
    for (int i = 0; i < 8; ++i)
        instance.people.push_back({i, 0, {}});
    for (int round = 0; round < 8; ++round)
        instance.rounds.push_back(
            {std::to_string(round), RoundKind::mixed, {}, {{"all", {0}, 4, {2, 2}}}});
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const MultiRoundPlan plan = compose_rounds(instance, seed, 5000);
        EXPECT_EQ(plan.score.repeats, 4);
        EXPECT_EQ(plan.score.fairness, 0);
    }
}

// Pairs who share a screen, and others who must not meet, among people of few territories.
Instance with_sets(std::uint64_t seed) {
    Random random(seed);
    Instance instance;
    for (int i = 0; i < 36; ++i)
        instance.people.push_back({i / 4, static_cast<int>(random.below(2)), {}});
    for (int round = 0; round < 3; ++round)
        instance.rounds.push_back(
            {std::to_string(round), RoundKind::mixed, {}, {{"all", {0, 1}, 6, {5, 7}}}});
    for (PersonIndex i = 0; i < 6; ++i) {
        instance.together.push_back({{i * 5, i * 5 + 4}, {0, 1, 2}});
        instance.apart.emplace_back(i * 5, (i * 5 + 10) % 36);
    }
    return instance;
}

TEST(MovableSets, EndWithoutABreachThatCanBeAvoided) {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        const Instance instance = with_sets(seed);
        const MultiRoundPlan plan = compose_rounds(instance, seed, 20'000);
        EXPECT_EQ(plan.score.hard, 0) << seed;
        for (const Plan& round : plan.rounds)
            for (const InstanceTogether& wish : instance.together)
                EXPECT_TRUE(
                    std::any_of(round.groups.begin(), round.groups.end(), [&](const auto& members) {
                        return std::all_of(
                            wish.people.begin(), wish.people.end(), [&](PersonIndex person) {
                                return std::binary_search(members.begin(), members.end(), person);
                            });
                    }));
    }
}

TEST(MovableSets, ChangePlacesWhenTheyWereDealtBadly) {
    // Three twos and two single people at two tables: the first two and the third fill one.
    Instance instance;
    for (int i = 0; i < 8; ++i)
        instance.people.push_back({i, 0, {}});
    instance.rounds.push_back({"r", RoundKind::mixed, {}, {{"all", {0}, 2, {4, 4}}}});
    instance.together = {{{0, 1}, {0}}, {{2, 3}, {0}}, {{4, 5}, {0}}};
    instance.apart = {{0, 4}};
    const RoundsModel model(instance);
    Random random(1);
    const Start start = deal_rounds(model, random);
    ASSERT_EQ(start.sets.size(), 3U);
    RoundsSeating seating(model, start.tables);
    ASSERT_EQ(seating.score().hard, 1);
    improve_rounds(seating, start.held, start.sets, bound_of_rounds(model), {60'000, {}, {}},
                   random);
    EXPECT_EQ(seating.score().hard, 0);
    for (const MovableSet& set : start.sets)
        EXPECT_EQ(seating.table_of(0, set.people.front()), seating.table_of(0, set.people.back()));
}

} // namespace
} // namespace deroule::planner::test
