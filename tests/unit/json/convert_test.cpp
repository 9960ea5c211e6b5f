// Values from JSON: what is taken, what is refused, and which place the refusal names.
#include "json/convert.hpp"
#include "json/nouns.hpp"
#include "support/drawn.hpp"

#include <gtest/gtest.h>

namespace deroule::json {
namespace {

using domain::BlockId;

template <class T>
T taken(const char* text) {
    return read<T>(Json::parse(text), Place());
}

// "pointer: reason", or "taken".
template <class T>
std::string refusal(const char* text) {
    try {
        (void)taken<T>(text);
        return "taken";
    } catch (const ReadFault& fault) {
        return fault.pointer() + ": " + fault.what();
    }
}

TEST(ConvertTest, TakesWholeNumbersThatEveryReaderKeepsExact) {
    EXPECT_EQ(taken<std::int64_t>("9007199254740991"), 9'007'199'254'740'991);
    EXPECT_EQ(taken<std::int64_t>("-9007199254740991"), -9'007'199'254'740'991);
    EXPECT_EQ(refusal<std::int64_t>("9007199254740992"), ": is too large");
    EXPECT_EQ(refusal<std::int64_t>("-9007199254740992"), ": is too small");
    EXPECT_EQ(refusal<std::uint64_t>("18446744073709551615"), ": is too large");
    EXPECT_EQ(refusal<std::uint64_t>("-1"), ": is out of range");
    EXPECT_EQ(refusal<int>("2147483648"), ": is out of range");
    EXPECT_EQ(taken<int>("-2147483648"), std::numeric_limits<int>::min());
    for (const char* text : {"1.0", "1e3", "\"1\"", "true", "null", "[]"})
        EXPECT_EQ(refusal<int>(text), ": must be a whole number") << text;
}

TEST(ConvertTest, TakesLengthsUpToAYear) {
    EXPECT_EQ(taken<Duration>("31622400000"), Duration{31'622'400'000});
    EXPECT_EQ(refusal<Duration>("31622400001"), ": is longer than a year");
    EXPECT_EQ(refusal<Duration>("-31622400001"), ": is longer than a year");
}

TEST(ConvertTest, TakesIdsOfOneToSixtyFourCharacters) {
    EXPECT_EQ(taken<BlockId>("\"b1\""), BlockId("b1"));
    EXPECT_EQ(taken<BlockId>(("\"" + std::string(64, 'x') + "\"").c_str()).text().size(), 64U);
    EXPECT_EQ(refusal<BlockId>("\"\""), ": must have 1 to 64 characters");
    EXPECT_EQ(refusal<BlockId>(("\"" + std::string(65, 'x') + "\"").c_str()),
              ": must have 1 to 64 characters");
    EXPECT_EQ(refusal<BlockId>("7"), ": must be a text");
}

TEST(ConvertTest, TakesWordsOfTheClosedListsOnly) {
    EXPECT_EQ(taken<domain::BlockKind>("\"break\""), domain::BlockKind::break_);
    EXPECT_EQ(refusal<domain::Category>("\"maire\""),
              ": must be one of: elu, technicien, operateur, etat");
    EXPECT_EQ(refusal<domain::Category>("\"Elu\"").substr(0, 17), ": must be one of:");
}

TEST(ConvertTest, TakesAbsentAndNullAsTheSame) {
    const char* given = R"({"id":"g1","number":1,"members":[],"pen":null})";
    EXPECT_FALSE(taken<domain::Group>(given).pen);
    EXPECT_FALSE(write(taken<domain::Group>(given)).contains("pen"));
}

TEST(ConvertTest, NamesThePlaceOfAFault) {
    EXPECT_EQ(refusal<domain::SizeBounds>(R"({"min":1})"), "/max: is missing");
    EXPECT_EQ(refusal<domain::SizeBounds>(R"({"min":1,"max":2,"middle":3})"),
              "/middle: is not known here");
    EXPECT_EQ(refusal<domain::SizeBounds>("[1,2]"), ": must be an object");
    EXPECT_EQ(refusal<domain::BlockPlan>(
                  R"({"kind":"question","title":"t","length_ms":1,
                      "questions":[{"kind":"text","text":"q"},
                                   {"kind":"text","text":"q","choices":["a",7]}]})"),
              "/questions/1/choices/1: must be a text");
}

TEST(ConvertTest, EscapesTheNamesOfPlaces) {
    EXPECT_EQ(refusal<domain::SizeBounds>(R"({"min":1,"max":2,"a/b~c":3})"),
              "/a~1b~0c: is not known here");
    EXPECT_EQ(refusal<domain::SizeBounds>(R"({"min":1,"max":2,"":3})"), "/: is not known here");
}

TEST(ConvertTest, ReadsTheKindOfAVariant) {
    const auto answer = taken<domain::AnswerValue>(R"({"kind":"step","value":3})");
    EXPECT_EQ(std::get<domain::Step>(answer).value, 3);
    EXPECT_EQ(refusal<domain::AnswerValue>(R"({"value":3})"), "/kind: is missing");
    EXPECT_EQ(refusal<domain::AnswerValue>(R"({"kind":"guess"})"), "/kind: is not a known kind");
    EXPECT_EQ(refusal<domain::AnswerValue>(R"({"kind":"step","value":3,"text":"x"})"),
              "/text: is not known here");
    EXPECT_EQ(refusal<domain::MessageAudience>(R"({"kind":"groups","groups":["g1",""]})"),
              "/groups/1: must have 1 to 64 characters");
}

TEST(ConvertTest, RefusesListsWithoutEnd) {
    std::string text = "[";
    for (int i = 0; i < 100'001; ++i)
        text += i == 0 ? "1" : ",1";
    EXPECT_EQ(refusal<std::vector<int>>((text + "]").c_str()), ": has too many items");
}

template <class T>
void expect_round_trips() {
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        support::Drawer drawer(seed);
        const T drawn = drawer.draw<T>();
        const Json text = Json::parse(write(drawn).dump());
        EXPECT_TRUE(read<T>(text, Place()) == drawn) << "seed " << seed << " " << text;
    }
}

TEST(ConvertTest, ReadsNounsBackAsTheyWereWritten) {
    expect_round_trips<domain::BlockPlan>();
    expect_round_trips<domain::Participant>();
    expect_round_trips<domain::DayPlan>();
    expect_round_trips<domain::Group>();
    expect_round_trips<domain::Breach>();
    expect_round_trips<domain::Contribution>();
    expect_round_trips<domain::AnswerValue>();
    expect_round_trips<domain::MessageAudience>();
}

} // namespace
} // namespace deroule::json
