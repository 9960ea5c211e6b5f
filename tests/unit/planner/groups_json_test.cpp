#include "app/groups/groups_command.hpp"
#include "app/groups/groups_json.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace deroule::app {
namespace {

constexpr const char* small = R"({
 "format": "deroule-grouping/1", "name": "small", "seed": 7, "balance": ["genre"],
 "people": [
  {"id": "a", "territory": "T1", "category": "elu", "genre": "f"},
  {"id": "b", "territory": "T2", "category": "etat", "genre": "h"},
  {"id": "c", "territory": "T1", "category": "elu"}],
 "history": [{"label": "before", "groups": [["a", "b"]]}],
 "rounds": [{"id": "r1", "day": 1, "kind": "mixed", "absent": ["c"],
   "pools": [{"name": "all", "categories": ["elu", "etat"], "groups": 1, "size": [2, 3]}]}],
 "hard": {"apart": [["a", "c"]], "together": [{"people": ["a", "b"], "rounds": ["r1"]}],
          "pinned": [{"person": "b", "round": "r1", "group": 0}]}})";

std::string with(std::string from, const std::string& to) {
    std::string text = small;
    text.replace(text.find(from), from.size(), to);
    return text;
}

std::string fault_of(const std::string& text) {
    const auto read = read_instance(text);
    return read.has_error() ? read.error().place + ": " + read.error().reason : "";
}

TEST(GroupsJson, ReadsAWholeInstance) {
    const auto read = read_instance(small);
    ASSERT_TRUE(read.has_value()) << read.error().place << read.error().reason;
    const planner::Instance& instance = *read;
    EXPECT_EQ(instance.name, "small");
    EXPECT_EQ(instance.seed, 7U);
    ASSERT_EQ(instance.people.size(), 3U);
    EXPECT_EQ(instance.people[0].territory, instance.people[2].territory);
    EXPECT_NE(instance.people[0].territory, instance.people[1].territory);
    EXPECT_EQ(instance.people[2].traits, (std::vector<int>{-1}));
    EXPECT_EQ(instance.history[0], (planner::Groups{{0, 1}}));
    EXPECT_EQ(instance.rounds[0].absent, (std::vector<planner::PersonIndex>{2}));
    EXPECT_EQ(instance.rounds[0].pools[0].sizes.max, 3);
    EXPECT_EQ(instance.apart[0], (std::pair<planner::PersonIndex, planner::PersonIndex>{0, 2}));
    EXPECT_EQ(instance.together[0].rounds, (std::vector<std::size_t>{0}));
    EXPECT_EQ(instance.pins[0].person, 1U);
}

TEST(GroupsJson, ForgetsThoseOfEarlierDaysWhoDoNotComeAnyMore) {
    const auto read = read_instance(with("[\"a\", \"b\"]]", "[\"a\", \"z\"]]"));
    ASSERT_TRUE(read.has_value());
    EXPECT_EQ((*read).history[0], (planner::Groups{{0}}));
}

TEST(GroupsJson, NamesThePlaceOfAFault) {
    EXPECT_EQ(fault_of("{\n \"format\": }"), "line 2, column 12: this is not JSON");
    EXPECT_EQ(fault_of("[]"), ": an object is expected here");
    EXPECT_EQ(fault_of(with("grouping/1", "grouping/2")),
              "/format: \"deroule-grouping/1\" is expected here");
    EXPECT_EQ(fault_of(with("\"id\": \"b\"", "\"id\": \"a\"")),
              "/people/1/id: \"a\" is the id of somebody else already");
    EXPECT_EQ(fault_of(with("\"category\": \"etat\"", "\"category\": 3")),
              "/people/1/category: a text is expected here");
    EXPECT_EQ(fault_of(with("[\"a\", \"b\"]]", "[\"a\", 3]]")),
              "/history/0/groups/0/1: a text is expected here");
    EXPECT_EQ(fault_of(with("\"mixed\"", "\"mixt\"")),
              "/rounds/0/kind: \"pairs\", \"peer\" or \"mixed\" is expected here");
    EXPECT_EQ(fault_of(with("[2, 3]", "[3, 2]")),
              "/rounds/0/pools/0/size: the largest size is below the least size");
    EXPECT_EQ(fault_of(with("[\"elu\", \"etat\"]", "[\"elu\"]")),
              "/rounds/0/pools: no pool takes the category of \"b\"");
    EXPECT_EQ(fault_of(with("\"group\": 0", "\"group\": -1")),
              "/hard/pinned/0/group: a whole number, at least 0, is expected here");
    EXPECT_EQ(fault_of(with("[[\"a\", \"c\"]]", "\"ac\"")), "/hard/apart: a list is expected here");
}

TEST(GroupsJson, SaysInBothLanguagesWhatCannotBeAvoided) {
    const auto read = read_instance(with(R"("absent": ["c"])", R"("absent": [])"));
    ASSERT_TRUE(read.has_value());
    const std::string plan =
        write_plan(*read, planner::compose_rounds(*read, 1, 0), planner::advice_of(*read));
    EXPECT_NE(plan.find("r1 (all): 2 people for 1 group from T1: at least 1 pair of this"
                        " territory; 1 more group (of at most 2): 0 in all"),
              plan.npos)
        << plan;
    EXPECT_NE(plan.find("2\u00a0personnes de T1 pour 1\u00a0groupe\u00a0: au moins 1\u00a0paire de"
                        " ce territoire\u202f; 1\u00a0groupe de plus"),
              plan.npos);
    EXPECT_NE(plan.find("territory_spread"), plan.npos);
}

TEST(GroupsJson, SurvivesAnyPrefixAndAnyLostValue) {
    const std::string text = small;
    for (std::size_t length = 0; length < text.size(); ++length)
        EXPECT_NE(fault_of(text.substr(0, length)), "");
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '"' || text[i] == '[' || text[i] == '{') {
            std::string broken = text;
            broken.insert(i, "null, ");
            (void)fault_of(broken);
        }
}

TEST(GroupsJson, RefusesNumbersThatNoMachineHolds) {
    const auto read = read_instance("{\"seed\":1e999}");
    ASSERT_TRUE(read.has_error());
    EXPECT_EQ(read.error().reason, "a number is too large to be read");
}

TEST(GroupsCommand, WritesThePlanAndSaysHowGoodItIs) {
    const std::string path = ::testing::TempDir() + "groups_command_small.json";
    std::ofstream(path) << small;
    std::ostringstream out;
    std::ostringstream err;
    EXPECT_EQ(run_groups(path, "-", 7, out, err), 0);
    EXPECT_NE(out.str().find("\"r1\""), std::string::npos);
    EXPECT_NE(out.str().find("deroule-grouping-plan/1"), std::string::npos);
    EXPECT_EQ(err.str().rfind("1 rounds: hard 0 (at least 0)", 0), 0U) << err.str();
}

TEST(GroupsCommand, SaysThatTheTimeLimitCutItShort) {
    const std::string path =
        std::string(DEROULE_SOURCE_DIR) + "/tests/fixtures/grouping/mix-100.json";
    std::ostringstream out;
    std::ostringstream err;
    EXPECT_EQ(run_groups(path, "-", 7, out, err, std::chrono::milliseconds(1)), 0);
    EXPECT_NE(err.str().find("cut short by the time limit"), std::string::npos) << err.str();
}

TEST(GroupsCommand, RefusesAWrongInstance) {
    std::ostringstream out;
    std::ostringstream err;
    EXPECT_EQ(run_groups("no-such-file.json", "-", 7, out, err), 1);
    EXPECT_EQ(err.str(), "no-such-file.json: this file cannot be read\n");
    EXPECT_EQ(out.str(), "");
}

} // namespace
} // namespace deroule::app
