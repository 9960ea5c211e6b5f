#include "reading.hpp"
#include "roster/encoding.hpp"

#include <gtest/gtest.h>

namespace deroule::roster {
namespace {

using namespace std::string_literals;
using testing::ByteOrder;
using testing::utf16;
using testing::windows_1252;

const std::string text = "Prénom;Nom\r\nZoé;L’Hôpital\r\nChloé;Lœuillet\r\n";

void expect_read(const std::string& bytes, Encoding encoding) {
    const auto decoded = decode(bytes);
    ASSERT_TRUE(decoded.has_value());
    EXPECT_EQ(decoded->text, text);
    EXPECT_EQ(decoded->encoding, encoding);
}

TEST(Encoding, ReadsUtf8WithAndWithoutMark) {
    expect_read(text, Encoding::utf8);
    expect_read("\xEF\xBB\xBF" + text, Encoding::utf8);
}

TEST(Encoding, ReadsUtf16WithMark) {
    expect_read("\xFF\xFE" + utf16(text, ByteOrder::little), Encoding::utf16_le);
    expect_read("\xFE\xFF" + utf16(text, ByteOrder::big), Encoding::utf16_be);
}

TEST(Encoding, ReadsUtf16WithoutMarkAndSaysSo) {
    expect_read(utf16(text, ByteOrder::little), Encoding::utf16_le);
    expect_read(utf16(text, ByteOrder::big), Encoding::utf16_be);
    EXPECT_TRUE(decode(utf16(text, ByteOrder::big))->assumed);
    EXPECT_FALSE(decode("\xFE\xFF" + utf16(text, ByteOrder::big))->assumed);
}

TEST(Encoding, ReadsWindows1252AndSaysSo) {
    expect_read(windows_1252(text), Encoding::windows_1252);
    EXPECT_TRUE(decode(windows_1252(text))->assumed);
    EXPECT_FALSE(decode(text)->assumed);
}

TEST(Encoding, ReadsCharactersBeyondTheBasicPlane) {
    const auto decoded = decode("\xFF\xFE" + utf16("Merci 🌱", ByteOrder::little));
    ASSERT_TRUE(decoded.has_value());
    EXPECT_EQ(decoded->text, "Merci 🌱");
}

TEST(Encoding, IsNotFooledByTheEndOfAConversionBuffer) {
    std::string pairs;
    for (int count = 0; count < 5000; ++count)
        pairs += "é🌱";
    const auto decoded = decode("\xFF\xFEx\0"s + utf16(pairs, ByteOrder::little));
    ASSERT_TRUE(decoded.has_value());
    EXPECT_EQ(decoded->text, "x" + pairs);
}

TEST(Encoding, RefusesHalfASurrogatePairAtItsPlace) {
    const auto decoded = decode("\xFF\xFE" + utf16("a\nbé", ByteOrder::little) + "\x3D\xD8"s +
                                utf16("c", ByteOrder::little));
    ASSERT_TRUE(decoded.has_error());
    EXPECT_EQ(decoded.error(), (ReadError{DoubtKind::encoding_unreadable, 2, 3, "UTF-16LE"}));
}

TEST(Encoding, RefusesOverlongUtf8) {
    EXPECT_TRUE(decode("\xEF\xBB\xBF\xC0\xAF").has_error());
}

TEST(Encoding, CountsEveryKindOfLineBreakOnce) {
    const auto decoded = decode("\xEF\xBB\xBF"
                                "a\r\nb\rc\nd\xFF");
    ASSERT_TRUE(decoded.has_error());
    EXPECT_EQ(decoded.error().line, 4);
    EXPECT_EQ(decoded.error().column, 2);
}

TEST(Encoding, NamesTheProgramThatWroteABinaryFile) {
    EXPECT_EQ(decode("PK\x03\x04...").error().kind, DoubtKind::not_text);
    EXPECT_EQ(decode("\xD0\xCF\x11\xE0...").error().read, "XLS");
    EXPECT_EQ(decode("%PDF-1.7").error().read, "PDF");
}

} // namespace
} // namespace deroule::roster
