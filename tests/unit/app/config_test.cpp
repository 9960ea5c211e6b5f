#include "app/config.hpp"
#include "app/nearest.hpp"
#include "app/public_url.hpp"

#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <iterator>
#include <string>

namespace deroule::app {
namespace {

std::string file(const std::string& path) {
    std::ifstream stream(std::string(DEROULE_SOURCE_DIR) + "/" + path);
    return {std::istreambuf_iterator<char>(stream), {}};
}

// A file with the two members that every file needs, and these.
std::string with(const std::string& members) {
    return "{\"kind\":\"deroule-server\",\"version\":1,\n" + members + "}";
}

Finding only_finding(const std::string& text) {
    const ReadConfig read = read_config(text);
    EXPECT_EQ(read.findings.size(), 1U);
    return read.findings.empty() ? Finding{} : read.findings.front();
}

TEST(Config, HasADefaultForAllThatTheFileDoesNotSay) {
    const ReadConfig read = read_config("{\"kind\":\"deroule-server\",\"version\":1}");
    EXPECT_TRUE(read.findings.empty());
    EXPECT_EQ(read.config.net.port, 8080);
    EXPECT_EQ(read.config.net.limits.silence, std::chrono::seconds{60});
}

TEST(Config, TakesWhatTheFileSays) {
    const ReadConfig read = read_config(with(
        R"("listen":{"address":"::","port":0,"origins":["https://a.example"],"allow_missing_origin":true},
           "limits":{"silence_ms":30000},"log":{"level":"debug","format":"json"},
           "planner":{"iterations":7},"data":"/var/lib/deroule")"));
    ASSERT_TRUE(read.findings.empty());
    const Config& config = read.config;
    EXPECT_EQ(config.net.address, "::");
    EXPECT_EQ(config.net.port, 0);
    EXPECT_EQ(config.net.origins, std::vector<std::string>{"https://a.example"});
    EXPECT_TRUE(config.net.allow_missing_origin);
    EXPECT_EQ(config.net.limits.silence, Duration{30000});
    EXPECT_EQ(config.log_level, LogLevel::debug);
    EXPECT_EQ(config.log_format, LogFormat::json);
    EXPECT_EQ(config.planner_iterations, 7U);
    EXPECT_EQ(config.data, "/var/lib/deroule");
}

TEST(Config, RefusesASettingThatIsGivenTwice) {
    const Finding finding = only_finding(with("\"listen\":{\"port\":1,\n\"port\":2}"));
    EXPECT_EQ(finding.pointer, "/listen/port");
    EXPECT_EQ(finding.line, 3);
    EXPECT_EQ(finding.english, "is given twice");
}

TEST(PublicUrl, IsOneThatLinksCanBeginWith) {
    for (const char* url :
         {"https://x.org", "http://127.0.0.1:8080", "https://x.org/ateliers/", "http://[::1]:80"})
        EXPECT_EQ(fault_of_public_url(url), "") << url;
    for (const char* url : {"", "x.org", "ftp://x.org", "https://", "https:///j", "http://:80",
                            "https://x.org/?a", "https://x.org/#t", "https://x .org"})
        EXPECT_NE(fault_of_public_url(url), "") << url;
    EXPECT_EQ(without_final_slash("https://x.org//"), "https://x.org");
}

TEST(Config, RefusesAnUnknownNameWithTheNearestKnownOne) {
    const Finding finding = only_finding(with("\"listen\":{\"prot\":1}"));
    EXPECT_EQ(finding.pointer, "/listen/prot");
    EXPECT_EQ(finding.line, 2);
    EXPECT_NE(finding.english.find("\"port\""), std::string::npos);
    EXPECT_NE(finding.french.find("port"), std::string::npos);
}

TEST(Config, FindsAMisplacedNameInItsOwnObject) {
    const Finding finding = only_finding(with("\"listen\":{\"outbox_bytes\":100000}"));
    EXPECT_NE(finding.english.find("\"limits.outbox_bytes\""), std::string::npos);
}

TEST(Config, RefusesValuesOutOfBoundsWithTheBounds) {
    const Finding finding = only_finding(with("\n\"listen\":{\"port\":65536}"));
    EXPECT_EQ(finding.pointer, "/listen/port");
    EXPECT_EQ(finding.line, 3);
    EXPECT_EQ(finding.english, "must be 0 to 65535");
    // Beyond 64 bits a number is read as a fraction, and beyond 63 it must not wrap.
    EXPECT_EQ(only_finding(with("\"threads\":18446744073709551615")).pointer, "/threads");
    EXPECT_EQ(only_finding(with("\"threads\":-1")).pointer, "/threads");
    EXPECT_EQ(only_finding(with("\"threads\":1.5")).pointer, "/threads");
}

TEST(Config, RefusesValuesOfTheWrongSort) {
    EXPECT_EQ(only_finding(with("\"data\":4")).pointer, "/data");
    EXPECT_EQ(only_finding(with("\"data\":\"\"")).pointer, "/data");
    EXPECT_EQ(only_finding(with("\"log\":3")).pointer, "/log");
    EXPECT_EQ(only_finding(with("\"log\":{\"level\":\"loud\"}")).pointer, "/log/level");
    EXPECT_EQ(only_finding(with("\"listen\":{\"address\":\"here\"}")).pointer, "/listen/address");
    EXPECT_EQ(only_finding(with("\"listen\":{\"origins\":[\"https://a/b\"]}")).pointer,
              "/listen/origins");
    EXPECT_EQ(only_finding(with("\"listen\":{\"public_url\":\"a.example\"}")).pointer,
              "/listen/public_url");
}

TEST(Config, RefusesAnotherKindOrVersionOfFile) {
    EXPECT_EQ(only_finding(R"({"kind":"deroule-day","version":1})").pointer, "/kind");
    EXPECT_EQ(only_finding(R"({"kind":"deroule-server","version":2})").pointer, "/version");
    EXPECT_EQ(read_config("{}").findings.size(), 2U);
    EXPECT_EQ(only_finding("[]").code, "config_invalid");
}

TEST(Config, SaysWhereJsonBreaksOff) {
    const Finding finding = only_finding("{\n  \"kind\": ,\n}");
    EXPECT_EQ(finding.code, "json_invalid");
    EXPECT_EQ(finding.line, 2);
    EXPECT_EQ(finding.column, 11);
}

TEST(Config, RefusesANumberThatNoMachineHolds) {
    EXPECT_EQ(only_finding("{\"version\": 1e999}").code, "json_invalid");
}

TEST(Config, ReadsOverComments) {
    const Finding finding =
        only_finding("{ // a \"comment\"\n\"kind\":\"deroule-server\",\n\"version\":1,\n"
                     "\"data\":\"a//b\", // not inside texts\n\"bad\":1}");
    EXPECT_EQ(finding.pointer, "/bad");
    EXPECT_EQ(finding.line, 5);
}

TEST(Config, ComplainsOfEverythingAtOnce) {
    EXPECT_EQ(read_config(with("\"x\":1,\"threads\":-1,\"data\":2")).findings.size(), 3U);
}

TEST(Config, ExampleSaysTheDefaults) {
    const std::string example = file("config/server.example.json");
    EXPECT_EQ(example, example_config());
    const ReadConfig read = read_config(example);
    EXPECT_TRUE(read.findings.empty());
    EXPECT_EQ(read.config.net.trusted_proxies, Config{}.net.trusted_proxies);
    EXPECT_EQ(read.config.net.limits.outbox_bytes, Config{}.net.limits.outbox_bytes);
}

TEST(Config, ReferenceIsWhatTheProgramSays) {
    const std::string page = file("config/README.md");
    const std::string begin = "<!-- settings: begin -->\n";
    const auto from = page.find(begin);
    const auto until = page.find("<!-- settings: end -->");
    ASSERT_NE(from, std::string::npos);
    ASSERT_NE(until, std::string::npos);
    EXPECT_EQ(page.substr(from + begin.size(), until - from - begin.size()), describe_config());
}

TEST(NearestName, CountsASwapAsOneMistake) {
    EXPECT_EQ(edit_distance("prot", "port"), 1U);
    EXPECT_EQ(edit_distance("", "abc"), 3U);
    EXPECT_EQ(edit_distance("kitten", "sitting"), 3U);
    EXPECT_EQ(edit_distance("ca", "abc"), 3U); // No letter is touched twice.
}

TEST(NearestName, StaysSilentWhenNothingIsNear) {
    constexpr std::array<std::string_view, 2> known{"port", "address"};
    EXPECT_EQ(nearest_name("adress", known), "address");
    EXPECT_EQ(nearest_name("colour", known), "");
}

} // namespace
} // namespace deroule::app
