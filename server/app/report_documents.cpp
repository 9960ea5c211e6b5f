#include "app/report_documents.hpp"

#include "report/agenda_ics.hpp"
#include "report/attendance.hpp"
#include "report/csv.hpp"
#include "report/html.hpp"
#include "report/json.hpp"
#include "report/markdown.hpp"

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

} // namespace

net::Document account_document(const std::vector<const domain::Day*>& days,
                               const ReportChoice& choice) {
    const Kind kind = kind_of(choice.format);
    const std::string name = days.size() == 1 ? days.front()->id.text() : "cycle";
    return {kind.content_type, "account-" + name + kind.ending,
            body_of(report::account_of(days, choice.audience), choice)};
}

net::Document attendance_document(const domain::Day& day, const ReportChoice& choice, Instant now) {
    const report::AttendanceSheet sheet = report::attendance_of(day, now);
    const bool page = choice.format == net::ReportFormat::html;
    const Kind kind = kind_of(page ? net::ReportFormat::html : net::ReportFormat::csv);
    return {kind.content_type, "attendance-" + day.id.text() + kind.ending,
            page ? report::attendance_html(sheet, choice.language)
                 : report::attendance_csv(sheet, choice.language)};
}

net::Document calendar_document(const domain::Day& day, Instant now) {
    return {"text/calendar; charset=utf-8", "agenda-" + day.id.text() + ".ics",
            report::agenda_ics(day, report::Language::fr, now)};
}

} // namespace deroule::app
