// The attendance sheet as a spreadsheet and as a page.
#include "report/attendance.hpp"
#include "report/csv_writer.hpp"
#include "report/document.hpp"
#include "report/html.hpp"
#include "report/local_time.hpp"
#include "report/texts.hpp"

#include <algorithm>

namespace deroule::report {

namespace {

using namespace domain;

bool is_empty(const Span& half_day) {
    return half_day.until <= half_day.from;
}

std::string remarks_of(const AttendanceRow& row, const Texts& t) {
    std::string remarks;
    if (row.seat_held) remarks = t.seat_held;
    if (!row.absence.empty()) {
        if (!remarks.empty()) remarks += ", ";
        remarks += with(t.excused_because, {{"reason", row.absence}});
    }
    return remarks;
}

std::string column(std::string_view half_day, std::string_view what, const Texts& t) {
    return std::string(half_day).append(t.colon).append(what);
}

// Presence, first and last time seen, minutes.
void add_cells(std::vector<Cell>& cells, const HalfDayPresence& presence, Instant midnight,
               const Texts& t) {
    if (presence.half_day == HalfDay::pending) {
        for (int i = 0; i < 4; ++i)
            cells.emplace_back(std::string());
        return;
    }
    cells.emplace_back(std::string(presence.present() ? t.here : t.not_here));
    const auto time = [midnight](const std::optional<Instant>& instant) {
        return instant ? clock_time(*instant, midnight) : std::string();
    };
    cells.emplace_back(presence.present() ? time(presence.from) : std::string());
    cells.emplace_back(presence.present() ? time(presence.until) : std::string());
    cells.emplace_back(presence.minutes);
}

std::string cell_text(const HalfDayPresence& presence, Instant midnight, Language language) {
    const Texts& t = texts(language);
    if (presence.half_day == HalfDay::pending) return std::string(t.nothing);
    if (!presence.present()) return std::string(t.not_here);
    return with(t.times_of, {{"from", hour(*presence.from, midnight, language)},
                             {"until", hour(*presence.until, midnight, language)}}) +
           " (" + length_text(presence.minutes) + ")";
}

std::string window_text(std::string_view name, const Span& half_day, Instant midnight,
                        Language language) {
    const Texts& t = texts(language);
    if (is_empty(half_day)) return with(t.no_half_day, {{"half_day", name}});
    return with(t.window, {{"half_day", name},
                           {"from", hour(half_day.from, midnight, language)},
                           {"until", hour(half_day.until, midnight, language)}});
}

std::string present_count(const AttendanceSheet& sheet, HalfDayPresence AttendanceRow::*half_day) {
    return std::to_string(std::ranges::count_if(
        sheet.rows, [half_day](const AttendanceRow& row) { return (row.*half_day).present(); }));
}

Table table_of(const AttendanceSheet& sheet, Language language) {
    const Texts& t = texts(language);
    Table table;
    table.caption = t.attendance;
    for (const std::string_view name :
         {t.name, t.territory, t.category, t.function, t.morning, t.afternoon, t.remarks})
        table.columns.push_back({std::string(name), Align::start});
    for (const AttendanceRow& row : sheet.rows)
        table.rows.push_back(
            {row.name, row.territory, std::string(person_of(row.category, language)), row.function,
             cell_text(row.morning, sheet.midnight, language),
             cell_text(row.afternoon, sheet.midnight, language), remarks_of(row, t)});
    table.rows.push_back({std::string(t.present_total), "", "", "",
                          present_count(sheet, &AttendanceRow::morning),
                          present_count(sheet, &AttendanceRow::afternoon), ""});
    return table;
}

} // namespace

std::string attendance_csv(const std::vector<AttendanceSheet>& sheets, Language language) {
    const Texts& t = texts(language);
    CsvWriter writer;
    std::vector<Cell> names;
    for (const std::string_view name : {t.date, t.name, t.territory, t.category, t.function})
        names.emplace_back(std::string(name));
    for (const std::string_view half_day : {t.morning, t.afternoon}) {
        names.emplace_back(std::string(half_day));
        for (const std::string_view what : {t.arrived, t.left, t.minutes})
            names.emplace_back(column(half_day, what, t));
    }
    names.emplace_back(std::string(t.remarks));
    writer.add_row(names);
    for (const AttendanceSheet& sheet : sheets)
        for (const AttendanceRow& row : sheet.rows) {
            std::vector<Cell> cells{sheet.date, row.name, row.territory,
                                    std::string(person_of(row.category, language)), row.function};
            add_cells(cells, row.morning, sheet.midnight, t);
            add_cells(cells, row.afternoon, sheet.midnight, t);
            cells.emplace_back(remarks_of(row, t));
            writer.add_row(cells);
        }
    return writer.text();
}

std::string attendance_html(const std::vector<AttendanceSheet>& sheets, Language language) {
    const Texts& t = texts(language);
    const bool alone = sheets.size() == 1;
    Document document;
    document.language = language;
    document.title = t.attendance;
    if (alone) document.title.append(t.colon) += sheets.front().title;
    for (const AttendanceSheet& sheet : sheets) {
        if (!alone) document.nodes.emplace_back(Heading{2, sheet.title});
        document.nodes.emplace_back(Paragraph{long_date(sheet.date, language)});
        if (!sheet.cycle.empty()) document.nodes.emplace_back(Paragraph{sheet.cycle});
        document.nodes.emplace_back(List{
            {{window_text(t.morning, sheet.half_days.morning, sheet.midnight, language)},
             {window_text(t.afternoon, sheet.half_days.afternoon, sheet.midnight, language)}}});
        document.nodes.emplace_back(table_of(sheet, language));
    }
    return html_of(document);
}

} // namespace deroule::report
