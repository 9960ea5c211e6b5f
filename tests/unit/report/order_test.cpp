#include "report/order.hpp"

#include <gtest/gtest.h>

namespace deroule::report {
namespace {

TEST(Order, FilesAccentedLettersWithPlainOnes) {
    EXPECT_EQ(sort_key("Écully"), "ecully");
    EXPECT_EQ(sort_key("ÇA ÔTÉ ÿ"), "ca ote y");
    EXPECT_LT(sort_key("Écully"), sort_key("Zuydcoote"));
}

TEST(Order, SpellsOutLigatures) {
    EXPECT_EQ(sort_key("Œuilly sœur Æ æ"), "oeuilly soeur ae ae");
}

TEST(Order, LeavesOtherAndBrokenBytesAlone) {
    EXPECT_EQ(sort_key("日 1"), "日 1");
    EXPECT_EQ(sort_key("a\xC3"), "a\xC3");
    EXPECT_EQ(sort_key(""), "");
}

} // namespace
} // namespace deroule::report
