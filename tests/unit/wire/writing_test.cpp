// Values as JSON text: any reader of JSON reads back what was meant.
#include "support/drawn.hpp"
#include "wire/codec.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <string>

namespace deroule::wire {
namespace {

using nlohmann::json;
using view::Value;

std::string text_of(const std::string& text) {
    return write(Value(text));
}

TEST(WritingTest, LeavesTextsAsTheyAre) {
    EXPECT_EQ(text_of(""), R"("")");
    EXPECT_EQ(text_of("Où ? « Là »\u202F!"), "\"Où ? « Là »\u202F!\"");
    EXPECT_EQ(text_of("🌿\u2028\x7F"), "\"🌿\u2028\x7F\"");
    EXPECT_EQ(text_of("a/b"), R"("a/b")");
}

TEST(WritingTest, EscapesWhatATextMayNotHold) {
    EXPECT_EQ(text_of("\"\\"), R"("\"\\")");
    EXPECT_EQ(text_of("\n\r\t"), R"("\n\r\t")");
    EXPECT_EQ(text_of(std::string("\0\x01\x1F", 3)), R"("\u0000\u0001\u001f")");
    EXPECT_EQ(text_of("\b\f"), R"("\u0008\u000c")");
}

TEST(WritingTest, EscapesNamesOfMembersToo) {
    EXPECT_EQ(write(Value(Value::Object{{"a\"\n", Value(std::int64_t{1})}})), R"({"a\"\n":1})");
}

TEST(WritingTest, WritesEachKindOfValue) {
    EXPECT_EQ(write(Value()), "null");
    EXPECT_EQ(write(Value(true)), "true");
    EXPECT_EQ(write(Value(false)), "false");
    EXPECT_EQ(write(Value(std::numeric_limits<std::int64_t>::min())), "-9223372036854775808");
    EXPECT_EQ(write(Value(std::numeric_limits<std::int64_t>::max())), "9223372036854775807");
    EXPECT_EQ(write(Value(Value::Array{})), "[]");
    EXPECT_EQ(write(Value(Value::Object{})), "{}");
    const Value nested(Value::Object{{"b", Value(Value::Array{Value(), Value(Value::Object{})})},
                                     {"a", Value(std::string("x"))}});
    EXPECT_EQ(write(nested), R"({"a":"x","b":[null,{}]})");
}

TEST(WritingTest, IsReadBackAsItWasMeant) {
    for (std::uint64_t seed = 1; seed <= 500; ++seed) {
        const auto text = support::Drawer(seed).draw<std::string>();
        EXPECT_EQ(json::parse(text_of(text)).get<std::string>(), text) << "seed " << seed;
    }
    std::string every;
    for (int byte = 0; byte < 0x80; ++byte)
        every += static_cast<char>(byte);
    EXPECT_EQ(json::parse(text_of(every)).get<std::string>(), every);
}

// What a server says about somebody passes through the same escapes as documents do.
TEST(WritingTest, EscapesWhatItIsGivenInEveryMessage) {
    const std::string odd = "\"}\\\n";
    const json rejected = json::parse(write_rejected("c1", "command_invalid", odd));
    for (const char* language : {"fr", "en"})
        EXPECT_TRUE(rejected["reason"][language].get<std::string>().ends_with(" (" + odd + ")"));
    EXPECT_EQ(json::parse(write_accepted(odd, 7))["id"], odd);
    EXPECT_EQ(json::parse(write_presence({{odd, "online"}}))["people"], (json{{odd, "online"}}));
    EXPECT_EQ(
        json::parse(write_channel_closed(view::group_channel(domain::GroupId(odd))))["channel"],
        "group/" + odd);
    const view::Patch patch{
        view::agenda_channel(), 1, 2, {{view::OpKind::add, "/" + odd, Value(odd)}}};
    const json op = json::parse(write(patch))["ops"][0];
    EXPECT_EQ(op["path"], "/" + odd);
    EXPECT_EQ(op["value"], odd);
    Welcome welcome;
    welcome.name = odd;
    welcome.epoch = odd;
    const json read = json::parse(write(welcome));
    EXPECT_EQ(read["name"], odd);
    EXPECT_EQ(read["epoch"], odd);
}

} // namespace
} // namespace deroule::wire
