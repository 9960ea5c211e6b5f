// The order in which readers expect names: "Écully" beside "Ecuisses", not after "Zuydcoote".
//
// Pure, any thread. Folds the letters of French and its neighbours; other bytes stay, so that
// every text has a place and the order is the same on every machine.
#pragma once

#include <string>
#include <string_view>

namespace deroule::report {

// Lower case without accents. Compare keys first, then the texts themselves.
[[nodiscard]] std::string sort_key(std::string_view text);

} // namespace deroule::report
