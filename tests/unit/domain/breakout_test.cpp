// A breakout: announced, open, given more time, closed, called back.
#include "support/day_test.hpp"

namespace deroule::domain {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

class BreakoutTest : public DayTest {
  protected:
    void SetUp() override {
        given_start();
        now = tiny::at(12, 15);
        given_running(tiny::peers);
    }
    void given_opening() {
        given_command(claire, AnnounceGroups{id});
        given_command(claire, OpenGroups{id});
    }
    void given_graceless_blocks() {
        DayPlan plan = tiny::plan();
        for (BlockPlan& each : plan.blocks)
            each.grace = Duration::zero();
        day = Day{};
        given_command(engine, PrepareDay{plan, tiny::people()});
        given_command(claire, OpenDoors{});
        for (int number = 1; number <= 12; ++number)
            given_command(link(number), Arrive{});
        given_command(claire, StartDay{});
        given_running(tiny::peers);
        given_opening();
    }

    const RoundId id{"r1"};
    const GroupId first{"r1g1"}, second{"r1g2"}, third{"r1g3"}, fourth{"r1g4"};
};

TEST_F(BreakoutTest, IsAnnouncedOnce) {
    when(claire, AnnounceGroups{id});
    then({GroupsAnnounced{id, now}, PhaseStarted{tiny::peers, Phase::announced, now, {}}});
    when(marc, AnnounceGroups{id});
    then_nothing();
    EXPECT_EQ(place_of(day, tiny::person(1)).kind, PlaceKind::plenary);
}

TEST_F(BreakoutTest, OpensOnceUntilTheEndOfItsBlock) {
    given_command(claire, AnnounceGroups{id});
    now += minutes(5);
    when(claire, OpenGroups{id});
    then({move("open_groups"), GroupsOpened{id, now, tiny::at(13, 5)},
          PhaseStarted{tiny::peers, Phase::open, now, tiny::at(13, 5)}});
    when(marc, OpenGroups{id});
    then_nothing();
    EXPECT_EQ(place_of(day, tiny::person(1)), (Place{PlaceKind::group, first}));
}

TEST_F(BreakoutTest, OpensWithoutAnAnnouncementToo) {
    when(claire, OpenGroups{id});
    then({move("open_groups"), GroupsAnnounced{id, now}, GroupsOpened{id, now, tiny::at(13, 5)},
          PhaseStarted{tiny::peers, Phase::open, now, tiny::at(13, 5)}});
}

TEST_F(BreakoutTest, OpenedTooLateGetsItsWholeTimeAndMovesTheDay) {
    now = tiny::at(13, 10);
    when(claire, OpenGroups{id});
    then_has(GroupsOpened{id, now, tiny::at(14, 0)});
    then_has(BlockLengthChanged{tiny::peers, minutes(105), tiny::at(14, 0)});
    EXPECT_EQ(project(day.agenda)[7].from, tiny::at(14, 0));
}

TEST_F(BreakoutTest, NeedsADraftAndItsBlock) {
    when(claire, AnnounceGroups{RoundId("r9")});
    then_refused(Rejection::round_unknown);
    when(claire, OpenGroups{RoundId("r9")});
    then_refused(Rejection::round_unknown);
    given_command(claire, ProposeGroups{tiny::across, 0});
    when(claire, AnnounceGroups{RoundId("r2")});
    then_refused(Rejection::round_status_wrong);
    when(claire, OpenGroups{RoundId("r2")});
    then_refused(Rejection::round_status_wrong);
    deal_rounds();
    when(claire, AnnounceGroups{RoundId("r2")});
    then_refused(Rejection::block_not_running);
    when(claire, OpenGroups{RoundId("r2")});
    then_refused(Rejection::block_not_running);
    given_command(claire, ProposeGroups{tiny::peers, 0});
    given_command(engine, RecordPlan{id, 1, {}, {}, {}, {}});
    when(claire, AnnounceGroups{id});
    then_refused(Rejection::group_empty);
    when(claire, OpenGroups{id});
    then_refused(Rejection::group_empty);
}

TEST_F(BreakoutTest, CountsDownItsGraceThenBringsEveryoneBack) {
    given_opening();
    EXPECT_EQ(next_deadline(day), tiny::at(13, 5));
    now = tiny::at(13, 5);
    when(engine, ReachDeadline{});
    then({GroupsClosing{id, {first, second, third, fourth}, tiny::at(13, 5, 30)},
          PhaseStarted{tiny::peers, Phase::closing, now, tiny::at(13, 5, 30)}, MovesSettled{now}});
    EXPECT_EQ(place_of(day, tiny::person(1)).kind, PlaceKind::group);
    now = tiny::at(13, 5, 30);
    when(engine, ReachDeadline{});
    then({GroupsClosed{id, {first, second, third, fourth}, now},
          PhaseStarted{tiny::peers, Phase::finished, now, {}}});
    EXPECT_EQ(place_of(day, tiny::person(1)).kind, PlaceKind::plenary);
    EXPECT_EQ(round(tiny::peers).status, RoundStatus::done);
}

TEST_F(BreakoutTest, ExtendsOneGroupAndItsBlock) {
    given_opening();
    when(claire, ExtendGroups{id, {second}, minutes(5)});
    then({move("extend_groups"), GroupsExtended{id, {second}, tiny::at(13, 10)},
          PhaseStarted{tiny::peers, Phase::open, now, tiny::at(13, 10)},
          BlockLengthChanged{tiny::peers, minutes(55), tiny::at(13, 10)}});
    pass_until(tiny::at(13, 6));
    EXPECT_EQ(group(first).status, GroupStatus::closed);
    EXPECT_EQ(group(second).status, GroupStatus::open);
    EXPECT_EQ(block(tiny::peers).phase, Phase::open);
    pass_until(tiny::at(13, 10, 30));
    EXPECT_EQ(block(tiny::peers).phase, Phase::finished);
}

TEST_F(BreakoutTest, ExtendsAllThatAreStillUnderWay) {
    given_opening();
    given_command(claire, CloseGroups{id, {first}});
    pass(seconds(30));
    when(claire, ExtendGroups{id, {}, minutes(5)});
    then_has(GroupsExtended{id, {second}, tiny::at(13, 10)});
    then_has(GroupsExtended{id, {fourth}, tiny::at(13, 10)});
    EXPECT_EQ(group(first).status, GroupStatus::closed);
}

TEST_F(BreakoutTest, IsShortenedTooButNotIntoThePast) {
    given_opening();
    when(claire, ExtendGroups{id, {}, -minutes(20)});
    then_has(GroupsExtended{id, {first}, tiny::at(12, 45)});
    then_has(PhaseStarted{tiny::peers, Phase::open, now, tiny::at(12, 45)});
    when(claire, ExtendGroups{id, {}, -minutes(31)});
    then_refused(Rejection::length_out_of_bounds);
    when(claire, ExtendGroups{id, {}, std::chrono::hours(10'000)});
    then_refused(Rejection::length_out_of_bounds);
    when(claire, ExtendGroups{id, {}, Duration::zero()});
    then_nothing();
}

TEST_F(BreakoutTest, OpensAgainWhenExtendedDuringItsGrace) {
    given_opening();
    given_command(claire, CloseGroups{id, {}});
    now += seconds(10);
    when(claire, ExtendGroups{id, {}, minutes(3)});
    then_has(GroupsExtended{id, {first}, now + minutes(3)});
    then_has(PhaseStarted{tiny::peers, Phase::open, now, now + minutes(3)});
    EXPECT_EQ(round(tiny::peers).status, RoundStatus::open);
    EXPECT_EQ(next_deadline(day), now + minutes(3));
}

TEST_F(BreakoutTest, OpensAgainWhenExtendedAfterEveryoneIsBack) {
    given_opening();
    given_command(claire, MergeGroups{id, second, third});
    given_command(claire, CallBack{id});
    when(claire, ExtendGroups{id, {}, -minutes(3)});
    then_refused(Rejection::group_closed);
    given_command(claire, ExtendGroups{id, {}, minutes(3)});
    EXPECT_EQ(round(tiny::peers).status, RoundStatus::open);
    EXPECT_EQ(block(tiny::peers).phase, Phase::open);
    EXPECT_EQ(place_of(day, tiny::person(1)), (Place{PlaceKind::group, first}));
    EXPECT_EQ(group(second).status, GroupStatus::closed) << "nobody is in it any more";
    pass(minutes(4));
    EXPECT_EQ(block(tiny::peers).phase, Phase::finished);
}

TEST_F(BreakoutTest, ExtendsOnlyItsLatestRoundOnceItHasHeldOne) {
    when(claire, ExtendGroups{id, {}, minutes(3)});
    then_refused(Rejection::round_status_wrong);
    given_opening();
    when(claire, ExtendGroups{id, {GroupId("r9g9")}, minutes(3)});
    then_refused(Rejection::group_unknown);
    given_command(claire, CallBack{id});
    given_command(claire, ProposeGroups{tiny::peers, 0});
    deal_rounds();
    given_command(claire, AnnounceGroups{RoundId("r2")});
    when(claire, ExtendGroups{id, {}, minutes(3)});
    then_refused(Rejection::round_status_wrong);
    when(claire, ExtendGroups{RoundId("r9"), {}, minutes(3)});
    then_refused(Rejection::round_unknown);
    given_running(tiny::told);
    when(claire, ExtendGroups{id, {}, minutes(3)});
    then_refused(Rejection::block_not_running);
}

TEST_F(BreakoutTest, AnnouncesOneRoundAtATime) {
    given_command(claire, AnnounceGroups{id});
    given_command(claire, OpenGroups{id});
    given_command(claire, CallBack{id});
    given_command(claire, ProposeGroups{tiny::peers, 0});
    deal_rounds();
    given_command(claire, undo_last());
    given_command(claire, undo_last());
    ASSERT_EQ(day.find_round(id)->status, RoundStatus::announced) << "beside a later draft";
    when(claire, AnnounceGroups{RoundId("r2")});
    then_refused(Rejection::round_status_wrong);
    when(claire, ProposeGroups{tiny::peers, 4});
    then_has(RoundRequested{id, tiny::peers, RoundPurpose::groups, GroupingRule::by_category,
                            SizeBounds{3, 4}, 4});
}

TEST_F(BreakoutTest, ClosesOneGroupWithGraceThenTheRest) {
    given_opening();
    when(claire, CloseGroups{id, {first}});
    then({move("close_groups"), GroupsClosing{id, {first}, now + seconds(30)}});
    EXPECT_EQ(block(tiny::peers).phase, Phase::open);
    when(marc, CloseGroups{id, {first}});
    then_nothing();
    when(claire, CloseGroups{id, {}});
    then({move("close_groups"), GroupsClosing{id, {second, third, fourth}, now + seconds(30)},
          PhaseStarted{tiny::peers, Phase::closing, now, now + seconds(30)}});
    when(claire, CloseGroups{id, {GroupId("r9g9")}});
    then_refused(Rejection::group_unknown);
    when(claire, CloseGroups{RoundId("r9"), {}});
    then_refused(Rejection::round_unknown);
}

TEST_F(BreakoutTest, CallsEveryoneBackAtOnce) {
    when(claire, CallBack{id});
    then_refused(Rejection::round_status_wrong);
    given_opening();
    when(claire, CallBack{id});
    then({move("call_back"), GroupsClosed{id, {first, second, third, fourth}, now},
          PhaseStarted{tiny::peers, Phase::finished, now, {}}});
    when(marc, CallBack{id});
    then_nothing();
    when(claire, CallBack{RoundId("r9")});
    then_refused(Rejection::round_unknown);
}

TEST_F(BreakoutTest, WithoutGraceBringsEveryoneBackAtItsEnd) {
    given_graceless_blocks();
    now = *next_deadline(day);
    when(engine, ReachDeadline{});
    then({GroupsClosed{id, {first, second, third, fourth}, now},
          PhaseStarted{tiny::peers, Phase::finished, now, {}}, MovesSettled{now}});
    EXPECT_GT(*next_deadline(day), now);
}

TEST_F(BreakoutTest, WithoutGraceClosesByHandAtOnce) {
    given_graceless_blocks();
    when(claire, CloseGroups{id, {first}});
    then({move("close_groups"), GroupsClosed{id, {first}, now}});
}

TEST_F(BreakoutTest, GrowsWithItsBlock) {
    given_opening();
    when(claire, ExtendBlock{tiny::peers, minutes(5)});
    then({move("extend_block"), BlockLengthChanged{tiny::peers, minutes(55), tiny::at(13, 10)},
          GroupsExtended{id, {first, second, third, fourth}, tiny::at(13, 10)}});
    EXPECT_EQ(block(tiny::peers).phase_ends_at, tiny::at(13, 10));
}

TEST_F(BreakoutTest, KeepsOnePenAndOneReporterAGroup) {
    given_opening();
    when(link(1), TakePen{});
    then({PenTaken{first, tiny::person(1)}});
    when(link(1), TakePen{});
    then_nothing();
    when(link(5), TakePen{});
    then_refused(Rejection::pen_taken_already);
    when(link(5), GivePen{{}, tiny::person(9)});
    then_refused(Rejection::not_yours);
    when(link(1), GivePen{{}, tiny::person(2)});
    then_refused(Rejection::participant_not_seated);
    when(link(1), GivePen{{}, tiny::person(5)});
    then({PenTaken{first, tiny::person(5)}});
    when(link(1), GivePen{{}, tiny::person(5)});
    then_nothing();
    when(link(5), VolunteerReport{});
    then({ReporterNamed{first, tiny::person(5)}});
    when(link(5), VolunteerReport{});
    then_nothing();
    when(link(9), VolunteerReport{});
    then_refused(Rejection::reporter_named_already);
}

TEST_F(BreakoutTest, FreesThePenAndTheReportOfSomeoneGone) {
    given_opening();
    given_command(link(1), TakePen{});
    given_command(link(1), VolunteerReport{});
    given_command(engine, NoteDeparture{tiny::person(1)});
    when(link(5), TakePen{});
    then({PenTaken{first, tiny::person(5)}});
    when(link(9), VolunteerReport{});
    then({ReporterNamed{first, tiny::person(9)}});
    given_command(claire, MovePerson{id, tiny::person(5), second});
    EXPECT_FALSE(group(first).pen.has_value());
}

TEST_F(BreakoutTest, LetsFacilitatorsNameTheReporter) {
    given_opening();
    when(claire, NameReporter{first, tiny::person(5)});
    then({ReporterNamed{first, tiny::person(5)}});
    when(claire, NameReporter{first, tiny::person(5)});
    then_nothing();
    when(claire, NameReporter{first, tiny::person(2)});
    then_refused(Rejection::participant_not_seated);
    when(claire, NameReporter{GroupId("r9g9"), tiny::person(2)});
    then_refused(Rejection::group_unknown);
}

TEST_F(BreakoutTest, HasNoPhasesToAdvanceByHand) {
    when(claire, AdvancePhase{tiny::peers, Phase::composing, {}});
    then_refused(Rejection::block_kind_wrong);
}

} // namespace
} // namespace deroule::domain
