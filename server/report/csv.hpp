// The account as one flat table, to be filtered and counted in a spreadsheet.
//
// Pure, any thread. A row a fact; its chapter says which: presence, person, expectation, agenda,
// contribution, question, evaluation. The column of authors is the organisers' alone.
#pragma once

#include "report/account.hpp"

#include <string>

namespace deroule::report {

[[nodiscard]] std::string write_csv(const Account& account, Language language);

} // namespace deroule::report
