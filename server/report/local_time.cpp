#include "report/local_time.hpp"

#include <array>
#include <charconv>
#include <chrono>
#include <optional>

namespace deroule::report {

namespace {

constexpr std::string_view nbsp = "\u00A0";

struct Wall {
    int hours = 0;
    int minutes = 0;
};

Wall wall_of(Instant instant, Instant midnight) {
    constexpr int day_minutes = 24 * 60;
    const auto since = std::chrono::floor<std::chrono::minutes>(instant - midnight).count();
    const int minute = static_cast<int>((since % day_minutes + day_minutes) % day_minutes);
    return {minute / 60, minute % 60};
}

std::string two(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::optional<int> number(std::string_view digits) {
    int value = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (fault != std::errc() || end != digits.data() + digits.size() || value < 0)
        return std::nullopt;
    return value;
}

std::optional<std::chrono::year_month_day> date_of(std::string_view iso) {
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
    const auto year = number(iso.substr(0, 4));
    const auto month = number(iso.substr(5, 2));
    const auto day = number(iso.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{*year},
                                           std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    return date.ok() ? std::optional(date) : std::nullopt;
}

using Names = std::array<std::array<std::string_view, 2>, 12>;
constexpr Names months{{{"janvier", "January"},
                        {"février", "February"},
                        {"mars", "March"},
                        {"avril", "April"},
                        {"mai", "May"},
                        {"juin", "June"},
                        {"juillet", "July"},
                        {"août", "August"},
                        {"septembre", "September"},
                        {"octobre", "October"},
                        {"novembre", "November"},
                        {"décembre", "December"}}};
constexpr std::array<std::array<std::string_view, 2>, 7> weekdays{{{"dimanche", "Sunday"},
                                                                   {"lundi", "Monday"},
                                                                   {"mardi", "Tuesday"},
                                                                   {"mercredi", "Wednesday"},
                                                                   {"jeudi", "Thursday"},
                                                                   {"vendredi", "Friday"},
                                                                   {"samedi", "Saturday"}}};

} // namespace

std::string hour(Instant instant, Instant midnight, Language language) {
    if (language == Language::en) return clock_time(instant, midnight);
    const Wall wall = wall_of(instant, midnight);
    return std::to_string(wall.hours).append(nbsp).append("h").append(nbsp) + two(wall.minutes);
}

std::string clock_time(Instant instant, Instant midnight) {
    const Wall wall = wall_of(instant, midnight);
    return two(wall.hours) + ":" + two(wall.minutes);
}

std::string long_date(std::string_view iso, Language language) {
    const auto date = date_of(iso);
    if (!date) return std::string(iso);
    const auto column = static_cast<std::size_t>(language);
    const std::chrono::weekday weekday{std::chrono::sys_days{*date}};
    const auto day = static_cast<unsigned>(date->day());
    std::string text(weekdays[weekday.c_encoding()][column]);
    text += " " + std::to_string(day);
    if (day == 1 && language == Language::fr) text += "er";
    text.append(" ").append(months[static_cast<unsigned>(date->month()) - 1][column]);
    return text + " " + std::to_string(static_cast<int>(date->year()));
}

std::string length_text(int minutes) {
    if (minutes < 60) return std::to_string(minutes).append(nbsp) + "min";
    std::string text = std::to_string(minutes / 60).append(nbsp) + "h";
    if (minutes % 60 != 0) text.append(nbsp).append(two(minutes % 60));
    return text;
}

int whole_minutes(Duration duration) {
    return static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(duration).count());
}

} // namespace deroule::report
