#include "net/http/api.hpp"

#include "net/http/api_json.hpp"
#include "net/http/api_request.hpp"
#include "net/http/problem.hpp"
#include "net/http/static_site.hpp"
#include "net/links_csv.hpp"

#include <algorithm>
#include <array>

namespace deroule::net::http {

namespace {

Response json(int status, const Json& body) {
    return respond(status, "application/json", write(body));
}

// A file to keep rather than a page to show.
Response attachment(Document document) {
    std::string name;
    for (const char c : document.file_name) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
        name += plain ? c : '_';
    }
    Response response = respond(200, std::move(document.content_type), std::move(document.body));
    response.headers.push_back({"Content-Disposition", "attachment; filename=\"" + name + "\""});
    return response;
}

// Whether the client would rather have a table: text/csv named, and not after JSON.
bool prefers_csv(const Request& request) {
    const std::string accept = request.header("accept").value_or("");
    const auto csv = accept.find("text/csv");
    return csv != std::string::npos && csv < accept.find("application/json");
}

} // namespace

Api::Api(std::shared_ptr<Services> services, std::shared_ptr<Metrics> metrics)
    : services_(std::move(services)), metrics_(std::move(metrics)) {}

Api::Answer Api::health(const Call&) const {
    co_return respond(200, "text/plain; charset=utf-8", std::string_view("ok\n"));
}

Api::Answer Api::readiness(const Call&) const {
    const Readiness ready = co_await services_->readiness();
    Json body;
    body["journal_answers"] = ready.journal_answers;
    body["days_replayed"] = ready.days_replayed;
    co_return json(ready.journal_answers && ready.days_replayed ? 200 : 503, body);
}

Api::Answer Api::metrics(const Call&) const {
    const auto days = co_await services_->days();
    co_return respond(200, "text/plain; version=0.0.4; charset=utf-8",
                      metrics_->write(days.size()));
}

Api::Answer Api::description(const Call& call) const {
    co_return answer_asset(embedded_openapi(), call.request);
}

Api::Answer Api::days(const Call& call) const {
    auto all = co_await services_->days();
    // A link of one day sees that one.
    if (const auto& own = call.access->day)
        std::erase_if(all, [&](const engine::DaySummary& day) { return day.id != *own; });
    Json body;
    body["days"] = to_json(all);
    co_return json(200, body);
}

Api::Answer Api::create_day(const Call& call) const {
    auto request = read_create_day(call.request);
    if (!request) co_return problem(request.error());
    const auto created = co_await services_->create_day(std::move(*request));
    if (!created) co_return problem(created.error());
    Json body;
    body["id"] = created->day.text();
    body["findings"] = to_json(created->findings);
    body["links"] = to_json(created->links);
    Response response = json(201, body);
    response.headers.push_back({"Location", "/api/v1/days/" + created->day.text()});
    co_return response;
}

Api::Answer Api::check(const Call& call) const {
    auto request = read_check(call.request);
    if (!request) co_return problem(request.error());
    const auto checked = co_await services_->check(std::move(*request));
    if (!checked) co_return problem(checked.error());
    const auto& findings = checked->findings;
    Json body;
    body["usable"] = std::none_of(findings.begin(), findings.end(),
                                  [](const Finding& one) { return one.severity == "error"; });
    body["blocks"] = checked->blocks;
    body["participants"] = checked->participants;
    body["findings"] = to_json(findings);
    co_return json(200, body);
}

Api::Answer Api::templates(const Call&) const {
    const auto templates = co_await services_->templates();
    Json body;
    body["templates"] = to_json(templates);
    co_return json(200, body);
}

Api::Answer Api::mint_links(const Call& call) const {
    auto request = read_mint_links(call.request, call.day);
    if (!request) co_return problem(request.error());
    const auto links = co_await services_->mint_links(std::move(*request));
    if (!links) co_return problem(links.error());
    if (prefers_csv(call.request))
        co_return attachment(
            {"text/csv; charset=utf-8", "links-" + call.day.text() + ".csv", links_csv(*links)});
    Json body;
    body["links"] = to_json(*links);
    co_return json(200, body);
}

Api::Answer Api::report(const Call& call) const {
    auto request = read_report(call.request, call.day);
    if (!request) co_return problem(request.error());
    auto document = co_await services_->report(std::move(*request));
    if (!document) co_return problem(document.error());
    co_return attachment(std::move(*document));
}

Api::Answer Api::agenda_ics(const Call& call) const {
    auto document = co_await services_->agenda_ics(call.day);
    if (!document) co_return problem(document.error());
    co_return attachment(std::move(*document));
}

Api::Answer Api::seat_costs(const Call& call) const {
    auto person = read_participant(call.request);
    if (!person) co_return problem(person.error());
    const auto costs =
        co_await services_->seat_costs(call.day, domain::RoundId(call.part), std::move(*person));
    if (!costs) co_return problem(costs.error());
    co_return json(200, to_json(*costs));
}

Api::Answer Api::propose_repair(const Call& call) const {
    const auto repair = co_await services_->propose_repair(call.day, domain::RoundId(call.part));
    if (!repair) co_return problem(repair.error());
    co_return json(200, to_json(*repair));
}

Api::Answer Api::groups_table(const Call& call) const {
    auto request = read_groups_table(call.request, call.day, domain::RoundId(call.part));
    if (!request) co_return problem(request.error());
    auto document = co_await services_->groups_table(std::move(*request));
    if (!document) co_return problem(document.error());
    co_return attachment(std::move(*document));
}

Api::Answer Api::import_groups(const Call& call) const {
    auto table = read_table(call.request);
    if (!table) co_return problem(table.error());
    ImportGroups request;
    request.day = call.day;
    request.block = domain::BlockId(call.part);
    request.table = std::move(*table);
    request.actor = call.access->actor;
    const auto imported = co_await services_->import_groups(std::move(request));
    if (!imported) co_return problem(imported.error());
    Json body;
    body["round"] = imported->round.text();
    body["groups"] = imported->groups;
    body["participants"] = imported->participants;
    body["findings"] = to_json(imported->findings);
    co_return json(200, body);
}

std::span<const Route> routes() {
    static constexpr std::array table{
        Route{"GET", "/healthz", Need::nothing, Upload::none, &Api::health},
        Route{"GET", "/readyz", Need::nothing, Upload::none, &Api::readiness},
        Route{"GET", "/metrics", Need::nothing, Upload::none, &Api::metrics},
        Route{"GET", "/api/v1/openapi.json", Need::nothing, Upload::none, &Api::description},
        Route{"GET", "/api/v1/days", Need::facilitator, Upload::none, &Api::days},
        Route{"POST", "/api/v1/days", Need::home, Upload::files, &Api::create_day},
        Route{"POST", "/api/v1/check", Need::facilitator, Upload::files, &Api::check},
        Route{"GET", "/api/v1/templates", Need::facilitator, Upload::none, &Api::templates},
        Route{"POST", "/api/v1/days/{id}/links", Need::facilitator, Upload::small,
              &Api::mint_links},
        Route{"GET", "/api/v1/days/{id}/report", Need::facilitator, Upload::none, &Api::report},
        Route{"GET", "/api/v1/days/{id}/agenda.ics", Need::any_role, Upload::none,
              &Api::agenda_ics},
        Route{"GET", "/api/v1/days/{id}/rounds/{round}/costs", Need::facilitator, Upload::none,
              &Api::seat_costs},
        Route{"GET", "/api/v1/days/{id}/rounds/{round}/repair", Need::facilitator, Upload::none,
              &Api::propose_repair},
        Route{"GET", "/api/v1/days/{id}/rounds/{round}/groups.csv", Need::facilitator, Upload::none,
              &Api::groups_table},
        Route{"POST", "/api/v1/days/{id}/blocks/{block}/groups.csv", Need::facilitator,
              Upload::files, &Api::import_groups},
    };
    return table;
}

} // namespace deroule::net::http
