// The attendance sheet of a day, by half-day: who was here, from when to when, for how long.
//
// Pure, any thread; for organisers, since it names people. What counts is time within the blocks
// of a half-day: neither the wait before the first nor lunch. O(people and their stays).
#pragma once

#include "base/time.hpp"
#include "domain/agenda.hpp"
#include "domain/day.hpp"
#include "report/options.hpp"

#include <optional>
#include <string>
#include <vector>

namespace deroule::report {

// A break at least this long parts the morning from the afternoon; without one, 13:00 does.
inline constexpr Duration lunch_min = std::chrono::minutes{45};
inline constexpr Duration noon_parting = std::chrono::hours{13};

// The time of each half-day as it was, or as projected; empty where `until` is not after `from`.
struct HalfDays {
    domain::Span morning{};
    domain::Span afternoon{};
};

[[nodiscard]] HalfDays half_days(const domain::Day& day);

// pending: has not begun, or nothing was planned, so that nobody can be called absent.
enum class HalfDay { pending, held };

// One person in one half-day. Present from the first whole minute on.
struct HalfDayPresence {
    HalfDay half_day = HalfDay::pending;
    int minutes = 0;
    std::optional<Instant> from;  // First seen within the half-day.
    std::optional<Instant> until; // Last seen within it.

    [[nodiscard]] bool present() const { return minutes > 0; }
};

struct AttendanceRow {
    std::string name, territory, function;
    domain::Category category = domain::Category::elu;
    HalfDayPresence morning, afternoon;
    bool seat_held = false; // A facilitator keeps the seat: the person is there by telephone.
    std::string absence;    // The reason given when marked absent.
};

struct AttendanceSheet {
    std::string title, cycle, date;
    Instant midnight{};
    HalfDays half_days;
    std::vector<AttendanceRow> rows; // By territory, category and name; everyone registered.
};

// A stay that still lasts counts until `as_of`; the default counts it to the end of the day. A
// half-day that begins later is pending, as are both of a day whose doors never opened.
[[nodiscard]] AttendanceSheet attendance_of(const domain::Day& day, Instant as_of = Instant::max());

// One table of all sheets, which follow each other; `sheets` must not be empty, here and below.
[[nodiscard]] std::string attendance_csv(const std::vector<AttendanceSheet>& sheets,
                                         Language language);

// A page that stands alone, as the account's, with a chapter a sheet.
[[nodiscard]] std::string attendance_html(const std::vector<AttendanceSheet>& sheets,
                                          Language language);

} // namespace deroule::report
