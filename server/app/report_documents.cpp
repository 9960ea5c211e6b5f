#include "app/report_documents.hpp"

#include "report/agenda_ics.hpp"
#include "report/attendance.hpp"
#include "report/csv.hpp"
#include "report/groups_csv.hpp"
#include "report/html.hpp"
#include "report/json.hpp"
#include "report/markdown.hpp"

#include <algorithm>

namespace deroule::app {

namespace {

struct Kind {
    const char* content_type;
    const char* ending;
};

Kind kind_of(net::ReportFormat format) {
    switch (format) {
    case net::ReportFormat::markdown:
        return {"text/markdown; charset=utf-8", ".md"};
    case net::ReportFormat::html:
        return {"text/html; charset=utf-8", ".html"};
    case net::ReportFormat::csv:
        return {"text/csv; charset=utf-8", ".csv"};
    case net::ReportFormat::json:
        return {"application/json", ".json"};
    }
    return {"application/octet-stream", ""};
}

std::string body_of(const report::Account& account, const ReportChoice& choice) {
    switch (choice.format) {
    case net::ReportFormat::markdown:
        return report::write_markdown(account, choice.language);
    case net::ReportFormat::html:
        return report::write_html(account, choice.language);
    case net::ReportFormat::csv:
        return report::write_csv(account, choice.language);
    case net::ReportFormat::json:
        return report::write_json(account);
    }
    return {};
}

std::string name_of(const std::vector<const domain::Day*>& days) {
    return days.size() == 1 ? days.front()->id.text() : "cycle";
}

} // namespace

net::Document account_document(const std::vector<const domain::Day*>& days,
                               const ReportChoice& choice) {
    const Kind kind = kind_of(choice.format);
    return {kind.content_type, "account-" + name_of(days) + kind.ending,
            body_of(report::account_of(days, choice.audience), choice)};
}

net::Document attendance_document(const std::vector<const domain::Day*>& days,
                                  const ReportChoice& choice, Instant now) {
    std::vector<report::AttendanceSheet> sheets;
    for (const domain::Day* day : days)
        sheets.push_back(report::attendance_of(*day, now));
    std::ranges::stable_sort(sheets, {}, &report::AttendanceSheet::date);
    const bool page = choice.format == net::ReportFormat::html;
    const Kind kind = kind_of(page ? net::ReportFormat::html : net::ReportFormat::csv);
    return {kind.content_type, "attendance-" + name_of(days) + kind.ending,
            page ? report::attendance_html(sheets, choice.language)
                 : report::attendance_csv(sheets, choice.language)};
}

net::Document groups_document(const domain::Day& day, const domain::Round& round,
                              report::Language language) {
    const Kind kind = kind_of(net::ReportFormat::csv);
    return {kind.content_type, "groups-" + day.id.text() + "-" + round.block.text() + kind.ending,
            report::groups_csv(day, round, language)};
}

net::Document calendar_document(const domain::Day& day, Instant now) {
    return {"text/calendar; charset=utf-8", "agenda-" + day.id.text() + ".ics",
            report::agenda_ics(day, report::Language::fr, now)};
}

} // namespace deroule::app
