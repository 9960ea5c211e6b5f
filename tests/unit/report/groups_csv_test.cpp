#include "report/groups_csv.hpp"
#include "unit/report/told_day.hpp"

#include <gtest/gtest.h>

namespace deroule::report {
namespace {

using domain::BlockKind;
using domain::Category;

ToldDay seated_day() {
    ToldDay day({plan("peers", BlockKind::breakout, at(10, 0), 30)},
                {person("p1", "Inès", "Fabre", Category::elu, "CC du Lac"),
                 person("p2", "=cmd()", "Le; Goff", Category::etat, "PNR Vert"),
                 person("p3", "Ida", "Blanc", Category::operateur, "CC du Lac"),
                 person("p4", "Jean", "Assis", Category::elu, "CC du Lac")});
    day.seats("peers", domain::GroupingRule::random, {{"p3", "p1"}, {"p2"}});
    return day;
}

std::string sheet(Language language) {
    const ToldDay told = seated_day();
    return groups_csv(told.day(), *told.day().round_of(domain::BlockId("peers")), language);
}

TEST(GroupsCsv, HasARowForEachSeatByNumberOfGroup) {
    EXPECT_EQ(sheet(Language::fr), "\xEF\xBB\xBFGroupe;Identifiant;Prénom;Nom;Territoire;Catégorie"
                                   "\r\n1;p3;Ida;Blanc;CC du Lac;opérateur\r\n"
                                   "1;p1;Inès;Fabre;CC du Lac;élu·e\r\n"
                                   "2;p2;'=cmd();\"Le; Goff\";PNR Vert;État\r\n");
}

TEST(GroupsCsv, HasHeadingsInEnglishToo) {
    EXPECT_TRUE(
        sheet(Language::en)
            .starts_with(
                "\xEF\xBB\xBFGroup;Identifier;Given name;Family name;Territory;Category\r\n1;p3;"));
}

} // namespace
} // namespace deroule::report
