#include "reading.hpp"
#include "roster/territory.hpp"

#include <gtest/gtest.h>

namespace deroule::roster {
namespace {

using testing::briefs;
using Texts = std::vector<std::string>;

class Territories : public ::testing::Test {
  protected:
    Texts unified(const Texts& territories) {
        std::vector<Draft> drafts;
        int line = 1;
        for (const std::string& territory : territories) {
            Draft& draft = drafts.emplace_back();
            draft.line = ++line;
            draft.text(Field::territory) = territory;
        }
        unify_territories(drafts, doubts);
        Texts result;
        for (const Draft& draft : drafts)
            result.push_back(draft.text(Field::territory));
        return result;
    }

    std::vector<Doubt> doubts;
};

TEST_F(Territories, TakeTheSpellingWithAccentsAndCapitals) {
    const Texts result = unified({"cc de la foret d'etampes", "cc de la foret d'etampes",
                                  "CC DE LA FORET D'ETAMPES", "CC de la Forêt d'Étampes"});
    EXPECT_EQ(result, Texts(4, "CC de la Forêt d'Étampes"));
    EXPECT_EQ(briefs(doubts),
              (Texts{"2 territory territory_unified", "3 territory territory_unified",
                     "4 territory territory_unified"}));
    EXPECT_EQ(doubts[0].read, "cc de la foret d'etampes");
    EXPECT_EQ(doubts[0].assumed, "CC de la Forêt d'Étampes");
}

TEST_F(Territories, TakeTheMostFrequentAmongEqualSpellings) {
    EXPECT_EQ(unified({"CC du Val d’Ormeau", "CC du Val d'Ormeau", "CC du Val d'Ormeau"}),
              Texts(3, "CC du Val d'Ormeau"));
    EXPECT_EQ(unified({"Grandlieu sur Orne", "Grandlieu-sur-Orne", "Grandlieu-sur-Orne"}),
              Texts(3, "Grandlieu-sur-Orne"));
}

TEST_F(Territories, TakeTheMostFrequentWording) {
    EXPECT_EQ(
        unified({"CC de St-Aubrac", "CC de St-Aubrac", "Communauté de communes de Saint-Aubrac"}),
        Texts(3, "CC de St-Aubrac"));
}

TEST_F(Territories, StayWhenAlreadyOne) {
    EXPECT_EQ(unified({"CC de A", "CC de B", ""}), (Texts{"CC de A", "CC de B", ""}));
    EXPECT_TRUE(doubts.empty());
}

TEST_F(Territories, ThatResembleEachOtherStayApartWithADoubt) {
    const Texts both{"CC de Montfaucher", "CC de Montfaucher", "CC de Monfaucher"};
    EXPECT_EQ(unified(both), both);
    ASSERT_EQ(briefs(doubts), Texts{"4 territory territory_resembles"});
    EXPECT_EQ(doubts[0].assumed, "CC de Montfaucher");
    EXPECT_EQ(doubts[0].other_line, 2);
}

TEST_F(Territories, WithoutTheirKindResembleTheFullName) {
    unified({"Montfaucher", "CC de Montfaucher", "CC de Montfaucher"});
    EXPECT_EQ(briefs(doubts), Texts{"2 territory territory_resembles"});
}

TEST_F(Territories, ThatDifferByACardinalPointOrANumberAreTwo) {
    unified({"CA du Pays de Brenne-Sud", "CA du Pays de Brenne-Nord", "Canton de Brenne 1",
             "Canton de Brenne 2"});
    EXPECT_TRUE(doubts.empty());
}

} // namespace
} // namespace deroule::roster
