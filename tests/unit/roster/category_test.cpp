#include "reading.hpp"
#include "roster/category.hpp"

#include <gtest/gtest.h>

namespace deroule::roster {
namespace {

using domain::Advancement;
using domain::Category;

void expect_certain(std::initializer_list<const char*> spellings, Category category) {
    for (const char* spelling : spellings) {
        EXPECT_EQ(recognise_category(spelling), (CategoryReading{category, Certainty::certain}))
            << spelling;
    }
}

void expect_guessed(std::initializer_list<const char*> spellings, Category category) {
    for (const char* spelling : spellings) {
        EXPECT_EQ(recognise_category(spelling), (CategoryReading{category, Certainty::guessed}))
            << spelling;
    }
}

TEST(Category, IsCertainOfUsualSpellings) {
    expect_certain({"élu", "élue", "Elu", "ELU(E)", "Élu.e", "élu·e·s", "élu-e", " Élus ",
                    "E\u0301lu", "Élu local", "élue municipale", "Elected official"},
                   Category::elu);
    expect_certain({"technicien", "Technicien·ne", "technicienne", "Techn.", "Agent technique",
                    "Technicien(ne) territorial(e)", "services techniques", "TECHNICIENS"},
                   Category::technicien);
    expect_certain({"opérateur", "operateur", "Opérateur / association", "association",
                    "Opératrice", "Opérateur.rice", "Acteur économique", "entreprise", "bailleur"},
                   Category::operateur);
    expect_certain({"État", "Etat", "Services de l'Etat", "services de l’État", "Agent de l'État",
                    "Préfecture", "DDT", "ADEME", "Service déconcentré de l'État"},
                   Category::etat);
}

TEST(Category, DoubtsForeignWordsAndTypingErrors) {
    expect_guessed({"Élue à Montfaucher"}, Category::elu);
    expect_guessed({"Techncien", "technicein", "agent", "Fonctionnaire"}, Category::technicien);
    expect_guessed({"Opérateru"}, Category::operateur);
}

TEST(Category, TakesTheMoreTellingOfTwo) {
    expect_guessed({"Élu et technicien"}, Category::elu);
    expect_guessed({"Président d'association"}, Category::operateur);
    expect_guessed({"Opérateur de l'État"}, Category::etat);
}

TEST(Category, IsNotMadeUp) {
    for (const char* text : {"", "Citoyenne", "?", "Observateur", "habitant", "Presse"}) {
        EXPECT_EQ(recognise_category(text), std::nullopt) << text;
    }
}

TEST(Category, IsToldByFunctions) {
    EXPECT_EQ(category_of_function("Conseillère communautaire"), Category::elu);
    EXPECT_EQ(category_of_function("Adjoint à la vie associative et à l’association"),
              Category::elu);
    EXPECT_EQ(category_of_function("Directeur de l'aménagement"), Category::technicien);
    EXPECT_EQ(category_of_function("Président de coopérative"), Category::operateur);
    EXPECT_EQ(category_of_function("Secrétaire générale, préfecture"), Category::etat);
    EXPECT_EQ(category_of_function("À préciser"), std::nullopt);
}

TEST(Category, ReadsItsOwnNames) {
    for (const Category category :
         {Category::elu, Category::technicien, Category::operateur, Category::etat}) {
        EXPECT_EQ(category_named(name_of(category)), category);
    }
    EXPECT_EQ(category_named("élu"), std::nullopt);
}

// The functions of the four real days tell the category that stands beside them.
TEST(Category, OfAFunctionAgreesWithRealRegistrations) {
    int people = 0;
    for (const char* file : {"registrations-2021-01-21.csv", "registrations-2021-03-11.csv",
                             "registrations-2021-03-25.csv", "registrations-2021-04-08.csv"}) {
        for (const auto& participant : read_registrations(testing::fixture(file)).participants) {
            const domain::Person& person = participant.person;
            EXPECT_EQ(category_of_function(person.function), person.category) << person.function;
            ++people;
        }
    }
    EXPECT_EQ(people, 261);
}

TEST(Advancement, KnowsItsThreeDegrees) {
    EXPECT_EQ(recognise_advancement("en initialisation"), Advancement::starting);
    EXPECT_EQ(recognise_advancement("DEJA ENGAGÉ(E)"), Advancement::engaged);
    EXPECT_EQ(recognise_advancement("Amplification"), Advancement::amplifying);
    EXPECT_EQ(recognise_advancement("  "), Advancement::unknown);
    EXPECT_EQ(recognise_advancement("3"), std::nullopt);
    EXPECT_EQ(recognise_advancement("engagé, en amplification"), std::nullopt);
}

} // namespace
} // namespace deroule::roster
