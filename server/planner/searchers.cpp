#include "planner/searchers.hpp"

#include <algorithm>

namespace deroule::planner {

std::uint64_t seed_of_search(std::uint64_t seed, std::size_t index) {
    return seed + index * 0x9e3779b97f4a7c15ULL;
}

MultiRoundPlan compose_rounds(const Instance& instance, const Searches& searches,
                              const Executor& execute, const std::function<bool()>& stopped,
                              const std::function<void(const SearchProgress&)>& observed) {
    std::vector<MultiRoundPlan> plans(std::max<std::size_t>(1, searches.count));
    std::vector<std::function<void()>> jobs;
    for (std::size_t i = 0; i < plans.size(); ++i)
        jobs.push_back([&, i] {
            plans[i] = compose_rounds(instance, seed_of_search(searches.seed, i),
                                      searches.iterations, stopped, observed);
        });
    execute(jobs);
    const auto cut_short = [](const MultiRoundPlan& plan) { return plan.cut_short; };
    const bool any_cut_short = std::any_of(plans.begin(), plans.end(), cut_short);
    const auto best =
        std::min_element(plans.begin(), plans.end(), [](const auto& left, const auto& right) {
            return left.score < right.score;
        });
    best->cut_short = any_cut_short;
    return std::move(*best);
}

} // namespace deroule::planner
