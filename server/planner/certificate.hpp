// What a plan proves of itself, level by level: how low it is, how low any plan could be and
// why, and where it may still lie above.
//
// Value types; see argument.hpp for what an argument says.
#pragma once

#include "planner/argument.hpp"
#include "planner/plan.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace deroule::planner {

struct Instance;

// Part of what a level counts, where the plan lies above what is proved.
struct Gap {
    std::vector<std::size_t> rounds; // Ascending.
    int argument = -1;               // Of the level's, whose people and rounds these are...
    int pool = -1;                   // ... or, beside all arguments, the pool of the round.
    std::int64_t value = 0;
    std::int64_t least = 0;
};

struct LevelProof {
    Level level = Level::hard;
    std::int64_t value = 0;
    std::int64_t bound = 0;
    std::vector<Argument> arguments;
    std::vector<Gap> gaps; // Their values minus their leasts make up value - bound.

    [[nodiscard]] bool is_best() const { return value == bound; }
};

struct Certificate {
    std::vector<LevelProof> levels; // In the order of Level.
};

// `rounds` is the plan. O(pairs at tables x log) where repeats are above their bound, else
// O(rounds).
[[nodiscard]] Certificate certify(const Instance& instance, const std::vector<Argument>& arguments,
                                  const std::vector<Plan>& rounds);

} // namespace deroule::planner
