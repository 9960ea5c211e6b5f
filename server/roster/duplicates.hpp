// Merges the rows of one person.
//
// A person registers again to correct something: the later row wins, cell by cell, and
// what it leaves empty stays from the earlier one. The person keeps the earlier place, so
// that a correction renumbers nobody. The same person is the same e-mail address with
// much the same name, or the same name and territory. Another name behind the same
// address is somebody else at a shared mailbox: both stay. Any thread; O(n log n).
#pragma once

#include "roster/doubt.hpp"
#include "roster/draft.hpp"

#include <vector>

namespace deroule::roster {

// `drafts` have been through unify_territories().
[[nodiscard]] std::vector<Draft> merge_duplicates(std::vector<Draft> drafts,
                                                  std::vector<Doubt>& doubts);

} // namespace deroule::roster
