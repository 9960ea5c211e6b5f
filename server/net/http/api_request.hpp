// What the HTTP API is asked, as requests of net/services.hpp: bodies of JSON or a form with
// files, and the parameters of a path.
//
// Pure, any thread. Strict: an unknown member of a body is refused and named.
#pragma once

#include "net/http/message.hpp"
#include "net/services.hpp"

namespace deroule::net::http {

[[nodiscard]] Answer<CreateDay> read_create_day(const Request& request);
[[nodiscard]] Answer<CheckFiles> read_check(const Request& request);
// The day is the path's; an empty body asks for everyone's links.
[[nodiscard]] Answer<MintLinks> read_mint_links(const Request& request, domain::DayId day);
// From the parameters alone: format, language, public, attendance.
[[nodiscard]] Answer<ReportRequest> read_report(const Request& request, domain::DayId day);

// `participant`, of the parameters.
[[nodiscard]] Answer<domain::ParticipantId> read_participant(const Request& request);
// `language`, of the parameters.
[[nodiscard]] Answer<GroupsTable> read_groups_table(const Request& request, domain::DayId day,
                                                    domain::RoundId round);
// The body, which has to be text/csv.
[[nodiscard]] Answer<std::string> read_table(const Request& request);

// Standard base64 with padding; nothing when it is broken.
[[nodiscard]] std::optional<std::string> base64_decoded(std::string_view text);

} // namespace deroule::net::http
