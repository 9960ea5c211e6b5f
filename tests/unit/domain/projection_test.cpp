// When each block is expected, and how late the day is.
#include "support/day_test.hpp"

namespace deroule::domain {
namespace {

using std::chrono::minutes;

class ProjectionTest : public DayTest {};

TEST_F(ProjectionTest, IsThePlanBeforeTheStart) {
    given_arrivals();
    const std::vector<Span> spans = project(day.agenda);
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const BlockPlan& plan = day.agenda.blocks[i].plan;
        EXPECT_EQ(spans[i], (Span{plan.starts_at, plan.starts_at + plan.length})) << i;
    }
    EXPECT_EQ(drift(day.agenda), Duration::zero());
}

TEST_F(ProjectionTest, MovesWithALateStart) {
    given_arrivals();
    now = tiny::at(9, 7);
    given_command(claire, StartDay{});
    EXPECT_EQ(drift(day.agenda), minutes(7));
    EXPECT_EQ(project(day.agenda)[4], (Span{tiny::at(10, 42), tiny::at(11, 22)}));
    EXPECT_EQ(project(day.agenda)[5].from, tiny::at(11, 22)) << "a late fixed block starts late";
}

TEST_F(ProjectionTest, WaitsForFixedBlocks) {
    given_start();
    given_command(claire, SkipBlock{tiny::talk});
    EXPECT_EQ(project(day.agenda)[4], (Span{tiny::at(10, 35), tiny::at(10, 35)}));
    EXPECT_EQ(project(day.agenda)[5].from, tiny::at(11, 15));
}

TEST_F(ProjectionTest, KeepsThePastAsItWas) {
    given_start();
    now = tiny::at(9, 25);
    given_command(claire, Advance{tiny::welcome});
    const std::vector<Span> spans = project(day.agenda);
    EXPECT_EQ(spans[0], (Span{tiny::at(9, 0), tiny::at(9, 25)}));
    EXPECT_EQ(spans[1], (Span{tiny::at(9, 25), tiny::at(10, 10)}));
    EXPECT_EQ(drift(day.agenda), minutes(5));
}

TEST_F(ProjectionTest, FollowsAnOverrun) {
    given_start();
    pass_until(tiny::at(9, 24));
    EXPECT_EQ(project(day.agenda)[1].from, tiny::at(9, 24));
    EXPECT_EQ(drift(day.agenda), minutes(4));
}

TEST_F(ProjectionTest, IsEarlyWhenTheDayIs) {
    given_start();
    now = tiny::at(9, 15);
    given_command(claire, Advance{tiny::welcome});
    EXPECT_EQ(drift(day.agenda), -minutes(5));
}

// Whatever facilitators decide of the agenda is the plan: no reordered day is early or late.
TEST_F(ProjectionTest, StaysOnTimeWhenBlocksAreReordered) {
    given_start();
    const Instant lunch = block(tiny::lunch).plan.starts_at;
    given_command(claire, MoveBlock{tiny::talk, tiny::welcome});
    EXPECT_EQ(block(tiny::talk).plan.starts_at, tiny::at(9, 20));
    EXPECT_EQ(block(tiny::meet).plan.starts_at, tiny::at(9, 20) + block(tiny::talk).length);
    EXPECT_EQ(block(tiny::lunch).plan.starts_at, lunch);
    while (day.agenda.running != tiny::lunch) {
        now = *day.agenda.running_block()->ends_at;
        given_command(claire, Advance{day.agenda.running});
        EXPECT_EQ(drift(day.agenda), Duration::zero()) << day.agenda.running->text();
    }
}

TEST_F(ProjectionTest, PlansWhatFollowsABlockThatIsPutInOrTakenOut) {
    given_start();
    const Instant before = block(tiny::meet).plan.starts_at;
    InsertBlock insert;
    insert.plan.title = "Surprise";
    insert.plan.length = minutes(5);
    insert.after = tiny::welcome;
    given_command(claire, insert);
    EXPECT_EQ(day.agenda.blocks[1].plan.starts_at, before);
    EXPECT_EQ(block(tiny::meet).plan.starts_at, before + minutes(5));
    given_command(claire, RemoveBlock{day.agenda.blocks[1].plan.id});
    EXPECT_EQ(block(tiny::meet).plan.starts_at, before);
}

TEST_F(ProjectionTest, PlansWithLengthsChangedBeforeTheStart) {
    given_arrivals();
    const Instant talk = block(tiny::talk).plan.starts_at;
    given_command(claire, ExtendBlock{tiny::welcome, minutes(10)});
    EditBlock edit;
    edit.block = tiny::meet;
    edit.length = block(tiny::meet).length - minutes(5);
    given_command(claire, edit);
    EXPECT_EQ(block(tiny::welcome).plan.length, block(tiny::welcome).length);
    EXPECT_EQ(block(tiny::talk).plan.starts_at, talk + minutes(5));
    now = tiny::at(9, 0);
    given_command(claire, StartDay{});
    EXPECT_EQ(drift(day.agenda), Duration::zero());
}

TEST_F(ProjectionTest, OfNothingIsNothing) {
    EXPECT_TRUE(project(Agenda{}).empty());
    EXPECT_EQ(drift(Agenda{}), Duration::zero());
}

} // namespace
} // namespace deroule::domain
