#include "app/groups/repair_json.hpp"
#include "app/groups/repairs_command.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>

namespace deroule::app {
namespace {

constexpr const char* small = R"({
 "format": "deroule-grouping/1", "name": "small",
 "people": [
  {"id": "a", "territory": "T1", "category": "elu"},
  {"id": "b", "territory": "T2", "category": "elu"},
  {"id": "c", "territory": "T3", "category": "elu"},
  {"id": "d", "territory": "T4", "category": "elu"}],
 "rounds": [
  {"id": "r1", "day": 1, "kind": "pairs",
   "pools": [{"name": "all", "categories": ["elu"], "groups": 2, "size": [2, 3]}]},
  {"id": "r2", "day": 1, "kind": "pairs",
   "pools": [{"name": "all", "categories": ["elu"], "groups": 2, "size": [2, 3]}]}]})";

constexpr const char* events = R"({
 "format": "deroule-grouping-events/1", "instance": "small",
 "steps": [{"before": "r2", "missing": [], "arrive": ["d"]},
           {"before": "r1", "missing": ["d"], "arrive": []}]})";

std::string with(const std::string& from, const std::string& to) {
    std::string text = events;
    text.replace(text.find(from), from.size(), to);
    return text;
}

std::string fault_of(const std::string& text) {
    const auto read = read_events(text, *read_instance(small));
    return read.has_error() ? read.error().place + ": " + read.error().reason : "";
}

std::string written(const std::string& name, const std::string& text) {
    const std::string path = ::testing::TempDir() + name;
    std::ofstream(path) << text;
    return path;
}

TEST(RepairJson, ReadsStepsInTheOrderOfRounds) {
    const auto read = read_events(events, *read_instance(small));
    ASSERT_TRUE(read.has_value()) << read.error().place << read.error().reason;
    ASSERT_EQ(read->size(), 2U);
    EXPECT_EQ((*read)[0].round, 0U);
    EXPECT_EQ((*read)[0].missing, (std::vector<planner::PersonIndex>{3}));
    EXPECT_EQ((*read)[1].round, 1U);
    EXPECT_EQ((*read)[1].arriving, (std::vector<planner::PersonIndex>{3}));
}

TEST(RepairJson, NamesThePlaceOfAFault) {
    EXPECT_EQ(fault_of("{\n \"format\": }"), "line 2, column 12: this is not JSON");
    EXPECT_EQ(fault_of(with("\"small\"", "1e999")), "the text: a number is too large to be read");
    EXPECT_EQ(fault_of("[]"), ": an object is expected here");
    EXPECT_EQ(fault_of(with("events/1", "events/2")),
              "/format: \"deroule-grouping-events/1\" is expected here");
    EXPECT_EQ(fault_of(with("\"small\"", "\"other\"")),
              "/instance: these events are not of the instance \"small\"");
    EXPECT_EQ(fault_of(with("\"r1\"", "\"r9\"")), "/steps/1/before: no round has the id \"r9\"");
    EXPECT_EQ(fault_of(with("\"r1\"", "\"r2\"")),
              "/steps/1/before: another step is before this round already");
    EXPECT_EQ(fault_of(with("[\"d\"], \"arrive\"", "[\"z\"], \"arrive\"")),
              "/steps/1/missing/0: nobody has the id \"z\"");
    EXPECT_EQ(fault_of(with("\"arrive\": [\"d\"]", "\"arrive\": \"d\"")),
              "/steps/0/arrive: a list is expected here");
    EXPECT_EQ(fault_of(with("\"missing\": [], ", "")), "/steps/0/missing: this is missing");
}

TEST(RepairJson, SurvivesAnyPrefixAndAnyLostValue) {
    const std::string text = events;
    for (std::size_t length = 0; length < text.size(); ++length)
        EXPECT_NE(fault_of(text.substr(0, length)), "");
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '"' || text[i] == '[' || text[i] == '{') {
            std::string broken = text;
            broken.insert(i, "null, ");
            (void)fault_of(broken);
        }
}

TEST(RepairsCommand, WritesWhoMovesAtEachStep) {
    std::ostringstream out;
    std::ostringstream err;
    EXPECT_EQ(run_repairs(written("repairs_small.json", small),
                          written("repairs_events.json", events), "-", {7}, out, err),
              0);
    const auto trace = nlohmann::json::parse(out.str());
    EXPECT_EQ(trace["format"], "deroule-grouping-repair/1");
    EXPECT_EQ(trace["plan"]["rounds"]["r1"]["groups"].size(), 2U);
    ASSERT_EQ(trace["steps"].size(), 2U);
    EXPECT_EQ(trace["steps"][0]["before"], "r1");
    EXPECT_EQ(trace["steps"][0]["moves"].size(), 1U) << "one of two was left alone";
    EXPECT_EQ(trace["steps"][0]["least_moves"], 1);
    EXPECT_EQ(trace["steps"][1]["moves"].size(), 0U) << "the latecomer has a seat";
    EXPECT_EQ(err.str().rfind("r1: 1 moved (at least 1), 0 seated, 0 hard\n", 0), 0U) << err.str();
}

TEST(RepairsCommand, SaysWhichFileIsWrong) {
    std::ostringstream out;
    std::ostringstream err;
    const std::string instance = written("repairs_small.json", small);
    const std::string wrong = written("repairs_wrong.json", with("[\"d\"]", "[\"z\"]"));
    EXPECT_EQ(run_repairs(instance, wrong, "-", {7}, out, err), 1);
    EXPECT_EQ(err.str(), wrong + ": /steps/0/arrive/0: nobody has the id \"z\"\n");
    err.str("");
    EXPECT_EQ(run_repairs(instance, "no-such-file.json", "-", {7}, out, err), 1);
    EXPECT_EQ(err.str(), "no-such-file.json: this file cannot be read\n");
    EXPECT_EQ(out.str(), "");
}

} // namespace
} // namespace deroule::app
