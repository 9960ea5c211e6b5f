#include "planner/relaxed.hpp"

#include "planner/layout.hpp"
#include "planner/rounds_bound.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace deroule::planner {

namespace {

int people_of(const Instance& instance, const InstanceRound& round, const InstancePool& pool) {
    std::vector<char> absent(instance.people.size(), 0);
    for (const PersonIndex person : round.absent)
        absent[person] = 1;
    int people = 0;
    for (PersonIndex person = 0; person < instance.people.size(); ++person)
        if (absent[person] == 0 && std::count(pool.categories.begin(), pool.categories.end(),
                                              instance.people[person].category) > 0)
            ++people;
    return people;
}

void change_groups(const Instance& instance, const InstanceRound& round, InstancePool& pool,
                   int change, Relaxation& relaxation) {
    pool.groups = std::max(1, pool.groups + change);
    const int people = people_of(instance, round, pool);
    relaxation.size = (people + pool.groups - 1) / pool.groups;
    pool.sizes.min = std::max(1, std::min(pool.sizes.min, people / pool.groups));
    if (change < 0) pool.sizes.max = std::max(pool.sizes.max, relaxation.size);
}

void merge(InstanceRound& round, std::size_t pool, std::size_t other) {
    InstancePool& into = round.pools[pool];
    InstancePool& from = round.pools[other];
    into.categories.insert(into.categories.end(), from.categories.begin(), from.categories.end());
    into.groups += from.groups;
    into.sizes.min = std::min(into.sizes.min, from.sizes.min);
    into.sizes.max = std::max(into.sizes.max, from.sizes.max);
    round.pools.erase(round.pools.begin() + static_cast<std::ptrdiff_t>(other));
}

void leave_out(const Instance& instance, InstanceRound& round, const InstancePool& pool) {
    std::set<PersonIndex> absent(round.absent.begin(), round.absent.end());
    for (PersonIndex person = 0; person < instance.people.size(); ++person)
        if (std::count(pool.categories.begin(), pool.categories.end(),
                       instance.people[person].category) > 0)
            absent.insert(person);
    round.absent.assign(absent.begin(), absent.end());
}

void apply_to(const Instance& instance, InstanceRound& round, std::size_t index,
              std::optional<std::size_t> other, Relaxation& relaxation) {
    InstancePool& pool = round.pools[index];
    switch (relaxation.kind) {
    case RelaxationKind::more_groups:
        change_groups(instance, round, pool, relaxation.amount, relaxation);
        break;
    case RelaxationKind::fewer_groups:
        change_groups(instance, round, pool, -relaxation.amount, relaxation);
        break;
    case RelaxationKind::larger_groups:
        pool.sizes.max = std::max(pool.sizes.max, relaxation.amount);
        break;
    case RelaxationKind::smaller_groups:
        pool.sizes.min = std::min(pool.sizes.min, relaxation.amount);
        break;
    case RelaxationKind::merged_pools:
        if (other.has_value()) merge(round, index, *other);
        break;
    case RelaxationKind::fewer_rounds:
    case RelaxationKind::no_wish:
        break;
    }
}

std::optional<std::size_t> pool_like(const InstanceRound& round,
                                     const std::vector<int>& categories) {
    const std::set<int> wanted(categories.begin(), categories.end());
    for (std::size_t pool = 0; pool < round.pools.size(); ++pool) {
        const auto& has = round.pools[pool].categories;
        if (std::set<int>(has.begin(), has.end()) == wanted) return pool;
    }
    return std::nullopt;
}

} // namespace

Bound bound_with(const Instance& instance, const Advice& advice, Relaxation& relaxation) {
    Instance relaxed = instance;
    const auto& pools = instance.rounds[advice.rounds.back()].pools;
    const InstancePool pool = pools[static_cast<std::size_t>(advice.pool)];
    const std::vector<int> others =
        relaxation.kind == RelaxationKind::merged_pools
            ? pools[static_cast<std::size_t>(relaxation.amount)].categories
            : std::vector<int>{};
    if (relaxation.kind == RelaxationKind::fewer_rounds)
        leave_out(instance, relaxed.rounds[advice.rounds.back()], pool);
    for (const std::size_t index : advice.rounds) {
        InstanceRound& round = relaxed.rounds[index];
        if (round.kind != instance.rounds[advice.rounds.back()].kind) continue;
        if (const auto same = pool_like(round, pool.categories); same.has_value())
            apply_to(instance, round, *same, pool_like(round, others), relaxation);
    }
    if (relaxation.kind == RelaxationKind::no_wish)
        for (InstanceTogether& wish : relaxed.together)
            if (std::any_of(wish.people.begin(), wish.people.end(), [&](PersonIndex person) {
                    return std::count(advice.people.begin(), advice.people.end(), person) > 0;
                }))
                std::erase(wish.rounds, advice.rounds.back());
    return bound_of_rounds(RoundsModel(relaxed));
}

Instance instance_of(const Problem& problem) {
    const Model model(problem);
    const Layout layout = layout_of(model);
    Instance instance;
    instance.people = problem.people;
    InstanceRound round{"", RoundKind::mixed, {}, {}};
    for (std::size_t pool = 0; pool < model.pools().size(); ++pool)
        for (const PersonIndex person : model.pools()[pool].members) // Pools stand for categories.
            instance.people[person].category = static_cast<int>(pool);
    if (problem.rule == Rule::pairs) {
        round.kind = RoundKind::pairs;
        for (PersonIndex person = 0; person < problem.people.size(); ++person)
            instance.people[person].category = problem.people[person].category;
    }
    for (const PoolLayout& pool : layout.pools)
        round.pools.push_back({"",
                               {static_cast<int>(pool.pool)},
                               static_cast<int>(pool.slots.size()),
                               model.pools()[pool.pool].sizes});
    if (problem.rule == Rule::by_category) round.kind = RoundKind::peer;
    if (problem.rule == Rule::pairs && !round.pools.empty()) {
        std::set<int> categories;
        for (const Person& person : instance.people)
            categories.insert(person.category);
        round.pools.front().categories.assign(categories.begin(), categories.end());
    }
    for (PersonIndex person = 0; person < problem.people.size(); ++person) {
        if (problem.rule == Rule::random) instance.people[person].territory = -1;
        if (model.locked_of(person) >= 0) round.absent.push_back(person);
    }
    instance.rounds.push_back(std::move(round));
    instance.apart = problem.apart;
    for (const auto& [a, b] : problem.together)
        instance.together.push_back({{a, b}, {0}});
    for (const auto& block : problem.blocks)
        instance.together.push_back({block, {0}});
    if (problem.wanted.empty()) instance.history = problem.earlier;
    for (const Meeting& meeting : problem.meetings)
        if (meeting.count > 0) instance.history.push_back({{meeting.a, meeting.b}});
    return instance;
}

} // namespace deroule::planner
