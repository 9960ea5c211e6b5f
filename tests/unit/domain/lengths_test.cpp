// Longer, shorter, and the proposal to be on time again taken.
#include "support/day_test.hpp"

namespace deroule::domain {
namespace {

using std::chrono::minutes;

class LengthsTest : public DayTest {
  protected:
    void SetUp() override { given_start(); }
};

TEST_F(LengthsTest, ChangeForABlockToCome) {
    when(claire, ExtendBlock{tiny::talk, minutes(10)});
    then({move("extend_block"), BlockLengthChanged{tiny::talk, minutes(50), {}}});
    when(claire, ShortenBlock{tiny::talk, minutes(20)});
    then({move("shorten_block"), BlockLengthChanged{tiny::talk, minutes(30), {}}});
}

TEST_F(LengthsTest, MoveTheEndOfTheBlockThatRuns) {
    now = tiny::at(9, 10);
    when(claire, ExtendBlock{tiny::welcome, minutes(5)});
    then({move("extend_block"), BlockLengthChanged{tiny::welcome, minutes(25), tiny::at(9, 25)}});
    when(claire, ShortenBlock{tiny::welcome, minutes(10)});
    then({move("shorten_block"), BlockLengthChanged{tiny::welcome, minutes(15), tiny::at(9, 15)}});
}

TEST_F(LengthsTest, GrowFromNowWhenTheBlockIsOver) {
    now = tiny::at(9, 30);
    when(claire, ExtendBlock{tiny::welcome, minutes(5)});
    then({move("extend_block"), BlockLengthChanged{tiny::welcome, minutes(35), tiny::at(9, 35)}});
}

TEST_F(LengthsTest, StayWithinTheBoundsOfTheBlock) {
    when(claire, ExtendBlock{tiny::talk, minutes(21)});
    then_refused(Rejection::length_out_of_bounds);
    when(claire, ShortenBlock{tiny::talk, minutes(16)});
    then_refused(Rejection::length_out_of_bounds);
    now = tiny::at(9, 10);
    when(claire, ShortenBlock{tiny::welcome, minutes(11)});
    then_refused(Rejection::length_out_of_bounds);
    when(claire, ExtendBlock{tiny::welcome, -minutes(1)});
    then_refused(Rejection::length_out_of_bounds);
    when(claire, ShortenBlock{tiny::welcome, -minutes(1)});
    then_refused(Rejection::length_out_of_bounds);
    when(claire, ExtendBlock{tiny::welcome, Duration::max()});
    then_refused(Rejection::length_out_of_bounds);
    when(claire, ExtendBlock{tiny::welcome, Duration::zero()});
    then_nothing();
}

TEST_F(LengthsTest, AreOfBlocksThatAreNotOver) {
    given_running(tiny::aims);
    when(claire, ExtendBlock{tiny::welcome, minutes(5)});
    then_refused(Rejection::block_past);
    when(claire, ExtendBlock{tiny::meet, minutes(5)});
    then_refused(Rejection::block_past);
    when(claire, ShortenBlock{BlockId("nowhere"), minutes(5)});
    then_refused(Rejection::block_unknown);
}

TEST_F(LengthsTest, OfAnOverrunAreNotedOnceAMinute) {
    EXPECT_EQ(next_deadline(day), tiny::at(9, 21));
    now = tiny::at(9, 21);
    when(engine, ReachDeadline{});
    then({BlockOverran{tiny::welcome, now}});
    EXPECT_EQ(next_deadline(day), tiny::at(9, 22));
    when(engine, ReachDeadline{});
    then_nothing();
    given_command(claire, ExtendBlock{tiny::welcome, minutes(5)});
    EXPECT_EQ(next_deadline(day), tiny::at(9, 27));
}

TEST_F(LengthsTest, OfAnOverrunAreNotNotedForEver) {
    pass_until(tiny::at(23, 0));
    EXPECT_FALSE(next_deadline(day).has_value());
    EXPECT_EQ(block(tiny::welcome).overrun_at, tiny::at(12, 20));
}

TEST_F(LengthsTest, TakeAProposalOnceWhileItHolds) {
    now = tiny::at(9, 32);
    given_command(claire, Advance{tiny::welcome});
    const std::vector<CatchUp> proposals = propose_catch_up(day.agenda);
    ASSERT_FALSE(proposals.empty());
    const AcceptCatchUp accept{proposals[0].target, proposals[0].lengths};
    when(claire, accept);
    then_has(BlockLengthChanged{proposals[0].lengths[0].block, proposals[0].lengths[0].length, {}});
    EXPECT_EQ(project(day.agenda)[5].from, tiny::at(11, 15));
    when(marc, accept);
    then_nothing();
}

TEST_F(LengthsTest, RefuseAProposalThatHoldsNoMore) {
    when(claire, AcceptCatchUp{tiny::lunch, {}});
    then_refused(Rejection::catch_up_outdated);
    when(claire, AcceptCatchUp{BlockId("nowhere"), {{tiny::talk, minutes(30)}}});
    then_refused(Rejection::block_unknown);
    when(claire, AcceptCatchUp{tiny::lunch, {{tiny::talk, minutes(20)}}});
    then_refused(Rejection::catch_up_outdated);
    when(claire, AcceptCatchUp{tiny::lunch, {{tiny::talk, minutes(50)}}});
    then_refused(Rejection::catch_up_outdated);
    when(claire, AcceptCatchUp{tiny::lunch, {{tiny::meet, minutes(30)}}});
    then_refused(Rejection::catch_up_outdated);
    given_command(claire, SkipBlock{tiny::talk});
    when(claire, AcceptCatchUp{tiny::lunch, {{tiny::talk, minutes(30)}}});
    then_refused(Rejection::catch_up_outdated);
}

} // namespace
} // namespace deroule::domain
