#include "report/csv.hpp"
#include "report/csv_writer.hpp"
#include "unit/report/told_day.hpp"

#include <gtest/gtest.h>

namespace deroule::report {
namespace {

std::string reference_sheet(Audience audience, Language language) {
    return write_csv(account_of(reference_day().day(), audience), language);
}

TEST(Csv, QuotesOnlyWhereTheFormatNeedsIt) {
    EXPECT_EQ(csv_cell("simple, vraiment"), "simple, vraiment");
    EXPECT_EQ(csv_cell("a;b"), "\"a;b\"");
    EXPECT_EQ(csv_cell("dit \"oui\""), "\"dit \"\"oui\"\"\"");
    EXPECT_EQ(csv_cell("deux\nlignes"), "\"deux\nlignes\"");
    EXPECT_EQ(csv_cell(""), "");
}

TEST(Csv, NeutralisesWhatASpreadsheetWouldRun) {
    EXPECT_EQ(csv_cell("=1+1"), "'=1+1");
    EXPECT_EQ(csv_cell("+33 6"), "'+33 6");
    EXPECT_EQ(csv_cell("-5"), "'-5");
    EXPECT_EQ(csv_cell("@SUM(A1)"), "'@SUM(A1)");
    EXPECT_EQ(csv_cell("\t=1"), "'\t=1");
    EXPECT_EQ(csv_cell("=\"a\";b"), "\"'=\"\"a\"\";b\"");
    EXPECT_EQ(csv_cell("a=1"), "a=1");
}

TEST(Csv, StartsWithAByteOrderMarkAndKeepsNumbers) {
    CsvWriter writer;
    writer.add_row({std::string("écart"), -5});
    EXPECT_EQ(writer.text(), "\xEF\xBB\xBFécart;-5\r\n");
}

TEST(Csv, HasARowForEachFact) {
    const std::string sheet = reference_sheet(Audience::public_, Language::fr);
    for (const char* row :
         {"Date;Rubrique;Séquence;Territoire;Catégorie;Groupe;Intitulé;Texte;Nombre;Statut\r\n",
          "2021-01-21;Présence;;CC du Lac;État;;;;1;\r\n",
          "2021-01-21;Déroulé de la journée;Accueil;;;;09:00–09:20;09:03–09:25;3;Réalisé\r\n",
          "2021-01-21;Déroulé de la journée;Pause;;;;15:05–15:15;;;non tenue\r\n",
          "2021-01-21;Contribution;Dialogue entre pairs;;Élus;1;Difficultés;Le temps manque;0;"
          "publiée\r\n",
          "2021-01-21;Contribution;Et après;Métropole d’Étoile;;1;;Réunir le conseil;0;publiée\r\n",
          "2021-01-21;Attentes;Attentes de chacun;;;;Un mot pour la journée ?;oser;2;\r\n",
          "2021-01-21;Évaluation;Évaluation de la journée;;;;La journée était-elle utile ?;"
          "moyenne;4,3;\r\n",
          "2021-01-21;Évaluation;Évaluation de la journée;;;;Le meilleur moment ?;L’après-midi;1;"
          "\r\n"})
        EXPECT_NE(sheet.find(row), std::string::npos) << row << "\nnot in\n" << sheet;
}

TEST(Csv, NamesAuthorsToOrganisersButNotInAnEvaluation) {
    const std::string sheet = reference_sheet(Audience::organisers, Language::en);
    EXPECT_NE(sheet.find(";Status;Author\r\n"), std::string::npos);
    EXPECT_NE(sheet.find("Un propos masqué;0;hidden;Marceau Duvallet\r\n"), std::string::npos);
    EXPECT_NE(sheet.find("Autre chose ?;Une remarque anonyme;;;\r\n"), std::string::npos);
    EXPECT_NE(sheet.find("Person;;PNR Vert;operator;;;Nadia Evrardin;;marked absent: grippe;\r\n"),
              std::string::npos);
}

} // namespace
} // namespace deroule::report
