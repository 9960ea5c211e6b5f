// Prepared, open, running, closed.
#include "support/day_test.hpp"

namespace deroule::domain {
namespace {

class DayLifeTest : public DayTest {};

TEST_F(DayLifeTest, BeginsWithItsPreparation) {
    when(engine, PrepareDay{tiny::plan(), tiny::people()});
    then({DayPrepared{tiny::plan(), tiny::people()}});
    EXPECT_EQ(day.status, DayStatus::prepared);
    EXPECT_EQ(day.agenda.blocks.size(), 12U);
    EXPECT_EQ(day.roster.total, (Tally{12, 0}));
    EXPECT_EQ(day.roster.territories.at("Bresse"), (Tally{4, 0}));
    EXPECT_EQ(day.roster.categories.at(Category::etat), (Tally{3, 0}));
}

TEST_F(DayLifeTest, IsPreparedOnce) {
    given_command(engine, PrepareDay{tiny::plan(), tiny::people()});
    when(engine, PrepareDay{tiny::plan(), tiny::people()});
    then_refused(Rejection::day_already_prepared);
}

TEST_F(DayLifeTest, KnowsNothingBeforeItsPreparation) {
    when(claire, OpenDoors{});
    then_refused(Rejection::day_not_prepared);
    when(link(1), Arrive{});
    then_refused(Rejection::day_not_prepared);
}

TEST_F(DayLifeTest, NeedsADateAndBlocks) {
    DayPlan plan = tiny::plan();
    plan.date.clear();
    when(engine, PrepareDay{plan, {}});
    then_refused(Rejection::day_not_prepared);
    plan = tiny::plan();
    plan.blocks.clear();
    when(engine, PrepareDay{plan, {}});
    then_refused(Rejection::agenda_empty);
}

TEST_F(DayLifeTest, NeedsBlocksThatHoldTogether) {
    DayPlan plan = tiny::plan();
    plan.blocks[1].id = plan.blocks[0].id;
    when(engine, PrepareDay{plan, {}});
    then_refused(Rejection::block_invalid);
    plan = tiny::plan();
    plan.blocks[9].questions[0].id = tiny::cloud;
    when(engine, PrepareDay{plan, {}});
    then_refused(Rejection::block_invalid);
    plan = tiny::plan();
    plan.blocks[7].reports = BlockId("nowhere");
    when(engine, PrepareDay{plan, {}});
    then_refused(Rejection::block_invalid);
    plan = tiny::plan();
    plan.blocks[0].title = " ";
    when(engine, PrepareDay{plan, {}});
    then_refused(Rejection::block_invalid);
}

TEST_F(DayLifeTest, NeedsPeopleWithIdsOfTheirOwn) {
    std::vector<Participant> people = tiny::people(2);
    people[1].id = people[0].id;
    when(engine, PrepareDay{tiny::plan(), people});
    then_refused(Rejection::participant_invalid);
}

TEST_F(DayLifeTest, HasAtMostSoManyBlocks) {
    DayPlan plan = tiny::plan();
    plan.blocks.resize(blocks_max + 1, plan.blocks.front());
    when(engine, PrepareDay{plan, {}});
    then_refused(Rejection::limit_reached);
}

TEST_F(DayLifeTest, OpensItsDoorsOnce) {
    given_command(engine, PrepareDay{tiny::plan(), tiny::people()});
    when(claire, OpenDoors{});
    then({DoorsOpened{now}});
    when(marc, OpenDoors{});
    then_nothing();
}

TEST_F(DayLifeTest, LetsNobodyInBeforeTheDoorsOpen) {
    given_command(engine, PrepareDay{tiny::plan(), tiny::people()});
    when(link(1), Arrive{});
    then_refused(Rejection::day_not_open);
    when(claire, StartDay{});
    then_refused(Rejection::day_not_open);
    when(claire, CloseDay{});
    then_refused(Rejection::day_not_open);
}

TEST_F(DayLifeTest, StartsWithItsFirstBlockOnce) {
    given_arrivals();
    now = tiny::at(9, 2);
    when(claire, StartDay{});
    then({move("start_day"), DayStarted{now}, BlockStarted{tiny::welcome, now, tiny::at(9, 22)}});
    when(marc, StartDay{});
    then_nothing();
    EXPECT_EQ(day.agenda.running, tiny::welcome);
}

TEST_F(DayLifeTest, StartsWithTheFirstBlockThatIsStillPlanned) {
    given_arrivals();
    given_command(claire, RemoveBlock{tiny::welcome});
    when(claire, StartDay{});
    then_has(BlockStarted{tiny::meet, now, now + std::chrono::minutes(45)});
}

TEST_F(DayLifeTest, MovesOnlyWhileItRuns) {
    given_arrivals();
    when(claire, Advance{});
    then_refused(Rejection::day_not_running);
    when(claire, SkipBlock{tiny::coffee});
    then_refused(Rejection::day_not_running);
}

TEST_F(DayLifeTest, ClosesOnceAndSendsEveryoneHome) {
    given_start();
    given_open_groups();
    now = tiny::at(13, 0);
    const RoundId held = round(tiny::peers).id;
    when(claire, CloseDay{});
    then_has(DayClosed{now});
    then_has(BlockEnded{tiny::peers, now});
    EXPECT_EQ(day.find_round(held)->status, RoundStatus::done);
    EXPECT_EQ(place_of(day, tiny::person(1)).kind, PlaceKind::ended);
    EXPECT_EQ(day.roster.find(tiny::person(1))->stays.back().until, now);
    EXPECT_FALSE(next_deadline(day).has_value());
    when(marc, CloseDay{});
    then_nothing();
}

TEST_F(DayLifeTest, OnceClosedTakesCorrectionsOnly) {
    given_start();
    given_command(claire, CloseDay{});
    when(claire, ExtendBlock{tiny::talk, std::chrono::minutes(5)});
    then_refused(Rejection::day_closed);
    when(link(1), AskFloor{});
    then_refused(Rejection::day_closed);
    when(claire, CorrectParticipant{tiny::person(1), {}, "Martin", {}, {}, {}, {}});
    then_has(ParticipantCorrected{tiny::person(1), day.roster.find(tiny::person(1))->person});
}

TEST_F(DayLifeTest, KeepsLinksByTheirHash) {
    given_arrivals();
    const std::string hash(64, 'a');
    const Link known{hash, Role::participant, tiny::person(1), ""};
    when(engine, RegisterLink{known});
    then({LinkRegistered{known}});
    when(engine, RegisterLink{known});
    then_nothing();
    when(engine, RevokeLink{hash});
    then({LinkRevoked{hash}});
    when(engine, RevokeLink{hash});
    then_nothing();
}

TEST_F(DayLifeTest, TakesNoLinkOfAStrangerNorOfTheEngine) {
    given_arrivals();
    const std::string hash(64, 'b');
    when(engine, RegisterLink{{hash, Role::participant, ParticipantId("stranger"), ""}});
    then_refused(Rejection::participant_unknown);
    when(engine, RegisterLink{{hash, Role::engine, {}, ""}});
    then_refused(Rejection::link_invalid);
    when(engine, RegisterLink{{"short", Role::observer, {}, ""}});
    then_refused(Rejection::link_invalid);
}

} // namespace
} // namespace deroule::domain
