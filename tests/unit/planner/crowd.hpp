// Builds small problems for the planner's tests.
#pragma once

#include "planner/plan.hpp"
#include "planner/problem.hpp"

#include <algorithm>
#include <initializer_list>
#include <vector>

namespace deroule::planner::test {

struct Origin {
    int territory;
    int category;
};

inline Problem problem_of(Rule rule, SizeBounds sizes, const std::vector<Origin>& origins) {
    Problem problem;
    problem.rule = rule;
    problem.sizes = sizes;
    for (const Origin& origin : origins)
        problem.people.push_back({origin.territory, origin.category, {}});
    return problem;
}

// `count` people, each of a territory of their own, all of one category.
inline std::vector<Origin> strangers(int count) {
    std::vector<Origin> origins;
    for (int i = 0; i < count; ++i)
        origins.push_back({i, 0});
    return origins;
}

inline std::vector<std::size_t> sizes_of(const Groups& groups) {
    std::vector<std::size_t> sizes;
    for (const auto& members : groups)
        sizes.push_back(members.size());
    std::sort(sizes.begin(), sizes.end());
    return sizes;
}

// The group of each person; -1 = unseated, -2 = seated more than once.
inline std::vector<int> seats_in(const Problem& problem, const Groups& groups) {
    std::vector<int> seats(problem.people.size(), -1);
    for (std::size_t group = 0; group < groups.size(); ++group)
        for (const PersonIndex person : groups[group])
            seats[person] = seats[person] == -1 ? static_cast<int>(group) : -2;
    return seats;
}

inline bool everyone_sits_once(const Problem& problem, const Groups& groups) {
    const std::vector<int> seats = seats_in(problem, groups);
    return std::all_of(seats.begin(), seats.end(), [](int seat) { return seat >= 0; });
}

inline const Breach* find(const std::vector<Breach>& breaches, BreachKind kind) {
    const auto found = std::find_if(breaches.begin(), breaches.end(),
                                    [kind](const Breach& breach) { return breach.kind == kind; });
    return found == breaches.end() ? nullptr : &*found;
}

} // namespace deroule::planner::test
