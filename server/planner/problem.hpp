// What a round of groups has to satisfy, as the planner sees it.
//
// Plain data: people are indices into `people`, attributes are dense integer codes
// (-1 = unknown), and nothing here knows of days, names or languages. Every index must
// be in range: a caller that breaks this has a bug, and compose() stops the process.
// Any thread; value types.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace deroule::planner {

using PersonIndex = std::uint32_t;
using Groups = std::vector<std::vector<PersonIndex>>;

struct Person {
    int territory = -1;
    int category = -1;
    std::vector<int> traits; // Further attributes to spread evenly; same length for everybody.
};

enum class Rule {
    by_category,
    across_territories,
    by_delegation,
    pairs,
    random,
    by_choice,
    manual
};

struct SizeBounds {
    int min = 1;
    int max = 1;
};

// This person sits in the group of that index in Plan::groups.
struct Pin {
    PersonIndex person = 0;
    int group = 0;
};

// Kept exactly as it is: nobody leaves it, nobody joins it.
struct LockedGroup {
    std::vector<PersonIndex> members;
    int group = -1; // Its index in Plan::groups; -1 = the first index that is free.
};

// Two people who met `count` times before; adds to what `earlier` says of them.
struct Meeting {
    PersonIndex a = 0;
    PersonIndex b = 0;
    int count = 1;
};

// Under Rule::by_category, categories that sit together. A category named by no pool is
// a pool of its own.
struct CategoryPool {
    std::vector<int> categories;
    std::optional<int> group_count;
    std::optional<SizeBounds> sizes; // Otherwise Problem::sizes.
};

struct Problem {
    std::vector<Person> people; // Those present, and only they.
    Rule rule = Rule::random;
    SizeBounds sizes; // Ignored by Rule::pairs, which makes twos and one trio when odd.

    // Wanted number of groups, locked ones included. Ignored by by_delegation and pairs.
    std::optional<int> group_count;
    // No more groups than that, locked ones included, wherever the rule lets us choose; 0 = any.
    int groups_max = 0;
    std::vector<CategoryPool> category_pools;

    // What each trait weighs when it is spread evenly, in the order of Person::traits; 1 where
    // nothing is said.
    std::vector<int> trait_weights;

    std::vector<std::pair<PersonIndex, PersonIndex>> apart;
    std::vector<std::pair<PersonIndex, PersonIndex>> together;

    // Sets that move as one, for instance the pairs that are joined into circles.
    // Meetings inside a block or a `together` pair are wanted, hence no repeats.
    std::vector<std::vector<PersonIndex>> blocks;

    std::vector<Pin> pins;
    std::vector<LockedGroup> locked;

    // Groups that sat together before, one entry a round, people absent today left out.
    // Each of them is a meeting of every two members; whole groups prove better bounds.
    std::vector<Groups> earlier;
    std::vector<Meeting> meetings; // Known meetings that are in no round of `earlier`.

    // Of the meetings in `earlier`, those that a wish had asked for: to meet again after them is
    // no repeat.
    std::vector<Meeting> wanted;

    // by_choice and manual only: the groups as they stand now.
    Groups current;

    std::uint64_t seed = 1;
    std::uint64_t iterations = 0; // Moves that the search may try; 0 = default_iterations().
};

// A budget that leaves little to gain: about three hundred tried moves a person.
[[nodiscard]] std::uint64_t default_iterations(const Problem& problem);

} // namespace deroule::planner
