// Points in time and lengths of time, in whole milliseconds of UTC.
//
// No clock is read here: the shells read one and hand the Instant over.
#pragma once

#include <chrono>
#include <cstdint>

namespace deroule {

using Duration = std::chrono::milliseconds;
using Instant = std::chrono::sys_time<Duration>;

// Milliseconds since 1970-01-01T00:00:00Z, as journals and messages write them.
[[nodiscard]] constexpr std::int64_t to_ms(Instant instant) {
    return instant.time_since_epoch().count();
}

[[nodiscard]] constexpr Instant from_ms(std::int64_t ms) {
    return Instant{Duration{ms}};
}

} // namespace deroule
