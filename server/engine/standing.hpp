// A composition as facilitators have changed it, for the planner to judge.
//
// Pure functions of the day; called on its strand, except judge(), which runs on a worker.
#pragma once

#include "domain/event.hpp"
#include "engine/composing.hpp"

#include <set>
#include <vector>

namespace deroule::engine {

struct Standing {
    Asked asked;
    planner::Groups groups;           // Of asked.people; whoever may not come is left out.
    std::vector<domain::GroupId> ids; // What the groups are called, in their order.
    domain::Quality bounds;           // Proved when the round was composed.
    bool is_brought = false;          // A facilitator's own groups: nothing was proved of them.
};

// The rounds that people sit otherwise in after these facts, those aside that are composed anew.
[[nodiscard]] std::set<domain::RoundId> rearranged(const domain::Day& day,
                                                   const domain::Events& facts);

[[nodiscard]] Standing standing(const domain::Day& day, const domain::Round& round);

// O(people x group size).
[[nodiscard]] domain::RecordQuality judge(const Standing& standing);

} // namespace deroule::engine
