// Looks at an e-mail address: enough to send a link to, no more.
//
// Pure functions, any thread; linear.
#pragma once

#include <string>
#include <string_view>

namespace deroule::roster {

// The address alone out of "Jean Dupont <jean@example.org>" or "mailto:jean@example.org".
[[nodiscard]] std::string bare_address(std::string_view text);

// One @, something before it, a domain with a dot after it, no blanks nor commas.
[[nodiscard]] bool well_formed_address(std::string_view address);

} // namespace deroule::roster
