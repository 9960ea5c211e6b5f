#include "planner/least_moves.hpp"

#include <gtest/gtest.h>

namespace deroule::planner::test {
namespace {

TEST(LeastMoves, IsNothingWhileEveryRoomIsLargeEnough) {
    EXPECT_EQ(least_moves({4, 5, 0, 4}, 0, 4), 0);
}

TEST(LeastMoves, PutsLonePeopleTogetherTwoByTwo) {
    EXPECT_EQ(least_moves({1, 1, 1, 1, 2}, 0, 2), 2);
    EXPECT_EQ(least_moves({1, 1, 1, 2}, 0, 2), 2);
}

TEST(LeastMoves, LetsArrivalsFillSeats) {
    EXPECT_EQ(least_moves({3, 3, 4, 5}, 2, 4), 0);
    EXPECT_EQ(least_moves({1, 1, 1, 1, 2}, 2, 2), 1);
}

TEST(LeastMoves, PullsOnePersonRatherThanCloseARoomOfThree) {
    EXPECT_EQ(least_moves({3, 5, 5}, 0, 4), 1);
}

TEST(LeastMoves, NeverClosesTheLastRoom) {
    EXPECT_EQ(least_moves({2}, 0, 2), 0);
    EXPECT_EQ(least_moves({}, 3, 2), 0);
}

RoomCounts counts(std::vector<int> announced, int arrivals, SizeBounds sizes) {
    RoomCounts counts;
    counts.kept.assign(announced.size(), 0);
    counts.announced = std::move(announced);
    counts.arrivals = arrivals;
    counts.sizes = sizes;
    return counts;
}

TEST(RoomChoices, CloseAsManyRoomsAsMovesFewest) {
    const auto choices = room_choices(counts({1, 1, 1, 1, 2}, 0, {2, 3}));
    ASSERT_FALSE(choices.empty());
    EXPECT_EQ(choices.front().closing, 2U);
    EXPECT_EQ(choices.front().moves, 2);
    EXPECT_EQ(choices.front().sizes, 0);
}

TEST(RoomChoices, KnowThatThereAreTooFewPeopleForSoManyRooms) {
    // One seat lacks, but nobody can be spared: a room must close.
    EXPECT_EQ(least_moves({2, 3, 3, 3}, 0, 3), 1);
    const auto choices = room_choices(counts({2, 3, 3, 3}, 0, {3, 6}));
    EXPECT_EQ(choices.front().closing, 1U);
    EXPECT_EQ(choices.front().moves, 2);
}

TEST(RoomChoices, OpenARoomForArrivalsWhomNoneCanTake) {
    const auto choices = room_choices(counts({3, 3}, 2, {2, 3}));
    EXPECT_EQ(choices.front().opening, 1);
    EXPECT_EQ(choices.front().moves, 0);
    EXPECT_EQ(choices.front().sizes, 0);
}

TEST(RoomChoices, OpenRoomsRatherThanSeatATerritoryTogether) {
    RoomCounts crowded = counts({6, 6}, 0, {4, 6});
    crowded.territories = {3, 2, 2, 2, 2, 1};
    const auto choices = room_choices(crowded);
    EXPECT_EQ(choices.front().territory, 0);
    EXPECT_EQ(choices.front().opening, 1);
    EXPECT_EQ(choices.front().moves, 4);
}

TEST(RoomChoices, BreakSizesAsLittleAsCanBe) {
    const auto choices = room_choices(counts({3, 3, 3, 3, 1}, 0, {3, 3}));
    EXPECT_EQ(choices.front().sizes, 1);
    EXPECT_EQ(choices.front().closing, 1U);
}

TEST(RoomChoices, NeverCloseARoomThatIsKept) {
    RoomCounts pinned = counts({1, 1, 4}, 0, {2, 6});
    pinned.kept = {1, 0, 0};
    EXPECT_EQ(closable_rooms(pinned), (std::vector<std::size_t>{1, 2}));
}

} // namespace
} // namespace deroule::planner::test
