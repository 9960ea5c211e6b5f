// A day's account as files: what the HTTP API and `deroule report` both give.
#pragma once

#include "domain/day.hpp"
#include "net/services.hpp"
#include "report/account.hpp"
#include "report/options.hpp"

namespace deroule::app {

struct ReportChoice {
    net::ReportFormat format = net::ReportFormat::markdown;
    report::Language language = report::Language::fr;
    report::Audience audience = report::Audience::organisers;
};

// The account of one day or of several of a cycle. `days` must not be empty.
[[nodiscard]] net::Document account_document(const std::vector<const domain::Day*>& days,
                                             const ReportChoice& choice);

// The sheet of who was here by half-day, day after day; html, or else csv. `days` must not be
// empty.
[[nodiscard]] net::Document attendance_document(const std::vector<const domain::Day*>& days,
                                                const ReportChoice& choice, Instant now);

// Who sits with whom in a round of the day.
[[nodiscard]] net::Document groups_document(const domain::Day& day, const domain::Round& round,
                                            report::Language language);

[[nodiscard]] net::Document calendar_document(const domain::Day& day, Instant now);

} // namespace deroule::app
