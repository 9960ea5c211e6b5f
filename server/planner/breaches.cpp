#include "planner/breaches.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace deroule::planner {

namespace {

// Groups that hold somebody of this territory.
template <class People>
std::int64_t groups_holding(const std::vector<int>& seats, const People& people) {
    std::set<int> groups;
    for (const PersonIndex person : people)
        if (seats[person] >= 0) groups.insert(seats[person]);
    return static_cast<std::int64_t>(groups.size());
}

bool minds_unseated(const Model& model) {
    return model.problem().rule != Rule::by_choice;
}

bool keeps_delegations(const Model& model, const Pool& pool) {
    return model.problem().rule == Rule::by_delegation && pool.key >= 0;
}

void judge_splits(const Model& model, const std::vector<int>& seats, std::vector<Breach>& found) {
    for (const Pool& pool : model.pools()) {
        if (!keeps_delegations(model, pool)) continue;
        Breach breach;
        breach.count = groups_holding(seats, pool.members) - 1;
        if (breach.count <= 0) continue;
        breach.kind = BreachKind::split_delegation;
        breach.territory = pool.key;
        breach.people = pool.members;
        breach.available = static_cast<int>(pool.members.size());
        breach.needed = pool.sizes.max;
        found.push_back(std::move(breach));
    }
}

// Gathers the groups' breaches of one territory and pool into one.
void merge_territories(const Model& model, const Groups& groups, std::vector<Breach>& found) {
    std::vector<std::size_t> pool_at;
    std::map<std::size_t, int> groups_of_pool;
    std::map<std::pair<std::size_t, int>, int> present;
    for (const auto& members : groups) {
        pool_at.push_back(pool_of_group(model, members));
        if (!members.empty()) ++groups_of_pool[pool_at.back()];
        for (const PersonIndex person : members)
            ++present[{pool_at.back(), model.person(person).territory}];
    }
    std::map<std::pair<std::size_t, int>, Breach> merged;
    for (const Breach& breach : found) {
        if (breach.kind != BreachKind::same_territory) continue;
        const std::pair key{pool_at[static_cast<std::size_t>(breach.group)], breach.territory};
        auto [place, fresh] = merged.try_emplace(key, breach);
        if (fresh) continue;
        place->second.count += breach.count;
        place->second.group = -1;
        place->second.people.insert(place->second.people.end(), breach.people.begin(),
                                    breach.people.end());
    }
    std::erase_if(found, [](const Breach& b) { return b.kind == BreachKind::same_territory; });
    for (auto& [key, breach] : merged) {
        breach.available = present[key];
        breach.needed = groups_of_pool[key.first];
        if (model.problem().rule == Rule::by_category)
            breach.category = model.pools()[key.first].key;
        found.push_back(std::move(breach));
    }
}

// Takes what an odd number of people excuses off the first trio.
void excuse_trio(const Model& model, std::vector<Breach>& found) {
    if (trio_allowance(model) == 0) return;
    const auto trio = std::find_if(found.begin(), found.end(), [](const Breach& breach) {
        return breach.kind == BreachKind::size_high;
    });
    if (trio != found.end() && --trio->count == 0) found.erase(trio);
}

} // namespace

std::vector<int> seats_of(const Model& model, const Groups& groups) {
    std::vector<int> seats(model.people(), -1);
    for (std::size_t group = 0; group < groups.size(); ++group)
        for (const PersonIndex person : groups[group]) {
            DEROULE_CHECK(person < seats.size() && seats[person] < 0);
            seats[person] = static_cast<int>(group);
        }
    return seats;
}

int trio_allowance(const Model& model) {
    return model.makes_twos() ? static_cast<int>(model.pools().front().members.size() % 2) : 0;
}

std::vector<Breach> breaches_of_seats(const Model& model, const std::vector<int>& seats) {
    std::vector<Breach> found;
    for (PersonIndex person = 0; person < seats.size(); ++person) {
        if (seats[person] >= 0 || !minds_unseated(model)) continue;
        Breach breach;
        breach.people = {person};
        found.push_back(std::move(breach));
    }
    judge_splits(model, seats, found);
    for (const auto& set : model.sets()) {
        Breach breach;
        breach.count = groups_holding(seats, set) - 1;
        if (breach.count <= 0) continue;
        breach.kind = BreachKind::together;
        breach.people = set;
        breach.available = static_cast<int>(breach.count) + 1;
        breach.needed = 1;
        found.push_back(std::move(breach));
    }
    for (const Pin& pin : model.problem().pins) {
        const int seat = seats[pin.person];
        if (seat < 0 || seat == pin.group) continue;
        Breach breach;
        breach.kind = BreachKind::pin;
        breach.people = {pin.person};
        breach.group = seat;
        breach.needed = pin.group;
        found.push_back(std::move(breach));
    }
    return found;
}

std::int64_t seat_breaches_around(const Model& model, const std::vector<int>& seats,
                                  PersonIndex person) {
    std::int64_t sum = seats[person] < 0 && minds_unseated(model) ? 1 : 0;
    const Pool& pool = model.pools()[model.pool_of(person)];
    if (keeps_delegations(model, pool))
        sum += std::max<std::int64_t>(0, groups_holding(seats, pool.members) - 1);
    if (const int set = model.set_of(person); set >= 0)
        sum += std::max<std::int64_t>(
            0, groups_holding(seats, model.sets()[static_cast<std::size_t>(set)]) - 1);
    for (const Pin& pin : model.problem().pins)
        if (pin.person == person && seats[person] >= 0 && seats[person] != pin.group) ++sum;
    return sum;
}

std::vector<Breach> all_breaches(const Model& model, const Groups& groups) {
    std::vector<Breach> found = breaches_of_seats(model, seats_of(model, groups));
    for (std::size_t group = 0; group < groups.size(); ++group)
        for (Breach& breach : breaches_inside(model, static_cast<int>(group), groups[group]))
            found.push_back(std::move(breach));
    merge_territories(model, groups, found);
    excuse_trio(model, found);
    std::stable_sort(found.begin(), found.end(), [](const Breach& left, const Breach& right) {
        return std::tie(left.kind, left.territory, left.group, left.people) <
               std::tie(right.kind, right.territory, right.group, right.people);
    });
    return found;
}

} // namespace deroule::planner
