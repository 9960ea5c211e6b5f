// Rounds among peers taken apart, and put back where they were.
#include "planner/peer_circles.hpp"
#include "planner/rounds_bound.hpp"
#include "planner/rounds_start.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace deroule::planner::test {
namespace {

InstanceRound peer_round(std::vector<std::vector<int>> pools) {
    InstanceRound round{"peer", RoundKind::peer, {}, {}};
    for (auto& categories : pools)
        round.pools.push_back({"peers", std::move(categories), 2, {2, 8}});
    return round;
}

// Twelve people, four of each of three categories; the last of each is absent once.
Instance three_categories() {
    Instance instance;
    for (int i = 0; i < 12; ++i)
        instance.people.push_back({i, i % 3, {i % 2}});
    instance.rounds.push_back(peer_round({{0}, {1}, {2}}));
    instance.rounds.push_back({"mixed", RoundKind::mixed, {}, {{"all", {0, 1, 2}, 3, {4, 4}}}});
    instance.rounds.push_back(peer_round({{0}, {1, 2}}));
    instance.rounds.back().absent = {9, 10, 11};
    return instance;
}

TEST(PeerCircles, JoinCategoriesThatEverShareARound) {
    const Instance instance = three_categories();
    const auto circles = peer_circles(RoundsModel(instance));
    ASSERT_EQ(circles.size(), 2U);
    EXPECT_EQ(circles[0].people, (std::vector<PersonIndex>{0, 3, 6, 9}));
    EXPECT_EQ(circles[0].halls, (std::vector<std::size_t>{0, 4}));
    EXPECT_EQ(circles[1].people, (std::vector<PersonIndex>{1, 2, 4, 5, 7, 8, 10, 11}));
    EXPECT_EQ(circles[1].halls, (std::vector<std::size_t>{1, 2, 5}));
}

TEST(PeerCircles, LeaveOutWhoCannotMeetAgain) {
    Instance instance = three_categories();
    instance.rounds.pop_back();
    EXPECT_TRUE(peer_circles(RoundsModel(instance)).empty());
    instance.history.push_back({{0, 3}});
    EXPECT_EQ(peer_circles(RoundsModel(instance)).size(), 3U);
}

TEST(PeerCircles, MakeInstancesOfTheirOwn) {
    Instance instance = three_categories();
    instance.history.push_back({{0, 3, 1}, {4, 1, 2}, {6, 5}});
    instance.apart = {{0, 6}, {0, 1}, {1, 2}};
    instance.together.push_back({{0, 9, 4}, {0, 1, 2}});
    const RoundsModel model(instance);
    const Instance first = instance_of(model, peer_circles(model).front());
    ASSERT_EQ(first.people.size(), 4U);
    EXPECT_EQ(first.people[3].territory, 9);
    EXPECT_TRUE(first.people[3].traits.empty());
    ASSERT_EQ(first.rounds.size(), 2U);
    EXPECT_TRUE(first.rounds[0].absent.empty());
    EXPECT_EQ(first.rounds[1].absent, (std::vector<PersonIndex>{3}));
    EXPECT_EQ(first.history, (std::vector<Groups>{{{0, 1}}}));
    EXPECT_EQ(first.apart, (std::vector<std::pair<PersonIndex, PersonIndex>>{{0, 2}}));
    ASSERT_EQ(first.together.size(), 1U);
    EXPECT_EQ(first.together[0].people, (std::vector<PersonIndex>{0, 3}));
    EXPECT_EQ(first.together[0].rounds, (std::vector<std::size_t>{0, 1}));
    EXPECT_EQ(RoundsModel(first).halls()[1].members, (std::vector<PersonIndex>{0, 1, 2}));
}

TEST(SeatedPeers, MeetNobodyAgainWhereThatIsPossible) {
    const Instance instance = three_categories();
    const RoundsModel model(instance);
    Random random(3);
    const Start start = deal_rounds(model, random);
    const RoundsSeating seating(model, start.tables);
    const PeersSeated seated = seat_peers(seating, start.held, {200'000, {}, {}}, random);
    // Three in two tables after a first round in twos: somebody is left alone.
    EXPECT_EQ(seated.score.hard, 0);
    EXPECT_LE(seated.score.repeats, 2);
    ASSERT_EQ(seated.people_at.size(), seating.people_at().size());
    std::vector<PersonIndex> before = seating.people_at();
    std::vector<PersonIndex> after = seated.people_at;
    for (std::size_t seat = 0; seat < seating.seats(); ++seat)
        if (model.kind(seating.round_at(seat)) == RoundKind::mixed) {
            EXPECT_EQ(before[seat], after[seat]);
        }
    std::sort(before.begin(), before.end());
    std::sort(after.begin(), after.end());
    EXPECT_EQ(before, after);
}

TEST(SeatedPeers, KeepHeldSeats) {
    Instance instance = three_categories();
    instance.pins.push_back({0, 0, 1});
    instance.pins.push_back({1, 0, 3});
    instance.together.push_back({{1, 4}, {0}});
    const RoundsModel model(instance);
    Random random(3);
    const Start start = deal_rounds(model, random);
    EXPECT_EQ(std::count(start.held.begin(), start.held.end(), 1), 3);
    const RoundsSeating seating(model, start.tables);
    const PeersSeated seated = seat_peers(seating, start.held, {50'000, {}, {}}, random);
    for (std::size_t seat = 0; seat < seating.seats(); ++seat)
        if (start.held[seat] != 0) {
            EXPECT_EQ(seated.people_at[seat], seating.person_at(seat));
        }
}

} // namespace
} // namespace deroule::planner::test
