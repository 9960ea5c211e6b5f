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

// The levels that people are shown, most important first.
template <class Score>
void set_levels(Json& object, const Score& score) {
    object["hard"] = score.hard;
    object["repeats"] = score.repeats;
    object["category"] = score.category;
    object["traits"] = score.traits;
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

Json to_json(const engine::SeatCosts& costs) {
    Json list = Json::array();
    for (const engine::SeatCost& cost : costs.costs) {
        Json one;
        one["group"] = cost.group.text();
        set_levels(one, cost.change);
        one["meets_again"] = Json::array();
        for (const domain::ParticipantId& person : cost.meets_again)
            one["meets_again"].push_back(person.text());
        list.push_back(std::move(one));
    }
    Json body;
    body["participant"] = costs.participant.text();
    body["costs"] = std::move(list);
    return body;
}

Json to_json(const engine::ProposedRepair& repair) {
    Json body;
    body["moves"] = Json::array();
    for (const engine::ProposedMove& move : repair.moves) {
        Json one;
        one["participant"] = move.participant.text();
        one["from"] = move.from ? Json(move.from->text()) : Json(nullptr);
        one["to"] = move.to.text();
        body["moves"].push_back(std::move(one));
    }
    body["least"] = repair.least;
    set_levels(body["before"], repair.before);
    set_levels(body["after"], repair.after);
    return body;
}

std::string write(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace deroule::net::http
