#include "roster/name.hpp"

#include <gtest/gtest.h>

namespace deroule::roster {
namespace {

void expect_split(const char* text, const char* given, const char* family) {
    const SplitName name = split_name(text);
    EXPECT_EQ(name.given_name, given) << text;
    EXPECT_EQ(name.family_name, family) << text;
}

TEST(SplitName, TakesTheLastWordForTheFamilyName) {
    expect_split("Patricia Gillet", "Patricia", "Gillet");
    expect_split("Pierre-Yves Hébert", "Pierre-Yves", "Hébert");
    expect_split("Jean Paul Martin", "Jean Paul", "Martin");
    EXPECT_FALSE(split_name("Patricia Gillet").shown);
}

TEST(SplitName, KeepsParticlesWithTheFamilyName) {
    expect_split("Chloé Da Silva", "Chloé", "Da Silva");
    expect_split("Anne de La Tour", "Anne", "de La Tour");
    expect_split("Yann Le Goff", "Yann", "Le Goff");
}

TEST(SplitName, FollowsCapitalsAndCommas) {
    expect_split("LE GOFF Yann", "Yann", "LE GOFF");
    expect_split("Yann LE GOFF", "Yann", "LE GOFF");
    expect_split("Anne de LATOUR", "Anne", "de LATOUR");
    expect_split("Gillet, Patricia", "Patricia", "Gillet");
    EXPECT_TRUE(split_name("LE GOFF Yann").shown);
    EXPECT_TRUE(split_name("Gillet, Patricia").shown);
}

TEST(SplitName, DropsTitles) {
    expect_split("Mme Patricia Gillet", "Patricia", "Gillet");
    expect_split("M. GILLET Paul", "Paul", "GILLET");
    expect_split("Dr. Gillet", "", "Gillet");
}

TEST(SplitName, LeavesOneWordAsFamilyName) {
    expect_split("Gillet", "", "Gillet");
    expect_split("GILLET PAUL", "GILLET", "PAUL");
}

TEST(NameInEmail, NeedsTwoWords) {
    EXPECT_EQ(name_in_email("patricia.gillet@example.org"),
              (SplitName{"Patricia", "Gillet", false}));
    EXPECT_EQ(name_in_email("contact@example.org"), std::nullopt);
    EXPECT_EQ(name_in_email("p.gillet@example.org"), std::nullopt);
    EXPECT_EQ(name_in_email("accueil.2@example.org"), std::nullopt);
}

TEST(SameName, ForgivesTypingInitialsAndOrder) {
    const SplitName patricia{"Patricia", "Gillet", false};
    EXPECT_TRUE(may_be_same_name(patricia, {"PATRICIA", "gillet", false}));
    EXPECT_TRUE(may_be_same_name(patricia, {"Patrcia", "Gilet", false}));
    EXPECT_TRUE(may_be_same_name(patricia, {"P.", "Gillet", false}));
    EXPECT_TRUE(may_be_same_name(patricia, {"Gillet", "Patricia", false}));
    EXPECT_TRUE(may_be_same_name(patricia, {"", "Gillet", false}));
    EXPECT_FALSE(may_be_same_name(patricia, {"Paul", "Gillet", false}));
    EXPECT_FALSE(may_be_same_name({"Léa", "Roux", false}, {"Léo", "Roux", false}));
}

} // namespace
} // namespace deroule::roster
