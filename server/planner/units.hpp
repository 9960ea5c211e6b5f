// What moves as one while a pool is composed: a person, or people kept together.
//
// Pure; O(people of the pool x log).
#pragma once

#include "planner/layout.hpp"
#include "planner/model.hpp"

#include <vector>

namespace deroule::planner {

struct Unit {
    std::vector<PersonIndex> members; // Never empty.
    int pinned = -1;                  // Index into PoolLayout::slots of where it must stay.
};

// Every member of the pool is in one unit. Where two of a set are pinned to different
// groups, the set follows its first pinned member and the others go where their pins say.
[[nodiscard]] std::vector<Unit> units_of(const Model& model, const PoolLayout& layout);

} // namespace deroule::planner
