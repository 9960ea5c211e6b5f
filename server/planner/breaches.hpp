// Finds the hard conditions that given groups do not meet.
//
// Some conditions are judged inside one group, others by where people sit; the two are
// apart so that a move is judged by the groups and people it touches. Pure functions.
#pragma once

#include "planner/model.hpp"
#include "planner/plan.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace deroule::planner {

// The pool that most of the members come from; the lowest index when several do.
[[nodiscard]] std::size_t pool_of_group(const Model& model, std::span<const PersonIndex> members);

// size_low, size_high, same_territory, mixed_category, mixed_delegation, apart, locked.
// O(size^2). Without the trio that an odd number of people is allowed; see trio_allowance.
[[nodiscard]] std::vector<Breach> breaches_inside(const Model& model, int slot,
                                                  std::span<const PersonIndex> members);

// Group of each person, -1 when unseated. Stops the process when somebody sits twice.
[[nodiscard]] std::vector<int> seats_of(const Model& model, const Groups& groups);

// unseated, split_delegation, together, pin. O(people x log).
[[nodiscard]] std::vector<Breach> breaches_of_seats(const Model& model,
                                                    const std::vector<int>& seats);

// The same, of this person and of those tied to this person, as a number: what a move of
// this person can change.
[[nodiscard]] std::int64_t seat_breaches_around(const Model& model, const std::vector<int>& seats,
                                                PersonIndex person);

// Under Rule::pairs: 1 when the number of people is odd, so that one trio is no breach.
[[nodiscard]] int trio_allowance(const Model& model);

// All of them, one same_territory breach a territory and pool, in the order of BreachKind.
[[nodiscard]] std::vector<Breach> all_breaches(const Model& model, const Groups& groups);

} // namespace deroule::planner
