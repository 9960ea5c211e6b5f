// What the server counts about itself, for /metrics.
//
// Atomic counters, any thread; no ordering between them. Holds no personal data.
#pragma once

#include "net/close_code.hpp"

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace deroule::net {

// What a connection is, for counting: before its hello, or the role of its link.
enum class Standing { greeting, facilitator, participant, observer };
[[nodiscard]] std::string_view name(Standing standing);

class Counter {
  public:
    void add(std::int64_t n) { value_.fetch_add(n, std::memory_order_relaxed); }
    [[nodiscard]] std::int64_t value() const { return value_.load(std::memory_order_relaxed); }

  private:
    std::atomic<std::int64_t> value_{0};
};

class Metrics {
  public:
    Counter& connections(Standing standing) {
        return connections_[static_cast<std::size_t>(standing)];
    }
    void count_close(CloseCode code);
    void count_response(int status);

    Counter connections_opened, connections_refused;
    Counter commands_accepted, commands_rejected;
    Counter frames_received, frames_sent, bytes_received, bytes_sent;
    Counter bytes_queued, messages_queued; // Now waiting in all outboxes.
    Counter http_sessions;                 // Now open, WebSockets not counted.

    // Prometheus text format, version 0.0.4; `days` is how many this process serves.
    [[nodiscard]] std::string write(std::size_t days) const;

  private:
    static constexpr std::size_t close_codes = 12;

    std::array<Counter, 4> connections_;
    std::array<Counter, close_codes> closes_;
    std::array<Counter, 6> responses_; // By the hundreds of the status.
};

} // namespace deroule::net
