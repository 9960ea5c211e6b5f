#include "report/agenda_ics.hpp"

#include "report/texts.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

namespace deroule::report {

namespace {

using namespace domain;

constexpr std::size_t line_bytes_max = 75;

struct Event {
    std::string uid;
    Instant from{}, until{};
    std::string title, description;
    std::string_view status = "CONFIRMED";
    std::string_view transparency = "OPAQUE";
};

bool continues_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

std::string utc_text(Instant instant) {
    const auto days = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::year_month_day date{days};
    const std::chrono::hh_mm_ss time{std::chrono::floor<std::chrono::seconds>(instant - days)};
    std::array<char, 40> text{};
    const int size = std::snprintf(
        text.data(), text.size(), "%04d%02u%02uT%02d%02d%02dZ", static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
        static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
        static_cast<int>(time.seconds().count()));
    return std::string(text.data(), static_cast<std::size_t>(size));
}

std::string event_text(const Event& event, Instant written_at) {
    std::string out = ics_line("BEGIN", "VEVENT");
    out += ics_line("UID", ics_text(event.uid));
    out += ics_line("DTSTAMP", utc_text(written_at));
    out += ics_line("DTSTART", utc_text(event.from));
    // An end that is not after the start is not allowed; without one the event takes no time.
    if (utc_text(event.until) > utc_text(event.from))
        out += ics_line("DTEND", utc_text(event.until));
    out += ics_line("SUMMARY", ics_text(event.title));
    if (!event.description.empty()) out += ics_line("DESCRIPTION", ics_text(event.description));
    out += ics_line("STATUS", event.status);
    out += ics_line("TRANSP", event.transparency);
    return out + ics_line("END", "VEVENT");
}

std::string description_of(const BlockPlan& plan, const Texts& t) {
    std::string text;
    const auto add = [&text](const std::string& line) {
        if (!line.empty()) text += (text.empty() ? "" : "\n") + line;
    };
    add(plan.summary);
    if (!plan.speaker.empty()) add(with(t.speaker_line, {{"name", plan.speaker}}));
    add(plan.prompt);
    return text;
}

Event block_event(const Day& day, const Block& block, const Span& span, const Texts& t) {
    Event event;
    event.uid = "block/" + day.id.text() + "/" + block.plan.id.text() + "@deroule";
    event.from = span.from;
    event.until = span.until;
    event.title = block.plan.title;
    event.description = description_of(block.plan, t);
    if (block.status == BlockStatus::skipped) {
        event.from = block.plan.starts_at;
        event.until = block.plan.starts_at + block.plan.length;
        event.status = "CANCELLED";
    }
    return event;
}

Event day_event(const Day& day, const std::vector<Span>& spans) {
    Event event;
    event.uid = "day/" + day.id.text() + "@deroule";
    event.from = day.plan.doors_at;
    event.until = day.plan.doors_at;
    for (std::size_t i = 0; i < spans.size(); ++i)
        if (day.agenda.blocks[i].status != BlockStatus::skipped)
            event.until = std::max(event.until, spans[i].until);
    event.title = day.plan.title;
    event.description = day.plan.cycle;
    event.transparency = "TRANSPARENT";
    return event;
}

} // namespace

std::string ics_text(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool line_end = c == '\n' || (c == '\r' && text.substr(i + 1, 1) != "\n");
        if (line_end) {
            out += "\\n";
        } else if (c == '\\' || c == ';' || c == ',') {
            out += '\\';
            out += c;
        } else if (c == '\t' || (static_cast<unsigned char>(c) >= 0x20 && c != '\x7F')) {
            out += c;
        }
    }
    return out;
}

std::string ics_line(std::string_view name, std::string_view value) {
    const std::string line = std::string(name) + ":" + std::string(value);
    std::string out;
    std::size_t used = 0;
    for (std::size_t i = 0; i < line.size();) {
        std::size_t next = i + 1;
        while (next < line.size() && continues_character(line[next]))
            ++next;
        if (used + (next - i) > line_bytes_max) {
            out += "\r\n ";
            used = 1; // The space that says "continued" counts.
        }
        out.append(line, i, next - i);
        used += next - i;
        i = next;
    }
    return out + "\r\n";
}

std::string agenda_ics(const Day& day, Language language, Instant written_at) {
    const Texts& t = texts(language);
    const std::vector<Span> spans = project(day.agenda);
    std::string out = ics_line("BEGIN", "VCALENDAR");
    out += ics_line("VERSION", "2.0");
    out += ics_line("PRODID",
                    std::string("-//deroule//agenda//") + (language == Language::fr ? "FR" : "EN"));
    out += ics_line("CALSCALE", "GREGORIAN");
    out += ics_line("METHOD", "PUBLISH");
    out += event_text(day_event(day, spans), written_at);
    for (std::size_t i = 0; i < spans.size(); ++i)
        out += event_text(block_event(day, day.agenda.blocks[i], spans[i], t), written_at);
    return out + ics_line("END", "VCALENDAR");
}

} // namespace deroule::report
