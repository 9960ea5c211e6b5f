// Rounds where only meetings count: rows of bits say what counting from nothing says.
#include "base/random.hpp"
#include "planner/meeting_bits.hpp"
#include "planner/meetings_search.hpp"
#include "planner/rounds_bound.hpp"
#include "planner/rounds_start.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace deroule::planner::test {
namespace {

// Peers of one category over some rounds, with history now and then.
Instance peers(std::uint64_t seed, std::size_t people) {
    Random random(seed);
    Instance instance;
    for (std::size_t i = 0; i < people; ++i)
        instance.people.push_back({static_cast<int>(random.below(people)) - 1, 0, {}});
    for (std::uint64_t round = 2 + random.below(6); round > 0; --round) {
        instance.rounds.push_back({std::to_string(round), RoundKind::peer, {}, {}});
        for (PersonIndex person = 0; person < people; ++person)
            if (random.chance(1, 8)) instance.rounds.back().absent.push_back(person);
        instance.rounds.back().pools = {{"all", {0}, static_cast<int>(people / 5), {2, 9}}};
    }
    if (random.chance(1, 2)) instance.history.push_back({{0, 1, 2}, {3, 4}, {0, 5}});
    return instance;
}

template <std::size_t Words>
void swap_at_random(std::uint64_t seed, std::size_t people) {
    const Instance instance = peers(seed, people);
    const RoundsModel model(instance);
    Random random(seed);
    const Tables start = deal_rounds(model, random).tables;
    MeetingBits<Words> bits(model, start);
    RoundsSeating seating(model, start);
    for (int i = 0; i < 2000; ++i) {
        const Hall& hall = model.halls()[random.below(model.halls().size())];
        const std::size_t first = seating.first_seat(hall.first_table);
        const std::size_t count = seating.first_seat(hall.first_table + hall.tables) - first;
        const std::size_t seat = first + random.below(count);
        const std::size_t other = first + random.below(count);
        if (bits.table_at(seat) == bits.table_at(other)) continue;
        Score price;
        Price counted;
        RC_ASSERT(bits.price_swap(seat, other, RoundsSeating::no_limit / 2, 1, price));
        RC_ASSERT(seating.price_swap(seat, other, RoundsSeating::no_limit, counted));
        RC_ASSERT(price.hard == counted.hard);
        RC_ASSERT(price.repeats == counted.repeats);
        Score limited;
        if (bits.price_swap(seat, other, 300, 0, limited)) RC_ASSERT(limited == price);
        bits.swap(seat, other, price);
        seating.swap(seat, other, counted);
    }
    const Score kept = bits.score();
    bits.restore(std::vector<PersonIndex>(bits.people_at()));
    RC_ASSERT(bits.score().hard == kept.hard);
    RC_ASSERT(bits.score().repeats == kept.repeats);
    RC_ASSERT(bits.people_at() == seating.people_at());
}

RC_GTEST_PROP(MeetingBits, PriceWhatTheSeatingPrices, (std::uint64_t seed)) {
    swap_at_random<1>(seed, 10 + seed % 50);
}

RC_GTEST_PROP(MeetingBits, PriceSwapsAmongMoreThanOneWordHolds, (std::uint64_t seed)) {
    swap_at_random<2>(seed, 70);
    swap_at_random<4>(seed, 200);
}

TEST(MeetingBits, CountThirdMeetings) {
    Instance instance;
    for (int i = 0; i < 4; ++i)
        instance.people.push_back({i, 0, {}});
    for (int round = 0; round < 4; ++round)
        instance.rounds.push_back({"r", RoundKind::peer, {}, {{"all", {0}, 2, {2, 2}}}});
    const RoundsModel model(instance);
    Tables tables;
    for (int round = 0; round < 4; ++round) {
        tables.push_back({0, 1});
        tables.push_back({2, 3});
    }
    MeetingBits<1> bits(model, tables);
    EXPECT_EQ(bits.score(), (Score{0, 6, 0, 0, 6})); // Each pair: a third one, and a fourth.
    Score price;
    ASSERT_TRUE(bits.price_swap(0, 2, 1000, 100, price));
    EXPECT_EQ(price, (Score{0, -2, 0, 0, -4}));
}

RC_GTEST_PROP(LowerMeetings, NeverWorsensThem, (std::uint64_t seed)) {
    const Instance instance = peers(seed, 10 + seed % 60);
    const RoundsModel model(instance);
    RC_ASSERT(only_meetings_count(model));
    Random random(seed);
    const Tables start = deal_rounds(model, random).tables;
    std::uint64_t left = 20'000;
    const Tables lowered =
        lower_meetings(model, start, bound_of_rounds(model), SearchLimits{}, left, random);
    const Score after = MeetingBits<4>(model, lowered).score();
    RC_ASSERT(after <= MeetingBits<4>(model, start).score());
    for (std::size_t table = 0; table < start.size(); ++table)
        RC_ASSERT(lowered[table].size() == start[table].size());
}

TEST(LowerMeetings, SpreadsRepeatsThatRemain) {
    Instance instance;
    for (int i = 0; i < 12; ++i)
        instance.people.push_back({i, 0, {}});
    for (int round = 0; round < 8; ++round)
        instance.rounds.push_back({"r", RoundKind::peer, {}, {{"all", {0}, 3, {4, 4}}}});
    const RoundsModel model(instance);
    Random random(1);
    std::uint64_t left = 400'000;
    const Tables tables = lower_meetings(model, deal_rounds(model, random).tables,
                                         bound_of_rounds(model), SearchLimits{}, left, random);
    // 144 pair seats for 66 pairs: 78 repeats, and twelve pairs at least meet a third time.
    const Score score = MeetingBits<1>(model, tables).score();
    EXPECT_EQ(score.repeats, 78);
    EXPECT_LE(score.fairness, 16);
    EXPECT_GE(score.fairness, 12);
}

TEST(OnlyMeetingsCount, AmongPeersWithoutWishes) {
    Instance instance = peers(1, 20);
    EXPECT_TRUE(only_meetings_count(RoundsModel(instance)));
    instance.apart.emplace_back(0, 1);
    EXPECT_FALSE(only_meetings_count(RoundsModel(instance)));
    instance.apart.clear();
    instance.rounds.front().kind = RoundKind::mixed;
    EXPECT_FALSE(only_meetings_count(RoundsModel(instance)));
}

} // namespace
} // namespace deroule::planner::test
