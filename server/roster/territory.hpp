// Gives each territory one spelling throughout a file.
//
// Spellings are the same when only case, accents, spaces, apostrophes, hyphens, "St" for
// "Saint" or the long form of a kind ("Communauté de communes" for "CC") tell them apart.
// The most frequent wording wins; of its spellings the one that is not all capitals or all
// small letters, then the one with more accents, then the most frequent.
// Any thread; linear in the rows, quadratic in the number of territories (bounded).
#pragma once

#include "roster/doubt.hpp"
#include "roster/draft.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace deroule::roster {

// Beyond so many territories, those that resemble each other are no longer looked for.
inline constexpr std::size_t territories_compared_max = 1000;

// Equal for the spellings of one territory.
[[nodiscard]] std::string territory_key(std::string_view territory);

// Rewrites the territories of `drafts`. Names that are nearly the same ("CC de Montfaucher",
// "CC de Monfaucher") stay apart, with a doubt.
void unify_territories(std::vector<Draft>& drafts, std::vector<Doubt>& doubts);

} // namespace deroule::roster
