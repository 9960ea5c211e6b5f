// Commands that work on a data directory beside, or without, a server.
//
// Links and imports append to the journal by compare-and-append, so a server that runs on the
// same directory takes them in; nothing here needs its lock.
#pragma once

#include "app/report_documents.hpp"

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace deroule::app {

struct LinksOptions {
    std::string data = "data";
    std::string day;
    std::string audience = "everyone"; // everyone, participants, facilitators or observers.
    std::string participant;           // This one alone, by id.
    std::string revoke; // Whose links end instead: an audience, all, or a participant.
    std::string name;   // The facilitator's.
    std::string public_url = "http://127.0.0.1:8080";
    std::string output = "-";
};

// `deroule links DAY`: mints links and writes them as CSV. 1: no such day, no such participant.
[[nodiscard]] int run_links(const LinksOptions& options, std::ostream& err);
// `deroule links DAY --revoke WHO`: ends links, and says how many. 1: as above.
[[nodiscard]] int run_revoke(const LinksOptions& options, std::ostream& out, std::ostream& err);
// `deroule links --home`: another link of the facilitators' home, written alone on a line.
[[nodiscard]] int run_home_link(const LinksOptions& options);

struct ReportOptions {
    std::string data = "data";
    std::vector<std::string> days; // Several: the account of a cycle. Empty: every day there is.
    ReportChoice choice;
    net::ReportKind kind = net::ReportKind::account;
    std::string output = "-";
};

// `deroule report DAY...`. 1: no such day.
[[nodiscard]] int run_report(const ReportOptions& options, std::ostream& err);

// `deroule journal verify|export|import`. 1: the journal or the text is damaged. Import makes the
// directory when it is missing, unless the text is of no use.
[[nodiscard]] int run_journal_verify(const std::string& data, std::ostream& out);
[[nodiscard]] int run_journal_export(const std::string& data, const std::string& day,
                                     const std::string& output, std::ostream& err);
[[nodiscard]] int run_journal_import(const std::string& data, const std::string& input,
                                     std::ostream& out, std::ostream& err);

// `deroule health`: asks a server on this machine whether it is ready. 3: it is not.
[[nodiscard]] int run_health(const std::string& address, std::uint16_t port, std::ostream& err);

} // namespace deroule::app
