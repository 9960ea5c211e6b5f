#include "report/attendance.hpp"

#include "domain/roster.hpp"
#include "report/order.hpp"

#include <algorithm>
#include <tuple>

namespace deroule::report {

namespace {

using namespace domain;

// The longest break that was not skipped, the first of equals; nothing when none is long enough.
std::optional<Span> lunch_of(const Agenda& agenda, const std::vector<Span>& spans) {
    std::optional<Span> lunch;
    Duration longest = lunch_min - Duration{1};
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const Block& block = agenda.blocks[i];
        if (block.plan.kind != BlockKind::break_ || block.status == BlockStatus::skipped) continue;
        // A lunch cut short on the day is still the lunch.
        const Duration length = std::max(block.plan.length, block.length);
        if (length <= longest) continue;
        longest = length;
        lunch = spans[i];
    }
    return lunch;
}

HalfDayPresence presence_in(const Span& half_day, const std::vector<Span>& stays) {
    HalfDayPresence presence;
    presence.half_day = HalfDay::held;
    Duration here{};
    Instant counted_to = half_day.from; // Stays that overlap count once.
    for (const Span& stay : stays) {
        const Instant from = std::max(stay.from, counted_to);
        const Instant until = std::min(stay.until, half_day.until);
        if (until <= from) continue;
        if (!presence.from) presence.from = from;
        presence.until = until;
        here += until - from;
        counted_to = until;
    }
    presence.minutes =
        static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(here).count());
    return presence;
}

// In order, each with an end: a stay left open ends where the next begins, the last at `as_of`.
std::vector<Span> closed_stays(const Participant& participant, Instant as_of) {
    std::vector<Stay> stays = participant.stays;
    std::ranges::stable_sort(stays, {}, &Stay::from);
    std::vector<Span> closed;
    for (std::size_t i = 0; i < stays.size(); ++i) {
        const Instant end = i + 1 < stays.size() ? stays[i + 1].from : as_of;
        closed.push_back({stays[i].from, std::min(stays[i].until.value_or(end), as_of)});
    }
    return closed;
}

// Whether people can have missed it.
bool was_held(const Day& day, const Span& half_day, Instant as_of) {
    return day.status != DayStatus::prepared && half_day.from < half_day.until &&
           half_day.from < as_of;
}

AttendanceRow row_of(const Day& day, const Participant& participant, const HalfDays& halves,
                     Instant as_of) {
    const Person& person = participant.person;
    AttendanceRow row;
    row.name = full_name(person);
    row.territory = person.territory;
    row.function = person.function;
    row.category = person.category;
    row.seat_held = participant.held;
    row.absence = participant.absence;
    const std::vector<Span> stays = closed_stays(participant, as_of);
    if (was_held(day, halves.morning, as_of)) row.morning = presence_in(halves.morning, stays);
    if (was_held(day, halves.afternoon, as_of))
        row.afternoon = presence_in(halves.afternoon, stays);
    return row;
}

std::string family_first(const Person& person) {
    return sort_key(person.family_name) + "\n" + sort_key(person.given_name);
}

} // namespace

HalfDays half_days(const Day& day) {
    const std::vector<Span> spans = project(day.agenda);
    std::optional<Span> whole;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        if (day.agenda.blocks[i].status == BlockStatus::skipped) continue;
        if (!whole) whole = spans[i];
        whole->from = std::min(whole->from, spans[i].from);
        whole->until = std::max(whole->until, spans[i].until);
    }
    if (!whole) return {};
    const Instant parting = day.plan.midnight + noon_parting;
    const Span lunch = lunch_of(day.agenda, spans).value_or(Span{parting, parting});
    return {{whole->from, std::min(whole->until, lunch.from)},
            {std::max(whole->from, lunch.until), whole->until}};
}

AttendanceSheet attendance_of(const Day& day, Instant as_of) {
    AttendanceSheet sheet;
    sheet.title = day.plan.title;
    sheet.cycle = day.plan.cycle;
    sheet.date = day.plan.date;
    sheet.midnight = day.plan.midnight;
    sheet.half_days = half_days(day);
    std::vector<const Participant*> people;
    for (const auto& [id, participant] : day.roster.participants)
        people.push_back(&participant);
    std::ranges::stable_sort(people, {}, [](const Participant* each) {
        const Person& person = each->person;
        return std::tuple(sort_key(person.territory), person.territory, person.category,
                          family_first(person));
    });
    for (const Participant* each : people)
        sheet.rows.push_back(row_of(day, *each, sheet.half_days, as_of));
    return sheet;
}

} // namespace deroule::report
