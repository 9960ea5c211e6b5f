// A pause stores what remains: every timer moves by its length.
#include "support/day_test.hpp"

namespace deroule::domain {
namespace {

using std::chrono::minutes;

class PauseTest : public DayTest {
  protected:
    void SetUp() override { given_start(); }

    void given_pause_of(Duration length) {
        given_command(claire, PauseDay{});
        now += length;
        given_command(claire, ResumeDay{});
    }
};

TEST_F(PauseTest, IsMadeAndEndedOnce) {
    when(claire, PauseDay{});
    then({DayPaused{now}});
    when(marc, PauseDay{});
    then_nothing();
    now += minutes(2);
    when(claire, ResumeDay{});
    then({DayResumed{now}});
    when(marc, ResumeDay{});
    then_nothing();
}

TEST_F(PauseTest, BelongsToADayThatRuns) {
    given_command(claire, undo_last());
    when(claire, PauseDay{});
    then_refused(Rejection::day_not_running);
    when(claire, ResumeDay{});
    then_refused(Rejection::day_not_paused);
}

TEST_F(PauseTest, HoldsTheAgendaStill) {
    given_command(claire, PauseDay{});
    when(claire, Advance{tiny::welcome});
    then_refused(Rejection::day_paused);
    EXPECT_FALSE(next_deadline(day).has_value());
    now = tiny::at(12, 0);
    when(engine, ReachDeadline{});
    then_nothing();
}

TEST_F(PauseTest, MovesTheEndOfTheBlock) {
    now = tiny::at(9, 5);
    given_pause_of(minutes(7));
    EXPECT_EQ(block(tiny::welcome).ends_at, tiny::at(9, 27));
    EXPECT_EQ(block(tiny::welcome).started_at, tiny::at(9, 0));
}

TEST_F(PauseTest, MovesTurnsAndGroups) {
    given_running(tiny::meet);
    given_command(claire, AdvancePhase{tiny::meet, Phase::pairing, {}});
    const Block before = block(tiny::meet);
    given_pause_of(minutes(3));
    EXPECT_EQ(block(tiny::meet).turns[0].ends_at, before.turns[0].ends_at + minutes(3));
    EXPECT_EQ(block(tiny::meet).phase_ends_at, *before.phase_ends_at + minutes(3));
    given_open_groups();
    const Group group = round(tiny::peers).groups.begin()->second;
    given_pause_of(minutes(4));
    EXPECT_EQ(this->group(group.id).ends_at, *group.ends_at + minutes(4));
    EXPECT_EQ(round(tiny::peers).due.begin()->first, *group.ends_at + minutes(4));
    EXPECT_EQ(block(tiny::peers).phase_ends_at, *group.ends_at + minutes(4));
}

TEST_F(PauseTest, MovesTheTimesThatAnUndoPutsBack) {
    given_open_groups();
    const Agenda before = day.agenda;
    const RoundId id = round(tiny::peers).id;
    given_command(claire, CallBack{id});
    given_pause_of(minutes(4));
    given_command(claire, undo_last());
    EXPECT_EQ(day.agenda.running_block()->ends_at, *before.running_block()->ends_at + minutes(4));
    for (const auto& [each, group] : round(tiny::peers).groups)
        EXPECT_EQ(group.ends_at, *before.running_block()->ends_at + minutes(4));
}

TEST_F(PauseTest, SurvivesAnUndo) {
    given_command(claire, Advance{tiny::welcome});
    given_command(claire, PauseDay{});
    const Instant paused_at = now;
    now += minutes(10);
    given_command(claire, undo_last());
    EXPECT_EQ(day.status, DayStatus::paused);
    EXPECT_EQ(day.agenda.paused_at, paused_at);
    given_command(claire, ResumeDay{});
    EXPECT_EQ(block(tiny::welcome).ends_at, tiny::at(9, 30));
}

TEST_F(PauseTest, DoesNotComeBackWithTheUndoOfAMoveMadeDuringIt) {
    now = tiny::at(9, 5);
    given_command(claire, PauseDay{});
    given_command(claire, ExtendBlock{tiny::welcome, minutes(5)});
    now = tiny::at(9, 15);
    given_command(claire, ResumeDay{});
    EXPECT_EQ(block(tiny::welcome).ends_at, tiny::at(9, 35));
    given_command(claire, undo_last());
    EXPECT_EQ(day.status, DayStatus::running);
    EXPECT_FALSE(day.agenda.paused_at.has_value());
    EXPECT_EQ(block(tiny::welcome).ends_at, tiny::at(9, 30));
}

TEST_F(PauseTest, EndsWithTheUndoOfTheStart) {
    given_command(claire, PauseDay{});
    given_command(claire, undo_last());
    EXPECT_EQ(day.status, DayStatus::open);
    EXPECT_FALSE(day.agenda.paused_at.has_value());
}

TEST_F(PauseTest, LetsCirclesComposedDuringItKeepTheirTime) {
    given_running(tiny::meet);
    given_command(claire, AdvancePhase{tiny::meet, Phase::pairing, {}});
    given_command(claire, AdvancePhase{tiny::meet, Phase::interview, {}});
    given_command(claire, PauseDay{});
    now += minutes(2);
    deal_rounds();
    now += minutes(3);
    given_command(claire, ResumeDay{});
    EXPECT_EQ(block(tiny::meet).turns.at(0).ends_at, now + std::chrono::seconds(90));
}

TEST_F(PauseTest, PushesTheProjection) {
    now = tiny::at(9, 18);
    given_command(claire, PauseDay{});
    EXPECT_EQ(project(day.agenda)[1].from, tiny::at(9, 20));
    now = tiny::at(9, 28);
    given_command(claire, ResumeDay{});
    EXPECT_EQ(project(day.agenda)[1].from, tiny::at(9, 30));
    EXPECT_EQ(drift(day.agenda), minutes(10));
}

} // namespace
} // namespace deroule::domain
