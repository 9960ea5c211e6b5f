// What facilitators ask of groups over HTTP: what a move would change, a repair, tables.
#include "app/day_input.hpp"
#include "app/day_services.hpp"
#include "app/finding.hpp"
#include "app/problems.hpp"
#include "app/report_documents.hpp"
#include "roster/group_list.hpp"

#include <spdlog/spdlog.h>

namespace deroule::app {

using net::Answer;
using net::Problem;

DayServices::Awaitable<Answer<engine::SeatCosts>>
DayServices::seat_costs(domain::DayId day, domain::RoundId round, domain::ParticipantId person) {
    const auto runner = co_await days_->find(day);
    if (!runner) co_return unknown_day();
    auto costs = co_await runner->seat_costs(round, person);
    if (!costs) co_return refusal(domain::code(costs.error()));
    co_return std::move(*costs);
}

DayServices::Awaitable<Answer<engine::ProposedRepair>>
DayServices::propose_repair(domain::DayId day, domain::RoundId round) {
    const auto runner = co_await days_->find(day);
    if (!runner) co_return unknown_day();
    auto repair = co_await runner->propose_repair(round);
    if (!repair) co_return refusal(domain::code(repair.error()));
    co_return std::move(*repair);
}

DayServices::Awaitable<Answer<net::Document>> DayServices::groups_table(net::GroupsTable request) {
    const auto runner = co_await days_->find(request.day);
    if (!runner) co_return unknown_day();
    std::optional<net::Document> table;
    co_await runner->inspect([&table, &request](const domain::Day& live) {
        const domain::Round* round = live.find_round(request.round);
        if (round != nullptr) table = groups_document(live, *round, request.language);
    });
    if (!table) co_return refusal(domain::code(domain::Rejection::round_unknown));
    co_return std::move(*table);
}

DayServices::Awaitable<Answer<net::ImportedGroups>>
DayServices::import_groups(net::ImportGroups request) {
    const auto runner = co_await days_->find(request.day);
    if (!runner) co_return unknown_day();
    domain::Roster roster;
    co_await runner->inspect([&roster](const domain::Day& live) { roster = live.roster; });
    roster::GroupList list = roster::read_groups(request.table, roster);
    net::ImportedGroups imported;
    imported.findings = findings_of(list.doubts, "groups");
    if (!list.usable()) {
        Problem problem;
        problem.status = 422;
        problem.code = "files_wrong";
        problem.detail = "The groups cannot be used as they are.";
        problem.findings = std::move(imported.findings);
        co_return problem;
    }
    imported.groups = list.groups.size();
    for (const auto& members : list.groups)
        imported.participants += members.size();
    domain::Command brought = domain::SetGroups{request.block, std::move(list.groups)};
    const engine::Outcome outcome = co_await runner->execute(request.actor, {}, std::move(brought));
    if (const auto* refused = std::get_if<engine::Refused>(&outcome))
        co_return refusal(refused->code);
    co_await runner->inspect([&imported, &request](const domain::Day& live) {
        if (const domain::Round* round = live.round_of(request.block)) imported.round = round->id;
    });
    spdlog::info("groups_imported day={} groups={}", request.day.text(), imported.groups);
    co_return imported;
}

} // namespace deroule::app
