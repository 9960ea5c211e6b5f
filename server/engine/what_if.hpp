// What would change, were somebody seated elsewhere or the groups mended: shown, never applied.
//
// A question is taken on the day's strand and is a value of its own; its answer is computed from
// it on a worker, without the day. Only those really present count once the round's block is
// under way; before that, everyone who may still come.
#pragma once

#include "base/result.hpp"
#include "domain/day.hpp"
#include "domain/rejection.hpp"
#include "engine/standing.hpp"
#include "planner/plan.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace deroule::engine {

struct SeatQuestion {
    Standing standing;
    planner::PersonIndex person = 0;
    std::vector<std::size_t> groups; // Those that may be entered, by number.
};

struct SeatCost {
    domain::GroupId group;
    planner::Score change; // Less than nothing is better.
    std::vector<domain::ParticipantId> meets_again;
};

struct SeatCosts {
    domain::ParticipantId participant;
    std::vector<SeatCost> costs; // By number of group, the person's own among them.
};

// Refuses an unknown round or person, a round that nobody can be moved in, and whoever is absent.
// A person who is not here counts as if they were. No group is open to whoever is locked in one.
[[nodiscard]] Result<SeatQuestion, domain::Rejection>
ask_seats(const domain::Day& day, const domain::RoundId& round,
          const domain::ParticipantId& person);

// O(people + groups x group size).
[[nodiscard]] SeatCosts cost_of_seats(const SeatQuestion& question);

struct RepairQuestion {
    Standing standing;
    std::vector<int> closed; // Groups that neither give nor take anybody.
};

struct ProposedMove {
    domain::ParticipantId participant;
    std::optional<domain::GroupId> from; // Empty for whoever has no seat.
    domain::GroupId to;
};

// The fewest moves found for which everybody has a seat, no group is too small and nobody alone.
struct ProposedRepair {
    domain::RoundId round;
    std::vector<ProposedMove> moves; // Each person once, in order of id.
    std::size_t least = 0;           // Proved: no repair moves fewer people.
    planner::Score before;
    planner::Score after;
};

[[nodiscard]] Result<RepairQuestion, domain::Rejection> ask_repair(const domain::Day& day,
                                                                   const domain::RoundId& round);

[[nodiscard]] ProposedRepair propose_repair(const RepairQuestion& question);

} // namespace deroule::engine
