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

// Each level is proved separately: no plan with as many groups in each pool, whose sizes
// break their bounds as little as possible and that mixes no pools, goes below it while
// its earlier levels are at their least. All zero under by_choice and manual.
using Bound = Score;

enum class BreachKind {
    unseated,         // people; no breach under by_choice, where people choose for themselves.
    size_low,         // group, people; available = its size, needed = the least size.
    size_high,        // group, people; available = its size, needed = the largest size.
    same_territory,   // territory, people who sit together; available = people, needed = groups.
    mixed_category,   // group, category = that of most; people = the others.
    mixed_delegation, // group, territory = that of most; people = the others.
    split_delegation, // territory, people; available = its people, needed = the largest size.
    apart,            // group, people (two).
    together,         // people; available = the groups they sit in, needed = one.
    pin,              // people (one); group = where this person sits, needed = where wanted.
    locked            // group; people who left or joined a locked group.
};

// One condition that is not met, with what a sentence about it needs: `available` is what
// there is, `needed` what the rule asks ("8 people from PNR X for 6 groups").
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
