// Finds out which of `;` `,` and tab separates the cells of a text.
//
// Reads the beginning with each of the three: the right one gives the most rows of one
// same width, without a quote in an odd place. Any thread; bounded by the sample.
#pragma once

#include <string_view>

namespace deroule::roster {

// A first line such as "sep=;", which spreadsheets write and obey, is seen by the caller.
[[nodiscard]] char find_separator(std::string_view text);

} // namespace deroule::roster
