// Undo puts everything back that a move changed.
#include "support/day_test.hpp"

#include <algorithm>

namespace deroule::domain {
namespace {

using std::chrono::minutes;

class UndoTest : public DayTest {
  protected:
    // Makes the move, undoes it, and compares.
    void then_undo_restores(const Actor& actor, const Command& command) {
        const Agenda agenda = day.agenda;
        const DayStatus status = day.status;
        const auto all_rounds = day.rounds;
        std::map<RoundId, Round> rounds;
        for (const auto& [id, round] : day.rounds)
            if (!is_draft(round.status)) rounds.emplace(id, round);
        given_command(actor, command);
        ASSERT_FALSE(day.agenda == agenda && day.status == status && day.rounds == all_rounds)
            << "the move changed nothing";
        now += minutes(1);
        given_command(actor, undo_last());
        EXPECT_EQ(day.agenda, agenda);
        EXPECT_EQ(day.status, status);
        for (const auto& [id, round] : rounds)
            EXPECT_EQ(*day.find_round(id), round) << id.text();
    }
};

TEST_F(UndoTest, TakesBackTheStart) {
    given_arrivals();
    now = tiny::at(9, 0);
    then_undo_restores(claire, StartDay{});
    EXPECT_EQ(place_of(day, tiny::person(1)).kind, PlaceKind::lobby);
    when(claire, StartDay{});
    then_has(DayStarted{now});
}

TEST_F(UndoTest, TakesBackEachMoveOfAPlenary) {
    given_start();
    now = tiny::at(9, 10);
    then_undo_restores(claire, Advance{tiny::welcome});
    then_undo_restores(claire, GoTo{tiny::lunch, tiny::welcome});
    then_undo_restores(claire, SkipBlock{tiny::talk});
    then_undo_restores(claire, ExtendBlock{tiny::welcome, minutes(5)});
    then_undo_restores(claire, ShortenBlock{tiny::talk, minutes(5)});
    then_undo_restores(claire, RemoveBlock{tiny::talk});
    then_undo_restores(claire, MoveBlock{tiny::talk, tiny::goodbye});
    then_undo_restores(claire, CloseDay{});
    InsertBlock insert;
    insert.plan.title = "Surprise";
    insert.plan.length = minutes(5);
    insert.after = tiny::welcome;
    then_undo_restores(claire, insert);
    EditBlock edit;
    edit.block = tiny::talk;
    edit.title = "Another talk";
    edit.length = minutes(30);
    then_undo_restores(claire, edit);
    then_undo_restores(claire, AcceptCatchUp{tiny::lunch, {{tiny::talk, minutes(30)}}});
}

TEST_F(UndoTest, TakesBackGoingBack) {
    given_start();
    given_running(tiny::aims);
    now += minutes(3);
    then_undo_restores(claire, GoBack{tiny::aims});
    then_undo_restores(claire, GoTo{tiny::meet, tiny::aims});
}

TEST_F(UndoTest, TakesBackEachPhase) {
    given_start();
    given_running(tiny::aims);
    then_undo_restores(claire, AdvancePhase{tiny::aims, Phase::open, {}});
    given_command(claire, AdvancePhase{tiny::aims, Phase::open, {}});
    then_undo_restores(claire, AdvancePhase{tiny::aims, Phase::closed, {}});
}

TEST_F(UndoTest, ReopensGroupsWithTheirTimes) {
    given_start();
    given_running(tiny::peers);
    given_command(claire, AnnounceGroups{round(tiny::peers).id});
    const RoundId id = round(tiny::peers).id;
    then_undo_restores(claire, OpenGroups{id});
    given_command(claire, OpenGroups{id});
    now += minutes(5);
    const GroupId one = round(tiny::peers).groups.begin()->first;
    then_undo_restores(claire, ExtendGroups{id, {one}, minutes(3)});
    then_undo_restores(claire, ExtendGroups{id, {}, minutes(3)});
    then_undo_restores(claire, CloseGroups{id, {one}});
    then_undo_restores(claire, CloseGroups{id, {}});
    then_undo_restores(claire, CallBack{id});
    then_undo_restores(claire, Advance{tiny::peers});
    then_undo_restores(claire, GoBack{tiny::peers});
    then_undo_restores(claire, CloseDay{});
    EXPECT_EQ(place_of(day, tiny::person(1)).kind, PlaceKind::group);
}

TEST_F(UndoTest, BringsPairsBackFromTheirCircles) {
    given_start();
    given_running(tiny::meet);
    given_command(claire, AdvancePhase{tiny::meet, Phase::pairing, {}});
    then_undo_restores(claire, AdvancePhase{tiny::meet, Phase::interview, {}});
    const RoundId pairs = day.round_of(tiny::meet, RoundPurpose::pairs)->id;
    given_command(claire, undo_last());
    EXPECT_EQ(block(tiny::meet).phase, Phase::pairing);
    when(claire, AdvancePhase{tiny::meet, Phase::pairing, {}});
    then_has(GroupsOpened{pairs, now, {}});
}

TEST_F(UndoTest, EndsARoundThatTheFormerBlockDidNotKnow) {
    given_start();
    given_running(tiny::meet);
    given_command(claire, AdvancePhase{tiny::meet, Phase::pairing, {}});
    given_command(claire, AdvancePhase{tiny::meet, Phase::interview, {}});
    const RoundId circles = round(tiny::meet).id;
    deal_rounds();
    ASSERT_EQ(day.find_round(circles)->status, RoundStatus::open);
    given_command(claire, undo_last());
    EXPECT_EQ(day.find_round(circles)->status, RoundStatus::done);
    EXPECT_EQ(day.current_round()->purpose, RoundPurpose::pairs);
}

TEST_F(UndoTest, AsksAgainForCirclesThatWereNotDealtYet) {
    given_start();
    given_running(tiny::meet);
    given_command(claire, AdvancePhase{tiny::meet, Phase::pairing, {}});
    given_command(claire, AdvancePhase{tiny::meet, Phase::interview, {}});
    given_command(claire, Advance{tiny::meet});
    deal_rounds();
    given_command(claire, undo_last());
    EXPECT_EQ(round(tiny::meet).status, RoundStatus::requested);
    deal_rounds();
    EXPECT_EQ(round(tiny::meet).status, RoundStatus::open);
    EXPECT_EQ(block(tiny::meet).turns.size(), 1U);
}

TEST_F(UndoTest, AsksForNoCirclesWhenAnEditIsTakenBack) {
    given_start();
    given_running(tiny::meet);
    given_command(claire, AdvancePhase{tiny::meet, Phase::pairing, {}});
    given_command(claire, AdvancePhase{tiny::meet, Phase::interview, {}});
    given_command(claire, RemoveBlock{tiny::talk});
    deal_rounds();
    pass(minutes{20});
    ASSERT_EQ(round(tiny::meet).status, RoundStatus::done);
    when(claire, undo_last());
    then_has_not(RoundRequested{round(tiny::meet).id, tiny::meet, RoundPurpose::circles,
                                round(tiny::meet).rule, round(tiny::meet).sizes,
                                round(tiny::meet).seed});
    EXPECT_EQ(round(tiny::meet).status, RoundStatus::done);
}

// Circles that open by themselves are no part of an edit made before.
TEST_F(UndoTest, TakesBackAnEditAlone) {
    given_start();
    given_running(tiny::meet);
    given_command(claire, AdvancePhase{tiny::meet, Phase::pairing, {}});
    EditBlock edit;
    edit.block = tiny::talk;
    edit.title = "Another talk";
    given_command(claire, edit);
    given_command(claire, ExtendBlock{tiny::talk, minutes(5)});
    while (block(tiny::meet).phase == Phase::interview) {
        now = *next_deadline(day);
        given_command(engine, ReachDeadline{});
    }
    deal_rounds();
    ASSERT_EQ(block(tiny::meet).phase, Phase::circles);
    const Block running = block(tiny::meet);
    const Round circles = round(tiny::meet);
    ASSERT_EQ(circles.status, RoundStatus::open);
    given_command(claire, undo_last());
    given_command(claire, undo_last());
    EXPECT_EQ(block(tiny::talk).length, block(tiny::talk).plan.length);
    EXPECT_NE(block(tiny::talk).plan.title, "Another talk");
    EXPECT_EQ(block(tiny::meet), running);
    EXPECT_EQ(round(tiny::meet), circles);
}

TEST_F(UndoTest, LeavesGroupsAnnouncedSinceAnEdit) {
    given_start();
    given_running(tiny::peers);
    given_command(claire, ExtendBlock{tiny::goodbye, minutes(5)});
    given_command(claire, AnnounceGroups{round(tiny::peers).id});
    given_command(claire, undo_last());
    EXPECT_EQ(round(tiny::peers).status, RoundStatus::announced);
    EXPECT_EQ(block(tiny::peers).phase, Phase::announced);
}

TEST_F(UndoTest, DoesNotReopenPhasesThatEndedByThemselves) {
    given_start();
    given_running(tiny::meet);
    const std::uint64_t entered = day.moves.back().number;
    given_command(claire, AdvancePhase{tiny::meet, Phase::pairing, {}});
    const Undo undo = undo_last();
    now = *next_deadline(day);
    when(engine, ReachDeadline{});
    then_has(MovesSettled{now});
    when(claire, undo);
    then_refused(Rejection::undo_outdated);
    EXPECT_EQ(day.moves.back().number, entered);
    // Leaving the block altogether is still a click away.
    given_command(claire, undo_last());
    EXPECT_NE(day.agenda.running, tiny::meet);
}

TEST_F(UndoTest, GivesARunningBlockItsFormerEndWhateverItsPhase) {
    given_start();
    given_running(tiny::peers);
    const RoundId id = round(tiny::peers).id;
    given_command(claire, AnnounceGroups{id});
    given_command(claire, OpenGroups{id});
    const Instant end = *block(tiny::peers).ends_at;
    given_command(claire, ExtendBlock{tiny::peers, minutes(5)});
    const GroupId one = round(tiny::peers).groups.begin()->first;
    given_command(claire, CloseGroups{id, {one}});
    const std::uint64_t extended = day.moves[day.moves.size() - 2].number;
    given_command(claire, undo_last());
    ASSERT_EQ(day.moves.back().number, extended);
    given_command(claire, undo_last());
    EXPECT_EQ(block(tiny::peers).ends_at, end);
    EXPECT_EQ(block(tiny::peers).phase, Phase::open);
    for (const auto& [each, group] : round(tiny::peers).groups)
        EXPECT_EQ(group.ends_at, end) << each.text();
}

TEST_F(UndoTest, KeepsADraftForTheBlockToCome) {
    given_start();
    given_running(tiny::peers);
    const RoundId draft = round(tiny::peers).id;
    given_command(claire, AnnounceGroups{draft});
    given_command(claire, undo_last());
    EXPECT_EQ(day.find_round(draft)->status, RoundStatus::accepted);
    when(claire, GoTo{tiny::peers, tiny::welcome});
    ASSERT_EQ(block(tiny::peers).phase, Phase::composing);
    EXPECT_EQ(round(tiny::peers).id, draft);
    EXPECT_EQ(round(tiny::peers).status, RoundStatus::accepted);
}

TEST_F(UndoTest, LeavesADraftAsThePlannerAndTheFacilitatorsMadeIt) {
    given_start();
    given_command(claire, GoTo{tiny::peers, tiny::welcome});
    given_command(claire, ExtendBlock{tiny::peers, minutes(5)});
    deal_rounds();
    given_command(claire, AcceptGroups{round(tiny::peers).id});
    given_command(claire, undo_last());
    EXPECT_EQ(round(tiny::peers).status, RoundStatus::accepted);
}

TEST_F(UndoTest, GivesAGroupSplitSinceTheTimesOfTheOthers) {
    given_start();
    given_running(tiny::peers);
    const RoundId id = round(tiny::peers).id;
    given_command(claire, AnnounceGroups{id});
    given_command(claire, OpenGroups{id});
    const Group source = round(tiny::peers).groups.begin()->second;
    given_command(claire, SplitGroup{id, source.id, {source.members[0]}});
    given_command(claire, undo_last());
    EXPECT_EQ(round(tiny::peers).status, RoundStatus::announced);
    for (const auto& [each, group] : round(tiny::peers).groups)
        EXPECT_EQ(group.status, GroupStatus::waiting);
    EXPECT_TRUE(round(tiny::peers).due.empty());
}

TEST_F(UndoTest, KeepsDoorsOpenThatWereOpenedSince) {
    given_command(engine, PrepareDay{tiny::plan(), tiny::people()});
    given_command(claire, RemoveBlock{tiny::talk});
    given_command(claire, OpenDoors{});
    given_command(claire, undo_last());
    EXPECT_EQ(day.status, DayStatus::open);
    EXPECT_NE(day.agenda.find(tiny::talk), nullptr);
}

TEST_F(UndoTest, ReopensADayClosedByMistake) {
    given_start();
    given_command(link(2), Leave{});
    now = tiny::at(9, 5);
    given_command(claire, CloseDay{});
    now = tiny::at(9, 6);
    given_command(marc, undo_last());
    EXPECT_EQ(day.status, DayStatus::running);
    EXPECT_FALSE(day.roster.find(tiny::person(1))->stays.back().until.has_value());
    EXPECT_TRUE(day.roster.find(tiny::person(2))->stays.back().until.has_value());
}

TEST_F(UndoTest, GoesBackMoveByMove) {
    given_start();
    const Agenda first = day.agenda;
    given_command(claire, Advance{tiny::welcome});
    const Agenda second = day.agenda;
    given_command(claire, ExtendBlock{tiny::meet, minutes(5)});
    given_command(claire, undo_last());
    EXPECT_EQ(day.agenda, second);
    given_command(claire, undo_last());
    EXPECT_EQ(day.agenda, first);
}

TEST_F(UndoTest, MakesOneStepOfTwoFacilitatorsClicks) {
    given_start();
    given_command(claire, Advance{tiny::welcome});
    const Undo undo = undo_last();
    given_command(claire, undo);
    when(marc, undo);
    then_refused(Rejection::undo_outdated);
    EXPECT_EQ(day.agenda.running, tiny::welcome);
}

TEST_F(UndoTest, HasNothingToTakeBackAtFirst) {
    given_command(engine, PrepareDay{tiny::plan(), tiny::people()});
    when(claire, Undo{1});
    then_refused(Rejection::nothing_to_undo);
}

TEST_F(UndoTest, GoesBackOnlySoFar) {
    given_start();
    for (std::size_t i = 0; i < moves_max + 10; ++i)
        given_command(claire, ExtendBlock{tiny::goodbye, minutes(1)});
    EXPECT_EQ(day.moves.size(), moves_max);
}

TEST_F(UndoTest, TakesBackNothingThatPeopleWrote) {
    given_start();
    given_running(tiny::aims);
    given_command(link(1), AnswerQuestion{{}, tiny::scale, Step{4}});
    given_command(claire, undo_last());
    EXPECT_EQ(day.harvest.answers.at(tiny::scale).by_participant.size(), 1U);
}

} // namespace
} // namespace deroule::domain
