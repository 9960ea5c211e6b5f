#include "planner/diverse_groups.hpp"

#include "base/check.hpp"
#include "planner/diverse_exchange.hpp"

#include <algorithm>
#include <bit>
#include <numeric>

namespace deroule::planner {

namespace {

int width_of(std::uint64_t number) {
    return static_cast<int>(std::bit_width(number));
}

// A gain sums four entries of the table, each below 2^28, and two distances: no overflow.
// Smaller distances are scaled up, which keeps temperatures fine; larger ones lose their
// last bits during the search.
DiverseScale scaled(const DiverseProblem& problem) {
    DiverseScale scale;
    scale.elements = problem.elements;
    scale.groups = problem.groups;
    std::uint64_t capacity = 1;
    for (const SizeBounds& bounds : problem.groups)
        capacity = std::max(capacity, static_cast<std::uint64_t>(bounds.max));
    capacity = std::min<std::uint64_t>(capacity, problem.elements);
    scale.capacity = capacity;
    std::int64_t farthest = 1;
    for (const std::int64_t distance : problem.distances)
        farthest = std::max(farthest, distance);
    const int bits = std::min(24, 28 - width_of(capacity));
    DEROULE_CHECK(bits > 0);
    const int shift = bits - width_of(static_cast<std::uint64_t>(farthest));
    scale.nearest.resize(problem.elements, std::int32_t{1} << bits);
    for (const std::int64_t distance : problem.distances)
        scale.distances.push_back(
            static_cast<std::int32_t>(shift >= 0 ? distance << shift : distance >> -shift));
    for (std::size_t a = 0; a < problem.elements; ++a)
        for (std::size_t b = 0; b < problem.elements; ++b)
            if (a != b)
                scale.nearest[a] =
                    std::min(scale.nearest[a], scale.distances[a * problem.elements + b]);
    return scale;
}

Groups dealt(const DiverseProblem& problem, Random& random) {
    std::vector<PersonIndex> order(problem.elements);
    std::iota(order.begin(), order.end(), PersonIndex{0});
    random.shuffle(order);
    Groups groups(problem.groups.size());
    std::size_t next = 0;
    for (std::size_t g = 0; g < groups.size(); ++g)
        for (int i = 0; i < problem.groups[g].min; ++i)
            groups[g].push_back(order[next++]);
    for (std::size_t g = 0; next < order.size(); g = (g + 1) % groups.size())
        if (groups[g].size() < static_cast<std::size_t>(problem.groups[g].max))
            groups[g].push_back(order[next++]);
    return groups;
}

} // namespace

bool sizes_fit(const DiverseProblem& problem) {
    std::int64_t least = 0;
    std::int64_t most = 0;
    for (const SizeBounds& bounds : problem.groups) {
        if (bounds.min < 0 || bounds.min > bounds.max) return false;
        least += bounds.min;
        most += bounds.max;
    }
    const auto elements = static_cast<std::int64_t>(problem.elements);
    return least <= elements && elements <= most;
}

std::int64_t diversity(const DiverseProblem& problem, const Groups& groups) {
    std::int64_t value = 0;
    for (const std::vector<PersonIndex>& members : groups)
        for (std::size_t i = 0; i < members.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                value += problem.distances[members[i] * problem.elements + members[j]];
    return value;
}

DiversePlan compose_diverse(const DiverseProblem& problem, std::uint64_t seed, std::uint64_t sweeps,
                            const std::function<bool()>& stopped) {
    DEROULE_CHECK(sizes_fit(problem));
    DEROULE_CHECK(problem.distances.size() == problem.elements * problem.elements);
    Random random(seed);
    DiversePlan plan{dealt(problem, random)};
    if (problem.elements < 2) return plan;
    DiverseExchange exchange(
        DiverseSeating(std::make_shared<const DiverseScale>(scaled(problem)), plan.groups), random);
    plan.cut_short = exchange.run(sweeps, stopped);
    plan.groups = exchange.best().groups();
    plan.value = diversity(problem, plan.groups);
    return plan;
}

} // namespace deroule::planner
