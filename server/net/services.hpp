// What the HTTP API asks of the rest of the program.
//
// net/ may not know the application; app/ implements this and hands it to the server.
// Every function may be called from any thread and may throw journal faults, which the API
// answers with 503. Requests are plain data: nothing of HTTP nor of JSON, but for agendas,
// which travel as the text of an agenda file.
#pragma once

#include "base/result.hpp"
#include "domain/ids.hpp"
#include "engine/day_directory.hpp"
#include "report/options.hpp"

#include <boost/asio/awaitable.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace deroule::net {

// Something wrong, unwise or assumed in a file that was sent.
struct Finding {
    std::string source;   // "agenda", "roster" or "groups".
    std::string severity; // "note", "doubt" or "error".
    std::string code;
    std::string pointer; // JSON pointer, agenda only.
    int line = 0;        // 0: none applies.
    int column = 0;
    std::string field;
    std::string french, english;
};

// Why a request is refused; written as a problem (RFC 9457).
struct Problem {
    int status = 400;
    std::string code;
    std::string detail;
    std::vector<Finding> findings;
};
[[noreturn]] void throw_exception_from_error(const Problem& problem, const boost::source_location&);
template <class T>
using Answer = Result<T, Problem>;

// An agenda: one of the templates by name, or the text of an agenda file; neither: the default.
struct AgendaSource {
    std::optional<std::string> template_name;
    std::optional<std::string> text;
};

struct CreateDay {
    AgendaSource agenda;
    std::optional<std::string> id, title, cycle, date; // In place of the agenda's own.
    std::optional<std::string> roster; // The registration file's bytes, in any encoding.
};

struct CheckFiles {
    std::optional<AgendaSource> agenda;
    std::optional<std::string> roster;
    std::optional<std::string> date;
};

struct Checked {
    std::vector<Finding> findings;
    std::size_t blocks = 0;
    std::size_t participants = 0;
};

struct Link {
    std::string role;        // "facilitator", "participant" or "observer".
    std::string participant; // Its id; empty for other roles.
    std::string given_name, family_name, territory, category, email;
    std::string url;
};

struct CreatedDay {
    domain::DayId day;
    std::vector<Finding> findings;
    std::vector<Link> links;
};

struct Template {
    std::string name, title, summary;
    std::size_t blocks = 0;
};

enum class LinkAudience { everyone, participants, facilitators, observers };
struct MintLinks {
    domain::DayId day;
    LinkAudience audience = LinkAudience::everyone;
    std::vector<domain::ParticipantId> people; // When not empty: these participants, nobody else.
    std::string name;                          // facilitators: the name others see.
};

enum class ReportFormat { markdown, html, csv, json };
// account: what the day was. attendance: who was here by half-day, in csv or html.
enum class ReportKind { account, attendance };

struct ReportRequest {
    domain::DayId day;
    ReportKind kind = ReportKind::account;
    ReportFormat format = ReportFormat::markdown;
    report::Language language = report::Language::fr;
    report::Audience audience = report::Audience::organisers;
};

struct Document {
    std::string content_type;
    std::string file_name;
    std::string body;
};

struct GroupsTable {
    domain::DayId day;
    domain::RoundId round;
    report::Language language = report::Language::fr;
};

// Groups composed elsewhere, as a table of report/groups_csv.hpp in any encoding.
struct ImportGroups {
    domain::DayId day;
    domain::BlockId block;
    std::string table;
    domain::Actor actor;
};

struct ImportedGroups {
    domain::RoundId round; // The draft that they are.
    std::size_t groups = 0;
    std::size_t participants = 0;
    std::vector<Finding> findings;
};

struct Readiness {
    bool journal_answers = false;
    bool days_replayed = false;
};

class Services {
  public:
    template <class T>
    using Awaitable = boost::asio::awaitable<T>;

    Services() = default;
    Services(const Services&) = delete;
    Services& operator=(const Services&) = delete;
    virtual ~Services() = default;

    virtual Awaitable<Readiness> readiness() = 0;
    // Empty when the token opens nothing. `hash` as hash_token() gives it.
    virtual Awaitable<std::optional<engine::Access>> admit(std::string hash) = 0;
    virtual Awaitable<std::vector<engine::DaySummary>> days() = 0;
    virtual Awaitable<Answer<CreatedDay>> create_day(CreateDay request) = 0;
    virtual Awaitable<Answer<Checked>> check(CheckFiles request) = 0;
    virtual Awaitable<std::vector<Template>> templates() = 0;
    virtual Awaitable<Answer<std::vector<Link>>> mint_links(MintLinks request) = 0;
    virtual Awaitable<Answer<Document>> report(ReportRequest request) = 0;
    virtual Awaitable<Answer<Document>> agenda_ics(domain::DayId day) = 0;
    virtual Awaitable<Answer<engine::SeatCosts>>
    seat_costs(domain::DayId day, domain::RoundId round, domain::ParticipantId person) = 0;
    virtual Awaitable<Answer<engine::ProposedRepair>> propose_repair(domain::DayId day,
                                                                     domain::RoundId round) = 0;
    virtual Awaitable<Answer<Document>> groups_table(GroupsTable request) = 0;
    virtual Awaitable<Answer<ImportedGroups>> import_groups(ImportGroups request) = 0;
};

} // namespace deroule::net
