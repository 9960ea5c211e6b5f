// Where local midnight lies in UTC, by the time zone rules of ICU.
#pragma once

#include "base/time.hpp"

#include <optional>
#include <string>

namespace deroule::app {

// The UTC instant of 00:00 on `date` ("2021-01-21") in `timezone` (an IANA name). Empty when
// the date does not exist or the zone is unknown.
[[nodiscard]] std::optional<Instant> local_midnight(const std::string& date,
                                                    const std::string& timezone);

// "14:05", counted from local midnight; hours go past 24 rather than wrap.
[[nodiscard]] std::string local_clock(Instant midnight, Instant at);

// Minutes since midnight of "HH:MM"; empty when it is no such time.
[[nodiscard]] std::optional<int> minutes_of_clock(const std::string& clock);

} // namespace deroule::app
