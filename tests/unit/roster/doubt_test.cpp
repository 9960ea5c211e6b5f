#include "roster/doubt.hpp"

#include <gtest/gtest.h>

#include <set>

namespace deroule::roster {
namespace {

TEST(Doubt, IsExplainedInTwoLanguages) {
    const Doubt doubt{12,          "category", DoubtKind::category_unknown,
                      "citoyenne", "",         Severity::error};
    EXPECT_EQ(explain(doubt), "Line 12, category: “citoyenne” is none of the four categories; the "
                              "row was left out. Correct it or map it in the day’s file.");
    EXPECT_EQ(explain(doubt, Language::french),
              "Ligne 12, catégorie\u00A0: «\u00A0citoyenne\u00A0» n’est aucune des quatre "
              "catégories\u202F; la ligne a été laissée de côté. Corrigez-la ou rattachez-la dans "
              "le fichier de la journée.");
}

TEST(Doubt, WithoutPlaceStartsWithACapital) {
    const Doubt doubt{0, "", DoubtKind::file_empty, "", "", Severity::error};
    EXPECT_EQ(describe(doubt), "the file is empty.");
    EXPECT_EQ(explain(doubt), "The file is empty.");
    EXPECT_EQ(explain(doubt, Language::french), "Le fichier est vide.");
}

TEST(Doubt, TellsTheCharacterAndTheOtherLine) {
    EXPECT_EQ(
        explain({3, "", DoubtKind::quote_unterminated, "tech", "", Severity::error, 31}),
        "Line 3, character 31: a quotation mark opens here, before “tech”, and never closes.");
    EXPECT_EQ(explain({7, "", DoubtKind::duplicate_merged, "Inès Fabre", "function, email",
                       Severity::note, 0, 6},
                      Language::french),
              "Ligne 7\u00A0: Inès Fabre est déjà en ligne 6\u202F; cette ligne plus récente y a "
              "été fondue et a changé\u00A0: fonction, adresse e-mail.");
}

TEST(Doubt, ThatAssumedNothingSaysSo) {
    const Doubt guessed{2,       "category", DoubtKind::category_missing,
                        "Maire", "elu",      Severity::doubt};
    EXPECT_NE(explain(guessed).find("élu was guessed from the function “Maire”"),
              std::string::npos);
    const Doubt untold{2, "category", DoubtKind::category_missing, "", "", Severity::error};
    EXPECT_NE(explain(untold).find("left out"), std::string::npos);
}

TEST(Doubt, DoesNotReadPlaceholdersInWhatWasRead) {
    const Doubt doubt{2, "", DoubtKind::territory_unified, "{assumed}", "B", Severity::note};
    EXPECT_EQ(explain(doubt), "Line 2: “{assumed}” was taken for “B”.");
}

TEST(Doubt, OfEachKindHasANameAndTwoSentences) {
    std::set<std::string_view> names;
    for (std::size_t index = 0; index < doubt_kinds; ++index) {
        const auto kind = static_cast<DoubtKind>(index);
        EXPECT_TRUE(names.insert(name_of(kind)).second) << name_of(kind);
        for (const char* assumed : {"", "ASSUMED"}) {
            const Doubt doubt{5, "email", kind, "READ", assumed, Severity::doubt, 2, 9};
            const std::string english = explain(doubt);
            const std::string french = explain(doubt, Language::french);
            EXPECT_NE(english, french);
            for (const std::string& sentence : {english, french}) {
                EXPECT_EQ(sentence.back(), '.') << sentence;
                EXPECT_EQ(sentence.find('{'), std::string::npos) << sentence;
            }
            EXPECT_EQ(french.find(" ;"), std::string::npos) << french;
            EXPECT_EQ(french.find(" :"), std::string::npos) << french;
            EXPECT_EQ(french.find('\''), std::string::npos) << french;
        }
    }
}

} // namespace
} // namespace deroule::roster
