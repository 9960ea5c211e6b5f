// What a client's text may be, at its edges: letters, numbers, depth, members (W-20, W-24, W-60).
#include "wire/codec.hpp"

#include <gtest/gtest.h>

#include <string>
#include <variant>
#include <vector>

namespace deroule::wire {
namespace {

const std::string leaf = "\xF0\x9F\x8C\xBF"; // U+1F33F.

// A card with this text, as it stands between its quotes.
std::string card(const std::string& raw) {
    return R"({"type":"command","id":"c1","name":"contribute","arguments":)"
           R"({"block":"peers","kind":"card","field":"","text":")" +
           raw + "\"}}";
}

// The card's text as it was read, or "pointer: reason".
std::string read_card(const std::string& raw) {
    const auto message = read_client_message(card(raw));
    if (!message) return message.error().pointer + ": " + message.error().reason;
    const auto& command = std::get<CommandMessage>(message.value());
    return std::get<domain::Contribute>(command.command).text;
}

std::string refusal(const std::string& text) {
    const auto message = read_client_message(text);
    return message ? "read" : message.error().pointer + ": " + message.error().reason;
}

std::string clock_at(const std::string& number) {
    return R"({"type":"clock","sent":)" + number + "}";
}

TEST(ReadingTest, TakesLettersOfEveryKind) {
    EXPECT_EQ(read_card("« Où ça\u202F? »"), "« Où ça\u202F? »");
    EXPECT_EQ(read_card(leaf), leaf);
    EXPECT_EQ(read_card("e\u0301"), "e\u0301") << "nothing is composed anew";
    EXPECT_EQ(read_card("\xF4\x8F\xBF\xBF"), "\xF4\x8F\xBF\xBF") << "U+10FFFF is the last";
    EXPECT_EQ(read_card(R"(\"\\\/\b\f\n\r\t)"), "\"\\/\b\f\n\r\t");
    EXPECT_EQ(read_card(R"(\u00e9\u00E9\u20ac)"), "éé€");
    EXPECT_EQ(read_card(R"(a\u0000b)"), std::string("a\0b", 3));
}

TEST(ReadingTest, JoinsSurrogatePairs) {
    EXPECT_EQ(read_card(R"(\ud83c\udf3f)"), leaf);
    EXPECT_EQ(read_card(R"(\uD83C\uDF3F\uD83C\uDF3F)"), leaf + leaf);
    EXPECT_EQ(read_card(R"(\ud800\udc00)"), "\xF0\x90\x80\x80");
    EXPECT_EQ(read_card(R"(\udbff\udfff)"), "\xF4\x8F\xBF\xBF");
}

TEST(ReadingTest, RefusesLoneSurrogates) {
    for (const char* raw : {R"(\ud83c)", R"(\udf3f)", R"(\ud83cx)", R"(\ud83c\n)",
                            R"(\ud83c\u0041)", R"(\ud83c\ud83c)", R"(\udf3f\ud83c)"}) {
        const std::string found = read_card(raw);
        EXPECT_TRUE(found.starts_with(": is not valid JSON in UTF-8, at byte ")) << raw << found;
    }
}

TEST(ReadingTest, RefusesWhatIsNotUtf8) {
    const std::vector<std::string> broken{"\x80",             // Continues nothing.
                                          "\xC3",             // Is not continued.
                                          "\xC3(",            // Continued by something else.
                                          "\xE2\x82",         // Cut short.
                                          "\xC0\x80",         // NUL in two bytes.
                                          "\xE0\x80\xAF",     // A slash in three.
                                          "\xF0\x80\x80\xAF", // And in four.
                                          "\xED\xA0\xBC",     // Half of a surrogate pair.
                                          "\xF4\x90\x80\x80", // Beyond U+10FFFF.
                                          "\xF8\x88\x80\x80\x80",
                                          "\xFE",
                                          "\xFF"};
    for (const std::string& raw : broken) {
        const std::string found = read_card(raw);
        EXPECT_TRUE(found.starts_with(": is not valid JSON in UTF-8, at byte ")) << found;
    }
}

// No pointer can name it: the text is no tree yet.
TEST(ReadingTest, NamesTheByteWhereATextIsBroken) {
    EXPECT_EQ(refusal("{\"type\":\xFF}"), ": is not valid JSON in UTF-8, at byte 9");
    EXPECT_EQ(refusal(""), ": is not valid JSON in UTF-8, at byte 1");
    EXPECT_EQ(refusal("{} {}"), ": is not valid JSON in UTF-8, at byte 4");
    const std::string raw = "a control\ncharacter";
    const std::string text = card(raw);
    EXPECT_EQ(refusal(text),
              ": is not valid JSON in UTF-8, at byte " + std::to_string(text.find('\n') + 1));
}

TEST(ReadingTest, BoundsHowDeepATextIsNested) {
    const auto nested = [](std::size_t levels) {
        // The message and its arguments are two levels of them.
        return R"({"type":"command","id":"c1","name":"open_doors","arguments":{"a":)" +
               std::string(levels - 2, '[') + std::string(levels - 2, ']') + "}}";
    };
    EXPECT_EQ(refusal(nested(16)), "/arguments/a: is not known here");
    EXPECT_EQ(refusal(nested(17)), ": is nested too deeply");
    // As much as a frame holds, closed or not, and of either kind.
    const std::size_t frame = 64 * 1024;
    EXPECT_EQ(refusal(std::string(frame, '[')), ": is nested too deeply");
    EXPECT_EQ(refusal(std::string(frame / 2, '[') + std::string(frame / 2, ']')),
              ": is nested too deeply");
    std::string objects;
    while (objects.size() < frame)
        objects += "{\"a\":";
    EXPECT_EQ(refusal(objects), ": is nested too deeply");
}

TEST(ReadingTest, CountsNoBracketsInsideTexts) {
    const std::string brackets(100, '[');
    EXPECT_EQ(read_card(brackets), brackets);
    EXPECT_EQ(read_card(R"(\")" + brackets), "\"" + brackets);
    EXPECT_EQ(read_card(R"(\\\")" + brackets), "\\\"" + brackets);
    // A text that has ended hides nothing.
    EXPECT_EQ(refusal(R"({"a\\":)" + brackets), ": is nested too deeply");
    // Closing more than was opened gives no credit.
    EXPECT_EQ(refusal(std::string(100, ']') + std::string(17, '[')), ": is nested too deeply");
}

TEST(ReadingTest, TakesNumbersThatEveryReaderKeepsExact) {
    const auto sent = [](const std::string& number) {
        const auto message = read_client_message(clock_at(number));
        return message ? std::get<Clock>(message.value()).sent : -1;
    };
    EXPECT_EQ(sent("9007199254740991"), 9'007'199'254'740'991);
    EXPECT_EQ(sent("-9007199254740991"), -9'007'199'254'740'991);
    EXPECT_EQ(sent("-0"), 0);
    EXPECT_EQ(refusal(clock_at("9007199254740992")), "/sent: is too large");
    EXPECT_EQ(refusal(clock_at("-9007199254740992")), "/sent: is too small");
    EXPECT_EQ(refusal(clock_at("18446744073709551615")), "/sent: is too large");
    // More than any integer holds is read as a fraction, and refused as one.
    for (const char* number : {"99999999999999999999", "1.0", "1e3", "0.5", "\"1\"", "null"})
        EXPECT_EQ(refusal(clock_at(number)), "/sent: must be a whole number") << number;
}

TEST(ReadingTest, RefusesNumbersThatAreNone) {
    EXPECT_EQ(refusal(clock_at("1e400")), ": holds a number that is too large");
    for (const char* number : {"01", "+1", ".5", "1.", "0x10", "NaN", "Infinity", "-", "1e"})
        EXPECT_TRUE(refusal(clock_at(number)).starts_with(": is not valid JSON")) << number;
}

TEST(ReadingTest, BoundsWhatEachMemberHolds) {
    const auto extend = [](const std::string& by) {
        return refusal(R"({"type":"command","id":"c1","name":"extend_block","arguments":)"
                       R"({"block":"talk","by_ms":)" +
                       by + "}}");
    };
    EXPECT_EQ(extend("60000"), "read");
    EXPECT_EQ(extend("31622400001"), "/arguments/by_ms: is longer than a year");
    EXPECT_EQ(extend("9007199254740992"), "/arguments/by_ms: is too large");
    const auto advance = [](const std::string& from) {
        return refusal(R"({"type":"command","id":"c1","name":"advance","arguments":{"from":")" +
                       from + "\"}}");
    };
    EXPECT_EQ(advance(std::string(64, 'x')), "read");
    EXPECT_EQ(advance(std::string(65, 'x')), "/arguments/from: must have 1 to 64 characters");
    std::string channels;
    for (int i = 0; i < 65; ++i)
        channels += (i == 0 ? "\"group/g" : ",\"group/g") + std::to_string(i) + "\":1";
    EXPECT_EQ(refusal(R"({"type":"hello","protocol":1,"token":"t","client":"c","resume":)"
                      R"({"epoch":"e","channels":{)" +
                      channels + "}}}"),
              "/resume/channels: names too many channels");
}

// As every browser reads it: the last of two members is the one.
TEST(ReadingTest, TakesTheLastOfTwoMembersOfOneName) {
    const auto twice = read_client_message(R"({"type":"clock","sent":1,"sent":2})");
    ASSERT_TRUE(twice);
    EXPECT_EQ(std::get<Clock>(twice.value()).sent, 2);
    EXPECT_EQ(refusal(R"({"type":"clock","sent":2,"sent":"x"})"), "/sent: must be a whole number");
    EXPECT_EQ(refusal(R"({"type":"clock","type":"song","sent":2})"),
              "/type: is not a message of clients");
}

TEST(ReadingTest, RefusesMembersThatNobodyKnows) {
    EXPECT_EQ(refusal(R"({"type":"clock","sent":1,"zone":"Paris"})"), "/zone: is not known here");
    EXPECT_EQ(refusal(R"({"type":"writing","":1})"), "/: is not known here");
    EXPECT_EQ(refusal(R"({"type":"writing","a/b~":1})"), "/a~1b~0: is not known here");
    EXPECT_EQ(refusal(R"({"type":"hello","protocol":1,"token":"t","client":"c",)"
                      R"("resume":{"epoch":"e","channels":{},"since":1}})"),
              "/resume/since: is not known here");
    // A command is answered under its id all the same (W-24).
    const auto command = read_client_message(
        R"({"type":"command","id":"c1","name":"open_doors","arguments":{},"urgent":true})");
    ASSERT_FALSE(command);
    EXPECT_EQ(command.error().pointer, "/urgent");
    EXPECT_EQ(command.error().command_id, "c1");
}

TEST(ReadingTest, TakesAbsentAndNullAsTheSameWhereAMemberMayBeAbsent) {
    for (const char* text : {R"({"type":"writing"})", R"({"type":"writing","as":null})"}) {
        const auto message = read_client_message(text);
        ASSERT_TRUE(message) << text;
        EXPECT_FALSE(std::get<Writing>(message.value()).as);
    }
    EXPECT_EQ(refusal(R"({"type":"resync","channel":null})"), "/channel: must be a text");
}

TEST(ReadingTest, LooksAtNoIdThatIsNone) {
    const auto fault_of = [](const std::string& id) {
        return read_client_message(R"({"type":"command","id":")" + id +
                                   R"(","name":"fly","arguments":{}})")
            .error();
    };
    EXPECT_EQ(fault_of(std::string(64, 'Z')).command_id, std::string(64, 'Z'));
    EXPECT_EQ(fault_of("Az09_-").command_id, "Az09_-");
    for (const std::string& id : {std::string(), std::string(65, 'a'), std::string("a b"),
                                  std::string("é"), std::string(R"(a\u0000)")}) {
        EXPECT_EQ(fault_of(id).command_id, std::nullopt) << id;
        EXPECT_EQ(fault_of(id).pointer, "/id") << id;
    }
}

} // namespace
} // namespace deroule::wire
