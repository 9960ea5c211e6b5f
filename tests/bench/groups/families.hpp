// Grouping instances of any size, of the kinds that the planner is measured on.
//
// They follow the shares of the instances in tests/fixtures/grouping, but are made here so
// that ten thousand people need no file. The same arguments always give the same instance.
#pragma once

#include "planner/instance.hpp"

#include <string>

namespace deroule::bench {

// Workshop days of pairs, peers, mixed, peers, mixed; each day a few people stay away.
struct Workshop {
    std::string name;
    int people = 0;
    int territories = 0;
    int days = 1;
    int absent_percent = 2;
};

[[nodiscard]] planner::Instance workshop(const Workshop& wanted);

// The social golfer problem: `groups` groups of `size` strangers, over `weeks` rounds.
[[nodiscard]] planner::Instance golfers(int groups, int size, int weeks);

} // namespace deroule::bench
