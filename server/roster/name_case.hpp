// Writes the names of a list in one manner.
//
// A list all in capitals follows a custom and stays; a few names in capitals, or in small
// letters, among others are typing habits. Any thread; linear.
#pragma once

#include "roster/doubt.hpp"
#include "roster/draft.hpp"

#include <vector>

namespace deroule::roster {

void recase_names(std::vector<Draft>& drafts, std::vector<Doubt>& doubts);

} // namespace deroule::roster
