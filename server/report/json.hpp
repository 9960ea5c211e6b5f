// The account as JSON, for whoever publishes it by other means.
//
// Pure, any thread. Names as in account.hpp, snake_case; instants in milliseconds of UTC.
#pragma once

#include "report/account.hpp"

#include <string>

namespace deroule::report {

// Indented, with a final newline. "kind" and "version" say what the file is.
[[nodiscard]] std::string write_json(const Account& account);

} // namespace deroule::report
