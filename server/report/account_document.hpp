// The account as a document in one language: what readers see, in which order and words.
//
// Pure, any thread. Adds nothing to the account and hides nothing of it.
#pragma once

#include "report/account.hpp"
#include "report/document.hpp"

namespace deroule::report {

// One day has its chapters at level 2; several have a heading each, and their chapters at 3.
[[nodiscard]] Document account_document(const Account& account, Language language);

} // namespace deroule::report
