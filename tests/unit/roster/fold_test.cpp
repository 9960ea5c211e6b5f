#include "roster/fold.hpp"

#include <gtest/gtest.h>

namespace deroule::roster {
namespace {

TEST(Fold, ForgetsCaseAccentsPunctuationAndSpaces) {
    EXPECT_EQ(fold("  L’Écluse - Nord "), "l ecluse nord");
    EXPECT_EQ(fold("l'ecluse nord"), "l ecluse nord");
    EXPECT_EQ(fold("ÉLU(E)"), "elu e");
    EXPECT_EQ(fold("Technicien·ne"), "technicien ne");
    EXPECT_EQ(fold("Œuvres et Ægide"), "oeuvres et aegide");
    EXPECT_EQ(fold("…"), "");
}

TEST(Fold, IsTheSameForComposedAndDecomposedAccents) {
    EXPECT_EQ(fold("Métropole"), fold("Me\u0301tropole"));
}

TEST(Fold, LeavesNoBreakSpacesAndInvisibleCharactersOut) {
    EXPECT_EQ(fold("CC\u00A0du\u202FVal\u200B"), "cc du val");
}

TEST(Tidy, TrimsAndJoinsBlanks) {
    EXPECT_EQ(tidy("  Fatima\u00A0\t Renard \r\n"), "Fatima Renard");
    EXPECT_EQ(tidy("a\x01"
                   "b"),
              "a b");
    EXPECT_EQ(tidy("Me\u0301tropole"), "Métropole");
}

TEST(Tidy, KeepsLineBreaksWhereAsked) {
    EXPECT_EQ(tidy_lines(" un \r\n deux\rtrois\n\nquatre\n\n"), "un\ndeux\ntrois\n\nquatre");
    EXPECT_EQ(tidy("un\r\ndeux"), "un deux");
}

TEST(Tidy, KeepsFrenchTypographyInLongTexts) {
    EXPECT_EQ(tidy_lines("Pourquoi\u202F?"), "Pourquoi\u202F?");
}

TEST(TitleCase, CapitalisesEachWord) {
    EXPECT_EQ(title_case("LE GOFF-PÉAN"), "Le Goff-Péan");
    EXPECT_EQ(title_case("d'éon"), "D'Éon");
}

TEST(Shorten, CutsBetweenCharacters) {
    EXPECT_EQ(shorten("éé🌱é", 3), "éé🌱");
    EXPECT_EQ(shorten("éé", 3), "éé");
}

TEST(Lettering, TellsCapitalsFromASingleCase) {
    EXPECT_TRUE(in_capitals("LE GOFF"));
    EXPECT_TRUE(in_capitals("D'ÉON"));
    EXPECT_FALSE(in_capitals("A"));
    EXPECT_FALSE(in_capitals("Le Goff"));
    EXPECT_TRUE(lettering_of("cc du val").single_case);
    EXPECT_EQ(lettering_of("Forêt d'Étampes").accents, 2);
}

TEST(WithinEdits, CountsSwapsOnce) {
    EXPECT_TRUE(within_edits("operateru", "operateur", 1));
    EXPECT_FALSE(within_edits("operateru", "operatrice", 2));
    EXPECT_TRUE(within_edits("", "ab", 2));
    EXPECT_FALSE(within_edits("", "abc", 2));
    EXPECT_TRUE(within_edits("gillet", "gilet", 1));
    EXPECT_FALSE(within_edits("gillet", "gilat", 1));
    EXPECT_TRUE(within_edits("cc de montfaucher", "cc de monfuacher", 2));
    EXPECT_FALSE(within_edits("cc de montfaucher", "cc de monfuachre", 2));
    EXPECT_TRUE(within_edits("abc", "abc", 0));
    EXPECT_FALSE(within_edits("abc", "acb", 0));
}

} // namespace
} // namespace deroule::roster
