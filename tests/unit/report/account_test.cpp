#include "report/account.hpp"
#include "unit/report/told_day.hpp"

#include <gtest/gtest.h>

namespace deroule::report {
namespace {

using namespace domain;

DayAccount account_for(Audience audience) {
    return account_of(reference_day().day(), audience).days.at(0);
}

TEST(Account, CountsThoseWhoCameAmongThoseRegistered) {
    const DayAccount account = account_for(Audience::public_);
    EXPECT_EQ(account.registered, (Heads{2, 1, 1, 1}));
    EXPECT_EQ(account.came, (Heads{2, 1, 0, 1}));
}

TEST(Account, ShowsThePublicOnlyTerritoriesThatCameInReadingOrder) {
    const DayAccount account = account_for(Audience::public_);
    ASSERT_EQ(account.territories.size(), 2U);
    EXPECT_EQ(account.territories[0].name, "CC du Lac");
    EXPECT_EQ(account.territories[0].came, (Heads{1, 0, 0, 1}));
    EXPECT_EQ(account.territories[1].name, "Métropole d’Étoile");
    EXPECT_TRUE(account.territories[1].people.empty());
}

TEST(Account, TakesATerritorysTraitsFromTheFirstRegistrationThatSaysThem) {
    const DayAccount account = account_for(Audience::public_);
    EXPECT_EQ(account.territories[1].kind, "Métropole");
    EXPECT_EQ(account.territories[1].advancement, Advancement::engaged);
}

TEST(Account, TellsOrganisersWhoCameWhoDidNotAndWhy) {
    const DayAccount account = account_for(Audience::organisers);
    ASSERT_EQ(account.territories.size(), 3U);
    const PersonAccount& came = account.territories[1].people.at(0);
    EXPECT_EQ(came.name, "Jehanne Aubertin");
    EXPECT_EQ(came.coming, Coming::came);
    const PersonAccount& excused = account.territories[2].people.at(0);
    EXPECT_EQ(excused.coming, Coming::excused);
    EXPECT_EQ(excused.absence, "grippe");
}

TEST(Account, CountsWhoeverCameThenWasMarkedAbsentAsCome) {
    ToldDay told = reference_day();
    told.apply(ParticipantMarkedAbsent{ParticipantId("p1"), "partie", at(15, 0)});
    const Account account = account_of(told.day(), Audience::organisers);
    EXPECT_EQ(account.days[0].territories[1].people[0].coming, Coming::came);
}

TEST(Account, SetsTheAgendaAsItWasBesideThePlan) {
    const DayAccount account = account_for(Audience::public_);
    ASSERT_EQ(account.agenda.size(), 8U);
    const BlockAccount& welcome = account.agenda[0];
    EXPECT_EQ(welcome.planned, (Span{at(9, 0), at(9, 20)}));
    EXPECT_EQ(welcome.actual, (Span{at(9, 3), at(9, 25)}));
    EXPECT_EQ(welcome.drift, std::chrono::minutes{3});
    EXPECT_EQ(account.agenda[6].status, BlockStatus::skipped);
    EXPECT_EQ(account.agenda[7].drift, -std::chrono::minutes{10});
}

TEST(Account, CountsExpectationsForAllAndQuotesThemToOrganisers) {
    const DayAccount shown = account_for(Audience::public_);
    EXPECT_EQ(shown.expectations.written, (Heads{1, 0, 0, 0}));
    EXPECT_TRUE(shown.expectations.texts.empty());
    const DayAccount full = account_for(Audience::organisers);
    ASSERT_EQ(full.expectations.texts.size(), 1U);
    EXPECT_EQ(full.expectations.texts[0].text, "Rencontrer des pairs discrets");
    EXPECT_EQ(full.expectations.texts[0].author, "Lucie Cazalis");
}

TEST(Account, PutsTheDaysOfACycleInOrder) {
    ToldDay later = reference_day();
    domain::Day march = later.day();
    march.plan.date = "2021-03-11";
    const ToldDay january = reference_day();
    const Account account = account_of({&march, &january.day()}, Audience::public_);
    ASSERT_EQ(account.days.size(), 2U);
    EXPECT_EQ(account.days[0].date, "2021-01-21");
    EXPECT_EQ(account.days[1].date, "2021-03-11");
    EXPECT_EQ(account.cycle, "Cycle des transitions");
}

TEST(Account, OfADayBeforeAnythingHappensHasNobodyAndAPlan) {
    const ToldDay told({plan("welcome", BlockKind::plenary, at(9, 0), 20)},
                       {person("p1", "Jehanne", "Aubertin", Category::elu, "Étoile")});
    const DayAccount account = account_of(told.day(), Audience::public_).days[0];
    EXPECT_EQ(account.came.total(), 0);
    EXPECT_TRUE(account.territories.empty());
    EXPECT_EQ(account.agenda[0].actual, account.agenda[0].planned);
    EXPECT_TRUE(account.harvests.empty());
}

} // namespace
} // namespace deroule::report
