// Who may see which channel: the one place that says so.
//
// The stream never knows why a channel is hidden, and this rule never knows that there is a
// stream. Rules W-10 and W-80 to W-86.
#pragma once

#include "domain/day.hpp"
#include "view/channel.hpp"

#include <vector>

namespace deroule::view {

[[nodiscard]] bool may_see(const domain::Day& day, const domain::Actor& actor,
                           const Channel& channel);

// The channels an actor receives without asking, agenda first. O(people behind the link).
[[nodiscard]] std::vector<Channel> channels_of(const domain::Day& day, const domain::Actor& actor);

// The people a link may act for, its owner first.
[[nodiscard]] std::vector<domain::ParticipantId> people_of(const domain::Day& day,
                                                           const domain::Actor& actor);

// The round whose groups everyone is told: the current one or, during a report, the one that
// is reported. Null when there is neither.
[[nodiscard]] const domain::Round* round_at_hand(const domain::Day& day);

// The groups a person belongs to now: of the running block, and of the one it reports.
[[nodiscard]] std::vector<domain::GroupId> groups_of(const domain::Day& day,
                                                     const domain::ParticipantId& participant);

} // namespace deroule::view
