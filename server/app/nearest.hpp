// The known name that a wrong one was probably meant to be.
//
// Pure. O(known names × length²).
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace deroule::app {

// Empty when nothing is near: more than a third of the letters would have to change.
[[nodiscard]] std::string_view nearest_name(std::string_view name,
                                            std::span<const std::string_view> known);

// Letters to put in, leave out, change or swap with their neighbour (optimal string
// alignment, after Damerau and Levenshtein).
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

} // namespace deroule::app
