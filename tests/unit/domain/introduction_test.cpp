// A cross-introduction: pairs, their turns, then circles.
#include "support/day_test.hpp"

#include <algorithm>

namespace deroule::domain {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

class IntroductionTest : public DayTest {
  protected:
    void given_interview(int count = 12) {
        given_start(count);
        now = tiny::at(9, 20);
        given_running(tiny::meet);
        given_command(claire, AdvancePhase{tiny::meet, Phase::pairing, {}});
    }
    void given_circles(int count = 12) {
        given_interview(count);
        given_command(claire, AdvancePhase{tiny::meet, Phase::interview, {}});
        deal_rounds();
    }
    [[nodiscard]] const Round& pairs() const {
        return *day.round_of(tiny::meet, RoundPurpose::pairs);
    }
    [[nodiscard]] const Round& circles() const {
        return *day.round_of(tiny::meet, RoundPurpose::circles);
    }
};

TEST_F(IntroductionTest, AsksForPairsAsItBegins) {
    given_start();
    when(claire, Advance{tiny::welcome});
    then({move("advance"), BlockEnded{tiny::welcome, now},
          BlockStarted{tiny::meet, now, now + minutes(45)},
          PhaseStarted{tiny::meet, Phase::pairing, now, {}},
          RoundRequested{RoundId("r1"), tiny::meet, RoundPurpose::pairs, GroupingRule::pairs,
                         SizeBounds{2, 3}, 1001}});
}

TEST_F(IntroductionTest, WaitsForItsPairs) {
    given_start();
    given_command(claire, Advance{tiny::welcome});
    when(claire, AdvancePhase{tiny::meet, Phase::pairing, {}});
    then_refused(Rejection::round_status_wrong);
    given_command(engine, RecordPlan{RoundId("r1"), 1, {}, {}, {}, {}});
    when(claire, AdvancePhase{tiny::meet, Phase::pairing, {}});
    then_refused(Rejection::group_empty);
}

TEST_F(IntroductionTest, GivesPairsTwoTurns) {
    given_start();
    given_running(tiny::meet);
    const RoundId id = pairs().id;
    when(claire, AdvancePhase{tiny::meet, Phase::pairing, {}});
    then({move("advance_phase"), GroupsAnnounced{id, now}, GroupsOpened{id, now, {}},
          PhaseStarted{tiny::meet, Phase::interview, now, now + minutes(12)},
          TurnStarted{tiny::meet, {2, 0, 2, now + minutes(6)}}});
    when(marc, AdvancePhase{tiny::meet, Phase::pairing, {}});
    then_refused(Rejection::phase_moved);
}

TEST_F(IntroductionTest, OpensByTheCommandOfRoundsToo) {
    given_start();
    given_running(tiny::meet);
    given_command(claire, AnnounceGroups{pairs().id});
    when(claire, OpenGroups{pairs().id});
    then({move("open_groups"), GroupsOpened{pairs().id, now, {}},
          PhaseStarted{tiny::meet, Phase::interview, now, now + minutes(12)},
          TurnStarted{tiny::meet, {2, 0, 2, now + minutes(6)}}});
}

TEST_F(IntroductionTest, OpensThePairsAnnouncedWhateverDraftAnUndoLeftBeside) {
    given_start();
    given_running(tiny::meet);
    const RoundId announced = pairs().id;
    given_command(claire, AnnounceGroups{announced});
    given_command(claire, Advance{tiny::meet});
    given_command(claire, GoBack{tiny::aims});
    given_command(claire, undo_last());
    given_command(claire, undo_last());
    ASSERT_NE(pairs().id, announced);
    when(claire, AdvancePhase{tiny::meet, Phase::pairing, {}});
    then_has(GroupsOpened{announced, now, {}});
}

TEST_F(IntroductionTest, GivesTriosThreeTurnsInTheSameTime) {
    given_interview(11);
    ASSERT_EQ(block(tiny::meet).turns.size(), 2U);
    EXPECT_EQ(block(tiny::meet).turns[1], (Turn{3, 0, 3, now + minutes(4)}));
    pass_until(tiny::at(9, 24));
    EXPECT_EQ(block(tiny::meet).turns[1], (Turn{3, 1, 3, tiny::at(9, 28)}));
    EXPECT_EQ(block(tiny::meet).turns[0].index, 0);
    pass_until(tiny::at(9, 26));
    EXPECT_EQ(block(tiny::meet).turns[0], (Turn{2, 1, 2, tiny::at(9, 32)}));
    pass_until(tiny::at(9, 28));
    EXPECT_EQ(block(tiny::meet).turns[1], (Turn{3, 2, 3, tiny::at(9, 32)}));
    pass_until(tiny::at(9, 31, 59));
    EXPECT_EQ(block(tiny::meet).phase, Phase::interview);
}

// Whatever a facilitator makes of the pairs, everyone in them is interviewed.
TEST_F(IntroductionTest, GivesLargerGroupsATurnAMember) {
    given_start();
    now = tiny::at(9, 20);
    given_running(tiny::meet);
    const auto& groups = pairs().groups;
    const GroupId into = groups.begin()->first;
    given_command(claire, MergeGroups{pairs().id, std::next(groups.begin())->first, into});
    ASSERT_EQ(group(into).members.size(), 4U);
    when(claire, AdvancePhase{tiny::meet, Phase::pairing, {}});
    then_has(TurnStarted{tiny::meet, {4, 0, 4, now + minutes(3)}});
    for (int turn = 1; turn < 4; ++turn) {
        pass_until(tiny::at(9, 20 + 3 * turn));
        EXPECT_EQ(block(tiny::meet).turns.at(1), (Turn{4, turn, 4, now + minutes(3)}));
    }
    EXPECT_EQ(block(tiny::meet).phase, Phase::interview);
    pass_until(tiny::at(9, 32));
    EXPECT_EQ(block(tiny::meet).phase, Phase::circles);
}

TEST_F(IntroductionTest, GivesTurnsToTheFirstFourThatAMoveMakes) {
    given_interview(11);
    now += minutes(4);
    const auto& groups = pairs().groups;
    const auto trio = std::ranges::find_if(
        groups, [](const auto& entry) { return entry.second.members.size() == 3; });
    ASSERT_NE(trio, groups.end());
    const auto other = trio == groups.begin() ? std::next(trio) : groups.begin();
    const ParticipantId moved = other->second.members.front();
    when(claire, MovePerson{pairs().id, moved, trio->first});
    then({PersonSeated{pairs().id, moved, trio->first},
          TurnStarted{tiny::meet, {4, 0, 4, now + minutes(2)}}});
}

TEST_F(IntroductionTest, GoesFromPairsToCirclesByItself) {
    given_interview();
    const RoundId id = pairs().id;
    pass_until(tiny::at(9, 32));
    EXPECT_EQ(day.find_round(id)->status, RoundStatus::done);
    EXPECT_EQ(block(tiny::meet).phase, Phase::circles);
    EXPECT_EQ(circles().status, RoundStatus::open);
    EXPECT_EQ(circles().rule, GroupingRule::across_territories);
    EXPECT_EQ(circles().sizes, (SizeBounds{6, 8}));
    EXPECT_EQ(block(tiny::meet).turns, (std::vector<Turn>{{0, 0, 6, tiny::at(9, 33, 30)}}));
    EXPECT_EQ(place_of(day, tiny::person(1)).kind, PlaceKind::group);
}

TEST_F(IntroductionTest, GivesEachSpeakerOfACircleATurnThenCallsAllBack) {
    given_circles();
    const Instant opened = now;
    for (int speaker = 1; speaker < 6; ++speaker) {
        pass_until(opened + speaker * seconds(90));
        EXPECT_EQ(block(tiny::meet).turns.at(0).index, speaker);
    }
    pass_until(opened + 6 * seconds(90));
    EXPECT_EQ(block(tiny::meet).phase, Phase::finished);
    EXPECT_EQ(circles().status, RoundStatus::done);
    EXPECT_EQ(place_of(day, tiny::person(1)).kind, PlaceKind::plenary);
}

TEST_F(IntroductionTest, IsMovedOnByHandToo) {
    given_interview();
    const RoundId id = pairs().id;
    when(claire, AdvancePhase{tiny::meet, Phase::interview, {}});
    then_has(PhaseStarted{tiny::meet, Phase::circles, now, {}});
    EXPECT_EQ(day.find_round(id)->status, RoundStatus::done);
    deal_rounds();
    when(claire, AdvancePhase{tiny::meet, Phase::circles, {}});
    then_has(PhaseStarted{tiny::meet, Phase::finished, now, {}});
    when(claire, AdvancePhase{tiny::meet, Phase::finished, {}});
    then_refused(Rejection::phase_wrong);
}

TEST_F(IntroductionTest, IsOverWhenNobodyIsLeftForACircle) {
    given_interview();
    given_command(claire, AdvancePhase{tiny::meet, Phase::interview, {}});
    when(engine, RecordPlan{circles().id, 1, {}, {}, {}, {}});
    then_has(PhaseStarted{tiny::meet, Phase::finished, now, {}});
}

TEST_F(IntroductionTest, NeverOpensCirclesByHand) {
    given_circles();
    given_command(claire, undo_last());
    given_command(claire, AdvancePhase{tiny::meet, Phase::interview, {}});
    given_command(claire, undo_last());
    deal_rounds();
    ASSERT_EQ(circles().status, RoundStatus::proposed);
    when(claire, OpenGroups{circles().id});
    then_refused(Rejection::phase_wrong);
    when(claire, AnnounceGroups{circles().id});
    then_refused(Rejection::phase_wrong);
}

TEST_F(IntroductionTest, ExtendsTheTurnsOfAll) {
    given_interview();
    when(claire, ExtendGroups{pairs().id, {}, minutes(1)});
    then({move("extend_groups"), PhaseStarted{tiny::meet, Phase::interview, now, now + minutes(13)},
          TurnStarted{tiny::meet, {2, 0, 2, now + minutes(7)}}});
    when(claire, ExtendGroups{pairs().id, {}, -minutes(8)});
    then_refused(Rejection::length_out_of_bounds);
    when(claire, CloseGroups{pairs().id, {}});
    then_refused(Rejection::phase_wrong);
}

TEST_F(IntroductionTest, ExtendsNoPairsOnceCirclesAreOn) {
    given_circles();
    when(claire, ExtendGroups{pairs().id, {}, minutes(1)});
    then_refused(Rejection::round_status_wrong);
}

TEST_F(IntroductionTest, ComposesNoPairsOnceTheInterviewIsOn) {
    given_interview();
    when(claire, ProposeGroups{tiny::meet, 0});
    then_refused(Rejection::round_status_wrong);
    given_command(claire, AdvancePhase{tiny::meet, Phase::interview, {}});
    when(claire, ProposeGroups{tiny::meet, 0});
    then_refused(Rejection::phase_wrong);
}

TEST_F(IntroductionTest, GivesTurnsToTheFirstTrioThatALatecomerMakes) {
    given_interview();
    given_command(claire, AddParticipant{tiny::newcomer()});
    const ParticipantId late("w1");
    given_command(claire, MarkPresent{late});
    now += minutes(6);
    const GroupId joined = pairs().groups.begin()->first;
    when(engine, SeatPerson{pairs().id, late, joined});
    then({PersonSeated{pairs().id, late, joined},
          TurnStarted{tiny::meet, {3, 0, 3, now + minutes(2)}}});
    EXPECT_EQ(place_of(day, late), (Place{PlaceKind::group, joined}));
}

TEST_F(IntroductionTest, GivesALatecomerToACircleATurn) {
    given_circles();
    given_command(claire, AddParticipant{tiny::newcomer()});
    const ParticipantId late("w1");
    given_command(claire, MarkPresent{late});
    const Turn turn = block(tiny::meet).turns.at(0);
    const GroupId joined = circles().groups.begin()->first;
    when(engine, SeatPerson{circles().id, late, joined});
    then({PersonSeated{circles().id, late, joined},
          TurnStarted{tiny::meet, {0, turn.index, 7, turn.ends_at}}});
}

TEST_F(IntroductionTest, LetsPartnersNoteWhatTheyHear) {
    given_interview();
    const Group pair = pairs().groups.begin()->second;
    when(link(pair.members[0]), NotePartner{{}, pair.members[1], "Aime les haies"});
    then({PartnerNoted{pair.members[1], pair.members[0], "Aime les haies"}});
    when(link(pair.members[0]), NotePartner{{}, pair.members[1], "Aime les haies"});
    then_nothing();
    when(link(pair.members[1]), CorrectNote{{}, "Plante des haies"});
    then({NoteCorrected{pair.members[1], "Plante des haies"}});
    when(link(pair.members[1]), CorrectNote{{}, "Plante des haies"});
    then_nothing();
}

TEST_F(IntroductionTest, LetsNobodyNoteAStranger) {
    given_interview();
    const Group pair = pairs().groups.begin()->second;
    const Group other = std::next(pairs().groups.begin())->second;
    when(link(pair.members[0]), NotePartner{{}, other.members[0], "?"});
    then_refused(Rejection::not_partner);
    when(link(pair.members[0]), NotePartner{{}, pair.members[0], "Moi"});
    then_refused(Rejection::not_partner);
    when(link(pair.members[0]),
         NotePartner{{}, pair.members[1], std::string(text_chars_max + 1, 'a')});
    then_refused(Rejection::text_too_long);
    when(link(pair.members[0]), CorrectNote{{}, std::string(text_chars_max + 1, 'a')});
    then_refused(Rejection::text_too_long);
}

TEST_F(IntroductionTest, LetsNobodyNoteBeforeThePairsAreKnown) {
    given_start();
    given_running(tiny::meet);
    const Group pair = pairs().groups.begin()->second;
    when(link(pair.members[0]), NotePartner{{}, pair.members[1], "?"});
    then_refused(Rejection::not_partner);
}

} // namespace
} // namespace deroule::domain
