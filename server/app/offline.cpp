#include "app/offline.hpp"

#include "app/counted.hpp"
#include "app/files.hpp"
#include "app/link_mint.hpp"
#include "app/stored_day.hpp"
#include "journal/event_codec.hpp"
#include "journal/fault.hpp"
#include "journal/portable.hpp"
#include "journal/sqlite/data_directory.hpp"
#include "journal/sqlite/sqlite_journal.hpp"
#include "net/links_csv.hpp"
#include "net/token.hpp"

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <sstream>

namespace deroule::app {

namespace asio = boost::asio;

namespace {

Instant machine_now() {
    return std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now());
}

domain::Command register_link(const domain::Link& link) {
    return domain::RegisterLink{link};
}

domain::Command revoke_link(const std::string& hash) {
    return domain::RevokeLink{hash};
}

int no_such_day(const std::string& day, const std::string& data, std::ostream& err) {
    err << "deroule: there is no day " << day << " in " << data << '\n';
    return 1;
}

int no_such_participant(const std::string& participant, const std::string& day, std::ostream& err) {
    err << "deroule: there is no participant " << participant << " on the day " << day << '\n';
    return 1;
}

// Whether `who`, an audience or a participant, holds this link.
bool is_held_by(const domain::Link& link, const std::string& who) {
    if (who == "all") return true;
    if (link.role == domain::Role::facilitator) return who == "facilitators";
    if (link.role == domain::Role::observer) return who == "observers";
    return who == "participants" || who == link.participant.text();
}

} // namespace

int run_links(const LinksOptions& options, std::ostream& err) {
    StoredDays stored(options.data);
    auto day = stored.read(domain::DayId(options.day));
    if (!day) return no_such_day(options.day, options.data, err);
    net::MintLinks request;
    request.day = day->id;
    request.name = options.name;
    request.audience = options.audience == "participants"   ? net::LinkAudience::participants
                       : options.audience == "facilitators" ? net::LinkAudience::facilitators
                       : options.audience == "observers"    ? net::LinkAudience::observers
                                                            : net::LinkAudience::everyone;
    if (!options.participant.empty()) {
        request.people.emplace_back(options.participant);
        if (day->roster.find(request.people.front()) == nullptr)
            return no_such_participant(options.participant, options.day, err);
    }
    std::vector<net::Link> shown;
    std::vector<domain::Command> commands;
    for (MintedLink& link : mint(*day, request, options.public_url)) {
        commands.push_back(register_link(link.fact));
        shown.push_back(std::move(link.shown));
    }
    stored.record(*day, commands, machine_now());
    write_file(options.output, net::links_csv(shown));
    return 0;
}

int run_revoke(const LinksOptions& options, std::ostream& out, std::ostream& err) {
    StoredDays stored(options.data);
    auto day = stored.read(domain::DayId(options.day));
    if (!day) return no_such_day(options.day, options.data, err);
    const std::string& who = options.revoke;
    const bool is_audience =
        who == "all" || who == "facilitators" || who == "observers" || who == "participants";
    if (!is_audience && day->roster.find(domain::ParticipantId(who)) == nullptr)
        return no_such_participant(who, options.day, err);
    std::vector<domain::Command> commands;
    for (const auto& [hash, link] : day->links)
        if (is_held_by(link, who)) commands.push_back(revoke_link(hash));
    stored.record(*day, commands, machine_now());
    out << counted(commands.size(), "link") << " revoked\n";
    return 0;
}

int run_home_link(const LinksOptions& options) {
    const std::string token = net::new_token();
    StoredDays(options.data).add_home_link(net::hash_token(token));
    write_file(options.output, home_url(options.public_url, token) + '\n');
    return 0;
}

int run_report(const ReportOptions& options, std::ostream& err) {
    StoredDays stored(options.data);
    std::vector<std::string> names = options.days;
    if (names.empty())
        for (const domain::DayId& day : stored.list())
            names.push_back(day.text());
    std::vector<domain::Day> days;
    for (const std::string& name : names) {
        // Named twice, a day still took place once.
        if (std::ranges::any_of(days,
                                [&name](const domain::Day& day) { return day.id.text() == name; }))
            continue;
        auto day = stored.read(domain::DayId(name));
        if (!day) return no_such_day(name, options.data, err);
        days.push_back(std::move(*day));
    }
    if (days.empty()) {
        err << "deroule: there is no day in " << options.data << '\n';
        return 1;
    }
    std::vector<const domain::Day*> shown;
    for (const domain::Day& day : days)
        shown.push_back(&day);
    const net::Document document = options.kind == net::ReportKind::attendance
                                       ? attendance_document(shown, options.choice, machine_now())
                                       : account_document(shown, options.choice);
    write_file(options.output, document.body);
    return 0;
}

int run_journal_verify(const std::string& data, std::ostream& out) {
    StoredDays stored(data);
    const std::vector<std::string> faults = stored.verify();
    for (const std::string& fault : faults)
        out << fault << '\n';
    out << data << ": " << counted(stored.list().size(), "day") << ", "
        << (faults.empty() ? "nothing wrong" : counted(faults.size(), "fault")) << '\n';
    return faults.empty() ? 0 : 1;
}

int run_journal_export(const std::string& data, const std::string& day, const std::string& output,
                       std::ostream& err) {
    StoredDays stored(data);
    std::ostringstream text;
    if (stored.export_day(domain::DayId(day), text) == 0) return no_such_day(day, data, err);
    write_file(output, text.str());
    return 0;
}

int run_journal_import(const std::string& data, const std::string& input, std::ostream& out,
                       std::ostream& err) {
    const std::string content = read_file(input);
    const auto refuse = [&](const journal::PortableFaults& faults) {
        for (const journal::PortableFault& fault : faults.list)
            err << input << ':' << fault.line << ": " << fault.reason << '\n';
        return 1;
    };
    if (!std::filesystem::exists(data)) {
        std::istringstream text(content);
        const auto read = journal::read_portable(text);
        if (!read) return refuse(read.error());
        journal::create_data_directory(data);
    }
    StoredDays stored(data);
    std::istringstream text(content);
    const auto head = stored.import_day(text);
    if (!head) return refuse(head.error());
    out << input << ": " << counted(*head, "record") << " restored in " << data << '\n';
    return 0;
}

int run_health(const std::string& address, std::uint16_t port, std::ostream& err) {
    try {
        asio::ip::tcp::iostream server;
        server.expires_after(std::chrono::seconds{5});
        server.connect(address, std::to_string(port));
        server << "GET /readyz HTTP/1.1\r\nHost: " << address << "\r\nConnection: close\r\n\r\n"
               << std::flush;
        std::string version;
        int status = 0;
        if (server >> version >> status && status == 200) return 0;
        err << "deroule: the server at " << address << ':' << port
            << (status == 0 ? " does not answer\n" : " is not ready\n");
    } catch (const std::exception& fault) {
        err << "deroule: " << fault.what() << '\n';
    }
    return 3;
}

} // namespace deroule::app
