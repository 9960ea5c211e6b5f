// Who comes, goes, and is called what; several people behind one link.
#include "support/day_test.hpp"

namespace deroule::domain {
namespace {

using std::chrono::minutes;

class PeopleTest : public DayTest {
  protected:
    // Twelve on the roster; only 1 to 6 have come.
    void SetUp() override {
        given_command(engine, PrepareDay{tiny::plan(), tiny::people()});
        given_command(claire, OpenDoors{});
        for (int number = 1; number <= 6; ++number)
            given_command(link(number), Arrive{});
    }
    [[nodiscard]] const Participant& who(const ParticipantId& id) const {
        return day.roster.participants.at(id);
    }
};

TEST_F(PeopleTest, ArriveOnceALink) {
    when(link(7), Arrive{});
    then({ParticipantArrived{tiny::person(7), now}});
    when(link(7), Arrive{});
    then_nothing();
    EXPECT_EQ(day.roster.total, (Tally{12, 7}));
}

TEST_F(PeopleTest, LeaveAndComeBackInStays) {
    now = tiny::at(9, 0);
    when(link(1), Leave{});
    then({ParticipantLeft{tiny::person(1), now}});
    when(engine, NoteDeparture{tiny::person(1)});
    then_nothing();
    now = tiny::at(9, 30);
    given_command(link(1), Arrive{});
    EXPECT_EQ(who(tiny::person(1)).stays,
              (std::vector<Stay>{{tiny::at(8, 30), tiny::at(9, 0)}, {tiny::at(9, 30), {}}}));
    EXPECT_EQ(day.roster.total.present, 6);
    when(engine, NoteDeparture{ParticipantId("stranger")});
    then_refused(Rejection::participant_unknown);
}

TEST_F(PeopleTest, AreMarkedPresentOrAbsentByFacilitators) {
    when(claire, MarkAbsent{tiny::person(7), "Train en panne"});
    then({ParticipantMarkedAbsent{tiny::person(7), "Train en panne", now}});
    when(marc, MarkAbsent{tiny::person(7), "Train en panne"});
    then_nothing();
    EXPECT_EQ(day.roster.total, (Tally{11, 6}));
    when(claire, MarkPresent{tiny::person(7)});
    then({ParticipantArrived{tiny::person(7), now, false}});
    EXPECT_TRUE(who(tiny::person(7)).absence.empty());
    EXPECT_EQ(day.roster.total, (Tally{12, 7}));
    when(marc, MarkPresent{tiny::person(7)});
    then_nothing();
    when(claire, MarkAbsent{tiny::person(1), std::string(text_chars_max + 1, 'a')});
    then_refused(Rejection::text_too_long);
    when(claire, MarkAbsent{ParticipantId("stranger"), ""});
    then_refused(Rejection::participant_unknown);
    when(claire, MarkPresent{ParticipantId("stranger")});
    then_refused(Rejection::participant_unknown);
}

TEST_F(PeopleTest, AreHereByTheirLinkOnceItHasCome) {
    EXPECT_TRUE(who(tiny::person(1)).by_link);
    given_command(claire, MarkPresent{tiny::person(7)});
    EXPECT_FALSE(who(tiny::person(7)).by_link);
    now = tiny::at(9, 0);
    when(link(7), Arrive{});
    then({ParticipantArrived{tiny::person(7), now}});
    EXPECT_TRUE(who(tiny::person(7)).by_link);
    EXPECT_EQ(who(tiny::person(7)).stays, (std::vector<Stay>{{tiny::at(8, 30), {}}}));
    when(link(7), Arrive{});
    then_nothing();
    when(marc, MarkPresent{tiny::person(7)});
    then_nothing();
}

TEST_F(PeopleTest, AreHereOnceTheyDoSomethingThoughMarkedAbsent) {
    const ParticipantId one = tiny::person(1);
    given_command(claire, MarkAbsent{one, "Train en panne"});
    when(link(1), AskFloor{});
    then({ParticipantArrived{one, now}, HandRaised{one, now}});
    EXPECT_EQ(day.roster.total, (Tally{12, 6}));
    given_command(claire, MarkAbsent{one, ""});
    when(link(1), LeaveFloor{});
    then({ParticipantArrived{one, now}});
    given_command(claire, MarkAbsent{one, ""});
    when(link(1), CancelCall{{}, CallId("h9")});
    then_refused(Rejection::call_unknown);
    when(link(1), Leave{});
    then_nothing();
    EXPECT_EQ(who(one).presence, Presence::absent);
}

TEST_F(PeopleTest, ArriveByThemselvesOfSeveralBehindALink) {
    given_command(link(1), SeatCompanion{tiny::person(7), {}});
    given_command(claire, MarkAbsent{tiny::person(1), ""});
    given_command(claire, MarkAbsent{tiny::person(7), ""});
    when(link(1), AskFloor{tiny::person(7)});
    then({ParticipantArrived{tiny::person(7), now}, HandRaised{tiny::person(7), now}});
    EXPECT_EQ(who(tiny::person(1)).presence, Presence::absent);
}

TEST_F(PeopleTest, AreNotMarkedPresentBeforeTheDoorsOpen) {
    day = Day{};
    given_command(engine, PrepareDay{tiny::plan(), tiny::people()});
    when(claire, MarkPresent{tiny::person(1)});
    then_refused(Rejection::day_not_open);
    when(claire, HoldSeat{tiny::person(1), true});
    then_refused(Rejection::day_not_open);
    when(claire, MarkAbsent{tiny::person(1), "Prévenu"});
    then_has(ParticipantMarkedAbsent{tiny::person(1), "Prévenu", now});
}

TEST_F(PeopleTest, AreAddedOnTheSpot) {
    when(claire, AddParticipant{tiny::newcomer()});
    Participant added;
    added.id = ParticipantId("w1");
    added.person = tiny::newcomer();
    then({ParticipantAdded{added}});
    EXPECT_EQ(day.roster.total, (Tally{13, 6}));
    when(link(ParticipantId("w1")), Arrive{});
    then({ParticipantArrived{ParticipantId("w1"), now}});
}

TEST_F(PeopleTest, HaveANameAndATerritory) {
    Person nameless = tiny::newcomer();
    nameless.given_name = nameless.family_name = "";
    when(claire, AddParticipant{nameless});
    then_refused(Rejection::participant_invalid);
    Person homeless = tiny::newcomer();
    homeless.territory = " ";
    when(claire, AddParticipant{homeless});
    then_refused(Rejection::participant_invalid);
    Person wordy = tiny::newcomer();
    wordy.function = std::string(name_chars_max + 1, 'a');
    when(claire, AddParticipant{wordy});
    then_refused(Rejection::text_too_long);
}

TEST_F(PeopleTest, AreCorrectedByFacilitators) {
    const CorrectParticipant correction{tiny::person(1), {}, {}, "Bresse", {}, {}, Category::etat};
    Person corrected = who(tiny::person(1)).person;
    corrected.territory = "Bresse";
    corrected.category = Category::etat;
    when(claire, correction);
    then({ParticipantCorrected{tiny::person(1), corrected}});
    when(claire, correction);
    then_nothing();
    EXPECT_EQ(day.roster.territories.at("Bresse"), (Tally{5, 3}));
    EXPECT_EQ(day.roster.categories.at(Category::elu), (Tally{2, 2}));
    when(claire, CorrectParticipant{ParticipantId("stranger"), {}, {}, {}, {}, {}, {}});
    then_refused(Rejection::participant_unknown);
}

TEST_F(PeopleTest, SayWhoTheyAre) {
    Person said = who(tiny::person(1)).person;
    said.given_name = "Camille-Anne";
    said.function = "Maire";
    when(link(1), SayWho{{}, "Camille-Anne", said.family_name, "Maire"});
    then({ParticipantCorrected{tiny::person(1), said}});
    when(link(1), SayWho{{}, "", "", "Maire"});
    then_refused(Rejection::participant_invalid);
}

TEST_F(PeopleTest, KeepTheirSeatOnThePhone) {
    when(claire, HoldSeat{tiny::person(7), true});
    then({SeatHeld{tiny::person(7), true}, ParticipantArrived{tiny::person(7), now, false}});
    when(marc, HoldSeat{tiny::person(7), true});
    then_nothing();
    when(engine, NoteDeparture{tiny::person(7)});
    then_nothing();
    EXPECT_FALSE(who(tiny::person(7)).by_link);
    when(claire, HoldSeat{tiny::person(7), false});
    then({SeatHeld{tiny::person(7), false}});
    EXPECT_TRUE(who(tiny::person(7)).by_link) << "silence counts again";
    when(engine, NoteDeparture{tiny::person(7)});
    then({ParticipantLeft{tiny::person(7), now}});
    when(claire, HoldSeat{ParticipantId("stranger"), true});
    then_refused(Rejection::participant_unknown);
}

TEST_F(PeopleTest, SitBehindOneLink) {
    when(link(1), SeatCompanion{tiny::person(7), {}});
    then({CompanionSeated{tiny::person(7), tiny::person(1)},
          ParticipantArrived{tiny::person(7), now}});
    when(link(1), SeatCompanion{tiny::person(7), {}});
    then_nothing();
    when(link(1), AskFloor{tiny::person(7)});
    then({HandRaised{tiny::person(7), now}});
    when(link(2), AskFloor{tiny::person(7)});
    then_refused(Rejection::not_yours);
    EXPECT_EQ(day.roster.companions.at(tiny::person(1)), (std::set{tiny::person(7)}));
}

TEST_F(PeopleTest, BringACompanionNobodyRegistered) {
    Person person = tiny::newcomer();
    person.territory = "Elsewhere";
    when(link(2), SeatCompanion{{}, person});
    person.territory = "Bresse";
    Participant added;
    added.id = ParticipantId("w1");
    added.person = person;
    then({ParticipantAdded{added}, CompanionSeated{added.id, tiny::person(2)},
          ParticipantArrived{added.id, now}});
    when(link(2), SeatCompanion{{}, {}});
    then_refused(Rejection::participant_invalid);
    when(link(2), SeatCompanion{{}, Person{}});
    then_refused(Rejection::participant_invalid);
}

TEST_F(PeopleTest, BringNobodyFromElsewhereOrAlreadyHere) {
    when(link(1), SeatCompanion{tiny::person(8), {}});
    then_refused(Rejection::companion_elsewhere);
    when(link(1), SeatCompanion{tiny::person(4), {}});
    then_refused(Rejection::companion_elsewhere);
    when(link(1), SeatCompanion{tiny::person(1), {}});
    then_refused(Rejection::companion_elsewhere);
    given_command(link(4), SeatCompanion{tiny::person(7), {}});
    when(link(1), SeatCompanion{tiny::person(7), {}});
    then_refused(Rejection::companion_elsewhere);
    when(link(1), SeatCompanion{ParticipantId("stranger"), {}});
    then_refused(Rejection::participant_unknown);
}

TEST_F(PeopleTest, AreKnownWithTheirHostsFromThePreparationOn) {
    std::vector<Participant> people = tiny::people();
    people[3].host = tiny::person(1);
    day = Day{};
    given_command(engine, PrepareDay{tiny::plan(), people});
    EXPECT_EQ(day.roster.companions.at(tiny::person(1)), (std::set{tiny::person(4)}));
}

TEST_F(PeopleTest, AlwaysHaveAPlace) {
    const ParticipantId one = tiny::person(1);
    EXPECT_EQ(place_of(day, one).kind, PlaceKind::lobby);
    given_command(claire, StartDay{});
    EXPECT_EQ(place_of(day, one).kind, PlaceKind::plenary);
    given_running(tiny::coffee);
    EXPECT_EQ(place_of(day, one).kind, PlaceKind::away);
    given_open_groups();
    EXPECT_EQ(place_of(day, one).kind, PlaceKind::group);
    EXPECT_EQ(place_of(day, tiny::person(7)).kind, PlaceKind::plenary) << "came after the dealing";
    EXPECT_EQ(place_of(day, ParticipantId("stranger")).kind, PlaceKind::plenary);
    given_command(claire, CloseDay{});
    EXPECT_EQ(place_of(day, one).kind, PlaceKind::ended);
}

} // namespace
} // namespace deroule::domain
