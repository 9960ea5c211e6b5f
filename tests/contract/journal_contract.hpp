// What every journal must do, whatever keeps its records.
//
// A world gives two journals on the same records: `one()` and `other()`, which may be the
// same object when nothing but this process can reach the records.
#pragma once

#include "journal/journal.hpp"
#include "support/run_coroutine.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/use_future.hpp>
#include <boost/system/system_error.hpp>
#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <optional>
#include <string>
#include <vector>

namespace deroule::journal {

template <class World>
class JournalContract : public testing::Test {
  protected:
    using Bodies = std::vector<std::string>;
    using Answer = Result<domain::Sequence, Conflict>;

    const domain::DayId day_{"2021-01-21"};
    const domain::DayId other_day_{"2021-03-11"};

    Journal& one() { return world_.one(); }
    Journal& other() { return world_.other(); }

    Answer append(domain::Sequence expected, Bodies bodies) {
        return append_to(day_, expected, std::move(bodies));
    }

    Answer append_to(const domain::DayId& day, domain::Sequence expected, Bodies bodies) {
        return support::run_coroutine(one().append(day, expected, std::move(bodies)));
    }

    std::vector<Record> read(domain::Sequence after, std::size_t limit) {
        return support::run_coroutine(one().read(day_, after, limit));
    }

    domain::Sequence follow(Journal& journal, domain::Sequence after) {
        return support::run_coroutine(journal.follow(day_, after));
    }

    std::string epoch(const domain::DayId& day) { return support::run_coroutine(one().epoch(day)); }

    World world_;
};

TYPED_TEST_SUITE_P(JournalContract);

TYPED_TEST_P(JournalContract, HoldsNothingAtFirst) {
    EXPECT_TRUE(this->read(0, 10).empty());
    EXPECT_TRUE(support::run_coroutine(this->one().streams()).empty());
    EXPECT_EQ(this->epoch(this->day_), "");
}

TYPED_TEST_P(JournalContract, NumbersRecordsFromOneOnwards) {
    ASSERT_EQ(this->append(0, {"a", "b"}).value(), 2U);
    ASSERT_EQ(this->append(2, {"c"}).value(), 3U);
    const std::vector<Record> expected{{1, "a"}, {2, "b"}, {3, "c"}};
    EXPECT_EQ(this->read(0, 10), expected);
}

TYPED_TEST_P(JournalContract, ReadsStrictlyAfterAndNoMoreThanAsked) {
    ASSERT_TRUE(this->append(0, {"a", "b", "c", "d"}));
    const std::vector<Record> expected{{2, "b"}, {3, "c"}};
    EXPECT_EQ(this->read(1, 2), expected);
    EXPECT_TRUE(this->read(4, 10).empty());
    EXPECT_TRUE(this->read(~domain::Sequence{0}, 10).empty());
    EXPECT_TRUE(this->read(0, 0).empty());
    EXPECT_EQ(this->read(0, ~std::size_t{0}).size(), 4U);
}

TYPED_TEST_P(JournalContract, AnswersAConflictWithTheHeadAndWritesNothing) {
    ASSERT_TRUE(this->append(0, {"a", "b"}));
    const Conflict expected{2};
    for (const domain::Sequence wrong : {0U, 1U, 3U}) {
        const auto answer = this->append(wrong, {"x", "y", "z"});
        ASSERT_FALSE(answer);
        EXPECT_EQ(answer.error(), expected);
    }
    EXPECT_EQ(this->read(0, 10).size(), 2U);
}

TYPED_TEST_P(JournalContract, RefusesToStartADayInTheMiddle) {
    const auto answer = this->append(7, {"a"});
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error(), Conflict{0});
    EXPECT_EQ(this->epoch(this->day_), "");
}

TYPED_TEST_P(JournalContract, OnlyComparesWithoutBodies) {
    EXPECT_EQ(this->append(0, {}).value(), 0U);
    EXPECT_TRUE(support::run_coroutine(this->one().streams()).empty());
    ASSERT_TRUE(this->append(0, {"a"}));
    EXPECT_EQ(this->append(1, {}).value(), 1U);
    EXPECT_FALSE(this->append(0, {}));
}

TYPED_TEST_P(JournalContract, KeepsDaysApart) {
    ASSERT_TRUE(this->append_to(this->day_, 0, {"a"}));
    ASSERT_EQ(this->append_to(this->other_day_, 0, {"x", "y"}).value(), 2U);
    const std::vector<Record> expected{{1, "a"}};
    EXPECT_EQ(this->read(0, 10), expected);
}

TYPED_TEST_P(JournalContract, ShowsTheSameRecordsToBoth) {
    ASSERT_TRUE(this->append(0, {"a"}));
    const auto appended =
        support::run_coroutine(this->other().append(this->day_, 1, {std::string("b")}));
    ASSERT_TRUE(appended);
    const std::vector<Record> expected{{1, "a"}, {2, "b"}};
    EXPECT_EQ(this->read(0, 10), expected);
    EXPECT_EQ(support::run_coroutine(this->other().read(this->day_, 0, 10)), expected);
    EXPECT_EQ(support::run_coroutine(this->other().epoch(this->day_)), this->epoch(this->day_));
}

TYPED_TEST_P(JournalContract, GivesBackTheBytesItGot) {
    const std::vector<std::string> bodies{"",
                                          std::string("nul\0nul", 7),
                                          "« Ça va ? » 😀",
                                          "\xff\xfe not UTF-8",
                                          std::string(1 << 20, 'x'),
                                          "{\"a\":1}\r\n"};
    ASSERT_TRUE(this->append(0, bodies));
    const auto records = this->read(0, 10);
    ASSERT_EQ(records.size(), bodies.size());
    for (std::size_t i = 0; i < bodies.size(); ++i)
        EXPECT_EQ(records[i].body, bodies[i]) << "record " << i + 1;
}

TYPED_TEST_P(JournalContract, KeepsAThousandRecordsInOrder) {
    for (domain::Sequence head = 0; head < 1000; head += 100) {
        std::vector<std::string> bodies;
        for (domain::Sequence i = 1; i <= 100; ++i)
            bodies.push_back(std::to_string(head + i));
        ASSERT_TRUE(this->append(head, bodies));
    }
    const auto records = this->read(0, 2000);
    ASSERT_EQ(records.size(), 1000U);
    for (std::size_t i = 0; i < records.size(); ++i) {
        EXPECT_EQ(records[i].sequence, i + 1);
        EXPECT_EQ(records[i].body, std::to_string(i + 1));
    }
}

TYPED_TEST_P(JournalContract, ListsDaysInOrderWithTheirHeads) {
    ASSERT_TRUE(this->append_to(this->other_day_, 0, {"x"}));
    ASSERT_TRUE(this->append_to(this->day_, 0, {"a", "b"}));
    const std::vector<StreamSummary> expected{{this->day_, 2, this->epoch(this->day_)},
                                              {this->other_day_, 1, this->epoch(this->other_day_)}};
    EXPECT_EQ(support::run_coroutine(this->one().streams()), expected);
}

TYPED_TEST_P(JournalContract, DrawsAnEpochADayAndKeepsIt) {
    ASSERT_TRUE(this->append_to(this->day_, 0, {"a"}));
    ASSERT_TRUE(this->append_to(this->other_day_, 0, {"a"}));
    const auto drawn = this->epoch(this->day_);
    EXPECT_EQ(drawn.size(), 32U);
    EXPECT_EQ(drawn.find_first_not_of("0123456789abcdef"), std::string::npos);
    EXPECT_NE(drawn, this->epoch(this->other_day_));
    ASSERT_TRUE(this->append_to(this->day_, 1, {"b"}));
    EXPECT_EQ(this->epoch(this->day_), drawn);
}

TYPED_TEST_P(JournalContract, ForgetsAnErasedDayAndNoOther) {
    ASSERT_TRUE(this->append_to(this->day_, 0, {"a"}));
    ASSERT_TRUE(this->append_to(this->other_day_, 0, {"x"}));
    const auto before = this->epoch(this->day_);
    support::run_coroutine(this->one().erase(this->day_));
    EXPECT_TRUE(this->read(0, 10).empty());
    EXPECT_EQ(this->epoch(this->day_), "");
    EXPECT_EQ(support::run_coroutine(this->one().streams()).size(), 1U);
    ASSERT_EQ(this->append(0, {"b"}).value(), 1U);
    EXPECT_NE(this->epoch(this->day_), before);
    support::run_coroutine(this->one().erase(domain::DayId("never-was")));
}

TYPED_TEST_P(JournalContract, FollowAnswersAtOnceWhenTheHeadIsBeyond) {
    ASSERT_TRUE(this->append(0, {"a", "b"}));
    EXPECT_EQ(this->follow(this->one(), 0), 2U);
    EXPECT_EQ(this->follow(this->other(), 1), 2U);
}

// Follows on `followed` while appending to `appended`, both on one context. The follower
// starts first, and passes over appends that bring it nowhere.
inline domain::Sequence follow_while_appending(Journal& followed, Journal& appended,
                                               const domain::DayId& day) {
    boost::asio::io_context context;
    auto reached = boost::asio::co_spawn(context, followed.follow(day, 1), boost::asio::use_future);
    auto writer = [](Journal& journal, domain::DayId of) -> awaitable<void> {
        co_await journal.append(domain::DayId("elsewhere"), 0, std::vector<std::string>(5, "x"));
        co_await journal.append(of, 0, std::vector<std::string>(1, "a"));
        co_await journal.append(of, 1, std::vector<std::string>(2, "b"));
    };
    auto written = boost::asio::co_spawn(context, writer(appended, day), boost::asio::use_future);
    context.run();
    written.get();
    return reached.get();
}

TYPED_TEST_P(JournalContract, FollowResumesWhenTheDayGrowsBeyond) {
    EXPECT_EQ(follow_while_appending(this->one(), this->one(), this->day_), 3U);
}

TYPED_TEST_P(JournalContract, FollowNoticesWhatAnotherAppends) {
    EXPECT_EQ(follow_while_appending(this->one(), this->other(), this->day_), 3U);
}

TYPED_TEST_P(JournalContract, FollowCanBeCancelled) {
    boost::asio::io_context context;
    boost::asio::cancellation_signal signal;
    std::exception_ptr ending;
    boost::asio::co_spawn(
        context, this->one().follow(this->day_, 0),
        boost::asio::bind_cancellation_slot(
            signal.slot(), [&](std::exception_ptr raised, domain::Sequence) { ending = raised; }));
    // Cancelled from a coroutine that has talked to the journal, so that the follower
    // surely waits there already.
    auto canceller = [](Journal& journal,
                        boost::asio::cancellation_signal& cancel) -> awaitable<void> {
        co_await journal.streams();
        cancel.emit(boost::asio::cancellation_type::terminal);
    };
    auto cancelled =
        boost::asio::co_spawn(context, canceller(this->one(), signal), boost::asio::use_future);
    context.run();
    cancelled.get();
    ASSERT_TRUE(ending);
    try {
        std::rethrow_exception(ending);
    } catch (const boost::system::system_error& raised) {
        EXPECT_EQ(raised.code(), boost::asio::error::operation_aborted);
    }
    // The day may go on as if nobody had ever waited.
    EXPECT_TRUE(this->append(0, {"a"}));
}

TYPED_TEST_P(JournalContract, ResumesOnTheExecutorOfTheCaller) {
    boost::asio::thread_pool pool(3);
    auto walk =
        [](Journal& journal, domain::DayId of,
           boost::asio::strand<boost::asio::thread_pool::executor_type> strand) -> awaitable<bool> {
        bool at_home = strand.running_in_this_thread();
        co_await journal.append(of, 0, std::vector<std::string>(1, "a"));
        at_home = at_home && strand.running_in_this_thread();
        co_await journal.read(of, 0, 10);
        at_home = at_home && strand.running_in_this_thread();
        co_await journal.follow(of, 0);
        at_home = at_home && strand.running_in_this_thread();
        co_await journal.erase(of);
        co_return at_home&& strand.running_in_this_thread();
    };
    auto strand = boost::asio::make_strand(pool.get_executor());
    auto at_home = boost::asio::co_spawn(strand, walk(this->one(), this->day_, strand),
                                         boost::asio::use_future);
    EXPECT_TRUE(at_home.get());
    pool.join();
}

// Appends "mine" records by compare and append until the day holds `total`, and says
// which positions it won.
inline awaitable<std::vector<domain::Sequence>> compete(Journal& journal, domain::DayId day,
                                                        std::string mine, domain::Sequence total) {
    std::vector<domain::Sequence> won;
    domain::Sequence head = 0;
    while (head < total) {
        const auto answer = co_await journal.append(day, head, std::vector<std::string>(1, mine));
        if (answer) won.push_back(*answer);
        head = answer ? *answer : answer.error().head;
    }
    co_return won;
}

TYPED_TEST_P(JournalContract, LetsExactlyOneWinEachPosition) {
    constexpr domain::Sequence total = 200;
    constexpr std::size_t rivals = 8;
    boost::asio::thread_pool pool(4);
    std::vector<std::future<std::vector<domain::Sequence>>> rivalry;
    for (std::size_t i = 0; i < rivals; ++i) {
        Journal& journal = i % 2 == 0 ? this->one() : this->other();
        rivalry.push_back(boost::asio::co_spawn(
            pool, compete(journal, this->day_, std::to_string(i), total), boost::asio::use_future));
    }
    std::vector<std::string> winner(total + 1);
    for (std::size_t i = 0; i < rivals; ++i) {
        for (const auto position : rivalry[i].get()) {
            ASSERT_LE(position, total);
            EXPECT_EQ(winner[position], "") << "position " << position << " was won twice";
            winner[position] = std::to_string(i);
        }
    }
    pool.join();
    const auto records = this->read(0, total + 10);
    ASSERT_EQ(records.size(), total);
    for (const auto& record : records)
        EXPECT_EQ(record.body, winner[record.sequence]) << "position " << record.sequence;
}

REGISTER_TYPED_TEST_SUITE_P(JournalContract, HoldsNothingAtFirst, NumbersRecordsFromOneOnwards,
                            ReadsStrictlyAfterAndNoMoreThanAsked,
                            AnswersAConflictWithTheHeadAndWritesNothing,
                            RefusesToStartADayInTheMiddle, OnlyComparesWithoutBodies,
                            KeepsDaysApart, ShowsTheSameRecordsToBoth, GivesBackTheBytesItGot,
                            KeepsAThousandRecordsInOrder, ListsDaysInOrderWithTheirHeads,
                            DrawsAnEpochADayAndKeepsIt, ForgetsAnErasedDayAndNoOther,
                            FollowAnswersAtOnceWhenTheHeadIsBeyond,
                            FollowResumesWhenTheDayGrowsBeyond, FollowNoticesWhatAnotherAppends,
                            FollowCanBeCancelled, ResumesOnTheExecutorOfTheCaller,
                            LetsExactlyOneWinEachPosition);

} // namespace deroule::journal
