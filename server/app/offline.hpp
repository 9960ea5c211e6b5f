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
    std::string name;                  // The facilitator's.
    std::string public_url = "http://127.0.0.1:8080";
    std::string output = "-";
};

// `deroule links DAY`: mints links and writes them as CSV. 1: no such day.
[[nodiscard]] int run_links(const LinksOptions& options, std::ostream& err);

struct ReportOptions {
    std::string data = "data";
    std::vector<std::string> days; // Several: the account of a cycle. Empty: every day there is.
    ReportChoice choice;
    bool attendance = false; // The sheet by half-day instead of the account; one day only.
    std::string output = "-";
};

// `deroule report DAY...`. 1: no such day.
[[nodiscard]] int run_report(const ReportOptions& options, std::ostream& err);

// `deroule journal verify|export|import`. 1: the journal or the text is damaged.
[[nodiscard]] int run_journal_verify(const std::string& data, std::ostream& out);
[[nodiscard]] int run_journal_export(const std::string& data, const std::string& day,
                                     const std::string& output, std::ostream& err);
[[nodiscard]] int run_journal_import(const std::string& data, const std::string& input,
                                     std::ostream& out, std::ostream& err);

// `deroule health`: asks a server on this machine whether it is ready. 3: it is not.
[[nodiscard]] int run_health(const std::string& address, std::uint16_t port, std::ostream& err);

} // namespace deroule::app
