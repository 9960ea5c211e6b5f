#include "planner/layout.hpp"

#include "planner/pieces.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <tuple>

namespace deroule::planner {

namespace {

std::vector<int> even_targets(int people, int groups) {
    std::vector<int> targets(static_cast<std::size_t>(groups), people / groups);
    std::fill_n(targets.begin(), people % groups, people / groups + 1);
    return targets;
}

std::int64_t size_breach(int size, SizeBounds sizes) {
    return std::max({0, sizes.min - size, size - sizes.max});
}

std::vector<int> set_sizes(const Model& model, const Pool& pool) {
    std::vector<int> sizes;
    for (const auto& piece : pieces_of(model, pool))
        sizes.push_back(static_cast<int>(piece.size()));
    std::sort(sizes.rbegin(), sizes.rend());
    return sizes;
}

// Puts the largest set into the emptiest group, again and again, then single people.
std::vector<int> targets_with_sets(int people, int groups, const std::vector<int>& sets) {
    // A heap with the emptiest group on top.
    std::vector<int> targets(static_cast<std::size_t>(groups), 0);
    const auto put = [&](int size) {
        std::pop_heap(targets.begin(), targets.end(), std::greater<>());
        targets.back() += size;
        std::push_heap(targets.begin(), targets.end(), std::greater<>());
        people -= size;
    };
    for (const int size : sets)
        put(size);
    while (people > 0)
        put(1);
    std::sort(targets.rbegin(), targets.rend());
    return targets;
}

std::vector<int> targets_for(const Pool& pool, int groups, const std::vector<int>& sets) {
    const int people = static_cast<int>(pool.members.size());
    return sets.empty() ? even_targets(people, groups) : targets_with_sets(people, groups, sets);
}

std::int64_t breach_of(const Pool& pool, int groups, const std::vector<int>& sets) {
    if (sets.empty())
        return least_size_breach(static_cast<int>(pool.members.size()), groups, pool.sizes);
    std::int64_t sum = 0;
    for (const int size : targets_for(pool, groups, sets))
        sum += size_breach(size, pool.sizes);
    return sum;
}

// People of each territory in the pool; none when the rule does not mind.
std::vector<int> territory_sizes(const Model& model, const Pool& pool) {
    if (!model.territories_apart()) return {};
    std::map<int, int> people;
    for (const PersonIndex person : pool.members)
        if (model.person(person).territory >= 0) ++people[model.person(person).territory];
    std::vector<int> sizes;
    for (const auto& [territory, size] : people)
        sizes.push_back(size);
    return sizes;
}

std::int64_t pairs_in(const std::vector<int>& delegations, int groups) {
    std::int64_t sum = 0;
    for (const int size : delegations)
        sum += least_pairs(size, groups);
    return sum;
}

// A set fills one group only, so it is sets and single people that limit the number.
int most_groups(const Model& model, const Pool& pool) {
    int units = static_cast<int>(pool.members.size());
    for (const int size : set_sizes(model, pool))
        units -= size - 1;
    return units;
}

int clamp_count(const Model& model, int wanted, const Pool& pool) {
    return std::clamp(wanted, 1, most_groups(model, pool));
}

int free_count(const Model& model, const Pool& pool) {
    const int people = static_cast<int>(pool.members.size());
    if (model.makes_twos()) return std::max(1, people / 2);
    const int least = std::max(1, pool.sizes.min);
    const int most = std::max(least, pool.sizes.max);
    if (model.problem().rule == Rule::by_delegation) return (people - 1) / most + 1;

    // Outside this window every number of groups breaks the bounds more.
    const int low = clamp_count(model, people / most - 1, pool);
    const int high = clamp_count(model, people / least + 2, pool);
    const auto sets = set_sizes(model, pool);
    const auto delegations = territory_sizes(model, pool);
    std::tuple<std::int64_t, std::int64_t, std::int64_t, int> best;
    for (int groups = low; groups <= high; ++groups) {
        const std::int64_t off_middle =
            std::abs(2 * std::int64_t{people} - groups * (std::int64_t{least} + most));
        const std::tuple candidate{breach_of(pool, groups, sets), pairs_in(delegations, groups),
                                   off_middle, groups};
        if (groups == low || candidate < best) best = candidate;
    }
    return std::get<3>(best);
}

// Hands a wanted total out to pools that left their number open: one each, then always
// one more where groups are fullest.
void share_out(const Model& model, int wanted, std::vector<int>& counts) {
    const auto& pools = model.pools();
    std::vector<int> most(pools.size(), 0);
    for (std::size_t i = 0; i < pools.size(); ++i) {
        const bool open = !pools[i].group_count.has_value() && !pools[i].members.empty();
        if (open) {
            counts[i] = 1;
            most[i] = most_groups(model, pools[i]);
        }
        wanted -= counts[i];
    }
    const auto people = [&](std::size_t pool) {
        return static_cast<std::int64_t>(pools[pool].members.size());
    };
    for (; wanted > 0; --wanted) {
        std::size_t fullest = pools.size();
        for (std::size_t i = 0; i < pools.size(); ++i) {
            if (counts[i] >= most[i]) continue;
            if (fullest == pools.size() ||
                people(i) * counts[fullest] > people(fullest) * counts[i])
                fullest = i;
        }
        if (fullest == pools.size()) return;
        ++counts[fullest];
    }
}

// Takes groups away where they are smallest, until no more are left than may be.
void hold_to(const Model& model, int most, std::vector<int>& counts) {
    const auto& pools = model.pools();
    int groups = 0;
    for (const int count : counts)
        groups += count;
    const auto people = [&](std::size_t pool) {
        return static_cast<std::int64_t>(pools[pool].members.size());
    };
    for (; groups > most; --groups) {
        std::size_t smallest = pools.size();
        for (std::size_t i = 0; i < pools.size(); ++i)
            if (counts[i] > 1 && (smallest == pools.size() ||
                                  people(i) * counts[smallest] < people(smallest) * counts[i]))
                smallest = i;
        if (smallest == pools.size()) return; // A pool has people: it needs a group.
        --counts[smallest];
    }
}

std::vector<int> group_counts(const Model& model) {
    const Problem& problem = model.problem();
    std::vector<int> counts;
    for (const Pool& pool : model.pools()) {
        const bool empty = pool.members.empty();
        counts.push_back(empty ? 0
                         : pool.group_count.has_value()
                             ? clamp_count(model, *pool.group_count, pool)
                             : free_count(model, pool));
    }
    const bool obeys = problem.rule != Rule::by_delegation && !model.makes_twos();
    if (problem.group_count.has_value() && obeys)
        share_out(model, *problem.group_count - static_cast<int>(problem.locked.size()), counts);
    if (problem.groups_max > 0 && obeys)
        hold_to(model, problem.groups_max - static_cast<int>(problem.locked.size()), counts);
    return counts;
}

// A pinned person's pool gets the slot of the pin; the rest is filled from the left.
std::vector<int> pool_at_slot(const Model& model, const std::vector<int>& counts, int groups) {
    std::vector<int> owner(static_cast<std::size_t>(groups), -1);
    std::vector<int> left = counts;
    for (const Pin& pin : model.problem().pins) {
        const std::size_t pool = model.pool_of(pin.person);
        const auto slot = static_cast<std::size_t>(pin.group);
        if (pin.group < 0 || slot >= owner.size() || model.locked_at(pin.group) >= 0) continue;
        if (owner[slot] >= 0 || left[pool] == 0 || model.locked_of(pin.person) >= 0) continue;
        owner[slot] = static_cast<int>(pool);
        --left[pool];
    }
    std::size_t pool = 0;
    for (int slot = 0; slot < groups; ++slot) {
        if (owner[static_cast<std::size_t>(slot)] >= 0 || model.locked_at(slot) >= 0) continue;
        while (pool < left.size() && left[pool] == 0)
            ++pool;
        if (pool == left.size()) break;
        owner[static_cast<std::size_t>(slot)] = static_cast<int>(pool);
        --left[pool];
    }
    return owner;
}

} // namespace

Layout layout_of(const Model& model) {
    const std::vector<int> counts = group_counts(model);
    Layout layout;
    layout.groups = static_cast<int>(model.locked_slots().size());
    for (const int count : counts)
        layout.groups += count;
    for (const int slot : model.locked_slots())
        layout.groups = std::max(layout.groups, slot + 1);

    const std::vector<int> owner = pool_at_slot(model, counts, layout.groups);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0) continue;
        const Pool& pool = model.pools()[i];
        PoolLayout made{i, {}, targets_for(pool, counts[i], set_sizes(model, pool))};
        for (int slot = 0; slot < layout.groups; ++slot)
            if (owner[static_cast<std::size_t>(slot)] == static_cast<int>(i))
                made.slots.push_back(slot);
        layout.pools.push_back(std::move(made));
    }
    return layout;
}

std::int64_t least_pairs(std::int64_t equals, std::int64_t groups) {
    if (groups <= 0) return 0;
    const std::int64_t each = equals / groups;
    const std::int64_t more = equals % groups;
    return more * (each + 1) * each / 2 + (groups - more) * each * (each - 1) / 2;
}

// The breach of one group is convex in its size, so the even split is the least.
std::int64_t least_size_breach(int people, int groups, SizeBounds sizes) {
    const int each = people / groups;
    const int more = people % groups;
    return more * size_breach(each + 1, sizes) + (groups - more) * size_breach(each, sizes);
}

std::int64_t least_territory_pairs(const Model& model, const Pool& pool, int groups) {
    return pairs_in(territory_sizes(model, pool), groups);
}

} // namespace deroule::planner
