#include "planner/compose.hpp"

#include "base/random.hpp"
#include "planner/bound.hpp"
#include "planner/breaches.hpp"
#include "planner/deal.hpp"
#include "planner/evaluation.hpp"
#include "planner/search.hpp"

#include <algorithm>
#include <tuple>

namespace deroule::planner {

namespace {

// Pools have generators of their own, so that one more person in a pool does not stir up
// the groups of all the others.
Random random_for(const Model& model, std::size_t pool) {
    const auto key = static_cast<std::uint64_t>(model.pools()[pool].key + 1);
    return Random(model.problem().seed + key * 0x9e3779b97f4a7c15ULL);
}

std::uint64_t share_of_budget(const Model& model, const Pool& pool) {
    const Problem& problem = model.problem();
    const std::uint64_t all =
        problem.iterations > 0 ? problem.iterations : default_iterations(problem);
    return all * pool.members.size() / problem.people.size();
}

void compose_pool(const Model& model, const PoolLayout& layout,
                  const std::function<bool()>& stopped, Groups& groups) {
    Random random = random_for(model, layout.pool);
    const Pool& pool = model.pools()[layout.pool];
    const std::vector<Unit> units = units_of(model, layout);
    Seating seating(model, layout.pool, deal(model, layout, units, random));

    Score floor = bound_of_pool(model, layout.pool, static_cast<int>(layout.slots.size()));
    floor.hard = least_territory_pairs(model, pool, static_cast<int>(layout.slots.size()));
    improve(seating, units, floor, {share_of_budget(model, pool), stopped}, random);
    for (std::size_t i = 0; i < layout.slots.size(); ++i)
        groups[static_cast<std::size_t>(layout.slots[i])] = seating.groups()[i];
}

void seat_locked(const Model& model, Groups& groups) {
    for (std::size_t i = 0; i < model.locked_slots().size(); ++i)
        groups[static_cast<std::size_t>(model.locked_slots()[i])] =
            model.problem().locked[i].members;
}

// The groups as they stand, without people of locked groups.
Groups standing(const Model& model, const Layout& layout) {
    const Problem& problem = model.problem();
    const auto wanted = problem.group_count.value_or(0);
    std::size_t count =
        std::max(problem.current.size(), static_cast<std::size_t>(std::max(0, wanted)));
    if (count == 0) count = static_cast<std::size_t>(layout.groups);
    for (const int slot : model.locked_slots())
        count = std::max(count, static_cast<std::size_t>(slot) + 1);
    // Somebody outside the locked groups needs a group that may still be joined.
    const bool all_locked = model.locked_slots().size() == count;
    if (all_locked && !model.pools().front().members.empty()) ++count;

    Groups groups(count);
    for (std::size_t i = 0; i < problem.current.size(); ++i) {
        if (model.locked_at(static_cast<int>(i)) >= 0) continue;
        for (const PersonIndex person : problem.current[i])
            if (model.locked_of(person) < 0) groups[i].push_back(person);
    }
    return groups;
}

// Gives everyone without a seat one in a smallest group, respecting apart and together.
void deal_the_rest(const Model& model, Groups& groups) {
    std::vector<char> seated(model.people(), 0);
    for (const auto& members : groups)
        for (const PersonIndex person : members)
            seated[person] = 1;
    for (PersonIndex person = 0; person < model.people(); ++person) {
        if (seated[person] != 0 || model.locked_of(person) >= 0) continue;
        std::size_t best = groups.size();
        std::tuple<std::int64_t, std::size_t> best_rank;
        for (std::size_t group = 0; group < groups.size(); ++group) {
            if (model.locked_at(static_cast<int>(group)) >= 0) continue;
            Score score;
            for (const PersonIndex other : groups[group]) {
                model.add_pair(person, other, 1, score);
                const int set = model.set_of(person);
                if (set >= 0 && set == model.set_of(other)) --score.hard;
            }
            const std::tuple rank{score.hard, groups[group].size()};
            if (best == groups.size() || rank < best_rank) {
                best = group;
                best_rank = rank;
            }
        }
        if (best < groups.size()) groups[best].push_back(person);
    }
}

// Pins and sets can leave a group without anybody: it is none, and proves nothing.
Layout without_empty(Layout layout, const Groups& groups) {
    for (PoolLayout& pool : layout.pools)
        std::erase_if(pool.slots,
                      [&](int slot) { return groups[static_cast<std::size_t>(slot)].empty(); });
    return layout;
}

// The groups of each pool as they are, whatever a layout of our own would have been.
Layout layout_of_groups(const Model& model, const Groups& groups) {
    Layout layout{static_cast<int>(groups.size()), {}};
    for (std::size_t pool = 0; pool < model.pools().size(); ++pool) {
        PoolLayout made{pool, {}, {}};
        for (std::size_t slot = 0; slot < groups.size(); ++slot)
            if (!groups[slot].empty() && pool_of_group(model, groups[slot]) == pool)
                made.slots.push_back(static_cast<int>(slot));
        if (!made.slots.empty()) layout.pools.push_back(std::move(made));
    }
    return layout;
}

Plan judged(const Model& model, Layout layout, Groups groups) {
    Plan plan;
    plan.seed = model.problem().seed;
    plan.groups = std::move(groups);
    for (auto& members : plan.groups)
        std::sort(members.begin(), members.end());
    Evaluation evaluation = evaluate(model, plan.groups);
    plan.score = evaluation.score;
    plan.breaches = std::move(evaluation.breaches);
    plan.bound = bound_of(model, without_empty(std::move(layout), plan.groups));
    return plan;
}

} // namespace

std::uint64_t default_iterations(const Problem& problem) {
    return 4000 + 300 * static_cast<std::uint64_t>(problem.people.size());
}

Plan compose(const Problem& problem, const std::function<bool()>& stopped) {
    const Model model(problem);
    const Layout layout = layout_of(model);
    Groups groups;
    if (model.composes()) {
        groups.resize(static_cast<std::size_t>(layout.groups));
        for (const PoolLayout& pool : layout.pools)
            compose_pool(model, pool, stopped, groups);
    } else {
        groups = standing(model, layout);
        if (problem.rule == Rule::manual) deal_the_rest(model, groups);
    }
    seat_locked(model, groups);
    return judged(model, layout, std::move(groups));
}

Plan judge(const Problem& problem, Groups groups) {
    const Model model(problem);
    Layout layout = layout_of_groups(model, groups);
    return judged(model, std::move(layout), std::move(groups));
}

} // namespace deroule::planner
