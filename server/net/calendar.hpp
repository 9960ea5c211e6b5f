// Events as an iCalendar file.
//
// Pure, any thread. Lines end in CRLF and are folded at 75 bytes, never inside a
// character; text is escaped. Source: RFC 5545, sections 3.1 and 3.3.11.
#pragma once

#include "base/time.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace deroule::net {

struct CalendarEvent {
    std::string uid; // Unique in the world and the same on every export.
    std::string title, description;
    Instant from{}, until{};
};

// `written_at` becomes DTSTAMP; the caller reads the clock.
[[nodiscard]] std::string
write_calendar(std::string_view name, const std::vector<CalendarEvent>& events, Instant written_at);

} // namespace deroule::net
