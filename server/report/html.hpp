// The account as one HTML page that can be opened, printed or sent on its own.
//
// Pure, any thread. No script, no request to anywhere; everything people wrote is escaped. One
// section a heading, tables with captions and header cells, the page's language declared.
#pragma once

#include "report/account.hpp"
#include "report/document.hpp"

#include <string>
#include <string_view>

namespace deroule::report {

[[nodiscard]] std::string write_html(const Account& account, Language language);

[[nodiscard]] std::string html_of(const Document& document);

// For the content of an element; line ends become <br>.
[[nodiscard]] std::string html_escaped(std::string_view text);

} // namespace deroule::report
