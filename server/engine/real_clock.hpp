// The machine's clock, as it is or at another pace, and alarms that follow it.
//
// With a pace of 60 a minute of the day takes a second: a facilitator can rehearse a whole
// day in the browser. Thread-safe; an alarm belongs to its owner's strand.
#pragma once

#include "engine/clock.hpp"

#include <boost/asio/any_io_executor.hpp>

#include <memory>

namespace deroule::engine {

class RealClock : public Clock {
  public:
    // The machine's own time.
    RealClock();
    // Shows `start` now and runs `pace` times as fast as the machine's clock; pace >= 1.
    RealClock(Instant start, int pace);

    [[nodiscard]] Instant now() const override;
    [[nodiscard]] int pace() const override { return pace_; }
    // How long the machine waits until this clock shows `at`.
    [[nodiscard]] Duration until(Instant at) const;

  private:
    Instant origin_; // What the machine's clock showed...
    Instant shown_;  // ...when this one showed this.
    int pace_ = 1;
};

[[nodiscard]] std::unique_ptr<Alarm> make_real_alarm(boost::asio::any_io_executor executor,
                                                     std::shared_ptr<const RealClock> clock);

} // namespace deroule::engine
