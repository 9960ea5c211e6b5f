// The day along its agenda: on, to, back, over.
#include "support/day_test.hpp"

namespace deroule::domain {
namespace {

using std::chrono::minutes;

class MovesTest : public DayTest {
  protected:
    void SetUp() override {
        given_start();
        now = tiny::at(9, 21);
    }
};

TEST_F(MovesTest, AdvanceToTheNextPlannedBlock) {
    given_command(claire, SkipBlock{tiny::meet});
    when(claire, Advance{tiny::welcome});
    then({move("advance"), BlockEnded{tiny::welcome, now},
          BlockStarted{tiny::aims, now, now + minutes(20)},
          PhaseStarted{tiny::aims, Phase::open, now, now + minutes(20)}});
}

TEST_F(MovesTest, MakeOneStepOfTwoFacilitatorsClicks) {
    given_command(claire, Advance{tiny::welcome});
    when(marc, Advance{tiny::welcome});
    then_refused(Rejection::agenda_moved);
    when(marc, GoTo{tiny::aims, tiny::welcome});
    then_refused(Rejection::agenda_moved);
    when(marc, GoBack{tiny::welcome});
    then_refused(Rejection::agenda_moved);
    when(marc, Advance{});
    then_refused(Rejection::agenda_moved);
    EXPECT_EQ(day.agenda.running, tiny::meet);
}

TEST_F(MovesTest, EndWithTheLastBlock) {
    given_running(tiny::end);
    when(claire, Advance{tiny::end});
    then_refused(Rejection::agenda_end);
}

TEST_F(MovesTest, SkipWhatLiesBetween) {
    when(claire, GoTo{tiny::coffee, tiny::welcome});
    then({move("go_to"), BlockEnded{tiny::welcome, now}, BlockSkipped{tiny::meet},
          BlockSkipped{tiny::aims}, BlockStarted{tiny::coffee, now, now + minutes(10)}});
    EXPECT_EQ(place_of(day, tiny::person(1)).kind, PlaceKind::away);
}

TEST_F(MovesTest, GoBackToABlockThatWasSkipped) {
    given_running(tiny::coffee);
    when(claire, GoTo{tiny::aims, tiny::coffee});
    then_has(BlockReplanned{tiny::coffee});
    then_has(BlockStarted{tiny::aims, now, now + minutes(20)});
    EXPECT_EQ(block(tiny::coffee).status, BlockStatus::planned);
}

TEST_F(MovesTest, GiveBackTheTimeThatABlockHadNotUsed) {
    now = tiny::at(9, 10);
    given_running(tiny::aims);
    now = tiny::at(9, 12);
    when(claire, GoTo{tiny::welcome, tiny::aims});
    then_has(BlockStarted{tiny::welcome, now, now + minutes(10)});
}

TEST_F(MovesTest, GiveFiveMinutesToABlockThatHadUsedItsTime) {
    given_running(tiny::aims);
    when(claire, GoBack{tiny::aims});
    then_has(BlockReplanned{tiny::aims});
    then_has(BlockStarted{tiny::welcome, now, now + minutes(5)});
    when(claire, GoBack{tiny::welcome});
    then_refused(Rejection::agenda_end);
}

TEST_F(MovesTest, GoNowhereWhenAlreadyThere) {
    when(claire, GoTo{tiny::welcome, tiny::welcome});
    then_nothing();
    when(claire, GoTo{BlockId("nowhere"), tiny::welcome});
    then_refused(Rejection::block_unknown);
}

TEST_F(MovesTest, ComeAgainToWhatWasLeftBackwards) {
    given_running(tiny::aims);
    given_command(claire, GoBack{tiny::aims});
    when(claire, Advance{tiny::welcome});
    then_has(BlockStarted{tiny::aims, now, now + minutes(20)});
}

TEST_F(MovesTest, SkipABlockToCome) {
    when(claire, SkipBlock{tiny::talk});
    then({move("skip_block"), BlockSkipped{tiny::talk}});
    when(marc, SkipBlock{tiny::talk});
    then_nothing();
    when(claire, SkipBlock{tiny::welcome});
    then_refused(Rejection::block_running);
    when(claire, SkipBlock{BlockId("nowhere")});
    then_refused(Rejection::block_unknown);
    given_running(tiny::meet);
    when(claire, SkipBlock{tiny::welcome});
    then_refused(Rejection::block_past);
}

TEST_F(MovesTest, CallBackGroupsThatAreLeft) {
    given_open_groups();
    const Round held = round(tiny::peers);
    when(claire, GoTo{tiny::across, tiny::peers});
    GroupsClosed closed{held.id, {}, now};
    for (const auto& [id, group] : held.groups)
        closed.groups.push_back(id);
    then_has(closed);
    EXPECT_EQ(day.find_round(held.id)->status, RoundStatus::done);
    EXPECT_EQ(place_of(day, tiny::person(1)).kind, PlaceKind::plenary);
}

TEST_F(MovesTest, ComposeAgainWhenABreakoutComesAgain) {
    given_open_groups();
    const RoundId first = round(tiny::peers).id;
    given_running(tiny::told);
    given_command(claire, GoBack{tiny::told});
    EXPECT_NE(round(tiny::peers).id, first);
    EXPECT_EQ(round(tiny::peers).status, RoundStatus::requested);
    EXPECT_EQ(day.known_round(tiny::peers)->id, first);
}

} // namespace
} // namespace deroule::domain
