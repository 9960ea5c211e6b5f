// A runner, a journal that can be held or broken, and a clock that only tests move.
//
// Everything runs on the calling thread: settle() lets whatever can happen now happen, pass()
// lets time go by. One thread.
#pragma once

#include "app/virtual/virtual_time.hpp"
#include "engine/day_runner.hpp"
#include "journal/memory_journal.hpp"
#include "support/screen.hpp"
#include "support/tiny_day.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <string>

namespace deroule::engine {

class EngineTest : public ::testing::Test {
  protected:
    EngineTest();
    ~EngineTest() override;

    // A runner on the journal as it stands, replayed and live.
    std::shared_ptr<DayRunner> start_runner();
    // Prepared with `people` of the tiny day at 8:50.
    void given_day(int people = 12);
    // The doors are open and everyone has arrived, without a screen.
    void given_arrivals(int people = 12);
    // The same, and the welcome under way at 9:00.
    void given_start(int people = 12);
    // Goes to a block now.
    void given_running(const domain::BlockId& block);

    std::shared_ptr<Screen> screen(const domain::Actor& actor);
    std::shared_ptr<Screen> screen(int person) {
        return screen(domain::tiny::participant(domain::tiny::person(person)));
    }

    void settle();
    void pass(Duration time);

    // What a caller without a screen is answered: "done", a code, or "" while it waits.
    std::string execute(const domain::Actor& actor, const domain::Command& command,
                        const std::string& id = {});
    void given_command(const domain::Actor& actor, const domain::Command& command);
    // Runs one coroutine to its end.
    template <class T>
    T run(boost::asio::awaitable<T> work) {
        std::optional<T> result;
        boost::asio::co_spawn(context, std::move(work),
                              [&result](const std::exception_ptr& failure, T value) {
                                  if (failure) std::rethrow_exception(failure);
                                  result.emplace(std::move(value));
                              });
        settle();
        return std::move(result.value());
    }
    void run(boost::asio::awaitable<void> work);

    // The day in the runner's head, and the day that its journal holds.
    [[nodiscard]] domain::Day head();
    [[nodiscard]] domain::Day journalled();
    [[nodiscard]] domain::Sequence written();
    [[nodiscard]] const domain::Round& round(const domain::Day& day,
                                             const domain::BlockId& block) const;

    // Each screen holds what its channels are, drawn from scratch.
    void expect_true(const Screen& shown);

    const domain::DayId day{"2021-01-21"};
    const domain::Actor claire = domain::tiny::facilitator("Claire");
    const domain::Actor marc = domain::tiny::facilitator("Marc");
    const domain::Actor engine = domain::tiny::engine();
    const domain::Actor observer{};

    boost::asio::io_context context{1};
    std::shared_ptr<app::VirtualTime> time =
        std::make_shared<app::VirtualTime>(domain::tiny::at(8, 30));
    std::shared_ptr<journal::MemoryJournal> journal = std::make_shared<journal::MemoryJournal>();
    RunnerDeps deps;
    std::shared_ptr<DayRunner> runner;
};

} // namespace deroule::engine
