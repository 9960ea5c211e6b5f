// People moved between the groups of a round, by hand.
#include "support/day_test.hpp"

namespace deroule::domain {
namespace {

using std::chrono::minutes;

class SeatsTest : public DayTest {
  protected:
    // Four groups of three: r1g1 holds 1, 5 and 9; r1g2 holds 2, 6 and 10...
    void SetUp() override {
        given_start();
        given_running(tiny::peers);
    }
    void given_opening() {
        given_command(claire, AnnounceGroups{id});
        given_command(claire, OpenGroups{id});
    }
    void then_mirrors_hold() const {
        std::map<ParticipantId, GroupId> seats;
        for (const auto& [group_id, group] : round(tiny::peers).groups)
            for (const ParticipantId& member : group.members)
                EXPECT_TRUE(seats.emplace(member, group_id).second) << member.text();
        EXPECT_EQ(round(tiny::peers).seats, seats);
    }

    const RoundId id{"r1"};
    const GroupId first{"r1g1"}, second{"r1g2"}, third{"r1g3"};
};

TEST_F(SeatsTest, ChangeWithAMove) {
    when(claire, MovePerson{id, tiny::person(1), second});
    then({PersonSeated{id, tiny::person(1), second}});
    then_mirrors_hold();
    when(claire, MovePerson{id, tiny::person(1), second});
    then_nothing();
    when(claire, MovePerson{id, tiny::person(1), {}});
    then({PersonUnseated{id, tiny::person(1)}});
    then_mirrors_hold();
    when(claire, MovePerson{id, tiny::person(1), {}});
    then_nothing();
}

TEST_F(SeatsTest, RefuseWhatIsUnknown) {
    when(claire, MovePerson{RoundId("r9"), tiny::person(1), second});
    then_refused(Rejection::round_unknown);
    when(claire, MovePerson{id, ParticipantId("stranger"), second});
    then_refused(Rejection::participant_unknown);
    when(claire, MovePerson{id, tiny::person(1), GroupId("r9g9")});
    then_refused(Rejection::group_unknown);
    given_command(claire, ProposeGroups{tiny::peers, 0});
    when(claire, MovePerson{id, tiny::person(1), second});
    then_refused(Rejection::round_status_wrong);
}

TEST_F(SeatsTest, AreNotGivenToTheAbsentButCleared) {
    given_command(claire, MarkAbsent{tiny::person(1), "Malade"});
    when(claire, MovePerson{id, tiny::person(1), second});
    then_refused(Rejection::participant_absent);
    when(engine, SeatPerson{id, tiny::person(1), second});
    then_refused(Rejection::participant_absent);
    when(claire, MovePerson{id, tiny::person(1), {}});
    then({PersonUnseated{id, tiny::person(1)}});
}

TEST_F(SeatsTest, HoldStillInALockedGroup) {
    when(claire, LockGroup{id, second, true});
    then({GroupLocked{id, second, true}});
    when(claire, LockGroup{id, second, true});
    then_nothing();
    when(claire, MovePerson{id, tiny::person(1), second});
    then_refused(Rejection::group_locked);
    when(claire, MovePerson{id, tiny::person(2), first});
    then_refused(Rejection::group_locked);
    when(claire, MovePerson{id, tiny::person(2), {}});
    then_refused(Rejection::group_locked);
    when(engine, SeatPerson{id, tiny::person(2), first});
    then_refused(Rejection::group_locked);
    when(engine, SeatPerson{id, tiny::person(1), second});
    then_refused(Rejection::group_locked);
    when(claire, MergeGroups{id, second, first});
    then_refused(Rejection::group_locked);
    when(claire, SplitGroup{id, second, {tiny::person(2)}});
    then_refused(Rejection::group_locked);
    when(claire, LockGroup{id, GroupId("r9g9"), true});
    then_refused(Rejection::group_unknown);
}

TEST_F(SeatsTest, AreSwapped) {
    when(claire, SwapPeople{id, tiny::person(1), tiny::person(2)});
    then({PersonSeated{id, tiny::person(1), second}, PersonSeated{id, tiny::person(2), first}});
    then_mirrors_hold();
    when(claire, SwapPeople{id, tiny::person(1), tiny::person(6)});
    then_refused(Rejection::same_group);
    given_command(claire, MovePerson{id, tiny::person(3), {}});
    when(claire, SwapPeople{id, tiny::person(1), tiny::person(3)});
    then_refused(Rejection::participant_not_seated);
}

TEST_F(SeatsTest, OfADraftMergedAwayAreGone) {
    when(claire, MergeGroups{id, second, first});
    then({PersonSeated{id, tiny::person(2), first}, PersonSeated{id, tiny::person(6), first},
          PersonSeated{id, tiny::person(10), first}, GroupRemoved{id, second}});
    then_mirrors_hold();
    EXPECT_EQ(day.round_with(second), nullptr);
    when(claire, MergeGroups{id, second, first});
    then_refused(Rejection::group_unknown);
    when(claire, MergeGroups{id, first, first});
    then_refused(Rejection::same_group);
}

TEST_F(SeatsTest, OfAGroupUnderWayMergedAwayLeaveItClosed) {
    given_opening();
    when(claire, MergeGroups{id, second, first});
    then_has(GroupsClosed{id, {second}, now});
    then_mirrors_hold();
    EXPECT_EQ(group(second).status, GroupStatus::closed);
    EXPECT_EQ(place_of(day, tiny::person(2)), (Place{PlaceKind::group, first}));
    when(claire, MovePerson{id, tiny::person(2), second});
    then_refused(Rejection::group_closed);
}

TEST_F(SeatsTest, OfTheLastOpenGroupMergedIntoOneThatClosesCountDownWithIt) {
    given_opening();
    given_command(claire, CloseGroups{id, {second, third, GroupId("r1g4")}});
    ASSERT_EQ(block(tiny::peers).phase, Phase::open);
    given_command(claire, MergeGroups{id, first, second});
    EXPECT_EQ(block(tiny::peers).phase, Phase::closing);
    EXPECT_EQ(round(tiny::peers).status, RoundStatus::closing);
    pass(std::chrono::seconds(30));
    EXPECT_EQ(block(tiny::peers).phase, Phase::finished);
}

TEST_F(SeatsTest, AreSplitIntoANewGroupWithTheSameTimes) {
    given_opening();
    when(claire, SplitGroup{id, first, {tiny::person(5), tiny::person(9)}});
    const GroupId added("r1g5");
    EXPECT_EQ(group(added).members, (std::vector{tiny::person(5), tiny::person(9)}));
    EXPECT_EQ(group(added).number, 5);
    EXPECT_EQ(group(added).status, GroupStatus::open);
    EXPECT_EQ(group(added).ends_at, group(first).ends_at);
    EXPECT_TRUE(round(tiny::peers).due.begin()->second.contains(added));
    then_mirrors_hold();
}

TEST_F(SeatsTest, AreSplitOnlyWhenSomeStayAndSomeLeave) {
    when(claire, SplitGroup{id, first, {}});
    then_refused(Rejection::group_empty);
    when(claire, SplitGroup{id, first, {tiny::person(1), tiny::person(5), tiny::person(9)}});
    then_refused(Rejection::group_empty);
    when(claire, SplitGroup{id, first, {tiny::person(2)}});
    then_refused(Rejection::participant_not_seated);
}

TEST_F(SeatsTest, ArePinned) {
    when(claire, PinPerson{id, tiny::person(1), second});
    then({PersonSeated{id, tiny::person(1), second}, PersonPinned{id, tiny::person(1), second}});
    when(claire, PinPerson{id, tiny::person(1), second});
    then_nothing();
    when(claire, PinPerson{id, tiny::person(1), {}});
    then({PersonPinned{id, tiny::person(1), {}}});
    when(claire, PinPerson{id, tiny::person(1), {}});
    then_nothing();
    when(claire, PinPerson{id, tiny::person(1), GroupId("r9g9")});
    then_refused(Rejection::group_unknown);
    when(claire, PinPerson{id, ParticipantId("stranger"), first});
    then_refused(Rejection::participant_unknown);
}

TEST_F(SeatsTest, TakeTheirPinsAlong) {
    given_command(claire, PinPerson{id, tiny::person(1), first});
    given_command(claire, MovePerson{id, tiny::person(1), second});
    EXPECT_EQ(round(tiny::peers).pins.at(tiny::person(1)), second);
    given_command(claire, SwapPeople{id, tiny::person(1), tiny::person(3)});
    EXPECT_EQ(round(tiny::peers).pins.at(tiny::person(1)), third);
    given_command(claire, MergeGroups{id, third, first});
    EXPECT_EQ(round(tiny::peers).pins.at(tiny::person(1)), first);
    given_command(claire, SplitGroup{id, first, {tiny::person(1)}});
    EXPECT_EQ(round(tiny::peers).pins.at(tiny::person(1)), GroupId("r1g5"));
    given_command(claire, MovePerson{id, tiny::person(1), {}});
    EXPECT_TRUE(round(tiny::peers).pins.empty());
}

TEST_F(SeatsTest, AreFoundForLatecomersOnlyWhereTheyCanSit) {
    given_command(claire, AddParticipant{tiny::newcomer()});
    const ParticipantId late("w1");
    given_command(claire, MarkPresent{late});
    when(engine, SeatPerson{id, late, first});
    then({PersonSeated{id, late, first}});
    when(engine, SeatPerson{id, late, first});
    then_nothing();
    when(engine, SeatPerson{RoundId("r9"), late, first});
    then_refused(Rejection::round_unknown);
    when(engine, SeatPerson{id, late, GroupId("r9g9")});
    then_refused(Rejection::group_unknown);
    when(engine, SeatPerson{id, ParticipantId("stranger"), first});
    then_refused(Rejection::participant_unknown);
    given_opening();
    given_command(claire, CallBack{id});
    when(engine, SeatPerson{id, late, second});
    then_refused(Rejection::round_status_wrong);
}

TEST_F(SeatsTest, AreChosenWherePeopleChoose) {
    given_opening();
    when(link(1), ChangeGroup{{}, second});
    then_refused(Rejection::rule_forbids);
    given_running(tiny::across);
    when(link(1), ChangeGroup{{}, GroupId("r2g1")});
    then_refused(Rejection::round_status_wrong);
    given_command(claire, AnnounceGroups{RoundId("r2")});
    when(link(1), ChangeGroup{{}, GroupId("r2g2")});
    then({PersonSeated{RoundId("r2"), tiny::person(1), GroupId("r2g2")}});
    when(link(1), ChangeGroup{{}, GroupId("r2g2")});
    then_nothing();
    when(link(1), ChangeGroup{{}, GroupId("r9g9")});
    then_refused(Rejection::group_unknown);
    given_command(claire, LockGroup{RoundId("r2"), GroupId("r2g2"), true});
    when(link(1), ChangeGroup{{}, GroupId("r2g1")});
    then_refused(Rejection::group_locked);
    when(link(3), ChangeGroup{{}, GroupId("r2g2")});
    then_refused(Rejection::group_locked);
}

TEST_F(SeatsTest, AreNotChosenInAFullGroup) {
    EditBlock edit;
    edit.block = tiny::across;
    edit.sizes = SizeBounds{3, 3};
    given_command(claire, edit);
    given_running(tiny::across);
    given_command(claire, AnnounceGroups{RoundId("r2")});
    when(link(1), ChangeGroup{{}, GroupId("r2g2")});
    then_refused(Rejection::limit_reached);
}

} // namespace
} // namespace deroule::domain
