#include "app/virtual/virtual_time.hpp"

#include <algorithm>
#include <optional>

namespace deroule::app {

namespace {

class VirtualAlarm : public engine::Alarm {
  public:
    explicit VirtualAlarm(std::shared_ptr<VirtualTime> time) : time_(std::move(time)) {}
    ~VirtualAlarm() override { VirtualAlarm::cancel(); }

    void set(Instant at, std::function<void()> ring) override {
        cancel();
        ticket_ = time_->schedule(at, [this, ring = std::move(ring)] {
            ticket_.reset();
            ring();
        });
    }
    void cancel() override {
        if (ticket_) time_->cancel(*ticket_);
        ticket_.reset();
    }

  private:
    std::shared_ptr<VirtualTime> time_;
    std::optional<VirtualTime::Ticket> ticket_;
};

} // namespace

VirtualTime::Ticket VirtualTime::schedule(Instant at, std::function<void()> work) {
    const Ticket ticket{std::max(at, now_), next_++};
    due_.emplace(ticket, std::move(work));
    return ticket;
}

void VirtualTime::run(boost::asio::io_context& context, Instant end,
                      const std::function<bool()>& stop, const std::function<void()>& settled) {
    for (;;) {
        context.restart();
        context.poll();
        if (stop()) return;
        settled();
        if (due_.empty() || due_.begin()->first.first > end) return;
        now_ = due_.begin()->first.first;
        while (!due_.empty() && due_.begin()->first.first <= now_) {
            const auto work = std::move(due_.begin()->second);
            due_.erase(due_.begin());
            work();
        }
    }
}

std::unique_ptr<engine::Alarm> make_virtual_alarm(std::shared_ptr<VirtualTime> time) {
    return std::make_unique<VirtualAlarm>(std::move(time));
}

} // namespace deroule::app
