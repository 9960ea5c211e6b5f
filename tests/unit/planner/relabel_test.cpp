// Whole exchanges of people: what they must keep, and what they are for.
#include "base/random.hpp"
#include "planner/dense_start.hpp"
#include "planner/relabel.hpp"
#include "planner/rounds_bound.hpp"
#include "planner/rounds_start.hpp"

#include <gtest/gtest.h>

#include <string>

namespace deroule::planner::test {
namespace {

Instance mixed_rounds(int tables, int size, int rounds) {
    Instance instance;
    for (int i = 0; i < tables * size; ++i) {
        instance.ids.push_back(std::to_string(i));
        instance.people.push_back({i, i / tables % 3, {i % 2}});
    }
    for (int round = 0; round < rounds; ++round)
        instance.rounds.push_back({std::to_string(round),
                                   RoundKind::mixed,
                                   {},
                                   {{"all", {0, 1, 2}, tables, {size - 1, size}}}});
    return instance;
}

RoundsSeating designed(const RoundsModel& model, Random& random) {
    RoundsSeating seating(model, deal_rounds(model, random).tables);
    const auto dense = dense_start(seating, Score{});
    EXPECT_TRUE(dense.has_value());
    seating.restore(dense->people_at, dense->score);
    return seating;
}

TEST(Relabel, BalancesTheTablesOfADesignWithoutAnyRepeat) {
    const Instance instance = mixed_rounds(7, 5, 7);
    const RoundsModel model(instance);
    Random random(3);
    RoundsSeating seating = designed(model, random);
    const Score before = seating.score();
    ASSERT_EQ(before.repeats, 0);
    relabel(seating, Score{}, {20'000, {}}, random);
    EXPECT_EQ(seating.score().repeats, 0);
    EXPECT_LT(seating.score(), before);
    const Score kept = seating.score();
    seating.score_from_scratch();
    EXPECT_EQ(seating.score(), kept);
}

TEST(Relabel, LeavesThoseApartWhoAreNotExpectedAlike) {
    Instance instance = mixed_rounds(5, 4, 5);
    instance.rounds[1].absent = {2, 9};
    const RoundsModel model(instance);
    Random random(3);
    RoundsSeating seating = designed(model, random);
    relabel(seating, Score{}, {5'000, {}}, random);
    for (std::size_t seat = 0; seat < seating.seats(); ++seat)
        if (seating.round_at(seat) == 1) {
            EXPECT_NE(seating.person_at(seat), 2U);
            EXPECT_NE(seating.person_at(seat), 9U);
        }
}

TEST(Relabel, StopsWhenAsked) {
    const Instance instance = mixed_rounds(7, 5, 7);
    const RoundsModel model(instance);
    Random random(3);
    RoundsSeating seating = designed(model, random);
    int asked = 0;
    relabel(seating, Score{}, {1'000'000'000, [&] { return ++asked > 2; }}, random);
    EXPECT_EQ(asked, 3);
}

} // namespace
} // namespace deroule::planner::test
