// Proposals to start the next fixed block on time again.
#include "domain/agenda.hpp"
#include "support/tiny_day.hpp"

#include <gtest/gtest.h>

namespace deroule::domain {
namespace {

using std::chrono::minutes;

// Blocks one after another from 9:00.
class AgendaBuilder {
  public:
    AgendaBuilder& block(const char* id, int length, std::optional<int> shortest = {}) {
        Block made;
        made.plan.id = BlockId(id);
        made.plan.starts_at = end_;
        made.plan.length = made.length = minutes(length);
        if (shortest) made.plan.shortest = minutes(*shortest);
        end_ += minutes(length);
        agenda_.blocks.push_back(made);
        return *this;
    }
    AgendaBuilder& fixed(const char* id, int length, std::optional<int> shortest = {}) {
        block(id, length, shortest);
        agenda_.blocks.back().plan.fixed = true;
        return *this;
    }
    AgendaBuilder& gap(int length) {
        end_ += minutes(length);
        return *this;
    }

    explicit AgendaBuilder(Agenda& agenda) : agenda_(agenda) {}

  private:
    Agenda& agenda_;
    Instant end_ = tiny::at(9, 0);
};

class CatchUpTest : public ::testing::Test {
  protected:
    // The first block runs, and started that late.
    void late_by(Duration late) {
        Block& first = agenda_.blocks.front();
        first.status = BlockStatus::running;
        first.started_at = first.plan.starts_at + late;
        first.ends_at = *first.started_at + first.length;
        agenda_.running = first.plan.id;
    }
    [[nodiscard]] std::vector<CatchUp> proposals() const { return propose_catch_up(agenda_); }
    [[nodiscard]] static NewLength to(const char* id, int length) {
        return {BlockId(id), minutes(length)};
    }
    // When the target starts once a proposal is taken.
    [[nodiscard]] Instant start_after(const CatchUp& taken) {
        for (const NewLength& change : taken.lengths)
            agenda_.find(change.block)->length = change.length;
        return project(agenda_)[agenda_.position(taken.target)].from;
    }

    Agenda agenda_;
    AgendaBuilder given{agenda_};
};

TEST_F(CatchUpTest, IsNotProposedOnTime) {
    given.block("now", 20).block("talk", 30, 10).fixed("lunch", 60);
    late_by(minutes(0));
    EXPECT_TRUE(proposals().empty());
    late_by(-minutes(5));
    EXPECT_TRUE(proposals().empty());
}

TEST_F(CatchUpTest, IsNotProposedWithoutAFixedBlock) {
    given.block("now", 20).block("talk", 30, 10);
    late_by(minutes(10));
    EXPECT_TRUE(proposals().empty());
}

TEST_F(CatchUpTest, IsNotProposedWhenNothingCanGive) {
    given.block("now", 20, 5).block("talk", 30).block("rest", 10, 10).fixed("lunch", 60);
    late_by(minutes(10));
    EXPECT_TRUE(proposals().empty());
}

TEST_F(CatchUpTest, SpreadsInProportionThenTakesTheLatestFirst) {
    given.block("now", 20).block("a", 40, 10).block("b", 30, 20).block("c", 20).fixed("lunch", 60);
    late_by(minutes(12));
    const std::vector<CatchUp> found = proposals();
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0],
              (CatchUp{BlockId("lunch"), minutes(12), minutes(12), {to("a", 31), to("b", 27)}}));
    EXPECT_EQ(found[1],
              (CatchUp{BlockId("lunch"), minutes(12), minutes(12), {to("a", 38), to("b", 20)}}));
    EXPECT_EQ(start_after(found[0]), agenda_.blocks[4].plan.starts_at);
}

TEST_F(CatchUpTest, IsOneProposalWhenBothAreTheSame) {
    given.block("now", 20).block("a", 40, 10).fixed("lunch", 60);
    late_by(minutes(12));
    ASSERT_EQ(proposals().size(), 1U);
    EXPECT_EQ(proposals()[0].lengths, (std::vector{to("a", 28)}));
}

TEST_F(CatchUpTest, RegainsWhatItCan) {
    given.block("now", 20).block("a", 15, 10).block("b", 15, 12).fixed("lunch", 60);
    late_by(minutes(12));
    ASSERT_EQ(proposals().size(), 1U);
    EXPECT_EQ(proposals()[0],
              (CatchUp{BlockId("lunch"), minutes(12), minutes(8), {to("a", 10), to("b", 12)}}));
}

TEST_F(CatchUpTest, CountsABegunMinuteWhole) {
    given.block("now", 20).block("a", 15, 10).fixed("lunch", 60);
    late_by(std::chrono::seconds(61));
    EXPECT_EQ(proposals().at(0).lengths, (std::vector{to("a", 13)}));
}

TEST_F(CatchUpTest, LosesNoMinuteToRounding) {
    given.block("now", 20).block("a", 10, 5).block("b", 10, 5).block("c", 10, 5).fixed("lunch", 60);
    late_by(minutes(10));
    EXPECT_EQ(proposals().at(0).regained, minutes(10));
    EXPECT_EQ(start_after(proposals().at(0)), agenda_.blocks[4].plan.starts_at);
}

TEST_F(CatchUpTest, TakesNothingBeforeAFixedBlockThatIsOnTime) {
    given.block("now", 20).block("a", 30, 5).gap(30);
    given.fixed("coffee", 10).block("b", 30, 10).fixed("lunch", 60);
    agenda_.blocks[3].length += minutes(6);
    late_by(minutes(10));
    ASSERT_FALSE(proposals().empty());
    EXPECT_EQ(proposals()[0].target, BlockId("lunch"));
    EXPECT_EQ(proposals()[0].lengths, (std::vector{to("b", 30)}));
}

TEST_F(CatchUpTest, LooksFurtherWhenNothingGivesBeforeTheFirstFixedBlock) {
    given.block("now", 20).fixed("lunch", 60, 50).block("b", 30, 25).fixed("end", 0);
    late_by(minutes(10));
    ASSERT_FALSE(proposals().empty());
    EXPECT_EQ(proposals()[0].target, BlockId("end"));
    EXPECT_EQ(proposals()[0].late, minutes(10));
    EXPECT_EQ(start_after(proposals()[0]), agenda_.blocks[3].plan.starts_at);
}

TEST_F(CatchUpTest, LeavesSkippedBlocksAlone) {
    given.block("now", 20).block("a", 30, 5).block("b", 30, 10).fixed("lunch", 60);
    agenda_.blocks[1].status = BlockStatus::skipped;
    late_by(minutes(40));
    ASSERT_FALSE(proposals().empty());
    EXPECT_EQ(proposals()[0].lengths, (std::vector{to("b", 20)}));
}

} // namespace
} // namespace deroule::domain
