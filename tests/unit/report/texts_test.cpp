#include "report/account.hpp"
#include "report/texts.hpp"

#include <gtest/gtest.h>

namespace deroule::report {
namespace {

TEST(Texts, FillPlacesOnceOnly) {
    EXPECT_EQ(with("{a}, {b}", {{"a", "{b}"}, {"b", "2"}}), "{b}, 2");
    EXPECT_EQ(with("rien", {{"a", "1"}}), "rien");
}

TEST(Texts, CountZeroAsOneInFrenchAndAsManyInEnglish) {
    const Counted card{"{n} carte", "{n} cartes"};
    EXPECT_EQ(counted(card, 0, Language::fr), "0 carte");
    EXPECT_EQ(counted(card, 1, Language::fr), "1 carte");
    EXPECT_EQ(counted(card, 2, Language::fr), "2 cartes");
    EXPECT_EQ(counted({"{n} card", "{n} cards"}, 0, Language::en), "0 cards");
    EXPECT_EQ(counted({"{n} card", "{n} cards"}, 1, Language::en), "1 card");
}

TEST(Texts, WriteTenthsWithTheLanguagesOwnMark) {
    EXPECT_EQ(tenths_text(42, Language::fr), "4,2");
    EXPECT_EQ(tenths_text(40, Language::en), "4.0");
    EXPECT_EQ(tenths_text(-3, Language::fr), "−0,3");
}

TEST(Texts, ListOnlyCategoriesThatAreThere) {
    EXPECT_EQ(heads_text(Heads{2, 1, 0, 3}, Language::fr), "2 élus, 1 technicien, 3 de l’État");
    EXPECT_EQ(heads_text(Heads{0, 0, 1, 0}, Language::en), "1 operator");
    EXPECT_EQ(heads_text(Heads{}, Language::fr), "");
}

} // namespace
} // namespace deroule::report
