// rejection.hpp and protocol/rejections.json are two lists of the same codes.
#include "domain/rejection.hpp"
#include "wire/sample.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace deroule::wire {
namespace {

// Codes of the edge, which the domain does not know.
const std::vector<std::string> edge_codes{"command_invalid",     "command_unknown", "too_fast",
                                          "journal_unavailable", "day_unknown",     "day_exists",
                                          "text_invalid"};

// The enumerators as the header writes them, one a line: C++20 cannot list them itself.
std::vector<std::string> enumerators() {
    std::ifstream header(DEROULE_SOURCE_DIR "/server/domain/rejection.hpp");
    std::vector<std::string> names;
    bool inside = false;
    for (std::string line; std::getline(header, line);) {
        if (line == "};") inside = false;
        const auto start = line.find_first_not_of(' ');
        if (inside && start != std::string::npos && line[start] != '/') {
            names.push_back(line.substr(start, line.find_first_of(", ", start) - start));
        }
        if (line == "enum class Rejection {") inside = true;
    }
    return names;
}

TEST(RejectionCodes, AreTheEnumeratorsNames) {
    const auto names = enumerators();
    ASSERT_FALSE(names.empty());
    for (std::size_t value = 0; value < names.size(); ++value) {
        EXPECT_EQ(domain::code(static_cast<domain::Rejection>(value)), names[value]);
    }
}

TEST(RejectionCodes, AllHaveSentences) {
    std::set<std::string> expected(edge_codes.begin(), edge_codes.end());
    for (const std::string& name : enumerators())
        expected.insert(name);

    std::set<std::string> told;
    for (const auto& entry : protocol_json("rejections.json")) {
        const std::string code = entry["code"].get<std::string>();
        EXPECT_TRUE(told.insert(code).second) << code << " stands there twice";
        EXPECT_FALSE(entry["fr"].get<std::string>().empty()) << code;
        EXPECT_FALSE(entry["en"].get<std::string>().empty()) << code;
    }
    EXPECT_EQ(told, expected);
}

TEST(RejectionCodes, SayWhetherToTryAgainAsTheDomainDoes) {
    std::set<std::string> later;
    for (const auto& entry : protocol_json("rejections.json")) {
        if (entry["retry"] == "later") later.insert(entry["code"].get<std::string>());
    }
    const auto names = enumerators();
    for (std::size_t value = 0; value < names.size(); ++value) {
        const auto rejection = static_cast<domain::Rejection>(value);
        EXPECT_EQ(domain::retry(rejection) == domain::Retry::later, later.contains(names[value]))
            << names[value];
    }
}

} // namespace
} // namespace deroule::wire
