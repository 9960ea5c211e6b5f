// A day's agenda as an iCalendar file, for people's own calendars.
//
// Pure, any thread. One event for the day, which leaves the time free, and one a block, at its
// projected times; a skipped block is cancelled where an earlier file had put it. Lines end in
// CRLF and are folded at 75 bytes between characters. Source: RFC 5545,
// sections 3.1, 3.3.11, 3.6.1.
#pragma once

#include "base/time.hpp"
#include "domain/day.hpp"
#include "report/options.hpp"

#include <string>
#include <string_view>

namespace deroule::report {

// `written_at` is said in the file (DTSTAMP): the caller reads the clock. Identifiers of events
// are the same on every export, so that importing again updates.
[[nodiscard]] std::string agenda_ics(const domain::Day& day, Language language, Instant written_at);

// One content line, folded and ended.
[[nodiscard]] std::string ics_line(std::string_view name, std::string_view value);

// A text value: backslash, comma, semicolon and line ends escaped, other controls left out.
[[nodiscard]] std::string ics_text(std::string_view text);

} // namespace deroule::report
