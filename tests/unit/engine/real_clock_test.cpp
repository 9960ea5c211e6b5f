// A clock that runs faster than the machine's, for demonstrations.
#include "engine/real_clock.hpp"

#include <boost/asio/io_context.hpp>
#include <gtest/gtest.h>

namespace deroule::engine {
namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;

const Instant start = std::chrono::sys_days{std::chrono::January / 21 / 2021} + hours{8};

TEST(RealClockTest, ShowsTheMachinesTimeUnlessTold) {
    const Instant before = std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now());
    const Instant shown = RealClock().now();
    EXPECT_GE(shown, before);
    EXPECT_LT(shown - before, minutes{1});
}

TEST(RealClockTest, StartsWhenItIsTold) {
    const RealClock clock(start, 60);
    EXPECT_GE(clock.now(), start);
    EXPECT_LT(clock.now() - start, hours{1}) << "the machine took less than a minute";
    EXPECT_EQ(clock.pace(), 60);
    EXPECT_EQ(RealClock().pace(), 1);
}

TEST(RealClockTest, WaitsAsManyTimesLessAsItIsFaster) {
    const RealClock clock(start, 60);
    const Duration wait = clock.until(start + hours{10});
    EXPECT_LE(wait, minutes{10});
    EXPECT_GT(wait, minutes{9});
    EXPECT_LE(clock.until(start - hours{1}), Duration::zero());
}

TEST(RealClockTest, NeverWaitsTooLittle) {
    const RealClock clock(start, 7);
    const Instant at = start + hours{1000};
    const Instant before = clock.now();
    const Duration wait = clock.until(at);
    // Had the machine waited that long, the clock would show the time asked for, or later.
    EXPECT_GE(clock.now() + wait * 7, at);
    EXPECT_LT(before + wait * 7 - at, minutes{10});
}

TEST(RealClockTest, DoesNotStandStill) {
    EXPECT_GE(RealClock(start, 0).now(), start);
}

TEST(RealAlarmTest, RingsForWhatIsPastAndOnlyTheLastThingSet) {
    boost::asio::io_context context;
    const auto clock = std::make_shared<const RealClock>(start, 1000);
    const auto alarm = make_real_alarm(context.get_executor(), clock);
    int first = 0, second = 0;
    alarm->set(start + hours{1000}, [&first] { ++first; });
    alarm->set(start - hours{1}, [&second] { ++second; });
    context.run();
    EXPECT_EQ(first, 0);
    EXPECT_EQ(second, 1);
}

TEST(RealAlarmTest, IsSilentOnceCancelled) {
    boost::asio::io_context context;
    const auto clock = std::make_shared<const RealClock>(start, 1);
    const auto alarm = make_real_alarm(context.get_executor(), clock);
    int rung = 0;
    alarm->set(start + hours{1}, [&rung] { ++rung; });
    alarm->cancel();
    context.run();
    EXPECT_EQ(rung, 0);
}

} // namespace
} // namespace deroule::engine
