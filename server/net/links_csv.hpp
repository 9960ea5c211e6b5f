// Personal links as a table for a mail merge.
//
// Pure, any thread. UTF-8 with a byte order mark and CRLF, as spreadsheets expect; fields
// quoted as RFC 4180 says. A field that a spreadsheet would take for a formula is
// preceded by an apostrophe, since names come from a public form.
#pragma once

#include "net/services.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace deroule::net {

[[nodiscard]] std::string links_csv(const std::vector<Link>& links);

[[nodiscard]] std::string csv_field(std::string_view text);

} // namespace deroule::net
