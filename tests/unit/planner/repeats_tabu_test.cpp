// The last repeats: gains that swaps keep up to date, and a chase that only ever gains.
#include "base/random.hpp"
#include "planner/meeting_gains.hpp"
#include "planner/repeats_tabu.hpp"
#include "planner/rounds_bound.hpp"
#include "planner/rounds_start.hpp"

#include <gtest/gtest.h>

#include <string>

namespace deroule::planner::test {
namespace {

Instance rounds_of(int tables, int size, int rounds) {
    Instance instance;
    for (int i = 0; i < tables * size; ++i) {
        instance.ids.push_back(std::to_string(i));
        instance.people.push_back({i, 0, {}});
    }
    for (int round = 0; round < rounds; ++round)
        instance.rounds.push_back({std::to_string(round),
                                   RoundKind::mixed,
                                   {},
                                   {{"all", {0}, tables, {size - 1, size}}}});
    return instance;
}

// Territories, people apart, two pools, some away, and history.
Instance irregular() {
    Instance instance = rounds_of(6, 4, 6);
    for (std::size_t i = 0; i < instance.people.size(); ++i) {
        instance.people[i].territory = static_cast<int>(i % 9);
        instance.people[i].category = i < 12 ? 0 : 1;
    }
    instance.rounds[0].pools = {{"all", {0, 1}, 6, {3, 4}}};
    for (std::size_t round = 1; round < instance.rounds.size(); ++round)
        instance.rounds[round].pools = {{"all", {0, 1}, 6, {3, 4}}};
    instance.rounds[2].kind = RoundKind::peer;
    instance.rounds[2].pools = {{"these", {0}, 3, {3, 5}}, {"those", {1}, 3, {3, 5}}};
    instance.rounds[1].absent = {3};
    instance.rounds[4].absent = {3, 7, 20};
    instance.apart = {{0, 5}, {2, 11}};
    instance.history = {{{0, 1, 2, 3}, {8, 9, 10}}, {{0, 4, 8}}};
    return instance;
}

std::int64_t cost_of(const RoundsSeating& seating) {
    return MeetingGains::hard_weight * seating.score().hard + seating.score().repeats;
}

TEST(MeetingGains, PricesSwapsAsCountingDoes) {
    const Instance instance = irregular();
    const RoundsModel model(instance);
    Random random(7);
    RoundsSeating counted(model, deal_rounds(model, random).tables);
    MeetingGains gains(counted);
    for (int i = 0; i < 2000; ++i) {
        const Hall& hall = model.halls()[random.below(model.halls().size())];
        const std::size_t first = counted.first_seat(hall.first_table);
        const std::size_t seats = counted.first_seat(hall.first_table + hall.tables) - first;
        const std::size_t seat = first + random.below(seats);
        const std::size_t other = first + random.below(seats);
        if (counted.table_at(seat) == counted.table_at(other)) continue;
        const std::int64_t before = cost_of(counted);
        const int price = gains.price_swap(seat, other);
        gains.swap(seat, other);
        counted.restore(gains.people_at(), Score{});
        counted.score_from_scratch();
        ASSERT_EQ(cost_of(counted) - before, price) << "after " << i << " swaps";
    }
}

// What is left of it after so many steps, from seats that are dealt.
Score chased(const Instance& instance, std::uint64_t steps) {
    const RoundsModel model(instance);
    Random random(1);
    const Start start = deal_rounds(model, random);
    RoundsSeating seating(model, start.tables);
    const Score before = seating.score();
    chase_repeats(seating, start.held, bound_of_rounds(model), {steps, {}}, random);
    seating.score_from_scratch();
    EXPECT_LE(seating.score(), before);
    return seating.score();
}

TEST(RepeatsTabu, LetsNobodyMeetTwiceInDenseRounds) {
    EXPECT_EQ(chased(rounds_of(5, 3, 6), 100'000), Score{});
    EXPECT_EQ(chased(rounds_of(8, 4, 6), 100'000), Score{});
}

TEST(RepeatsTabu, AvoidsTheMeetingsOfHistory) {
    Instance instance = rounds_of(8, 4, 5);
    Groups met(8);
    for (PersonIndex person = 0; person < 32; ++person)
        met[person % 8].push_back(person);
    instance.history = {met};
    EXPECT_EQ(chased(instance, 100'000), Score{});
}

TEST(RepeatsTabu, LeavesHeldSeatsAlone) {
    Instance instance = rounds_of(5, 3, 5);
    instance.pins = {{4, 2, 1}};
    const RoundsModel model(instance);
    Random random(1);
    const Start start = deal_rounds(model, random);
    RoundsSeating seating(model, start.tables);
    chase_repeats(seating, start.held, Score{}, {20'000, {}}, random);
    for (std::size_t seat = 0; seat < seating.seats(); ++seat)
        if (start.held[seat] != 0) {
            EXPECT_EQ(seating.person_at(seat), 4U);
        }
    EXPECT_EQ(seating.score().repeats, 0);
}

TEST(RepeatsTabu, StopsWhenAsked) {
    const Instance instance = rounds_of(8, 4, 10);
    const RoundsModel model(instance);
    Random random(1);
    const Start start = deal_rounds(model, random);
    RoundsSeating seating(model, start.tables);
    int asked = 0;
    chase_repeats(seating, start.held, Score{}, {1'000'000'000, [&] { return ++asked > 3; }},
                  random);
    EXPECT_EQ(asked, 4);
}

} // namespace
} // namespace deroule::planner::test
