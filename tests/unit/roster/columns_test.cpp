#include "reading.hpp"
#include "roster/columns.hpp"

#include <gtest/gtest.h>

namespace deroule::roster {
namespace {

using testing::brief;
using testing::briefs;

Columns columns_of(const std::string& text,
                   const std::map<std::string, std::string>& mapping = {}) {
    const auto table = read_table(text);
    if (!table) throw std::runtime_error("no table");
    return find_columns(*table, mapping);
}

TEST(Columns, AreRecognisedInFrench) {
    const Columns columns =
        columns_of("Territoire;Type de territoire;Avancement;Prénom;Nom;Catégorie "
                   "d'acteur;Fonction;Adresse e-mail;Journée;Attentes\n");
    EXPECT_TRUE(columns.doubts.empty());
    const std::vector<Field> order{Field::territory,  Field::territory_kind, Field::advancement,
                                   Field::given_name, Field::family_name,    Field::category,
                                   Field::function,   Field::email,          Field::day,
                                   Field::expectation};
    for (std::size_t at = 0; at < order.size(); ++at) {
        EXPECT_EQ(columns.find(order[at]), at) << name_of(order[at]);
    }
    EXPECT_EQ(columns.find(Field::full_name), std::nullopt);
}

TEST(Columns, AreRecognisedInEnglish) {
    const Columns columns = columns_of("Last name,First name,E-mail address,Territory,Actor "
                                       "category,Job title,Days,Expectations\n");
    EXPECT_TRUE(columns.doubts.empty());
    EXPECT_EQ(columns.find(Field::family_name), 0U);
    EXPECT_EQ(columns.find(Field::given_name), 1U);
    EXPECT_EQ(columns.find(Field::email), 2U);
    EXPECT_EQ(columns.find(Field::category), 4U);
    EXPECT_EQ(columns.find(Field::day), 6U);
}

TEST(Columns, ForgiveCaseAccentsPunctuationAndFormMarks) {
    const Columns columns =
        columns_of("TERRITOIRE *;prenom(s);NOM (obligatoire);Votre catégorie :;E-Mail\n");
    EXPECT_TRUE(columns.doubts.empty());
    EXPECT_EQ(columns.find(Field::given_name), 1U);
    EXPECT_EQ(columns.find(Field::family_name), 2U);
    EXPECT_EQ(columns.find(Field::category), 3U);
    EXPECT_EQ(columns.find(Field::email), 4U);
}

TEST(Columns, AreFoundBelowTitles) {
    const Columns columns = columns_of("Candidature;;\n\"Votre délégation\";;\n"
                                       "Territoire;Nom complet;Catégorie\nA;B;C\n");
    EXPECT_EQ(columns.heading_row, 2U);
    EXPECT_EQ(columns.find(Field::full_name), 1U);
}

TEST(Columns, OfTheFormItselfAreNotTakenForNames) {
    const Columns columns =
        columns_of("Nom d'utilisateur;Heure de soumission;Territoire;Nom;Catégorie\n");
    EXPECT_TRUE(columns.doubts.empty());
    EXPECT_EQ(columns.find(Field::family_name), 3U);
    EXPECT_EQ(columns.find(Field::day), std::nullopt);
}

TEST(Columns, AreGuessedFromTellingWordsWithADoubt) {
    const Columns columns =
        columns_of("Territoire;Nom;Catégorie;Qu'attendez-vous de ces journées ?\n");
    EXPECT_EQ(columns.find(Field::expectation), 3U);
    ASSERT_EQ(columns.doubts.size(), 1U);
    EXPECT_EQ(brief(columns.doubts[0]), "1 expectation column_guessed");
    EXPECT_EQ(columns.doubts[0].read, "Qu'attendez-vous de ces journées ?");
}

TEST(Columns, ThatComeTwiceAreReadOnceWithADoubt) {
    const Columns columns = columns_of("Territoire;Nom;Catégorie;Courriel;E-mail\n");
    EXPECT_EQ(columns.find(Field::email), 3U);
    EXPECT_EQ(briefs(columns.doubts), std::vector<std::string>{"1 email column_repeated"});
}

TEST(Columns, FollowTheMappingFirst) {
    const Columns columns = columns_of("Territoire;Structure;Nom;Profil\n",
                                       {{"territory", "STRUCTURE"}, {"category", "profil"}});
    EXPECT_TRUE(columns.doubts.empty());
    EXPECT_EQ(columns.find(Field::territory), 1U);
    EXPECT_EQ(columns.find(Field::category), 3U);
}

TEST(Columns, RefuseAMappingToAHeadingThatIsNotThere) {
    const Columns columns =
        columns_of("Territoire;Nom;Catégorie\n", {{"category", "Collège"}, {"colour", "Nom"}});
    EXPECT_EQ(briefs(columns.doubts),
              (std::vector<std::string>{"0 colour field_unknown", "1 category column_unknown"}));
    EXPECT_EQ(columns.doubts[1].read, "Collège");
    EXPECT_EQ(columns.doubts[1].assumed, "Territoire, Nom, Catégorie");
}

TEST(Columns, ThatAreMandatoryAreNamedWhenMissing) {
    EXPECT_EQ(briefs(columns_of("Courriel;Fonction\n").doubts),
              (std::vector<std::string>{"1 territory column_missing", "1 category column_missing",
                                        "1 family_name column_missing"}));
    EXPECT_TRUE(columns_of("Territoire;Catégorie;Prénom\n").doubts.empty());
}

TEST(Columns, NeedHeadingsAmongTheFirstRows) {
    std::string text = "Titre;a\n";
    for (std::size_t row = 1; row < heading_rows_max; ++row)
        text += "x;y\n";
    EXPECT_EQ(briefs(columns_of(text + "Territoire;Nom;Catégorie\n").doubts),
              std::vector<std::string>{"1 headings_missing"});
}

} // namespace
} // namespace deroule::roster
