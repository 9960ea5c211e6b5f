#include "net/calendar.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace deroule::net {

namespace {

constexpr std::size_t line_bytes_max = 75;

void append_line(std::string& out, std::string_view line) {
    std::size_t room = line_bytes_max;
    while (line.size() > room) {
        std::size_t end = room;
        while ((static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U)
            --end;
        out.append(line.substr(0, end)).append("\r\n ");
        line.remove_prefix(end);
        room = line_bytes_max - 1; // The space that continues a line counts.
    }
    out.append(line).append("\r\n");
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\\' || c == ';' || c == ',') out += '\\';
        if (c == '\n') {
            out += "\\n";
        } else if (static_cast<unsigned char>(c) >= 0x20 || c == '\t') {
            out += c; // Other control characters, '\r' among them, have no place here.
        }
    }
    return out;
}

std::string utc(Instant instant) {
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{std::chrono::floor<std::chrono::seconds>(instant - day)};
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d%02u%02uT%02d%02d%02dZ",
                  static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()), static_cast<int>(time.hours().count()),
                  static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()));
    return text.data();
}

} // namespace

std::string write_calendar(std::string_view name, const std::vector<CalendarEvent>& events,
                           Instant written_at) {
    std::string out;
    append_line(out, "BEGIN:VCALENDAR");
    append_line(out, "VERSION:2.0");
    append_line(out, "PRODID:-//deroule//deroule//FR");
    append_line(out, "CALSCALE:GREGORIAN");
    append_line(out, "X-WR-CALNAME:" + escaped(name));
    for (const CalendarEvent& event : events) {
        append_line(out, "BEGIN:VEVENT");
        append_line(out, "UID:" + escaped(event.uid));
        append_line(out, "DTSTAMP:" + utc(written_at));
        append_line(out, "DTSTART:" + utc(event.from));
        append_line(out, "DTEND:" + utc(event.until));
        append_line(out, "SUMMARY:" + escaped(event.title));
        if (!event.description.empty())
            append_line(out, "DESCRIPTION:" + escaped(event.description));
        append_line(out, "END:VEVENT");
    }
    append_line(out, "END:VCALENDAR");
    return out;
}

} // namespace deroule::net
