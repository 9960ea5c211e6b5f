// How often something may happen: so many a second on average, a burst at once.
//
// The caller reads the clock. One owner at a time; constant time and space.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>

namespace deroule::net {

class TokenBucket {
  public:
    using Time = std::chrono::steady_clock::time_point;

    // Starts full. Both at least 1.
    TokenBucket(std::uint32_t per_second, std::uint32_t burst, Time now)
        : interval_(std::chrono::nanoseconds{std::chrono::seconds{1}} / per_second),
          depth_(interval_ * burst), spent_until_(now) {}

    // Takes `count` tokens; false, taking none, when there are not as many.
    [[nodiscard]] bool take(Time now, std::uint32_t count = 1) {
        // What was spent is a debt in time that fades as the clock goes on.
        const Time until = std::max(spent_until_, now) + interval_ * count;
        if (until - now > depth_) return false;
        spent_until_ = until;
        return true;
    }

  private:
    std::chrono::nanoseconds interval_;
    std::chrono::nanoseconds depth_;
    Time spent_until_;
};

} // namespace deroule::net
