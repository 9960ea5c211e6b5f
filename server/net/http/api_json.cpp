#include "net/http/api_json.hpp"

namespace deroule::net::http {

namespace {

std::string_view name(domain::DayStatus status) {
    switch (status) {
    case domain::DayStatus::prepared:
        return "prepared";
    case domain::DayStatus::open:
        return "open";
    case domain::DayStatus::running:
        return "running";
    case domain::DayStatus::paused:
        return "paused";
    case domain::DayStatus::closed:
        return "closed";
    }
    return {};
}

void set(Json& object, const char* member, const std::string& text) {
    if (!text.empty()) object[member] = text;
}

} // namespace

Json to_json(const std::vector<Finding>& findings) {
    Json list = Json::array();
    for (const Finding& finding : findings) {
        Json one;
        one["source"] = finding.source;
        one["severity"] = finding.severity;
        one["code"] = finding.code;
        if (finding.source == "agenda") one["pointer"] = finding.pointer;
        if (finding.line > 0) one["line"] = finding.line;
        if (finding.column > 0) one["column"] = finding.column;
        set(one, "field", finding.field);
        one["explanation"] = {{"fr", finding.french}, {"en", finding.english}};
        list.push_back(std::move(one));
    }
    return list;
}

Json to_json(const std::vector<Link>& links) {
    Json list = Json::array();
    for (const Link& link : links) {
        Json one;
        one["role"] = link.role;
        set(one, "participant", link.participant);
        set(one, "given_name", link.given_name);
        set(one, "family_name", link.family_name);
        set(one, "territory", link.territory);
        set(one, "category", link.category);
        set(one, "email", link.email);
        one["url"] = link.url;
        list.push_back(std::move(one));
    }
    return list;
}

Json to_json(const std::vector<Template>& templates) {
    Json list = Json::array();
    for (const Template& one : templates)
        list.push_back({{"name", one.name},
                        {"title", one.title},
                        {"summary", one.summary},
                        {"blocks", one.blocks}});
    return list;
}

Json to_json(const std::vector<engine::DaySummary>& days) {
    Json list = Json::array();
    for (const engine::DaySummary& day : days)
        list.push_back({{"id", day.id.text()},
                        {"title", day.title},
                        {"cycle", day.cycle},
                        {"date", day.date},
                        {"status", name(day.status)},
                        {"expected", day.expected},
                        {"present", day.present}});
    return list;
}

std::string write(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace deroule::net::http
