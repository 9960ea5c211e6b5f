#include "reading.hpp"
#include "roster/registrations.hpp"

#include <gtest/gtest.h>

namespace deroule::roster {
namespace {

using domain::Category;
using testing::brief;
using testing::briefs;
using testing::doubts_of;
using testing::names_of;
using Texts = std::vector<std::string>;

const std::string headings = "Territoire;Prénom;Nom;Catégorie;Fonction;Courriel;Journée\n";

ReadOptions opening() {
    ReadOptions options;
    options.date = "2021-01-21";
    return options;
}

Registrations read(const std::string& rows, const ReadOptions& options = opening()) {
    return read_registrations(headings + rows, options);
}

TEST(Registrations, NumberPeopleInTheOrderOfTheFile) {
    std::string rows;
    for (int row = 0; row < 1001; ++row) {
        rows += "CC de A;Ana;Nom" + std::string(1, static_cast<char>('a' + row % 26)) +
                std::to_string(row) + ";élu;;x" + std::to_string(row) + "@example.org;21 janvier\n";
    }
    const Registrations registrations = read(rows);
    ASSERT_EQ(registrations.participants.size(), 1001U);
    EXPECT_EQ(registrations.participants[0].id.text(), "p001");
    EXPECT_EQ(registrations.participants[999].id.text(), "p1000");
}

TEST(Registrations, LeaveOutOtherDaysAndSaySo) {
    const Registrations registrations =
        read("CC de A;Ana;Roux;élue;;a@example.org;21/01/2021\n"
             "CC de A;Bob;Roux;élu;;b@example.org;11 mars 2021\n"
             "CC de A;Cléo;Roux;élue;;c@example.org;11 mars, 21 janvier\n"
             "CC de A;Dan;Roux;élu;;d@example.org;Toutes\n");
    EXPECT_EQ(names_of(registrations), (Texts{"Ana Roux", "Cléo Roux", "Dan Roux"}));
    ASSERT_EQ(briefs(registrations.doubts), Texts{"3 day other_day"});
    EXPECT_EQ(registrations.doubts[0].read, "11 mars 2021");
    EXPECT_EQ(registrations.doubts[0].severity, Severity::note);
}

TEST(Registrations, KeepUnreadableDays) {
    const Registrations registrations = read("CC de A;Ana;Roux;élue;;a@example.org;la première\n"
                                             "CC de A;Bob;Roux;élu;;b@example.org;\n");
    EXPECT_EQ(registrations.participants.size(), 2U);
    EXPECT_EQ(briefs(registrations.doubts), (Texts{"2 day day_unreadable", "3 day day_missing"}));
}

TEST(Registrations, SayOnceThatNoRowNamesADay) {
    const Registrations registrations = read("CC de A;Ana;Roux;élue;;a@example.org;\n"
                                             "CC de A;Bob;Roux;élu;;b@example.org;\n"
                                             "CC de A;Cléo;Roux;élue;;c@example.org;\n");
    EXPECT_EQ(registrations.participants.size(), 3U);
    ASSERT_EQ(briefs(registrations.doubts), Texts{"1 day days_missing"});
    EXPECT_EQ(registrations.doubts[0].read, "3");
}

TEST(Registrations, DoNotSayThatARowWasKeptThatIsLeftOut) {
    const Registrations registrations = read(";Ana;Roux;astronaute;;a@example.org;21/01/2021\n");
    EXPECT_TRUE(registrations.participants.empty());
    EXPECT_EQ(briefs(registrations.doubts), Texts{"2 category category_unknown"});
}

TEST(Registrations, TellOnlyWhatACorrectionChanges) {
    const Registrations registrations =
        read("CC de A;Ana;Roux;élue;Maire;a@example.org;21/01/2021\n"
             "CC de A;Ana;Roux;Élu;Maire adjointe;A@Example.org;21 janvier 2021\n");
    ASSERT_EQ(briefs(registrations.doubts), Texts{"3 duplicate_merged"});
    EXPECT_EQ(registrations.doubts[0].assumed, "function");
}

TEST(Registrations, NameTheDayForWhichNobodyIsRegistered) {
    const Registrations without = read_registrations("Territoire;Prénom;Nom;Catégorie\n");
    ASSERT_EQ(without.doubts.size(), 1U);
    EXPECT_NE(explain(without.doubts[0]).find("obody is registered."), std::string::npos)
        << explain(without.doubts[0]);
}

TEST(Registrations, TellRunsOfEmptyRowsOnce) {
    const Registrations registrations =
        read(";;;;;;\n\nCC de A;Ana;Roux;élue;;a@example.org;21/01\n"
             ";;;;;;\n ; ;;;;;\n;;;;;;\n");
    ASSERT_EQ(briefs(registrations.doubts), (Texts{"2 row_empty", "5 row_empty"}));
    EXPECT_EQ(registrations.doubts[0].read, "2");
    EXPECT_EQ(registrations.doubts[1].read, "3");
    EXPECT_EQ(registrations.participants.size(), 1U);
}

TEST(Registrations, KeepPeopleWithHalfAName) {
    const Registrations registrations = read("CC de A;;Roux;élue;;a@example.org;21/01\n");
    ASSERT_EQ(briefs(registrations.doubts), Texts{"2 given_name name_incomplete"});
    EXPECT_EQ(registrations.doubts[0].assumed, "Roux");
}

TEST(Registrations, TakeANamelessPersonFromTheAddressOrLeaveTheRowOut) {
    const Registrations registrations = read("CC de A;;;élue;;ana.roux@example.org;21/01\n"
                                             "CC de A;;;élu;Maire;;21/01\n");
    EXPECT_EQ(names_of(registrations), Texts{"Ana Roux"});
    const auto missing = doubts_of(registrations.doubts, DoubtKind::name_missing);
    ASSERT_EQ(briefs(missing), (Texts{"2 family_name name_missing", "3 family_name name_missing"}));
    EXPECT_EQ(missing[0].assumed, "Ana Roux");
    EXPECT_EQ(missing[1].assumed, "");
}

TEST(Registrations, SplitASingleNameColumnWithADoubt) {
    const Registrations registrations =
        read_registrations("Nom complet;Territoire;Catégorie\nChloé Da Silva;CC de A;élue\n"
                           "GILLET Patricia;CC de A;État\nAnne LE GOFF;CC de A;élue\n");
    EXPECT_EQ(registrations.participants.at(0).person.given_name, "Chloé");
    EXPECT_EQ(registrations.participants.at(0).person.family_name, "Da Silva");
    EXPECT_EQ(registrations.participants.at(1).person.family_name, "GILLET");
    ASSERT_EQ(
        briefs(registrations.doubts),
        (Texts{"2 full_name name_split", "3 full_name name_split", "4 full_name name_split"}));
    EXPECT_EQ(registrations.doubts[0].severity, Severity::doubt);
    EXPECT_EQ(registrations.doubts[1].severity, Severity::note);
    EXPECT_EQ(registrations.doubts[0].assumed, "Chloé / Da Silva");
}

TEST(Registrations, SplitTheOnlyNameColumnThereIs) {
    const Registrations registrations =
        read_registrations("Nom;Territoire;Catégorie\nPaul Diallo;CC de A;élu\n");
    EXPECT_EQ(registrations.participants.at(0).person.family_name, "Diallo");
    EXPECT_EQ(briefs(registrations.doubts), Texts{"2 family_name name_split"});
}

TEST(Registrations, WriteNamesLikeTheOthersAndSaySo) {
    const Registrations registrations = read("CC de A;Ana;LE GOFF-PÉAN;élue;;a@example.org;21/01\n"
                                             "CC de A;bob;Roux;élu;;b@example.org;21/01\n"
                                             "CC de A;Cléo;Da Silva;élue;;c@example.org;21/01\n");
    EXPECT_EQ(names_of(registrations), (Texts{"Ana Le Goff-Péan", "Bob Roux", "Cléo Da Silva"}));
    ASSERT_EQ(briefs(registrations.doubts),
              (Texts{"2 family_name name_recased", "3 given_name name_recased"}));
    EXPECT_EQ(registrations.doubts[0].severity, Severity::note);
}

TEST(Registrations, LeaveAListInCapitalsAsItIs) {
    const Registrations registrations = read("CC de A;Ana;ROUX;élue;;a@example.org;21/01\n"
                                             "CC de A;Bob;GILLET;élu;;b@example.org;21/01\n");
    EXPECT_EQ(names_of(registrations), (Texts{"Ana ROUX", "Bob GILLET"}));
    EXPECT_TRUE(registrations.doubts.empty());
}

TEST(Registrations, KeepMalformedAddresses) {
    const Registrations registrations =
        read("CC de A;Ana;Roux;élue;;ana(at)example.org;21/01\n"
             "CC de A;Bob;Roux;élu;;Bob <bob@example.org>;21/01\nCC de A;Cléo;Roux;élue;;;21/01\n");
    EXPECT_EQ(registrations.participants.at(0).person.email, "ana(at)example.org");
    EXPECT_EQ(registrations.participants.at(1).person.email, "bob@example.org");
    EXPECT_EQ(briefs(registrations.doubts),
              (Texts{"2 email email_malformed", "4 email email_missing"}));
}

TEST(Registrations, KeepPeopleWithoutTerritory) {
    const Registrations registrations = read(";Ana;Roux;élue;;a@example.org;21/01\n");
    EXPECT_EQ(registrations.participants.size(), 1U);
    EXPECT_EQ(briefs(registrations.doubts), Texts{"2 territory territory_missing"});
}

TEST(Registrations, GuessAnEmptyCategoryFromTheFunction) {
    const Registrations registrations = read("CC de A;Ana;Roux;;Maire;a@example.org;21/01\n"
                                             "CC de A;Bob;Roux;Autre;Préfet;b@example.org;21/01\n");
    EXPECT_EQ(registrations.participants.at(0).person.category, Category::elu);
    EXPECT_EQ(registrations.participants.at(1).person.category, Category::etat);
    ASSERT_EQ(briefs(registrations.doubts),
              (Texts{"2 category category_missing", "3 category category_missing"}));
    EXPECT_EQ(registrations.doubts[0].assumed, "elu");
    EXPECT_TRUE(registrations.usable());
}

TEST(Registrations, AreNotUsableWithAnUnknownCategoryUntilItIsMapped) {
    const std::string row = "CC de A;Ana;Roux;Citoyenne;Maire;a@example.org;21/01\n";
    const Registrations refused = read(row);
    EXPECT_FALSE(refused.usable());
    EXPECT_TRUE(refused.participants.empty());
    ASSERT_EQ(briefs(refused.doubts), Texts{"2 category category_unknown"});
    EXPECT_EQ(refused.doubts[0].read, "Citoyenne");

    ReadOptions options = opening();
    options.categories = {{"CITOYENNE", "operateur"}};
    const Registrations mapped = read(row, options);
    EXPECT_TRUE(mapped.usable());
    EXPECT_TRUE(mapped.doubts.empty());
    EXPECT_EQ(mapped.participants.at(0).person.category, Category::operateur);
}

TEST(Registrations, FollowTheMappingOfCategoriesBeforeTheirOwnReading) {
    ReadOptions options = opening();
    options.categories = {{"Élu", "etat"}};
    EXPECT_EQ(read("CC de A;Ana;Roux;élu;;a@example.org;21/01\n", options)
                  .participants.at(0)
                  .person.category,
              Category::etat);
}

TEST(Registrations, RefuseOptionsThatMeanNothing) {
    ReadOptions options;
    options.date = "21/01/2021";
    options.categories = {{"Citoyenne", "citoyen"}};
    options.columns = {{"colour", "Nom"}};
    const Registrations registrations =
        read("CC de A;Ana;Roux;élue;;a@example.org;21/01\n", options);
    EXPECT_FALSE(registrations.usable());
    EXPECT_EQ(briefs(registrations.doubts),
              (Texts{"0 category category_mapping_unknown", "0 day date_unreadable",
                     "0 colour field_unknown"}));
}

TEST(Registrations, LetACorrectionMendAnUnknownCategory) {
    const Registrations registrations = read("CC de A;Ana;Roux;Citoyenne;;a@example.org;21/01\n"
                                             "CC de A;Ana;Roux;élue;;a@example.org;21/01\n");
    EXPECT_TRUE(registrations.usable());
    EXPECT_EQ(briefs(registrations.doubts), Texts{"3 duplicate_merged"});
}

TEST(Registrations, BlameTheLineThatACellCameFrom) {
    const Registrations registrations = read("CC de A;Ana;Roux;élue;;a@example.org;21/01\n"
                                             "CC de A;Ana;Roux;Citoyenne;;a@example.org;21/01\n");
    EXPECT_EQ(briefs(doubts_of(registrations.doubts, DoubtKind::category_unknown)),
              Texts{"3 category category_unknown"});
}

TEST(Registrations, KeepTheFirstPlaceOfACorrectedPerson) {
    const std::string before = "CC de A;Ana;Roux;élue;;a@example.org;21/01\n"
                               "CC de A;Bob;Roux;élu;;b@example.org;21/01\n";
    const Registrations after = read(before + "CC de B;Ana;Roux;élue;;a@example.org;21/01\n");
    EXPECT_EQ(names_of(after), names_of(read(before)));
    EXPECT_EQ(after.participants.at(0).person.territory, "CC de B");
}

TEST(Registrations, UnifyTerritoriesAcrossRows) {
    const Registrations registrations =
        read("cc du val d’ormeau;Ana;Roux;élue;;a@example.org;21/01\n"
             "CC du Val d'Ormeau;Bob;Roux;élu;;b@example.org;21/01\n");
    EXPECT_EQ(registrations.participants.at(0).person.territory, "CC du Val d'Ormeau");
    EXPECT_EQ(briefs(registrations.doubts), Texts{"2 territory territory_unified"});
}

TEST(Registrations, TellAnAdvancementTheyDoNotKnow) {
    const Registrations registrations = read_registrations(
        "Territoire;Prénom;Nom;Catégorie;Avancement\nCC de A;Ana;Roux;élue;niveau trois\n");
    EXPECT_EQ(registrations.participants.at(0).person.advancement, domain::Advancement::unknown);
    EXPECT_EQ(briefs(registrations.doubts), Texts{"2 advancement advancement_unknown"});
}

TEST(Registrations, ShortenEndlessTextsAndSaySo) {
    std::string endless;
    for (int word = 0; word < 1000; ++word)
        endless += "beaucoup ";
    const Registrations registrations = read_registrations(
        "Territoire;Prénom;Nom;Catégorie;Attentes\nCC de A;Ana;Roux;élue;" + endless + "\n");
    EXPECT_LE(registrations.participants.at(0).person.expectation.size(), 2000U);
    EXPECT_EQ(briefs(registrations.doubts), Texts{"2 expectation text_shortened"});
}

TEST(Registrations, SayWhenTheEncodingIsAGuess) {
    const Registrations registrations = read_registrations(
        testing::windows_1252("Territoire;Prénom;Nom;Catégorie\nCC de A;Zoé;Roux;élue\n"));
    EXPECT_EQ(names_of(registrations), Texts{"Zoé Roux"});
    ASSERT_EQ(briefs(registrations.doubts), Texts{"0 encoding_assumed"});
    EXPECT_EQ(registrations.doubts[0].assumed, "windows-1252");
}

TEST(Registrations, GiveTheSameDoubtsInAnyOrderOfCauseByLine) {
    const Registrations registrations =
        read("cc de montfaucher;Ana;Roux;élue;;ana@example;21/01\n"
             "CC de Montfaucher;Bob;Roux;élu;;b@example.org;21/01\n"
             "CC de Monfaucher;Cléo;Roux;;Maire;c@example.org;21/01\n");
    EXPECT_EQ(briefs(registrations.doubts),
              (Texts{"2 email email_malformed", "2 territory territory_unified",
                     "4 territory territory_resembles", "4 category category_missing"}));
}

} // namespace
} // namespace deroule::roster
