#include "planner/live_day.hpp"
#include "planner/live_repair.hpp"

#include <gtest/gtest.h>

#include <numeric>

namespace deroule::planner::test {
namespace {

// Strangers of one category, in one mixed round.
Instance strangers_in(std::size_t people, SizeBounds sizes, int groups) {
    Instance instance;
    for (std::size_t i = 0; i < people; ++i) {
        instance.people.push_back({static_cast<int>(i), 0, {}});
        instance.ids.push_back("p" + std::to_string(i));
    }
    instance.rounds.push_back({"r1", RoundKind::mixed, {}, {{"all", {0}, groups, sizes}}});
    return instance;
}

LiveRepair repair_first(const Instance& instance, const Groups& announced,
                        std::vector<PersonIndex> present) {
    std::vector<Groups> rounds(instance.rounds.size());
    rounds[0] = announced;
    return repair_round(instance, rounds, {0, std::move(present), 1});
}

TEST(LiveRepair, MovesNobodyWhenSeatsOfTheMissingMayStayEmpty) {
    const Instance instance = strangers_in(8, {3, 5}, 2);
    const LiveRepair repair =
        repair_first(instance, {{0, 1, 2, 3}, {4, 5, 6, 7}}, {0, 1, 2, 4, 5, 6, 7});
    EXPECT_TRUE(repair.moves.empty());
    EXPECT_EQ(repair.groups, (Groups{{0, 1, 2}, {4, 5, 6, 7}}));
    EXPECT_EQ(repair.hard, 0);
}

TEST(LiveRepair, SaysWhoMovesAndWhyNoFewer) {
    const Instance instance = strangers_in(9, {3, 5}, 3);
    const LiveRepair repair =
        repair_first(instance, {{0, 1, 2}, {3, 4, 5}, {6, 7, 8}}, {0, 1, 2, 3, 4, 5, 6});
    EXPECT_EQ(repair.moves.size(), 1U);
    EXPECT_EQ(repair.moves[0].person, 6U);
    EXPECT_EQ(repair.moves[0].from, 2);
    EXPECT_EQ(repair.least, 1);
    ASSERT_EQ(repair.pools.size(), 1U);
    EXPECT_EQ(repair.pools[0].rooms, 3);
    EXPECT_EQ(repair.pools[0].closed, 1);
    EXPECT_EQ(repair.pools[0].moves, 1);
    EXPECT_TRUE(repair.groups[2].empty()) << "a closed room keeps its place";
}

TEST(LiveRepair, LetsArrivalsFillRoomsBeforeAnybodyMoves) {
    const Instance instance = strangers_in(7, {3, 4}, 2);
    const LiveRepair repair = repair_first(instance, {{0, 1, 2}, {3, 4, 5}}, {0, 1, 3, 4, 5, 6});
    EXPECT_TRUE(repair.moves.empty());
    EXPECT_EQ(repair.seated, (std::vector<Move>{{6, -1, 0}}));
}

TEST(LiveRepair, OpensARoomForArrivalsWhomNoneCanTake) {
    const Instance instance = strangers_in(8, {2, 3}, 2);
    const LiveRepair repair =
        repair_first(instance, {{0, 1, 2}, {3, 4, 5}}, {0, 1, 2, 3, 4, 5, 6, 7});
    EXPECT_EQ(repair.groups, (Groups{{0, 1, 2}, {3, 4, 5}, {6, 7}}));
    EXPECT_EQ(repair.pools[0].opened, 1);
}

TEST(LiveRepair, SeatsAnArrivalAwayFromTheirTerritoryAndTheirMeetings) {
    Instance instance = strangers_in(10, {3, 4}, 3);
    instance.people[9].territory = 0;
    instance.history = {{{3, 9}}};
    const LiveRepair repair =
        repair_first(instance, {{0, 1, 2}, {3, 4, 5}, {6, 7, 8}}, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
    EXPECT_EQ(repair.seated, (std::vector<Move>{{9, -1, 2}}));
    EXPECT_EQ(repair.repeats, 0);
}

TEST(LiveRepair, LooksAheadToWhoWillMeetAnyway) {
    Instance instance = strangers_in(7, {3, 4}, 2);
    instance.rounds.push_back(instance.rounds[0]);
    instance.rounds[1].id = "r2";
    const std::vector<Groups> rounds{{{0, 1, 2}, {3, 4, 5}}, {{0, 3, 6}, {1, 2, 4, 5}}};
    const LiveRepair repair = repair_round(instance, rounds, {0, {0, 1, 2, 3, 4, 5, 6}, 1});
    EXPECT_EQ(repair.moves.size(), 0U);
    EXPECT_EQ(repair.repeats, 3) << "1 and 2, 4 and 5, and one of the two that 6 meets";
}

TEST(LiveRepair, MovesOneMoreRatherThanSeatATerritoryTogether) {
    // The arrival fits the small room only, where somebody of their territory sits.
    Instance instance = strangers_in(7, {3, 4}, 2);
    instance.people[6].territory = 0;
    const LiveRepair repair = repair_first(instance, {{0, 1, 2}, {3, 4, 5}}, {0, 1, 3, 4, 5, 6});
    EXPECT_EQ(repair.hard, 0);
    EXPECT_EQ(repair.moves.size(), 1U);
    EXPECT_EQ(repair.least, 1) << "proved, though counting seats alone proves none";
    EXPECT_EQ(repair.pools[0].rough, 0);
}

TEST(LiveRepair, KeepsPinsAndPeopleKeptTogetherAndApart) {
    Instance instance = strangers_in(10, {2, 4}, 4);
    instance.pins = {{9, 0, 2}};
    instance.together = {{{4, 5}, {0}}};
    instance.apart = {{4, 0}};
    const LiveRepair repair =
        repair_first(instance, {{0, 1}, {2, 3}, {6, 7}, {4, 5, 8}}, {0, 1, 2, 3, 4, 5, 6, 8, 9});
    EXPECT_EQ(repair.hard, 0);
    EXPECT_EQ(repair.groups[2], (std::vector<PersonIndex>{6, 9}));
    EXPECT_TRUE(repair.moves.empty());
}

TEST(LiveRepair, NeverMixesPools) {
    Instance instance = strangers_in(8, {2, 3}, 2);
    for (std::size_t i = 4; i < 8; ++i)
        instance.people[i].category = 1;
    instance.rounds[0].kind = RoundKind::peer;
    instance.rounds[0].pools = {{"a", {0}, 2, {2, 3}}, {"b", {1}, 2, {2, 3}}};
    const LiveRepair repair =
        repair_first(instance, {{0, 1}, {2, 3}, {4, 5}, {6, 7}}, {0, 1, 2, 4, 6, 7});
    EXPECT_EQ(repair.moves.size(), 2U);
    for (const Move& move : repair.moves)
        EXPECT_EQ(move.to / 2, move.person < 4 ? 0 : 1);
    EXPECT_EQ(repair.hard, 0);
}

TEST(LiveRepair, SeatsTheLastTwoPeopleTogether) {
    const Instance instance = strangers_in(12, {4, 7}, 3);
    const LiveRepair repair =
        repair_first(instance, {{0, 1, 2, 3}, {4, 5, 6, 7}, {8, 9, 10, 11}}, {0, 11});
    EXPECT_EQ(repair.hard, 0);
    EXPECT_EQ(repair.moves.size(), 1U);
    EXPECT_EQ(repair.least, 1);
}

TEST(LiveRepair, TakesAnEmptyRoundAsItIs) {
    const Instance instance = strangers_in(4, {2, 4}, 2);
    const LiveRepair repair = repair_first(instance, {{0, 1}, {2, 3}}, {});
    EXPECT_EQ(repair.groups, (Groups{{}, {}}));
    EXPECT_TRUE(repair.moves.empty());
}

TEST(LiveDay, GivesLatecomersTheirSeatsAndWalkInsOne) {
    Instance instance = strangers_in(8, {2, 4}, 2);
    instance.rounds[0].absent = {7};
    instance.rounds.push_back(instance.rounds[0]);
    instance.rounds[1].id = "r2";
    LiveDay day(instance, {{{0, 1, 2}, {3, 4, 5, 6}}, {{0, 3, 5}, {1, 2, 4, 6}}}, 1);
    day.learn({0, {6}, {7}});
    EXPECT_EQ(day.present(0), (std::vector<PersonIndex>{0, 1, 2, 3, 4, 5, 7}));
    const LiveRepair first = day.start(0);
    EXPECT_EQ(first.seated.size(), 1U);
    EXPECT_EQ(day.rounds()[0], first.groups);
    day.learn({1, {}, {6}});
    const LiveRepair second = day.start(1);
    EXPECT_TRUE(second.moves.empty());
    EXPECT_EQ(second.seated.size(), 1U) << "the walk-in was told no room of this round";
    EXPECT_EQ(
        std::accumulate(second.groups.begin(), second.groups.end(), std::size_t{0},
                        [](std::size_t sum, const auto& members) { return sum + members.size(); }),
        8U);
}

} // namespace
} // namespace deroule::planner::test
