#include "planner/pools.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace deroule::planner {

namespace {

constexpr SizeBounds two_or_three{2, 3};

Pool pool_of_category(const Problem& problem, const CategoryPool& wanted) {
    Pool pool;
    pool.key = wanted.categories.empty() ? -1 : wanted.categories.front();
    pool.sizes = wanted.sizes.value_or(problem.sizes);
    pool.group_count = wanted.group_count;
    return pool;
}

// The people of each pool carry its key: a category or a territory.
Pooling by_key(const Problem& problem, std::map<int, std::size_t> pool_of_key,
               std::vector<Pool> pools) {
    Pooling pooling{std::move(pools), std::vector<std::size_t>(problem.people.size(), 0)};
    const auto key_of = [&](const Person& person) {
        return problem.rule == Rule::by_delegation ? person.territory : person.category;
    };
    std::set<int> missing;
    for (const Person& person : problem.people)
        if (!pool_of_key.contains(key_of(person))) missing.insert(key_of(person));
    for (const int key : missing) {
        Pool pool;
        pool.key = key;
        pool.sizes = problem.sizes;
        pool_of_key[key] = pooling.pools.size();
        pooling.pools.push_back(pool);
    }
    for (std::size_t i = 0; i < problem.people.size(); ++i)
        pooling.pool_of[i] = pool_of_key[key_of(problem.people[i])];
    return pooling;
}

Pooling by_category(const Problem& problem) {
    std::map<int, std::size_t> pool_of_key;
    std::vector<Pool> pools;
    for (const CategoryPool& wanted : problem.category_pools) {
        for (const int category : wanted.categories)
            pool_of_key.try_emplace(category, pools.size());
        pools.push_back(pool_of_category(problem, wanted));
    }
    return by_key(problem, std::move(pool_of_key), std::move(pools));
}

Pooling everybody(const Problem& problem) {
    Pool pool;
    pool.sizes = problem.rule == Rule::pairs ? two_or_three : problem.sizes;
    return {{pool}, std::vector<std::size_t>(problem.people.size(), 0)};
}

class Forest {
  public:
    explicit Forest(std::size_t size) : parents_(size) {
        std::iota(parents_.begin(), parents_.end(), PersonIndex{0});
    }
    [[nodiscard]] PersonIndex root(PersonIndex person) {
        while (parents_[person] != person) {
            parents_[person] = parents_[parents_[person]];
            person = parents_[person];
        }
        return person;
    }
    // The lowest index becomes the root, so that roots do not depend on the order of joins.
    void join(PersonIndex a, PersonIndex b) {
        const PersonIndex left = root(a);
        const PersonIndex right = root(b);
        parents_[std::max(left, right)] = std::min(left, right);
    }

  private:
    std::vector<PersonIndex> parents_;
};

} // namespace

Pooling pools_of(const Problem& problem, const std::vector<int>& locked_of) {
    Pooling pooling = problem.rule == Rule::by_category     ? by_category(problem)
                      : problem.rule == Rule::by_delegation ? by_key(problem, {}, {})
                                                            : everybody(problem);
    for (PersonIndex person = 0; person < problem.people.size(); ++person)
        if (locked_of[person] < 0) pooling.pools[pooling.pool_of[person]].members.push_back(person);
    return pooling;
}

std::vector<std::vector<PersonIndex>> kept_together(const Problem& problem) {
    Forest forest(problem.people.size());
    for (const auto& [a, b] : problem.together)
        forest.join(a, b);
    for (const auto& block : problem.blocks)
        for (const PersonIndex person : block)
            forest.join(block.front(), person);

    std::vector<std::vector<PersonIndex>> by_root(problem.people.size());
    for (PersonIndex person = 0; person < problem.people.size(); ++person)
        by_root[forest.root(person)].push_back(person);
    std::erase_if(by_root, [](const auto& members) { return members.size() < 2; });
    return by_root;
}

} // namespace deroule::planner
