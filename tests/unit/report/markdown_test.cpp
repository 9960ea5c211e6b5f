#include "report/markdown.hpp"
#include "unit/report/told_day.hpp"

#include <gtest/gtest.h>

namespace deroule::report {
namespace {

TEST(Markdown, LeavesNoMarkupToWhatPeopleWrote) {
    EXPECT_EQ(markdown_escaped("*a* _b_ `c` [d](e) <f> #g |h| ~i~ &amp; \\"),
              "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\#g \\|h\\| \\~i\\~ \\&amp; \\\\");
}

TEST(Markdown, KeepsTheStartOfALineFromMakingAList) {
    Document document;
    document.nodes = {Paragraph{"- a\n+ b\n12. c\n1) d\n===\n   2021 e - f. g"},
                      List{{{"- a"}, {"1. b"}}}};
    EXPECT_EQ(markdown_of(document), "# \n"
                                     "\n\\- a\\\n\\+ b\\\n12\\. c\\\n1\\) d\\\n\\===\\\n"
                                     "2021 e - f. g\n"
                                     "\n- \\- a\n- 1\\. b\n");
}

TEST(Markdown, PutsWhatMustBeOneLineOnOneLine) {
    EXPECT_EQ(markdown_escaped("+3 min\r\n\r\n  b\tc"), "+3 min b c");
}

TEST(Markdown, WritesEachKindOfNode) {
    Document document;
    document.title = "Titre";
    document.nodes = {Heading{2, "Chapitre"}, Paragraph{"Un\ndeux"},
                      List{{{"a\n- b", "note"}, {"c"}}},
                      Table{"", {{"Nom"}, {"Nombre", Align::end}}, {{"x|y", "3"}}}};
    EXPECT_EQ(markdown_of(document), "# Titre\n"
                                     "\n## Chapitre\n"
                                     "\nUn\\\ndeux\n"
                                     "\n- a\\\n  \\- b *(note)*\n- c\n"
                                     "\n| Nom | Nombre |\n| --- | ---: |\n| x\\|y | 3 |\n");
}

// The whole public account of the reference day, as it is published.
TEST(Markdown, OfTheReferenceDayReadsAsExpected) {
    const Account account = account_of(reference_day().day(), Audience::public_);
    const std::string text = write_markdown(account, Language::fr);
    EXPECT_TRUE(text.starts_with(
        "# Compte rendu\u00A0: Conduire le changement\n"
        "\njeudi 21 janvier 2021\n"
        "\nCycle des transitions\n"
        "\n## Territoires présents\n"
        "\n2 territoires, 4 personnes sur 5 inscrites\u00A0: 2 élus, 1 technicien, 1 de l’État.\n"
        "\n| Territoire | Type | Avancement | Élus | Techniciens | Opérateurs | État | Total |\n"
        "| --- | --- | --- | ---: | ---: | ---: | ---: | ---: |\n"
        "| CC du Lac |  |  | 1 | 0 | 0 | 1 | 2 |\n"
        "| Métropole d’Étoile | Métropole | déjà engagé | 1 | 1 | 0 | 0 | 2 |\n"
        "\n## Attentes\n"
        "\n1 personne a dit ce qu’elle attendait en s’inscrivant\u00A0: 1 élu.\n"))
        << text;
    EXPECT_NE(text.find("| Accueil | 9\u00A0h\u00A000 – 9\u00A0h\u00A020 | 9\u00A0h\u00A003 – "
                        "9\u00A0h\u00A025 | +3\u00A0min |\n"),
              std::string::npos)
        << text;
    EXPECT_NE(text.find("\n## Entre pairs, par catégorie\u00A0: Dialogue entre pairs\n"
                        "\n2 groupes.\n"
                        "\n### Élus\n"
                        "\n#### Difficultés\n"
                        "\n- Le temps manque *(Groupe 1)*\n"
                        "\n#### Leviers\n"
                        "\n- Un levier d’élue *(Groupe 1)*\n"
                        "\n## Entre territoires\u00A0: Dialogue entre territoires\n"
                        "\n2 groupes.\n"
                        "\n### Groupe 2 (2 personnes)\n"
                        "\n- Un récit commun *(1 voix)*\n"
                        "\n## Suites dans chaque territoire\u00A0: Et après\n"
                        "\n2 groupes.\n"
                        "\n### Métropole d’Étoile\n"
                        "\n- Réunir le conseil *(Groupe 1)*\n"
                        "\n## Évaluation\n"
                        "\n### La journée était-elle utile ?\n"
                        "\nMoyenne 4,3 sur une échelle de 1 à 5 (3 réponses).\n"),
              std::string::npos)
        << text;
    EXPECT_TRUE(text.ends_with("\n### Autre chose ?\n\n1 réponse libre, non publiée.\n")) << text;
}

TEST(Markdown, MarksForOrganisersWhatIsHiddenOrNotPublished) {
    const Account account = account_of(reference_day().day(), Audience::organisers);
    const std::string text = write_markdown(account, Language::fr);
    EXPECT_NE(text.find("- Un propos masqué *(Groupe 2, masquée, Marceau Duvallet, CC du Lac)*"),
              std::string::npos)
        << text;
    EXPECT_NE(text.find("- Un brouillon discret *(Groupe 2, non publiée, "), std::string::npos);
    EXPECT_NE(text.find("- Nadia Evrardin, PNR Vert (opérateur) *(absence notée\u00A0: grippe)*"),
              std::string::npos);
}

TEST(Markdown, TellsWhatIsStillToComeFromWhatWas) {
    ToldDay told({plan("a", domain::BlockKind::plenary, at(9, 0), 20),
                  plan("b", domain::BlockKind::content, at(9, 20), 30)},
                 {});
    told.apply(domain::BlockStarted{domain::BlockId("a"), at(9, 2), at(9, 22)});
    const std::string text =
        write_markdown(account_of(told.day(), Audience::public_), Language::en);
    EXPECT_NE(text.find("| a | 09:00 – 09:20 | running since 09:02 | +2\u00A0min |"),
              std::string::npos)
        << text;
    EXPECT_NE(text.find("| b | 09:20 – 09:50 | expected 09:22 – 09:52 | +2\u00A0min |"),
              std::string::npos)
        << text;
}

TEST(Markdown, GivesEachDayOfACycleAChapter) {
    const ToldDay january = reference_day();
    domain::Day march = january.day();
    march.plan.date = "2021-03-11";
    const std::string text =
        write_markdown(account_of({&january.day(), &march}, Audience::public_), Language::fr);
    EXPECT_TRUE(text.starts_with(
        "# Compte rendu du cycle\u00A0: Cycle des transitions\n"
        "\n| Territoire | 2021-01-21 | 2021-03-11 |\n| --- | ---: | ---: |\n"
        "| CC du Lac | 2 | 2 |\n| Métropole d’Étoile | 2 | 2 |\n"
        "\n## Conduire le changement (jeudi 21 janvier 2021)\n\n### Territoires présents\n"))
        << text;
    EXPECT_NE(text.find("\n## Conduire le changement (jeudi 11 mars 2021)\n"), std::string::npos);
}

TEST(Markdown, ReproachesNobodyWithADayThatIsStillToCome) {
    domain::Day day = reference_day().day();
    day.status = domain::DayStatus::prepared;
    for (auto& [id, participant] : day.roster.participants)
        participant.stays.clear();
    const std::string text = write_markdown(account_of(day, Audience::organisers), Language::fr);
    EXPECT_NE(text.find("Cette journée n’a pas encore eu lieu"), std::string::npos) << text;
    EXPECT_NE(text.find("Personnes attendues"), std::string::npos);
    EXPECT_EQ(text.find("ne sont pas venues"), std::string::npos);
}

} // namespace
} // namespace deroule::report
