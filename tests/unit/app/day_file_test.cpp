#include "app/day_file.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace deroule::app {
namespace {

std::string file_with(const std::string& frame, const std::string& block) {
    return "{\"kind\":\"deroule-day\",\"version\":1,\"title\":\"Jour\"," + frame + ",\"blocks\":[" +
           block + "]}";
}

const std::string sound_frame = R"("date":"2021-01-21","timezone":"Europe/Paris","doors":"08:45")";
const std::string sound_block = R"({"id":"a","kind":"plenary","title":"A","minutes":10})";

std::vector<std::string> pointers(const std::string& text) {
    std::vector<std::string> found;
    for (const Finding& finding : read_day_file(text).findings)
        found.push_back(finding.pointer);
    std::ranges::sort(found);
    return found;
}

using Pointers = std::vector<std::string>;

TEST(DayFile, SaysAllThatIsWrongWithABlock) {
    EXPECT_EQ(pointers(file_with(sound_frame, sound_block)), Pointers{});
    EXPECT_EQ(pointers(file_with(sound_frame, R"({"id":"a","kind":"plenry","title":"A",
                  "minutes":"ten","fixed":1,"sizes":{"min":"x","max":3},"colour":"red"})")),
              (Pointers{"/blocks/0/colour", "/blocks/0/fixed", "/blocks/0/kind",
                        "/blocks/0/minutes", "/blocks/0/sizes/min"}));
    EXPECT_EQ(pointers(file_with(sound_frame, R"({"id":"a","kind":"content","title":"",
                  "minutes":10,"shortest_minutes":20,"slides":"http://x.org"})")),
              (Pointers{"/blocks/0/shortest_minutes", "/blocks/0/slides", "/blocks/0/title"}));
}

TEST(DayFile, RefusesANumberThatNoMachineHolds) {
    EXPECT_EQ(pointers(file_with(sound_frame, R"({"minutes":1e999})")), Pointers{""});
}

TEST(DayFile, SaysAllThatIsWrongWithItsTimes) {
    EXPECT_EQ(
        pointers(file_with(R"("date":"2021-02-30","timezone":"Europe/Pariss","doors":"8 o'clock")",
                           sound_block)),
        (Pointers{"/date", "/doors", "/timezone"}));
}

TEST(DayFile, GuessesWhichMemberWasMeant) {
    const auto english = [](const std::string& text) {
        return read_day_file(text).findings.at(0).english;
    };
    EXPECT_EQ(english(file_with(sound_frame + R"(,"timezon":"x")", sound_block)),
              "is not known here; did you mean \"timezone\"?");
    EXPECT_EQ(
        english(file_with(sound_frame,
                          R"({"id":"a","kind":"plenary","title":"A","minutes":1,"promt":""})")),
        "is not known here; did you mean \"prompt\"?");
    EXPECT_EQ(english(file_with(sound_frame + R"(,"unrelated":"x")", sound_block)),
              "is not known here");
}

} // namespace
} // namespace deroule::app
