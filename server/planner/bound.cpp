#include "planner/bound.hpp"

#include "planner/breaches.hpp"
#include "planner/evaluation.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace deroule::planner {

namespace {

std::int64_t wanted_pairs(const Model& model, const Pool& pool) {
    std::map<int, std::int64_t> members;
    for (const PersonIndex person : pool.members)
        if (model.set_of(person) >= 0) ++members[model.set_of(person)];
    std::int64_t pairs = 0;
    for (const auto& [set, count] : members)
        pairs += count * (count - 1) / 2;
    for (const Meeting& meeting : model.problem().wanted)
        if (&model.pools()[model.pool_of(meeting.a)] == &pool) pairs += meeting.count;
    return pairs;
}

std::int64_t pigeonhole(const Model& model, std::size_t pool, int groups) {
    const std::int64_t wanted = wanted_pairs(model, model.pools()[pool]);
    std::int64_t most = 0;
    for (const Groups& round : model.problem().earlier) {
        std::int64_t pairs = 0;
        for (const auto& members : round) {
            const auto here =
                std::count_if(members.begin(), members.end(), [&](PersonIndex person) {
                    return model.pool_of(person) == pool && model.locked_of(person) < 0;
                });
            pairs += least_pairs(here, groups);
        }
        most = std::max(most, pairs - wanted);
    }
    return most;
}

// Fewest others that anybody can sit with while sizes break their bounds least.
std::int64_t fewest_neighbours(const Pool& pool, int groups) {
    const auto people = static_cast<std::int64_t>(pool.members.size());
    const std::int64_t low = pool.sizes.min;
    const std::int64_t high = pool.sizes.max;
    if (people > groups * high) return high - 1;
    const bool short_of_people = people < groups * low;
    const std::int64_t others_most = (groups - 1) * (short_of_people ? low : high);
    return std::max(short_of_people ? 1 : low, people - others_most) - 1;
}

// Counting and person bounds. Strangers of one's own territory do not count: the plan is
// supposed to hold no more of these pairs than the `forced` ones.
std::int64_t by_counting(const Model& model, std::size_t index, int groups, std::int64_t forced) {
    const Pool& pool = model.pools()[index];
    const auto in_pool = [&](PersonIndex person) {
        return model.pool_of(person) == index && model.locked_of(person) < 0;
    };
    const auto is_own = [&](PersonIndex a, PersonIndex b) {
        return model.territories_apart() && model.person(a).territory >= 0 &&
               model.person(a).territory == model.person(b).territory;
    };
    std::map<int, std::int64_t> delegation;
    for (const PersonIndex person : pool.members)
        if (model.territories_apart() && model.person(person).territory >= 0)
            ++delegation[model.person(person).territory];

    const auto people = static_cast<std::int64_t>(pool.members.size());
    const std::int64_t neighbours = fewest_neighbours(pool, groups);
    std::int64_t strangers_sum = 0;
    std::int64_t lacking = 0;
    for (const PersonIndex person : pool.members) {
        std::int64_t strangers = people - 1;
        if (const auto own = delegation.find(model.person(person).territory);
            own != delegation.end())
            strangers -= own->second - 1;
        for (const Encounters::Entry& entry : model.encounters().row(person))
            if (Encounters::repeats(entry.cell) > 0 && in_pool(entry.other) &&
                !is_own(person, entry.other))
                --strangers;
        strangers_sum += strangers;
        lacking += std::max<std::int64_t>(0, neighbours - strangers);
    }
    const std::int64_t seats = least_pairs(people, groups);
    return std::max(
        {std::int64_t{0}, seats - forced - strangers_sum / 2, (lacking - 2 * forced + 1) / 2});
}

std::int64_t least_repeats(const Model& model, std::size_t pool, int groups, std::int64_t forced) {
    const auto& members = model.pools()[pool].members;
    if (groups == 1) {
        Score all;
        for (std::size_t i = 0; i < members.size(); ++i)
            for (std::size_t j = i + 1; j < members.size(); ++j)
                model.add_pair(members[i], members[j], 1, all);
        return all.repeats;
    }
    return std::max(pigeonhole(model, pool, groups), by_counting(model, pool, groups, forced));
}

// Whether groups of this pool must outgrow their bounds anyway, so that a large set is no
// further breach.
bool overflows(const Model& model, const Layout& layout, std::size_t pool) {
    const auto found =
        std::find_if(layout.pools.begin(), layout.pools.end(),
                     [pool](const PoolLayout& candidate) { return candidate.pool == pool; });
    if (found == layout.pools.end()) return false;
    const auto seats =
        static_cast<std::int64_t>(found->slots.size()) * model.pools()[pool].sizes.max;
    return static_cast<std::int64_t>(model.pools()[pool].members.size()) > seats;
}

// Wishes that no seating of this set meets: it spans pools or locked groups, it is larger
// than a group, or two of it must stay apart.
std::int64_t contradictions(const Model& model, const Layout& layout,
                            const std::vector<PersonIndex>& set) {
    std::set<std::pair<int, std::size_t>> places;
    bool torn = false;
    for (const PersonIndex person : set) {
        const int locked = model.locked_of(person);
        const std::size_t pool = model.pool_of(person);
        places.insert({locked, locked < 0 ? pool : 0});
        // What a locked group breaks inside itself is counted with that group.
        if (locked >= 0) continue;
        const bool oversized = static_cast<int>(set.size()) > model.pools()[pool].sizes.max;
        torn = torn || (oversized && !overflows(model, layout, pool));
        for (const PersonIndex other : set)
            torn =
                torn || (model.encounters().between(person, other) & Encounters::apart_mark) != 0;
    }
    const auto apart = static_cast<std::int64_t>(places.size()) - 1;
    return apart > 0 ? apart : torn ? 1 : 0;
}

} // namespace

Bound bound_of_pool(const Model& model, std::size_t index, int groups) {
    const Pool& pool = model.pools()[index];
    const int people = static_cast<int>(pool.members.size());
    const std::int64_t forced = least_territory_pairs(model, pool, groups);
    Bound bound;
    bound.hard = forced + least_size_breach(people, groups, pool.sizes);
    if (model.problem().rule == Rule::by_delegation && pool.key >= 0) bound.hard += groups - 1;
    bound.repeats = least_repeats(model, index, groups, forced);
    if (model.makes_twos() && model.columns() > 0)
        for (int column = 0; column < model.first_column(1); ++column)
            bound.category += least_pairs(model.total(index, column), groups);
    return bound;
}

Bound bound_of(const Model& model, const Layout& layout) {
    Bound bound;
    if (!model.composes()) return bound;
    for (const PoolLayout& pool : layout.pools)
        bound += bound_of_pool(model, pool.pool, static_cast<int>(pool.slots.size()));
    const auto& locked = model.problem().locked;
    for (std::size_t i = 0; i < locked.size(); ++i) {
        const int slot = model.locked_slots()[i];
        bound += soft_score(model, slot, locked[i].members);
        for (const Breach& breach : breaches_inside(model, slot, locked[i].members))
            bound.hard += breach.count;
    }
    for (const auto& set : model.sets())
        bound.hard += contradictions(model, layout, set);
    for (const Pin& pin : model.problem().pins)
        if (model.locked_at(pin.group) != model.locked_of(pin.person)) ++bound.hard;
    return bound;
}

Bound bound_of(const Problem& problem) {
    const Model model(problem);
    return bound_of(model, layout_of(model));
}

} // namespace deroule::planner
