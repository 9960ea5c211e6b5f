#include "report/account.hpp"
#include "unit/report/told_day.hpp"

#include <gtest/gtest.h>

namespace deroule::report {
namespace {

using namespace domain;

std::vector<HarvestAccount> harvests(const ToldDay& told, Audience audience) {
    return account_of(told.day(), audience).days.at(0).harvests;
}

// A day with one block, to which a case adds what it needs.
ToldDay one_block(BlockKind kind, std::vector<std::string> fields = {}) {
    BlockPlan block = plan("b", kind, at(9, 0), 60);
    block.fields = std::move(fields);
    return ToldDay({block}, {person("p1", "Jehanne", "Aubertin", Category::elu, "Étoile"),
                             person("p2", "Karim", "Blinois", Category::technicien, "Étoile"),
                             person("p3", "Lucie", "Cazalis", Category::elu, "Lac"),
                             person("p4", "Marceau", "Duvallet", Category::etat, "Lac"),
                             person("p5", "Nadia", "Evrardin", Category::elu, "Étoile")});
}

TEST(AccountHarvest, SortsWhatPeersSaidByCategoryThenField) {
    const HarvestAccount peers = harvests(reference_day(), Audience::public_).at(0);
    EXPECT_EQ(peers.block, "Dialogue entre pairs");
    EXPECT_EQ(peers.rule, GroupingRule::by_category);
    EXPECT_EQ(peers.groups, 2);
    ASSERT_EQ(peers.sections.size(), 1U); // The technicians published nothing.
    EXPECT_EQ(peers.sections[0].category, Category::elu);
    ASSERT_EQ(peers.sections[0].fields.size(), 2U);
    EXPECT_EQ(peers.sections[0].fields[0].name, "Difficultés");
    EXPECT_EQ(peers.sections[0].fields[0].cards.at(0).text, "Le temps manque");
    EXPECT_EQ(peers.sections[0].fields[1].name, "Leviers");
}

TEST(AccountHarvest, SortsWhatGroupsAcrossTerritoriesSaidByGroup) {
    const HarvestAccount across = harvests(reference_day(), Audience::organisers).at(1);
    ASSERT_EQ(across.sections.size(), 1U);
    EXPECT_EQ(across.sections[0].group, 2);
    EXPECT_EQ(across.sections[0].people, 2);
    EXPECT_EQ(across.sections[0].members,
              (std::vector<std::string>{"Karim Blinois", "Lucie Cazalis"}));
    EXPECT_EQ(across.sections[0].fields[0].cards[0].votes, 1);
}

TEST(AccountHarvest, SortsWhatComesNextByTerritory) {
    const HarvestAccount next = harvests(reference_day(), Audience::organisers).at(2);
    ASSERT_EQ(next.sections.size(), 2U);
    EXPECT_EQ(next.sections[0].territory, "CC du Lac");
    EXPECT_EQ(next.sections[0].fields[0].cards[0].status, ContributionStatus::hidden);
    EXPECT_EQ(next.sections[1].territory, "Métropole d’Étoile");
}

TEST(AccountHarvest, KeepsEveryCardForOrganisersButThoseTakenBack) {
    ToldDay told = one_block(BlockKind::plenary);
    told.writes("p1", "b", "", "", "soumise");
    const std::string taken_back = told.writes("p1", "b", "", "", "retirée");
    told.apply(ContributionWithdrawn{ContributionId(taken_back)});
    const auto full = harvests(told, Audience::organisers);
    ASSERT_EQ(full.size(), 1U);
    ASSERT_EQ(full[0].sections.at(0).fields.at(0).cards.size(), 1U);
    EXPECT_EQ(full[0].sections[0].fields[0].cards[0].text, "soumise");
    EXPECT_EQ(full[0].sections[0].fields[0].cards[0].author, "Jehanne Aubertin");
    EXPECT_TRUE(harvests(told, Audience::public_).empty());
}

TEST(AccountHarvest, ShowsABreakoutThatTookPlaceWithNothingPublished) {
    ToldDay told = one_block(BlockKind::breakout);
    EXPECT_TRUE(harvests(told, Audience::public_).empty());
    told.runs("b", at(9, 0), at(10, 0));
    const auto shown = harvests(told, Audience::public_);
    ASSERT_EQ(shown.size(), 1U);
    EXPECT_TRUE(shown[0].sections.empty());
}

TEST(AccountHarvest, LetsACardSpeakForItsAuthorWhereTheGroupIsDivided) {
    ToldDay told = one_block(BlockKind::breakout);
    told.seats("b", GroupingRule::by_delegation, {{"p1", "p3"}, {"p2", "p4", "p5"}});
    told.publishes(told.writes("p3", "b", "b-1", "", "du Lac"));
    told.publishes(told.writes("p4", "b", "b-2", "", "pour Étoile, tenu par un voisin"));
    const HarvestAccount next = harvests(told, Audience::public_).at(0);
    ASSERT_EQ(next.sections.size(), 2U);
    EXPECT_EQ(next.sections[0].territory, "Étoile");
    EXPECT_EQ(next.sections[1].territory, "Lac");
    EXPECT_EQ(next.sections[1].fields[0].cards[0].text, "du Lac");
}

TEST(AccountHarvest, OrdersCardsByVotesThenByTime) {
    ToldDay told = one_block(BlockKind::plenary);
    for (int i = 1; i <= 11; ++i)
        told.publishes(told.writes("p1", "b", "", "", "carte " + std::to_string(i)));
    told.apply(VoteCast{ContributionId("c11"), ParticipantId("p2"), true});
    const auto cards = harvests(told, Audience::public_).at(0).sections.at(0).fields.at(0).cards;
    EXPECT_EQ(cards.at(0).text, "carte 11");
    EXPECT_EQ(cards.at(1).text, "carte 1");
    EXPECT_EQ(cards.at(2).text, "carte 2");
    EXPECT_EQ(cards.at(10).text, "carte 10");
}

TEST(AccountHarvest, ReadsFieldsInTheBlocksOrderAndLooseCardsLast) {
    ToldDay told = one_block(BlockKind::plenary, {"Zèle", "Appui"});
    for (const char* field : {"", "Appui", "Ancien", "Zèle"})
        told.publishes(told.writes("p1", "b", "", field, "texte"));
    const auto fields = harvests(told, Audience::public_).at(0).sections.at(0).fields;
    ASSERT_EQ(fields.size(), 4U);
    EXPECT_EQ(fields[0].name, "Zèle");
    EXPECT_EQ(fields[1].name, "Appui");
    EXPECT_EQ(fields[2].name, "Ancien");
    EXPECT_EQ(fields[3].name, "");
}

TEST(AccountHarvest, KeepsWhatWasWrittenInABlockThatIsGone) {
    ToldDay told = one_block(BlockKind::plenary);
    told.publishes(told.writes("p1", "b", "", "", "gardée"));
    told.apply(BlockRemoved{BlockId("b")});
    const auto shown = harvests(told, Audience::public_);
    ASSERT_EQ(shown.size(), 1U);
    EXPECT_EQ(shown[0].sections.at(0).fields.at(0).cards.at(0).text, "gardée");
}

} // namespace
} // namespace deroule::report
