// The dates that a cell names, however they are written.
//
// "2021-01-21", "21/01/2021", "jeudi 21 janvier 2021", "21 et 22 janvier", "January 21,
// 2021", several in one cell. Day before month where digits leave it open, as in France.
// Pure functions, any thread; linear.
#pragma once

#include <compare>
#include <optional>
#include <string_view>
#include <vector>

namespace deroule::roster {

struct Date {
    int year = 0; // 0 when the cell does not say.
    int month = 0;
    int day = 0;

    friend auto operator<=>(const Date&, const Date&) = default;
};

// Strictly "2021-01-21", and a day that exists.
[[nodiscard]] std::optional<Date> parse_iso_date(std::string_view text);

// In the order of the text; empty when no date can be made out.
[[nodiscard]] std::vector<Date> dates_in(std::string_view text);

// Whether `named` may be `date`: an unsaid year agrees with any.
[[nodiscard]] bool agrees(const Date& named, const Date& date);

// "Toutes les journées", "all days": registered for whatever day is asked for.
[[nodiscard]] bool names_every_day(std::string_view text);

} // namespace deroule::roster
