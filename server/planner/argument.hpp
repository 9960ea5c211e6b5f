// Why no plan can do better: one argument that anybody can count again from the instance.
//
// An argument says: in these rounds, among these people, at least so many breaches, repeats or
// twos of one category happen. The arguments of one level speak of different happenings, so
// that their leasts add up. Value types; any thread.
#pragma once

#include "planner/problem.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace deroule::planner {

enum class Level { hard, repeats, category, traits, fairness };

enum class ArgumentKind {
    territory_spread, // More people of one territory than tables: the even split is the least.
    size_spread,      // Too few or too many people for so many tables of these sizes.
    wish,             // A set to keep together that no table can take.
    category_spread,  // The same as territory_spread, of one category in a round of pairs.
    pigeonhole,       // Tables of an earlier round that later tables cannot tear apart.
    counting,         // Pairs to seat minus pairs that may meet for the first time.
    person            // Seats around each person minus the people this one may meet.
};

struct Argument {
    ArgumentKind kind = ArgumentKind::counting;
    std::vector<std::size_t> rounds; // Where it happens, ascending.
    int pool = -1;                   // Among the pools of its round; -1 = wherever they sit.
    int code = -1;                   // The territory or category of a spread.
    int earlier = -1;                // pigeonhole: the earlier round of the instance...
    int history = -1;                // ... or the entry of its history.
    std::vector<PersonIndex> people; // Ascending; only pairs among them are counted.
    std::int64_t tables = 0;         // Of the round, where there is one.

    // least = needed - available - excused; of `person`, which counts seats, half of that.
    std::int64_t needed = 0;
    std::int64_t available = 0;
    std::int64_t excused = 0; // Meetings by wish, and the forced ones of one territory.
    std::int64_t least = 0;

    friend bool operator==(const Argument&, const Argument&) = default;
};

[[nodiscard]] Level level_of(ArgumentKind kind);

[[nodiscard]] std::int64_t sum_of_leasts(const std::vector<Argument>& arguments, Level level);

} // namespace deroule::planner
