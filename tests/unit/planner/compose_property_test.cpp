// Properties of every plan, over random problems of every rule.
#include "base/random.hpp"
#include "planner/compose.hpp"
#include "planner/repair.hpp"
#include "planner/score.hpp"
#include "unit/planner/crowd.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace deroule::planner::test {
namespace {

PersonIndex anybody(Random& random, std::size_t people) {
    return static_cast<PersonIndex>(random.below(people));
}

void add_past(Random& random, Problem& problem) {
    const std::size_t people = problem.people.size();
    for (std::uint64_t round = random.below(3); round > 0; --round) {
        Groups groups(1 + random.below(people / 3 + 1));
        for (PersonIndex person = 0; person < people; ++person)
            groups[random.below(groups.size())].push_back(person);
        problem.earlier.push_back(groups);
    }
}

void add_wishes(Random& random, Problem& problem) {
    const std::size_t people = problem.people.size();
    const auto two = [&] { return std::pair{anybody(random, people), anybody(random, people)}; };
    for (std::uint64_t i = random.below(4); i > 0; --i)
        if (const auto pair = two(); pair.first != pair.second) problem.apart.push_back(pair);
    for (std::uint64_t i = random.below(3); i > 0; --i)
        if (const auto pair = two(); pair.first != pair.second) problem.together.push_back(pair);
    for (std::uint64_t i = random.below(3); i > 0; --i)
        problem.pins.push_back({anybody(random, people), static_cast<int>(random.below(5))});
    if (people > 6 && random.chance(1, 3))
        problem.locked.push_back({{0, 3, 5}, static_cast<int>(random.below(4)) - 1});
}

Problem random_problem(std::uint64_t seed) {
    constexpr Rule rules[] = {Rule::by_category,   Rule::across_territories,
                              Rule::by_delegation, Rule::pairs,
                              Rule::random,        Rule::manual};
    Random random(seed);
    Problem problem;
    problem.rule = rules[random.below(std::size(rules))];
    problem.sizes.min = 1 + static_cast<int>(random.below(6));
    problem.sizes.max = problem.sizes.min + static_cast<int>(random.below(4));
    problem.seed = seed;
    problem.iterations = 1500;
    const std::size_t people = 1 + random.below(40);
    for (std::size_t i = 0; i < people; ++i)
        problem.people.push_back({static_cast<int>(random.below(12)) - 1,
                                  static_cast<int>(random.below(4)),
                                  {static_cast<int>(random.below(3)) - 1}});
    if (random.chance(1, 3)) problem.group_count = 1 + static_cast<int>(random.below(8));
    add_past(random, problem);
    add_wishes(random, problem);
    return problem;
}

RC_GTEST_PROP(EveryPlan, SeatsEveryoneOnce, (std::uint64_t seed)) {
    const Problem problem = random_problem(seed);
    RC_ASSERT(everyone_sits_once(problem, compose(problem).groups));
}

RC_GTEST_PROP(EveryPlan, ExplainsAllOfItsHardScore, (std::uint64_t seed)) {
    const Problem problem = random_problem(seed);
    const Plan plan = compose(problem);
    std::int64_t sum = 0;
    for (const Breach& breach : plan.breaches) {
        RC_ASSERT(breach.count > 0);
        sum += breach.count;
    }
    RC_ASSERT(sum == plan.score.hard);
    RC_ASSERT(evaluate(problem, plan.groups).score == plan.score);
}

RC_GTEST_PROP(EveryPlan, StaysAboveItsBound, (std::uint64_t seed)) {
    const Plan plan = compose(random_problem(seed));
    RC_ASSERT(plan.bound.hard <= plan.score.hard);
    RC_ASSERT(plan.bound.category <= plan.score.category);
    // The bound of repeats supposes that hard breaches are at their least.
    if (plan.bound.hard == plan.score.hard) RC_ASSERT(plan.bound.repeats <= plan.score.repeats);
}

RC_GTEST_PROP(EveryPlan, KeepsLockedGroups, (std::uint64_t seed)) {
    const Problem problem = random_problem(seed);
    const Plan plan = compose(problem);
    RC_ASSERT(find(plan.breaches, BreachKind::locked) == nullptr);
}

RC_GTEST_PROP(EveryPlan, IsTheSameForTheSameSeed, (std::uint64_t seed)) {
    const Problem problem = random_problem(seed);
    RC_ASSERT(compose(problem).groups == compose(problem).groups);
}

RC_GTEST_PROP(EveryMove, CostsTheDifferenceOfTheTwoScores, (std::uint64_t seed)) {
    const Problem problem = random_problem(seed);
    const Plan plan = compose(problem);
    Random random(seed);
    const PersonIndex person = anybody(random, problem.people.size());
    for (const MoveCost& cost : cost_of_moving(problem, plan.groups, person)) {
        Groups moved = plan.groups;
        for (auto& members : moved)
            std::erase(members, person);
        moved[static_cast<std::size_t>(cost.group)].push_back(person);
        RC_ASSERT(evaluate(problem, moved).score - plan.score == cost.change);
    }
}

RC_GTEST_PROP(EverySeat, CostsTheDifferenceOfTheTwoScores, (std::uint64_t seed)) {
    const Problem problem = random_problem(seed);
    Groups groups = compose(problem).groups;
    Random random(seed);
    const PersonIndex person = anybody(random, problem.people.size());
    for (auto& members : groups)
        std::erase(members, person);
    const Score before = evaluate(problem, groups).score;
    for (const MoveCost& cost : cost_of_moving(problem, groups, person)) {
        Groups moved = groups;
        moved[static_cast<std::size_t>(cost.group)].push_back(person);
        RC_ASSERT(evaluate(problem, moved).score - before == cost.change);
    }
}

RC_GTEST_PROP(EveryRescue, LosesNobodyAndLeavesNobodyAlone, (std::uint64_t seed)) {
    Problem problem = random_problem(seed);
    problem.locked.clear();
    problem.together.clear();
    Groups groups = compose(problem).groups;
    Random random(seed);
    // Some of the people leave: they are no longer among those present.
    std::vector<PersonIndex> renamed;
    Problem left = problem;
    left.people.clear();
    left.earlier.clear();
    left.apart.clear();
    left.pins.clear();
    Groups rest(groups.size());
    const auto seats = seats_in(problem, groups);
    for (PersonIndex person = 0; person < problem.people.size(); ++person) {
        if (random.chance(1, 3)) continue;
        rest[static_cast<std::size_t>(seats[person])].push_back(
            static_cast<PersonIndex>(left.people.size()));
        left.people.push_back(problem.people[person]);
    }
    const Repair repair = rescue(left, rest);
    RC_ASSERT(everyone_sits_once(left, repair.groups));
    const auto used = std::count_if(repair.groups.begin(), repair.groups.end(),
                                    [](const auto& members) { return !members.empty(); });
    if (left.rule == Rule::by_delegation || used < 2) return;
    for (const auto& members : repair.groups)
        RC_ASSERT(members.size() != 1);
}

} // namespace
} // namespace deroule::planner::test
