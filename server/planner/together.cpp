#include "planner/together.hpp"

#include "planner/compose.hpp"
#include "planner/instance.hpp"
#include "planner/layout.hpp"
#include "planner/model.hpp"

#include <algorithm>
#include <optional>

namespace deroule::planner {

namespace {

std::optional<RoundKind> kind_of(Rule rule) {
    switch (rule) {
    case Rule::pairs:
        return RoundKind::pairs;
    case Rule::by_category:
        return RoundKind::peer;
    case Rule::across_territories:
        return RoundKind::mixed;
    case Rule::by_delegation:
    case Rule::random:
    case Rule::by_choice:
    case Rule::manual:
        return std::nullopt;
    }
    return std::nullopt;
}

bool is_same(const Person& left, const Person& right) {
    return left.territory == right.territory && left.category == right.category &&
           left.traits == right.traits;
}

// An instance has the same people in every round, keeps them apart in every round or in none, and
// knows no weights.
bool fits(const Problem& problem, const Problem& first) {
    return kind_of(problem.rule).has_value() && problem.locked.empty() &&
           problem.apart == first.apart && !problem.people.empty() &&
           std::ranges::equal(problem.people, first.people, is_same) &&
           std::ranges::all_of(problem.trait_weights, [](int weight) { return weight == 1; });
}

// The pools as the planner would cut them, so that one round or several make the same groups.
std::vector<InstancePool> pools_of(const Problem& problem) {
    const Model model(problem);
    std::vector<InstancePool> pools;
    for (const PoolLayout& layout : layout_of(model).pools) {
        InstancePool pool;
        for (const PersonIndex member : model.pools()[layout.pool].members)
            pool.categories.push_back(problem.people[member].category);
        std::sort(pool.categories.begin(), pool.categories.end());
        pool.categories.erase(std::unique(pool.categories.begin(), pool.categories.end()),
                              pool.categories.end());
        pool.groups = static_cast<int>(layout.slots.size());
        const auto [least, most] =
            std::minmax_element(layout.targets.begin(), layout.targets.end());
        pool.sizes = {*least, *most};
        pools.push_back(std::move(pool));
    }
    return pools;
}

void add_wishes(const Problem& problem, std::size_t round, Instance& instance) {
    for (const Pin& pin : problem.pins)
        instance.pins.push_back({pin.person, round, pin.group});
    for (const auto& block : problem.blocks)
        instance.together.push_back({block, {round}});
    for (const auto& [a, b] : problem.together)
        instance.together.push_back({{a, b}, {round}});
}

Instance instance_of(const std::vector<Problem>& problems, const std::vector<std::size_t>& chosen) {
    const Problem& first = problems[chosen.front()];
    Instance instance;
    instance.people = first.people;
    instance.apart = first.apart;
    instance.history = first.earlier;
    for (const Meeting& meeting : first.meetings)
        instance.history.push_back({{meeting.a, meeting.b}});
    for (PersonIndex person = 0; person < first.people.size(); ++person)
        instance.ids.push_back(std::to_string(person));
    for (const std::size_t index : chosen) {
        const Problem& problem = problems[index];
        InstanceRound round;
        round.id = std::to_string(index);
        round.kind = *kind_of(problem.rule);
        round.pools = pools_of(problem);
        add_wishes(problem, instance.rounds.size(), instance);
        instance.rounds.push_back(std::move(round));
    }
    return instance;
}

} // namespace

std::vector<Plan> compose_together(const std::vector<Problem>& problems, std::uint64_t seed,
                                   std::uint64_t iterations, const std::function<bool()>& stopped) {
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < problems.size(); ++i)
        if (fits(problems[i], chosen.empty() ? problems[i] : problems[chosen.front()]))
            chosen.push_back(i);
    std::vector<std::optional<Groups>> made(problems.size());
    if (chosen.size() > 1) {
        const MultiRoundPlan whole =
            compose_rounds(instance_of(problems, chosen), seed, iterations, stopped);
        for (std::size_t i = 0; i < chosen.size(); ++i)
            made[chosen[i]] = whole.rounds[i].groups;
    }
    // Whoever is composed alone knows of every round composed before that meets before or after.
    std::vector<Plan> plans(problems.size());
    for (std::size_t i = 0; i < problems.size(); ++i) {
        if (made[i].has_value()) continue;
        Problem alone = problems[i];
        for (const auto& groups : made)
            if (groups.has_value()) alone.earlier.push_back(*groups);
        made[i] = compose(alone).groups;
    }
    for (std::size_t i = 0; i < problems.size(); ++i) {
        Problem judged = problems[i];
        for (std::size_t before = 0; before < i; ++before)
            judged.earlier.push_back(*made[before]);
        plans[i] = judge(judged, *made[i]);
        plans[i].seed = problems[i].seed;
    }
    return plans;
}

} // namespace deroule::planner
