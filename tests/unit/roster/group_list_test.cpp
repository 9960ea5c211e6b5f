#include "roster/group_list.hpp"
#include "unit/roster/reading.hpp"

#include <gtest/gtest.h>

namespace deroule::roster {
namespace {

using domain::ParticipantId;
using testing::briefs;
using Ids = std::vector<std::vector<std::string>>;

class GroupListTest : public ::testing::Test {
  protected:
    GroupListTest() {
        add("p1", "Inès", "Fabre", "CC du Lac");
        add("p2", "Léon", "Le Goff", "PNR Vert");
        add("p3", "Pierre", "Martin", "CC du Lac");
        add("p4", "Martin", "Pierre", "CC du Lac");
        add("p5", "Anne", "Roy", "CC du Lac");
        add("p6", "Anne", "Roy", "Saint-Elme");
        add("=p7", "Ida", "Blanc", "Saint-Elme");
    }

    void add(const std::string& id, const std::string& given_name, const std::string& family_name,
             const std::string& territory) {
        domain::Participant participant;
        participant.id = ParticipantId(id);
        participant.person.given_name = given_name;
        participant.person.family_name = family_name;
        participant.person.territory = territory;
        roster_.participants[participant.id] = participant;
    }

    [[nodiscard]] GroupList read(const std::string& bytes) const {
        return read_groups(bytes, roster_);
    }
    [[nodiscard]] Ids groups(const std::string& bytes) const {
        const GroupList list = read(bytes);
        EXPECT_TRUE(list.usable()) << ::testing::PrintToString(briefs(list.doubts));
        Ids ids;
        for (const auto& members : list.groups) {
            ids.emplace_back();
            for (const ParticipantId& member : members)
                ids.back().push_back(member.text());
        }
        return ids;
    }
    [[nodiscard]] std::vector<std::string> doubts(const std::string& bytes) const {
        return briefs(read(bytes).doubts);
    }

    domain::Roster roster_;
};

using Briefs = std::vector<std::string>;

TEST_F(GroupListTest, ReadsColumnsInAnyOrderAndEitherLanguage) {
    const Ids expected{{"p1", "p3"}, {"p2"}};
    EXPECT_EQ(groups("\xEF\xBB\xBFGroupe;Identifiant;Prénom;Nom;Territoire;Catégorie\r\n"
                     "1;p1;Inès;Fabre;CC du Lac;élu·e\r\n"
                     "2;p2;Léon;Le Goff;PNR Vert;État\r\n"
                     "1;p3;Pierre;Martin;CC du Lac;État\r\n"),
              expected);
    EXPECT_EQ(groups("Family name,Group,Given name\nFabre,1,Inès\nLE GOFF,2,leon\nMartin,1,Pierre"),
              expected);
    EXPECT_EQ(groups("id\tgroup\np1\t1\np2\t2\np3\t1\n"), expected);
}

TEST_F(GroupListTest, TakesGroupsByNumberElseAsTheyCome) {
    EXPECT_EQ(groups("group;id\n10;p1\n9;p2\n"), (Ids{{"p2"}, {"p1"}}));
    EXPECT_EQ(groups("Table;id\nVigne;p1\nBois;p2\nvigne ;p3\n"), (Ids{{"p1", "p3"}, {"p2"}}));
}

TEST_F(GroupListTest, KnowsPeopleByIdBeforeTheirName) {
    EXPECT_EQ(groups("group;id;given_name;family_name\n1;'=p7;Ida;Blanc\n"), (Ids{{"=p7"}}));
    const std::string other = "group;id;Prénom;Nom\n1;p1;Léon;Le Goff\n";
    EXPECT_EQ(groups(other), (Ids{{"p1"}}));
    EXPECT_EQ(doubts(other), (Briefs{"2 id person_differs"}));
}

TEST_F(GroupListTest, KnowsPeopleByNameWhereNoIdHelps) {
    EXPECT_EQ(groups("Groupe;Prénom;Nom\n1;Pierre;Martin\n2;Martin;Pierre\n"),
              (Ids{{"p3"}, {"p4"}}));
    EXPECT_EQ(groups("Groupe;Nom complet\n1;FABRE Inès\n2;Léon Le Goff\n"), (Ids{{"p1"}, {"p2"}}));
    const std::string foreign = "group;id;Prénom;Nom\n1;p99;Inès;Fabre\n";
    EXPECT_EQ(groups(foreign), (Ids{{"p1"}}));
    EXPECT_EQ(doubts(foreign), (Briefs{"2 id id_unknown"}));
}

TEST_F(GroupListTest, TellsNamesakesApartByTerritory) {
    EXPECT_EQ(groups("Groupe;Prénom;Nom;Territoire\n1;Anne;Roy;St Elme\n2;Anne;Roy;CC du Lac\n"),
              (Ids{{"p6"}, {"p5"}}));
    EXPECT_EQ(doubts("Groupe;Prénom;Nom;Territoire\n1;Anne;Roy;\n"),
              (Briefs{"2 person_ambiguous"}));
    EXPECT_EQ(doubts("Groupe;Prénom;Nom;Territoire\n1;Anne;Roy;Bresse\n"),
              (Briefs{"2 person_unknown"}));
}

TEST_F(GroupListTest, NamesTheLineOfWhatIsWrong) {
    const GroupList list = read("group;id;given_name;family_name\n"
                                "1;p1;;\n"
                                "1;p98;;\n"
                                "2;;Jean;Personne\n"
                                ";;;\n"
                                "2;p1;Inès;Fabre\n"
                                ";p2;Léon;Le Goff\n"
                                "3;;;\n");
    EXPECT_FALSE(list.usable());
    EXPECT_EQ(briefs(list.doubts), (Briefs{"3 id id_unknown", "4 person_unknown", "6 person_twice",
                                           "7 group group_missing", "8 person_missing"}));
    EXPECT_EQ(list.doubts[2].other_line, 2);
    EXPECT_EQ(list.doubts[2].read, "Inès Fabre");
}

TEST_F(GroupListTest, RefusesTablesThatAreNoListOfGroups) {
    EXPECT_EQ(doubts(""), (Briefs{"0 file_empty"}));
    EXPECT_EQ(doubts("a;b\n1;2\n"), (Briefs{"1 headings_missing"}));
    EXPECT_EQ(doubts("Gruppe;id;Nom\n1;p1;Fabre\n"), (Briefs{"1 group column_missing"}));
    EXPECT_EQ(doubts("Groupe;Territoire\n1;CC du Lac\n"), (Briefs{"1 id column_missing"}));
    EXPECT_EQ(doubts("Groupe;id\n"), (Briefs{"0 groups_missing"}));
    EXPECT_EQ(doubts("Groupe;id;Groupe\n1;p1;2\n"), (Briefs{"1 group column_repeated"}));
}

TEST_F(GroupListTest, ReadsWhatSpreadsheetsSave) {
    EXPECT_EQ(groups(testing::windows_1252("Groupes du matin;\nGroupe;Prénom;Nom\n1;Inès;Fabre\n")),
              (Ids{{"p1"}}));
    EXPECT_EQ(groups(testing::utf16("\uFEFFGroupe\tPrénom\tNom\r\n1\t\"Inès\"\tFabre\r\n",
                                    testing::ByteOrder::little)),
              (Ids{{"p1"}}));
}

} // namespace
} // namespace deroule::roster
