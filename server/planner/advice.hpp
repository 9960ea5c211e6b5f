// Before solving: what no plan can avoid, and the smallest relaxations that would help.
//
// Data only, for an engine to carry and a screen to say. Each relaxation is tried: the bound is
// proved again with it applied, so that what it promises is what the planner can then prove.
// Pure and deterministic; some sixty times the cost of a bound at most.
#pragma once

#include "planner/argument.hpp"
#include "planner/instance.hpp"
#include "planner/problem.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace deroule::planner {

enum class RelaxationKind {
    more_groups,    // `amount` more in the pool, of `sizes`.
    fewer_groups,   // `amount` fewer in the pool.
    larger_groups,  // Size `amount` allowed.
    smaller_groups, // Size `amount` allowed.
    merged_pools,   // The pool sits together with the pool `amount`.
    fewer_rounds,   // The pool sits out its last round.
    no_wish         // The people may sit apart.
};

struct Relaxation {
    RelaxationKind kind = RelaxationKind::more_groups;
    int amount = 0;
    int size = 0;           // People of the largest group then, where groups change.
    std::int64_t least = 0; // Of the whole level, with this relaxation alone.
};

// One thing that cannot be avoided. What `available` and `needed` are:
// territory_spread, category_spread: people, and groups they are too many for;
// size_spread: people, and the people that so many groups can take (or need at least);
// wish: people to keep together, and the largest size;
// pigeonhole: people of the pool, and about how many would meet nobody again;
// counting, person: people of the pool; needed = 0.
struct Advice {
    ArgumentKind kind = ArgumentKind::counting;
    std::vector<std::size_t> rounds; // Of the instance; {0} for a problem.
    int pool = -1;                   // Of the last of these rounds.
    int code = -1;                   // Territory or category.
    std::vector<PersonIndex> people;
    std::int64_t available = 0;
    std::int64_t needed = 0;
    std::int64_t groups = 0;
    std::int64_t least = 0;              // Breaches, repeats or twos of one category.
    std::vector<Relaxation> relaxations; // The one that leaves least first.
};

[[nodiscard]] std::vector<Advice> advice_of(const Instance& instance);

// Of one round alone; empty under by_delegation, by_choice and manual.
[[nodiscard]] std::vector<Advice> advice_of(const Problem& problem);

} // namespace deroule::planner
