#include "planner/meeting_rows.hpp"

#include <gtest/gtest.h>

namespace deroule::planner::test {
namespace {

Instance four_people() {
    Instance instance;
    instance.people = {{0, 0, {}}, {0, 0, {}}, {1, 0, {}}, {-1, 0, {}}};
    instance.ids = {"a", "b", "c", "d"};
    instance.rounds.resize(3);
    return instance;
}

TEST(MeetingRows, KnowWhoMetBeforeAndWhoWillMeet) {
    const Instance instance = four_people();
    const MeetingRows rows(instance, {{{0, 2}}, {{0, 1, 2, 3}}, {{1, 3}}}, 1);
    EXPECT_EQ(rows.between(0, 2).repeats, 1);
    EXPECT_EQ(rows.between(1, 3).repeats, 1);
    EXPECT_EQ(rows.between(0, 3).repeats, 0);
    EXPECT_EQ(rows.between(0, 1).territory, 1);
    EXPECT_EQ(rows.between(0, 3).territory, 0) << "no known territory is nobody's";
}

TEST(MeetingRows, RememberEarlierDaysEvenOfPeopleInTwoGroups) {
    Instance instance = four_people();
    instance.history = {{{0, 2}, {0, 3}}};
    const MeetingRows rows(instance, {{}, {}, {}}, 0);
    EXPECT_EQ(rows.between(0, 2).repeats, 1);
    EXPECT_EQ(rows.between(0, 3).repeats, 1);
    EXPECT_EQ(rows.between(2, 3).repeats, 0);
}

TEST(MeetingRows, ForgetMeetingsByWish) {
    Instance instance = four_people();
    instance.together = {{{0, 2}, {0}}};
    const std::vector<Groups> rounds{{{0, 2}}, {}, {{1, 2}}};
    EXPECT_EQ(MeetingRows(instance, rounds, 1).between(0, 2).repeats, 0);
    EXPECT_EQ(MeetingRows(instance, {{}, {}, {{0, 2}}}, 0).between(0, 2).repeats, 0);
    EXPECT_EQ(MeetingRows(instance, {{}, {}, {{0, 2}}}, 1).between(0, 2).repeats, 1);
}

TEST(MeetingRows, KnowWhoIsKeptApart) {
    Instance instance = four_people();
    instance.apart = {{2, 3}};
    const MeetingRows rows(instance, {{}, {}, {}}, 0);
    EXPECT_EQ(rows.between(3, 2).apart, 1);
    EXPECT_EQ(rows.between(0, 2).apart, 0);
}

} // namespace
} // namespace deroule::planner::test
