#include "app/groups/diverse_reader.hpp"
#include "app/groups/groups_command.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>
#include <sstream>

namespace deroule::app {
namespace {

const std::string square = "4 2 ds 1 3 2 2 \n0 1 10.5\n0 2 0.000014\n0 3 7\n1 2 3.25\n3 1 1\n2 3 "
                           "4.999996\n";

std::string changed(const std::string& from, const std::string& to) {
    std::string text = square;
    return text.replace(text.find(from), from.size(), to);
}

void expect_refused(const std::string& text, const std::string& place, const std::string& reason) {
    const auto read = read_diverse(text);
    ASSERT_TRUE(read.has_error()) << text;
    EXPECT_EQ(read.error().place, place) << text;
    EXPECT_EQ(read.error().reason, reason) << text;
}

TEST(DiverseReader, TakesSizesOfEachGroupAndDistancesInAnyOrder) {
    const auto problem = read_diverse(square);
    ASSERT_TRUE(problem.has_value()) << problem.error().place << problem.error().reason;
    EXPECT_EQ(problem->elements, 4u);
    ASSERT_EQ(problem->groups.size(), 2u);
    EXPECT_EQ(problem->groups[0].max, 3);
    EXPECT_EQ(problem->groups[1].min, 2);
    const std::vector<std::int64_t> expected{
        0, 1'050'000, 1, 700'000, 1'050'000, 0,       325'000, 100'000,
        1, 325'000,   0, 500'000, 700'000,   100'000, 500'000, 0};
    EXPECT_EQ(problem->distances, expected);
}

TEST(DiverseReader, SaysWhichLineIsWrong) {
    expect_refused("", "line 1", "there must be 1 to 4000 elements");
    expect_refused(changed("4 2", "4001 2"), "line 1", "there must be 1 to 4000 elements");
    expect_refused(changed("4 2", "4 5"), "line 1", "there must be 1 to 4 groups");
    expect_refused(changed("ds", "sd"), "line 1", "ss or ds must follow the groups");
    expect_refused(changed("2 2 \n", "3 2 \n"), "line 1",
                   "the sizes of group 1 must be two numbers, the smaller one first");
    expect_refused(changed("1 3", "1 1"), "line 1", "these sizes cannot hold 4 elements");
    expect_refused(changed("1 2 3.25", "1 4 3.25"), "line 5",
                   "two different elements below 4 must be here");
    expect_refused(changed("1 2 3.25", "2 2 3.25"), "line 5",
                   "two different elements below 4 must be here");
    expect_refused(changed("3.25", "-3.25"), "line 5",
                   "the distance must be a number from 0 to 1000000");
    expect_refused(changed("3.25", "3.2e1"), "line 5",
                   "the distance must be a number from 0 to 1000000");
    expect_refused(changed("3 1 1", "1 0 1"), "line 6", "the distance of 1 and 0 is given twice");
    expect_refused(square + "7", "line 8", "nothing may follow the last distance");
    expect_refused("4000 1 ss 4000 4000\n0 1 2\n", "line 1",
                   "there must be 7998000 distances, one for each two elements");
}

TEST(DiverseReader, WritesThePlanWithItsValue) {
    EXPECT_EQ(write_diverse({{{0, 2}, {}}, 1'050'010, false}, 7),
              "{\n \"format\": \"deroule-diverse-plan/1\",\n \"solver\": \"deroule\",\n"
              " \"seed\": 7,\n \"value\": 10.5001,\n \"groups\": [\n  [0, 2],\n  []\n ]\n}\n");
    EXPECT_EQ(in_units(300'000), "3");
}

TEST(DiverseReader, IsChosenByWhatTheFileHolds) {
    EXPECT_TRUE(looks_diverse("\n 120 10 ss"));
    EXPECT_FALSE(looks_diverse("{\"format\":\"deroule-grouping/1\"}"));
    EXPECT_FALSE(looks_diverse(" "));
    const std::string path = testing::TempDir() + "square.txt";
    std::ofstream(path) << square;
    std::ostringstream out;
    std::ostringstream err;
    EXPECT_EQ(run_groups(path, "-", 3, out, err), 0);
    // 0 and 1 lie farthest apart, 2 and 3 next.
    EXPECT_EQ(err.str(), "2 groups: value 15.5\n");
    EXPECT_NE(out.str().find("\"value\": 15.5,"), std::string::npos);
    std::ofstream(path) << "4 2 xs";
    EXPECT_EQ(run_groups(path, "-", 3, out, err), 1);
    EXPECT_NE(err.str().find("line 1: ss or ds must follow"), std::string::npos);
    std::remove(path.c_str());
}

} // namespace
} // namespace deroule::app
