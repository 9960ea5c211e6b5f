#include "journal/memory_journal.hpp"
#include "support/run_coroutine.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>
#include <boost/system/system_error.hpp>
#include <gtest/gtest.h>

#include <chrono>
#include <future>
#include <memory>
#include <string>
#include <vector>

namespace deroule::journal {

namespace {

class MemoryJournalTest : public testing::Test {
  protected:
    using Answer = Result<domain::Sequence, Conflict>;

    std::future<Answer> begin_append(domain::Sequence expected, std::vector<std::string> bodies) {
        auto answer = boost::asio::co_spawn(
            context_, journal_->append(day_, expected, std::move(bodies)), boost::asio::use_future);
        context_.restart();
        context_.poll();
        return answer;
    }

    template <class T>
    bool answered(const std::future<T>& answer) {
        context_.restart();
        context_.poll();
        return answer.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    }

    std::size_t records() { return support::run_coroutine(journal_->read(day_, 0, 100)).size(); }

    const domain::DayId day_{"2021-01-21"};
    boost::asio::io_context context_;
    std::unique_ptr<MemoryJournal> journal_ = std::make_unique<MemoryJournal>();
};

} // namespace

TEST_F(MemoryJournalTest, FailsTheNextAppendOnly) {
    journal_->fail_next_append({FaultKind::full, "The disk is full."});
    auto failed = begin_append(0, {"a"});
    ASSERT_TRUE(answered(failed));
    try {
        static_cast<void>(failed.get());
        FAIL() << "the append did not throw";
    } catch (const JournalFault& fault) {
        EXPECT_EQ(fault.kind(), FaultKind::full);
        EXPECT_STREQ(fault.what(), "The disk is full.");
    }
    EXPECT_EQ(records(), 0U);
    EXPECT_EQ(begin_append(0, {"a"}).get().value(), 1U);
}

TEST_F(MemoryJournalTest, HoldsAppendsUntilTheyAreReleased) {
    journal_->hold_appends();
    auto first = begin_append(0, {"a"});
    auto second = begin_append(1, {"b"});
    EXPECT_FALSE(answered(first));
    EXPECT_EQ(journal_->held_appends(), 2U);
    EXPECT_EQ(records(), 0U);

    EXPECT_TRUE(journal_->release_one_append());
    EXPECT_TRUE(answered(first));
    EXPECT_FALSE(answered(second));

    journal_->release_appends();
    ASSERT_TRUE(answered(second));
    EXPECT_EQ(second.get().value(), 2U);
    EXPECT_FALSE(journal_->release_one_append());
    EXPECT_EQ(begin_append(2, {"c"}).get().value(), 3U);
}

TEST_F(MemoryJournalTest, JudgesAHeldAppendWhenItIsReleased) {
    journal_->hold_appends();
    auto winner = begin_append(0, {"a"});
    auto loser = begin_append(0, {"b"});
    journal_->release_appends();
    ASSERT_TRUE(answered(loser));
    EXPECT_TRUE(winner.get());
    EXPECT_EQ(loser.get().error(), Conflict{1});
}

TEST_F(MemoryJournalTest, KeepsTheContextAtWorkWhileAnAnswerIsOwed) {
    journal_->hold_appends();
    auto held = begin_append(0, {"a"});
    EXPECT_FALSE(context_.stopped());
    journal_->release_appends();
    ASSERT_TRUE(answered(held));
    EXPECT_TRUE(context_.stopped());
}

TEST_F(MemoryJournalTest, EndsEveryFollowWhenItGoes) {
    auto followed =
        boost::asio::co_spawn(context_, journal_->follow(day_, 0), boost::asio::use_future);
    context_.poll();
    journal_.reset();
    ASSERT_TRUE(answered(followed));
    EXPECT_THROW(static_cast<void>(followed.get()), boost::system::system_error);
}

} // namespace deroule::journal
