#include "engine/real_clock.hpp"

#include <boost/asio/steady_timer.hpp>

#include <algorithm>

namespace deroule::engine {

namespace {

Instant machine_now() {
    return std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now());
}

class RealAlarm : public Alarm {
  public:
    RealAlarm(boost::asio::any_io_executor executor, std::shared_ptr<const RealClock> clock)
        : timer_(std::move(executor)), clock_(std::move(clock)) {}

    void set(Instant at, std::function<void()> ring) override {
        wait(at, std::make_shared<std::function<void()>>(std::move(ring)));
    }
    void cancel() override { timer_.cancel(); }

  private:
    // The machine's clock may be set back meanwhile, and a long wait is cut into hours: an
    // alarm looks at the clock again before it rings.
    void wait(Instant at, std::shared_ptr<std::function<void()>> ring) {
        const Duration left = clock_->until(at);
        timer_.expires_after(std::clamp<Duration>(left, Duration::zero(), std::chrono::hours{1}));
        timer_.async_wait([this, at, ring](const boost::system::error_code& error) {
            if (error) return;
            if (clock_->now() < at)
                wait(at, ring);
            else
                (*ring)();
        });
    }

    boost::asio::steady_timer timer_;
    std::shared_ptr<const RealClock> clock_;
};

} // namespace

RealClock::RealClock() : origin_(machine_now()), shown_(origin_) {}

RealClock::RealClock(Instant start, int pace)
    : origin_(machine_now()), shown_(start), pace_(std::max(1, pace)) {}

Instant RealClock::now() const {
    return shown_ + (machine_now() - origin_) * pace_;
}

Duration RealClock::until(Instant at) const {
    const Duration left = at - now();
    // Rounded up, so that the alarm is not early.
    return (left + Duration{pace_ - 1}) / pace_;
}

std::unique_ptr<Alarm> make_real_alarm(boost::asio::any_io_executor executor,
                                       std::shared_ptr<const RealClock> clock) {
    return std::make_unique<RealAlarm>(std::move(executor), std::move(clock));
}

} // namespace deroule::engine
