// The account in Markdown (CommonMark with tables), to be edited before it is published.
//
// Pure, any thread. What people wrote comes out as they wrote it: no character of theirs becomes
// markup, and no HTML passes through.
#pragma once

#include "report/account.hpp"
#include "report/document.hpp"

#include <string>
#include <string_view>

namespace deroule::report {

[[nodiscard]] std::string write_markdown(const Account& account, Language language);

[[nodiscard]] std::string markdown_of(const Document& document);

// One line, whatever the text holds, to be written after something else on its line.
[[nodiscard]] std::string markdown_escaped(std::string_view text);

} // namespace deroule::report
