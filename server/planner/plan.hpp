// Groups, what they cost, and the least that any groups could cost.
//
// Costs are integers on separate levels, compared in order of importance and never
// summed into one number. Any thread; value types.
#pragma once

#include "planner/problem.hpp"

#include <compare>
#include <cstdint>
#include <vector>

namespace deroule::planner {

// Smaller is better; an earlier level always outweighs a later one.
struct Score {
    std::int64_t hard = 0;     // Breaches, unavoidable ones included: the sum of Breach::count.
    std::int64_t repeats = 0;  // Pairs that meet again.
    std::int64_t category = 0; // pairs: twos of one category; else distance from a fair share.
    std::int64_t traits = 0;   // Distance of each group from its fair share of each trait value.
    std::int64_t fairness = 0; // Third and later meetings, so that no pair takes them all.

    friend auto operator<=>(const Score&, const Score&) = default;
    Score& operator+=(const Score& other);
    Score& operator-=(const Score& other);
    friend Score operator+(Score left, const Score& right) { return left += right; }
    friend Score operator-(Score left, const Score& right) { return left -= right; }
};

// Each level is proved separately: no plan whose sizes are within bounds (or break them
// as little as possible) goes below it, the earlier levels being at their least.
using Bound = Score;

enum class BreachKind {
    unseated,         // people; not a breach under by_choice, where people choose for themselves.
    size_low,         // group; available = its size, needed = the least size.
    size_high,        // group; available = the largest size, needed = its size.
    same_territory,   // territory, people; available = groups to share, needed = its people.
    mixed_category,   // group, category = that of most; people = the others.
    mixed_delegation, // group, territory = that of most; people = the others.
    split_delegation, // territory; available = the largest size, needed = its people.
    apart,            // people (two), group.
    together,         // people (two or more) who sit in `needed` groups instead of one.
    pin,              // people (one), group = where this person is, needed = where wanted.
    locked            // group; people who left or joined a locked group.
};

// One condition that is not met, with what a sentence about it needs.
struct Breach {
    BreachKind kind = BreachKind::unseated;
    std::vector<PersonIndex> people;
    int group = -1;
    int territory = -1;
    int category = -1;
    int available = 0;
    int needed = 0;
    std::int64_t count = 1; // Its share of Score::hard.

    friend bool operator==(const Breach&, const Breach&) = default;
};

struct Plan {
    Groups groups; // Members in ascending order.
    Score score;
    Bound bound;
    std::vector<Breach> breaches;
    std::uint64_t seed = 0;
};

} // namespace deroule::planner
