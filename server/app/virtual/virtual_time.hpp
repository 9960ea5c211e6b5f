// Time that passes when nothing is left to do: whole days in seconds, always the same way.
//
// One thread, one io_context. Everything due at an instant happens before time moves on.
#pragma once

#include "engine/clock.hpp"

#include <boost/asio/io_context.hpp>

#include <functional>
#include <map>
#include <memory>

namespace deroule::app {

class VirtualTime : public engine::Clock {
  public:
    explicit VirtualTime(Instant start) : now_(start) {}

    [[nodiscard]] Instant now() const override { return now_; }

    using Ticket = std::pair<Instant, std::uint64_t>;
    // Calls `work` when `at` is reached; things of the past happen at once, in order.
    Ticket schedule(Instant at, std::function<void()> work);
    void cancel(const Ticket& ticket) { due_.erase(ticket); }

    // Runs the context until it is idle, then moves to the next thing due, until `end` or until
    // `stop` says so. `settled` is called each time everything at an instant has happened.
    void run(boost::asio::io_context& context, Instant end, const std::function<bool()>& stop,
             const std::function<void()>& settled);

  private:
    Instant now_;
    std::uint64_t next_ = 0; // Things due at the same instant keep the order they were asked in.
    std::map<Ticket, std::function<void()>> due_;
};

[[nodiscard]] std::unique_ptr<engine::Alarm> make_virtual_alarm(std::shared_ptr<VirtualTime> time);

} // namespace deroule::app
