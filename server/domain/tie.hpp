// What facilitators ask of two people whenever groups are composed.
//
// Pure values. Kept by pair, the lesser id first, so that a pair has one tie.
#pragma once

#include "domain/ids.hpp"

#include <map>
#include <utility>

namespace deroule::domain {

enum class Tie { none, apart, together };

using Couple = std::pair<ParticipantId, ParticipantId>;

// Never Tie::none: a tie that is lifted is not kept.
using Ties = std::map<Couple, Tie>;

[[nodiscard]] inline Couple couple(const ParticipantId& a, const ParticipantId& b) {
    return a < b ? Couple{a, b} : Couple{b, a};
}

// As many as a facilitator can keep in mind.
inline constexpr std::size_t ties_max = 500;

} // namespace deroule::domain
