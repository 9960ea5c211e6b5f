// Dates and times as people read them where the day takes place.
//
// Pure, any thread. A day counts from its own `midnight`: no time zone table is needed, and a
// report drawn up years later says what the clock on the wall said.
#pragma once

#include "base/time.hpp"
#include "report/options.hpp"

#include <string>
#include <string_view>

namespace deroule::report {

// "9 h 05" in French, "09:05" in English.
[[nodiscard]] std::string hour(Instant instant, Instant midnight, Language language);

// "09:05", for spreadsheets.
[[nodiscard]] std::string clock_time(Instant instant, Instant midnight);

// "2021-01-21" as "jeudi 21 janvier 2021"; any other text as it is.
[[nodiscard]] std::string long_date(std::string_view iso, Language language);

// "45 min", "1 h 30", of whole minutes that are not negative.
[[nodiscard]] std::string length_text(int minutes);

// How late, in whole minutes, towards zero.
[[nodiscard]] int whole_minutes(Duration duration);

} // namespace deroule::report
