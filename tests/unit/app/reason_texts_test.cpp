#include "app/reason_texts.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>

namespace deroule::app {
namespace {

// The texts that `pattern` captures in a source file.
std::set<std::string> texts_of(const std::string& path, const std::string& pattern) {
    const std::ifstream file(DEROULE_SOURCE_DIR "/server/" + path);
    std::stringstream text;
    text << file.rdbuf();
    const std::string source = text.str();
    std::set<std::string> found;
    const std::regex wanted(pattern);
    for (std::sregex_iterator at(source.begin(), source.end(), wanted), end; at != end; ++at)
        found.insert((*at)[1]);
    EXPECT_FALSE(found.empty()) << path;
    return found;
}

void expect_all_in_french(const std::set<std::string>& reasons) {
    for (const std::string& reason : reasons)
        EXPECT_NE(reason_in_french(reason), reason);
}

TEST(ReasonTexts, SayInFrenchWhateverIsWrongWithAMember) {
    for (const char* path : {"json/convert.hpp", "json/nouns.hpp"})
        expect_all_in_french(texts_of(path, R"re(fail\("([^"]+)"\))re"));
}

TEST(ReasonTexts, SayInFrenchWhateverIsWrongWithABlock) {
    const auto reasons =
        texts_of("domain/block_plan_fault.cpp", R"re(push_back\(\{[^{}]*?,\s*"([^"]+)"\}\))re");
    EXPECT_GT(reasons.size(), 12U);
    expect_all_in_french(reasons);
}

TEST(ReasonTexts, KeepTheWordsOfTheFormat) {
    EXPECT_EQ(reason_in_french("must be one of: pairs, random"),
              "doit être l’un de\u00a0: pairs, random");
}

TEST(ReasonTexts, LeaveWhatIsNotTheirs) {
    EXPECT_EQ(reason_in_french("no such words"), "no such words");
}

} // namespace
} // namespace deroule::app
