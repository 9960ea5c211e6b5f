#include "planner/advice.hpp"

#include "planner/relaxed.hpp"
#include "planner/rounds_bound.hpp"

#include <algorithm>
#include <set>

namespace deroule::planner {

namespace {

constexpr int tries_max = 60;

std::int64_t at_level(const Bound& bound, Level level) {
    return level == Level::hard       ? bound.hard
           : level == Level::category ? bound.category
                                      : bound.repeats;
}

class Adviser {
  public:
    explicit Adviser(const Instance& instance)
        : instance_(instance), model_(instance), arguments_(arguments_of_rounds(model_)),
          before_(bound_of(arguments_)) {}

    [[nodiscard]] std::vector<Advice> all() {
        std::vector<Advice> found;
        for (const Argument& argument : arguments_)
            found.push_back(about(argument));
        for (Advice& advice : found) {
            look_for_relaxations(advice);
            std::stable_sort(advice.relaxations.begin(), advice.relaxations.end(),
                             [](const Relaxation& left, const Relaxation& right) {
                                 return left.least < right.least;
                             });
        }
        return found;
    }

  private:
    [[nodiscard]] const InstancePool& pool_of(const Advice& advice) const {
        return instance_.rounds[advice.rounds.back()].pools[static_cast<std::size_t>(advice.pool)];
    }

    // Where most of the people sit in the last of the rounds.
    [[nodiscard]] int main_pool(const Argument& argument) const {
        const auto& pools = instance_.rounds[argument.rounds.back()].pools;
        std::vector<std::int64_t> people(pools.size(), 0);
        for (std::size_t pool = 0; pool < pools.size(); ++pool)
            for (const PersonIndex person : argument.people)
                people[pool] +=
                    std::count(pools[pool].categories.begin(), pools[pool].categories.end(),
                               instance_.people[person].category);
        return static_cast<int>(std::max_element(people.begin(), people.end()) - people.begin());
    }

    [[nodiscard]] Advice about(const Argument& argument) const {
        Advice advice;
        advice.kind = argument.kind;
        advice.rounds = argument.rounds;
        if (argument.earlier >= 0)
            advice.rounds.insert(advice.rounds.begin(), static_cast<std::size_t>(argument.earlier));
        advice.pool = argument.pool >= 0 ? argument.pool : main_pool(argument);
        advice.code = argument.code;
        advice.people = argument.people;
        advice.available = static_cast<std::int64_t>(argument.people.size());
        const InstancePool& pool = pool_of(advice);
        advice.groups = pool.groups;
        advice.least = argument.least;
        if (argument.kind == ArgumentKind::size_spread) {
            const bool too_many = advice.available > advice.groups * pool.sizes.max;
            advice.needed = advice.groups * (too_many ? pool.sizes.max : pool.sizes.min);
        } else if (argument.kind == ArgumentKind::wish) {
            advice.needed = pool.sizes.max;
        } else if (argument.kind == ArgumentKind::pigeonhole) {
            // As many groups as people in a group, so that each group can be taken apart.
            const std::int64_t size =
                advice.groups > 0 ? (present(advice) + advice.groups - 1) / advice.groups : 0;
            advice.needed = size * size;
        } else if (level_of(argument.kind) != Level::repeats) {
            advice.needed = argument.tables;
        }
        return advice;
    }

    [[nodiscard]] std::int64_t present(const Advice& advice) const {
        const std::size_t round = advice.rounds.back();
        int pool = 0;
        for (const Hall& hall : model_.halls()) {
            if (hall.round != round) continue;
            if (pool++ == advice.pool) return static_cast<std::int64_t>(hall.members.size());
        }
        return 0;
    }

    void look_for_relaxations(Advice& advice) {
        switch (advice.kind) {
        case ArgumentKind::territory_spread:
            try_numbers(advice, RelaxationKind::more_groups, 1, advice.available - advice.groups);
            break;
        case ArgumentKind::size_spread:
            if (advice.available > advice.needed) {
                try_numbers(advice, RelaxationKind::more_groups, 1, advice.available);
                try_numbers(advice, RelaxationKind::larger_groups, pool_of(advice).sizes.max + 1,
                            advice.available);
            } else {
                try_numbers(advice, RelaxationKind::fewer_groups, 1, advice.groups - 1);
                try_numbers(advice, RelaxationKind::smaller_groups,
                            std::max<std::int64_t>(1, advice.available / advice.groups),
                            pool_of(advice).sizes.min - 1);
            }
            break;
        case ArgumentKind::wish:
            try_numbers(advice, RelaxationKind::larger_groups, advice.available, advice.available);
            try_numbers(advice, RelaxationKind::no_wish, 0, 0);
            break;
        case ArgumentKind::category_spread:
            break; // Most are of this category: nothing but other people would help.
        case ArgumentKind::pigeonhole:
        case ArgumentKind::counting:
        case ArgumentKind::person:
            try_numbers(advice, RelaxationKind::more_groups, 1, present(advice) / 2);
            for (int other = 0; other < pool_count(advice); ++other)
                if (other != advice.pool)
                    try_numbers(advice, RelaxationKind::merged_pools, other, other);
            if (advice.rounds.size() > 1) try_numbers(advice, RelaxationKind::fewer_rounds, 0, 0);
            break;
        }
    }

    [[nodiscard]] int pool_count(const Advice& advice) const {
        return static_cast<int>(instance_.rounds[advice.rounds.back()].pools.size());
    }

    // The smallest number that helps, and the smallest that leaves as little as any.
    void try_numbers(Advice& advice, RelaxationKind kind, std::int64_t from, std::int64_t to) {
        const Level level = level_of(advice.kind);
        const std::int64_t others = at_level(before_, level) - advice.least;
        std::int64_t best = at_level(before_, level);
        std::vector<Relaxation> helping;
        for (std::int64_t amount = from; amount <= to && tries_ < tries_max; ++amount) {
            ++tries_;
            Relaxation relaxation{kind, static_cast<int>(amount), 0, 0};
            const Bound after = bound_with(instance_, advice, relaxation);
            relaxation.least = at_level(after, level);
            const bool harms = after.hard > before_.hard && level != Level::hard;
            if (harms || relaxation.least >= best) continue;
            best = relaxation.least;
            helping.push_back(relaxation);
            if (best <= others) break;
        }
        if (helping.size() > 2) helping.erase(helping.begin() + 1, helping.end() - 1);
        advice.relaxations.insert(advice.relaxations.end(), helping.begin(), helping.end());
    }

    const Instance& instance_;
    RoundsModel model_;
    std::vector<Argument> arguments_;
    Bound before_;
    int tries_ = 0;
};

} // namespace

std::vector<Advice> advice_of(const Instance& instance) {
    return Adviser(instance).all();
}

std::vector<Advice> advice_of(const Problem& problem) {
    const bool composed = problem.rule != Rule::by_delegation && problem.rule != Rule::by_choice &&
                          problem.rule != Rule::manual;
    if (!composed || problem.people.empty()) return {};
    return advice_of(instance_of(problem));
}

} // namespace deroule::planner
