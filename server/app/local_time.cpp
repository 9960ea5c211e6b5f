#include "app/local_time.hpp"

#include <unicode/calendar.h>
#include <unicode/gregocal.h>
#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>

namespace deroule::app {

namespace {

bool is_digits(const std::string& text) {
    return !text.empty() &&
           std::ranges::all_of(text, [](char letter) { return letter >= '0' && letter <= '9'; });
}

struct Date {
    int year, month, day;
};

std::optional<Date> parse(const std::string& text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const std::array<std::string, 3> parts{text.substr(0, 4), text.substr(5, 2), text.substr(8, 2)};
    if (!std::ranges::all_of(parts, is_digits)) return std::nullopt;
    return Date{std::stoi(parts[0]), std::stoi(parts[1]), std::stoi(parts[2])};
}

} // namespace

std::optional<Instant> local_midnight(const std::string& date, const std::string& timezone) {
    const auto parsed = parse(date);
    if (!parsed) return std::nullopt;
    std::unique_ptr<icu::TimeZone> zone(
        icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(timezone)));
    if (!zone || *zone == icu::TimeZone::getUnknown()) return std::nullopt;
    UErrorCode status = U_ZERO_ERROR;
    icu::GregorianCalendar calendar(zone.release(), status);
    calendar.setLenient(false);
    calendar.clear();
    calendar.set(parsed->year, parsed->month - 1, parsed->day, 0, 0, 0);
    const UDate midnight = calendar.getTime(status);
    if (U_FAILURE(status) != 0) return std::nullopt;
    return from_ms(static_cast<std::int64_t>(midnight));
}

std::string local_clock(Instant midnight, Instant at) {
    const auto minutes = std::chrono::floor<std::chrono::minutes>(at - midnight).count();
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%02d:%02d", static_cast<int>(minutes / 60),
                  static_cast<int>(minutes % 60));
    return text.data();
}

std::optional<int> minutes_of_clock(const std::string& clock) {
    const std::size_t colon = clock.find(':');
    if (colon == std::string::npos || colon == 0 || colon > 2 || clock.size() != colon + 3)
        return std::nullopt;
    const std::string hours = clock.substr(0, colon);
    const std::string minutes = clock.substr(colon + 1);
    if (!is_digits(hours) || !is_digits(minutes)) return std::nullopt;
    const int h = std::stoi(hours);
    const int m = std::stoi(minutes);
    if (h > 23 || m > 59) return std::nullopt;
    return h * 60 + m;
}

} // namespace deroule::app
