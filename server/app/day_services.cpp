#include "app/day_services.hpp"

#include "app/day_input.hpp"
#include "app/link_mint.hpp"
#include "app/patience.hpp"
#include "app/problems.hpp"
#include "app/report_documents.hpp"
#include "app/templates.hpp"
#include "net/token.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <map>

namespace deroule::app {

using net::Answer;
using net::Problem;

namespace {

domain::Actor the_engine() {
    domain::Actor actor;
    actor.role = domain::Role::engine;
    return actor;
}

// The text of the agenda that a request names, or why there is none.
Answer<std::string> agenda_text(const net::AgendaSource& source, const std::string& directory) {
    if (source.text) return *source.text;
    const std::vector<TemplateFile> files = template_files(directory);
    for (const TemplateFile& file : files)
        if (file.name == source.template_name.value_or(files.front().name)) return file.text;
    Problem problem;
    problem.status = 404;
    problem.code = "template_unknown";
    problem.detail = "There is no template of that name.";
    return problem;
}

std::vector<Finding> all_findings(const DayInput& input) {
    std::vector<Finding> findings = input.agenda_findings;
    findings.insert(findings.end(), input.roster_findings.begin(), input.roster_findings.end());
    return findings;
}

// Each day answers on its strand, once it is replayed.
net::Services::Awaitable<void> walk_over(std::shared_ptr<engine::DayDirectory> days) {
    (void)co_await days->list();
}

constexpr Duration replay_patience = std::chrono::seconds{2};

// One line a role.
void log_links(const domain::DayId& day, const std::vector<net::Link>& links) {
    std::map<std::string, std::size_t> by_role;
    for (const net::Link& link : links)
        ++by_role[link.role];
    for (const auto& [role, count] : by_role)
        spdlog::info("links_minted day={} role={} count={}", day.text(), role, count);
}

} // namespace

void DayServices::serve_at(std::string public_url) {
    const std::lock_guard guard(mutex_);
    public_url_ = std::move(public_url);
}

DayServices::Awaitable<net::Readiness> DayServices::readiness() {
    net::Readiness ready;
    ready.days_replayed = co_await done_within(replay_patience, walk_over(days_));
    ready.journal_answers = probe_ == nullptr || co_await probe_->answers();
    co_return ready;
}

DayServices::Awaitable<std::optional<engine::Access>> DayServices::admit(std::string hash) {
    return days_->admit(std::move(hash));
}

DayServices::Awaitable<std::vector<engine::DaySummary>> DayServices::days() {
    return days_->list();
}

DayServices::Awaitable<std::vector<net::Template>> DayServices::templates() {
    std::vector<net::Template> listed;
    for (const TemplateFile& file : template_files(templates_)) {
        const DayFile read = read_day_file(file.text);
        net::Template shown;
        shown.name = file.name;
        shown.title = read.plan.title;
        shown.summary = read.plan.cycle;
        shown.blocks = read.plan.blocks.size();
        listed.push_back(std::move(shown));
    }
    co_return listed;
}

DayServices::Awaitable<Answer<net::Checked>> DayServices::check(net::CheckFiles request) {
    net::Checked checked;
    DayFileChanges changes;
    changes.date = request.date;
    const auto text = agenda_text(request.agenda.value_or(net::AgendaSource{}), templates_);
    if (!text) co_return text.error();
    const DayInput input = read_day(*text, request.roster, changes);
    checked.findings = request.agenda ? all_findings(input) : input.roster_findings;
    checked.blocks = input.plan.blocks.size();
    checked.participants = input.participants.size();
    co_return checked;
}

DayServices::Awaitable<Answer<net::CreatedDay>> DayServices::create_day(net::CreateDay request) {
    const auto text = agenda_text(request.agenda, templates_);
    if (!text) co_return text.error();
    DayFileChanges changes;
    changes.id = request.id;
    changes.title = request.title;
    changes.cycle = request.cycle;
    changes.date = request.date;
    const DayInput input = read_day(*text, request.roster, changes);
    if (!input.usable()) {
        Problem problem;
        problem.status = 422;
        problem.code = "files_wrong";
        problem.detail = "The agenda or the registrations cannot be used as they are.";
        problem.findings = all_findings(input);
        co_return problem;
    }
    const domain::DayId day = input.id;
    const engine::Outcome outcome = co_await days_->create(day, input.plan, input.participants);
    if (const auto* refused = std::get_if<engine::Refused>(&outcome)) {
        Problem problem;
        problem.status = 409;
        problem.code = refused->code;
        problem.detail = refused->code == "day_exists" ? "A day of that name exists already."
                                                       : "The day was refused.";
        co_return problem;
    }
    spdlog::info("day_created day={} registered={}", day.text(), input.participants.size());
    net::CreatedDay created;
    created.day = day;
    created.findings = all_findings(input);
    net::MintLinks links;
    links.day = day;
    auto minted = co_await mint_links(links);
    if (!minted) co_return minted.error();
    created.links = std::move(*minted);
    co_return created;
}

DayServices::Awaitable<Answer<std::vector<net::Link>>>
DayServices::mint_links(net::MintLinks request) {
    const auto runner = co_await days_->find(request.day);
    if (!runner) co_return unknown_day();
    const auto day = co_await copy_of(request.day);
    for (const domain::ParticipantId& person : request.people)
        if (day->roster.find(person) == nullptr) co_return unknown_participant();
    std::string public_url;
    {
        const std::lock_guard guard(mutex_);
        public_url = public_url_;
    }
    std::vector<net::Link> shown;
    const domain::Actor engine = the_engine();
    for (MintedLink& link : mint(*day, request, public_url)) {
        domain::Command registered = domain::RegisterLink{link.fact};
        const engine::Outcome outcome = co_await runner->execute(engine, {}, std::move(registered));
        if (const auto* refused = std::get_if<engine::Refused>(&outcome)) {
            Problem problem;
            problem.status = 503;
            problem.code = refused->code;
            problem.detail = "The links could not be kept.";
            co_return problem;
        }
        shown.push_back(std::move(link.shown));
    }
    log_links(request.day, shown);
    co_return shown;
}

DayServices::Awaitable<std::string> DayServices::mint_home_link() {
    const std::string token = net::new_token();
    co_await days_->add_home_link(net::hash_token(token));
    spdlog::info("links_minted role=home count=1");
    const std::lock_guard guard(mutex_);
    co_return home_url(public_url_, token);
}

DayServices::Awaitable<std::optional<domain::Day>> DayServices::copy_of(domain::DayId day) {
    const auto runner = co_await days_->find(day);
    if (!runner) co_return std::nullopt;
    domain::Day copy;
    co_await runner->inspect([&copy](const domain::Day& live) { copy = live; });
    co_return copy;
}

DayServices::Awaitable<Answer<net::Document>> DayServices::report(net::ReportRequest request) {
    const auto copy = co_await copy_of(request.day);
    if (!copy) co_return unknown_day();
    ReportChoice choice;
    choice.format = request.format;
    choice.language = request.language;
    choice.audience = request.audience;
    const std::vector<const domain::Day*> one(1, &*copy);
    co_return request.kind == net::ReportKind::attendance
        ? attendance_document(one, choice, clock_->now())
        : account_document(one, choice);
}

DayServices::Awaitable<Answer<net::Document>> DayServices::agenda_ics(domain::DayId day) {
    const auto copy = co_await copy_of(day);
    if (!copy) co_return unknown_day();
    co_return calendar_document(*copy, clock_->now());
}

} // namespace deroule::app
