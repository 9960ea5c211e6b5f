// Blocks inserted, removed, reordered, changed.
#include "support/day_test.hpp"

namespace deroule::domain {
namespace {

using std::chrono::minutes;

class AgendaEditsTest : public DayTest {
  protected:
    [[nodiscard]] static InsertBlock surprise(const std::optional<BlockId>& after) {
        InsertBlock insert;
        insert.plan.title = "Surprise";
        insert.plan.length = minutes(5);
        insert.after = after;
        return insert;
    }
    [[nodiscard]] static EditBlock edit(const BlockId& block) {
        EditBlock made;
        made.block = block;
        return made;
    }
    [[nodiscard]] static Question asks(const char* id) {
        Question made;
        made.id = QuestionId(id);
        made.text = "Et ensuite ?";
        return made;
    }
    [[nodiscard]] std::vector<std::string> order() const {
        std::vector<std::string> ids;
        for (const Block& each : day.agenda.blocks)
            ids.push_back(each.plan.id.text());
        return ids;
    }
};

TEST_F(AgendaEditsTest, InsertABlockWhereItIsExpectedToStart) {
    given_start();
    when(claire, surprise(tiny::meet));
    BlockPlan plan = surprise({}).plan;
    plan.id = BlockId("n1");
    plan.starts_at = tiny::at(10, 5);
    then({move("insert_block"), BlockInserted{plan, tiny::meet}});
    EXPECT_EQ(day.agenda.position(plan.id), 2U);
    EXPECT_EQ(block(plan.id).length, minutes(5));
}

TEST_F(AgendaEditsTest, InsertFirstOnlyBeforeTheStart) {
    given_arrivals();
    when(claire, surprise({}));
    EXPECT_EQ(day.agenda.position(BlockId("n1")), 0U);
    given_command(claire, StartDay{});
    given_command(claire, Advance{BlockId("n1")});
    when(claire, surprise({}));
    then_refused(Rejection::block_past);
    when(claire, surprise(BlockId("n1")));
    then_refused(Rejection::block_past);
    when(claire, surprise(BlockId("nowhere")));
    then_refused(Rejection::block_unknown);
}

TEST_F(AgendaEditsTest, InsertOnlyWhatHoldsTogether) {
    given_arrivals();
    InsertBlock nameless = surprise(tiny::meet);
    nameless.plan.title.clear();
    when(claire, nameless);
    then_refused(Rejection::block_invalid);
    InsertBlock twice = surprise(tiny::meet);
    twice.plan.questions = {asks("verdict")};
    when(claire, twice);
    then_refused(Rejection::block_invalid);
    InsertBlock lost = surprise(tiny::meet);
    lost.plan.reports = BlockId("nowhere");
    when(claire, lost);
    then_refused(Rejection::block_invalid);
}

TEST_F(AgendaEditsTest, NameTheQuestionsInserted) {
    given_arrivals();
    InsertBlock insert = surprise(tiny::meet);
    insert.plan.kind = BlockKind::question;
    insert.plan.questions = {asks(""), asks("n1q1"), asks("")};
    given_command(claire, insert);
    const std::vector<Question>& questions = block(BlockId("n1")).plan.questions;
    EXPECT_EQ(questions[0].id, QuestionId("n1q2"));
    EXPECT_EQ(questions[1].id, QuestionId("n1q1"));
    EXPECT_EQ(questions[2].id, QuestionId("n1q3"));
}

TEST_F(AgendaEditsTest, InsertOnlySoManyBlocks) {
    given_arrivals();
    while (day.agenda.blocks.size() < blocks_max)
        given_command(claire, surprise(tiny::meet));
    when(claire, surprise(tiny::meet));
    then_refused(Rejection::limit_reached);
}

TEST_F(AgendaEditsTest, RemoveWhatIsToCome) {
    given_start();
    when(claire, RemoveBlock{tiny::talk});
    then({move("remove_block"), BlockRemoved{tiny::talk}});
    when(marc, RemoveBlock{tiny::talk});
    then_refused(Rejection::block_unknown);
    when(claire, RemoveBlock{tiny::welcome});
    then_refused(Rejection::block_running);
    given_running(tiny::aims);
    when(claire, RemoveBlock{tiny::welcome});
    then_refused(Rejection::block_past);
}

TEST_F(AgendaEditsTest, RemoveAllButOne) {
    given_arrivals();
    while (day.agenda.blocks.size() > 1)
        given_command(claire, RemoveBlock{day.agenda.blocks.back().plan.id});
    when(claire, RemoveBlock{tiny::welcome});
    then_refused(Rejection::agenda_empty);
}

TEST_F(AgendaEditsTest, ReorderWhatIsToCome) {
    given_start();
    when(claire, MoveBlock{tiny::talk, tiny::meet});
    then({move("move_block"), BlockMoved{tiny::talk, tiny::meet}});
    EXPECT_EQ(order()[2], "talk");
    when(marc, MoveBlock{tiny::talk, tiny::meet});
    then_nothing();
    when(claire, MoveBlock{tiny::talk, tiny::talk});
    then_nothing();
    when(claire, MoveBlock{tiny::talk, tiny::coffee});
    EXPECT_EQ(order()[4], "talk");
    when(claire, MoveBlock{tiny::talk, {}});
    then_refused(Rejection::block_past);
    when(claire, MoveBlock{tiny::welcome, tiny::talk});
    then_refused(Rejection::block_running);
    when(claire, MoveBlock{BlockId("nowhere"), tiny::talk});
    then_refused(Rejection::block_unknown);
    when(claire, MoveBlock{tiny::talk, BlockId("nowhere")});
    then_refused(Rejection::block_unknown);
    given_running(tiny::aims);
    when(claire, MoveBlock{tiny::welcome, tiny::talk});
    then_refused(Rejection::block_past);
}

TEST_F(AgendaEditsTest, ReorderToTheFrontBeforeTheStart) {
    given_arrivals();
    given_command(claire, MoveBlock{tiny::talk, {}});
    EXPECT_EQ(order()[0], "talk");
    when(claire, MoveBlock{tiny::talk, {}});
    then_nothing();
}

TEST_F(AgendaEditsTest, ChangeWhatIsPlanned) {
    given_arrivals();
    EditBlock change = edit(tiny::talk);
    change.title = "Réussir";
    change.speaker = "Anne";
    change.length = minutes(50);
    when(claire, change);
    BlockPlan plan = tiny::plan().blocks[4];
    plan.title = "Réussir";
    plan.speaker = "Anne";
    plan.length = minutes(50);
    then({move("edit_block"), BlockEdited{plan}, BlockLengthChanged{tiny::talk, minutes(50), {}}});
    when(marc, change);
    then_nothing();
}

TEST_F(AgendaEditsTest, ChangeOnlyTodaysLengthOnceTheDayRuns) {
    given_start();
    EditBlock change = edit(tiny::talk);
    change.length = minutes(50);
    when(claire, change);
    then({move("edit_block"), BlockLengthChanged{tiny::talk, minutes(50), {}}});
    change.length = std::chrono::hours(13);
    when(claire, change);
    then_refused(Rejection::length_out_of_bounds);
    EditBlock running = edit(tiny::welcome);
    running.length = minutes(30);
    when(claire, running);
    then_refused(Rejection::block_running);
    when(claire, edit(BlockId("nowhere")));
    then_refused(Rejection::block_unknown);
}

TEST_F(AgendaEditsTest, ChangeNothingIntoWhatDoesNotHold) {
    given_arrivals();
    EditBlock insecure = edit(tiny::talk);
    insecure.slides = "http://example.org";
    when(claire, insecure);
    then_refused(Rejection::block_invalid);
    EditBlock silent = edit(tiny::judge);
    silent.questions = std::vector<Question>{};
    when(claire, silent);
    then_refused(Rejection::block_invalid);
}

TEST_F(AgendaEditsTest, KeepQuestionsThatWereAnswered) {
    given_start();
    given_running(tiny::aims);
    given_command(link(1), AnswerQuestion{{}, tiny::open, Text{"Oui"}});
    EditBlock change = edit(tiny::aims);
    change.questions = block(tiny::aims).plan.questions;
    change.questions->pop_back();
    when(claire, change);
    then_refused(Rejection::block_invalid);
    change.questions = std::vector<Question>{block(tiny::aims).plan.questions.back(), asks("")};
    when(claire, change);
    EXPECT_EQ(block(tiny::aims).plan.questions[1].id, QuestionId("aimsq1"));
}

TEST_F(AgendaEditsTest, GivesAFixedBlockAnotherStart) {
    given_start();
    EditBlock edit;
    edit.block = tiny::lunch;
    edit.starts_at = block(tiny::lunch).plan.starts_at + minutes(15);
    const Instant peers = block(tiny::peers).plan.starts_at;
    given_command(claire, edit);
    EXPECT_EQ(block(tiny::lunch).plan.starts_at, *edit.starts_at);
    EXPECT_EQ(block(tiny::peers).plan.starts_at, peers + minutes(15))
        << "what follows it comes later";
    given_command(claire, undo_last());
    EXPECT_EQ(block(tiny::peers).plan.starts_at, peers);

    edit.starts_at = day.plan.midnight + std::chrono::hours(25);
    when(claire, edit);
    then_refused(Rejection::block_invalid);
    edit.block = tiny::talk;
    edit.starts_at = tiny::at(10, 0);
    when(claire, edit);
    then_refused(Rejection::block_invalid);
}

TEST_F(AgendaEditsTest, TakesBoundsAway) {
    given_start();
    ASSERT_TRUE(block(tiny::talk).plan.shortest && block(tiny::talk).plan.longest);
    EditBlock edit;
    edit.block = tiny::talk;
    edit.without = {LengthBound::shortest, LengthBound::longest};
    given_command(claire, edit);
    EXPECT_FALSE(block(tiny::talk).plan.shortest);
    EXPECT_FALSE(block(tiny::talk).plan.longest);
}

TEST_F(AgendaEditsTest, LetsAReportBeAboutAnotherBreakoutBeforeIt) {
    given_start();
    EditBlock edit;
    edit.block = tiny::told;
    edit.reports = tiny::across; // It comes after.
    when(claire, edit);
    then_refused(Rejection::block_invalid);
    given_command(claire, MoveBlock{tiny::told, tiny::across});
    given_command(claire, edit);
    EXPECT_EQ(block(tiny::told).plan.reports, tiny::across);
    edit.block = tiny::talk;
    when(claire, edit);
    then_refused(Rejection::block_invalid);
}

} // namespace
} // namespace deroule::domain
