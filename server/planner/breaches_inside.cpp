#include "planner/breaches.hpp"

#include <algorithm>
#include <map>

namespace deroule::planner {

namespace {

// Under Rule::pairs a trio costs one and each further person more than the one before, so
// that two trios are better than a four.
std::int64_t excess(const Model& model, int size, SizeBounds sizes) {
    if (model.makes_twos()) return size < 3 ? 0 : std::int64_t{size - 1} * (size - 2) / 2;
    return std::max(0, size - sizes.max);
}

void judge_size(const Model& model, int slot, std::span<const PersonIndex> members,
                std::vector<Breach>& found) {
    const SizeBounds sizes = model.pools()[pool_of_group(model, members)].sizes;
    const int size = static_cast<int>(members.size());
    Breach breach;
    breach.group = slot;
    breach.people.assign(members.begin(), members.end());
    breach.available = size;
    if (size < sizes.min) {
        breach.kind = BreachKind::size_low;
        breach.needed = sizes.min;
        breach.count = sizes.min - size;
        found.push_back(breach);
    }
    if (const std::int64_t count = excess(model, size, sizes); count > 0) {
        breach.kind = BreachKind::size_high;
        breach.needed = model.makes_twos() ? 2 : sizes.max;
        breach.count = count;
        found.push_back(breach);
    }
}

void judge_territories(const Model& model, int slot, std::span<const PersonIndex> members,
                       std::vector<Breach>& found) {
    if (!model.territories_apart()) return;
    std::map<int, std::vector<PersonIndex>> people;
    for (const PersonIndex person : members)
        if (model.person(person).territory >= 0)
            people[model.person(person).territory].push_back(person);
    for (auto& [territory, own] : people) {
        if (own.size() < 2) continue;
        Breach breach;
        breach.kind = BreachKind::same_territory;
        breach.group = slot;
        breach.territory = territory;
        breach.count = static_cast<std::int64_t>(own.size() * (own.size() - 1) / 2);
        breach.people = std::move(own);
        found.push_back(std::move(breach));
    }
}

void judge_mixing(const Model& model, int slot, std::span<const PersonIndex> members,
                  std::vector<Breach>& found) {
    const Rule rule = model.problem().rule;
    if (rule != Rule::by_category && rule != Rule::by_delegation) return;
    const std::size_t pool = pool_of_group(model, members);
    Breach breach;
    for (const PersonIndex person : members)
        if (model.pool_of(person) != pool) breach.people.push_back(person);
    if (breach.people.empty()) return;
    const bool by_category = rule == Rule::by_category;
    breach.kind = by_category ? BreachKind::mixed_category : BreachKind::mixed_delegation;
    breach.group = slot;
    (by_category ? breach.category : breach.territory) = model.pools()[pool].key;
    breach.count = static_cast<std::int64_t>(breach.people.size());
    found.push_back(std::move(breach));
}

void judge_apart(const Model& model, int slot, std::span<const PersonIndex> members,
                 std::vector<Breach>& found) {
    if (model.problem().apart.empty()) return;
    for (std::size_t i = 0; i < members.size(); ++i)
        for (std::size_t j = i + 1; j < members.size(); ++j) {
            const std::uint8_t cell = model.encounters().between(members[i], members[j]);
            if ((cell & Encounters::apart_mark) == 0) continue;
            Breach breach;
            breach.kind = BreachKind::apart;
            breach.group = slot;
            breach.people = {std::min(members[i], members[j]), std::max(members[i], members[j])};
            found.push_back(std::move(breach));
        }
}

void judge_lock(const Model& model, int slot, std::span<const PersonIndex> members,
                std::vector<Breach>& found) {
    const int locked = model.locked_at(slot);
    Breach breach;
    for (const PersonIndex person : members)
        if (model.locked_of(person) != locked) breach.people.push_back(person);
    if (locked >= 0)
        for (const PersonIndex person :
             model.problem().locked[static_cast<std::size_t>(locked)].members)
            if (std::find(members.begin(), members.end(), person) == members.end())
                breach.people.push_back(person);
    // Whoever left a locked group is counted there, not again where this person sits now.
    if (locked < 0 || breach.people.empty()) return;
    breach.kind = BreachKind::locked;
    breach.group = slot;
    breach.count = static_cast<std::int64_t>(breach.people.size());
    found.push_back(std::move(breach));
}

} // namespace

std::size_t pool_of_group(const Model& model, std::span<const PersonIndex> members) {
    std::map<std::size_t, int> people;
    for (const PersonIndex person : members)
        ++people[model.pool_of(person)];
    std::size_t best = 0;
    int most = 0;
    for (const auto& [pool, count] : people)
        if (count > most) {
            best = pool;
            most = count;
        }
    return best;
}

std::vector<Breach> breaches_inside(const Model& model, int slot,
                                    std::span<const PersonIndex> members) {
    std::vector<Breach> found;
    judge_lock(model, slot, members, found);
    if (members.empty()) return found;
    // The sizes of locked groups are the facilitators' own decision.
    if (model.locked_at(slot) < 0) judge_size(model, slot, members, found);
    judge_territories(model, slot, members, found);
    judge_mixing(model, slot, members, found);
    judge_apart(model, slot, members, found);
    return found;
}

} // namespace deroule::planner
