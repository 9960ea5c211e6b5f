#include "planner/repair.hpp"

#include "planner/evaluation.hpp"

#include <algorithm>
#include <tuple>

namespace deroule::planner {

namespace {

bool is_open(const Model& model, const std::vector<int>& closed, int group) {
    return model.locked_at(group) < 0 &&
           std::find(closed.begin(), closed.end(), group) == closed.end();
}

} // namespace

int seat_for(const Problem& problem, const Groups& groups, PersonIndex newcomer,
             const std::vector<int>& closed) {
    const Model model(problem);
    const bool any_people = std::any_of(groups.begin(), groups.end(), [&](const auto& members) {
        const auto group = static_cast<int>(&members - groups.data());
        return !members.empty() && is_open(model, closed, group);
    });
    int best = -1;
    std::tuple<Score, std::size_t> best_rank;
    for (const MoveCost& cost : cost_of_moving(model, groups, newcomer)) {
        const std::size_t size = groups[static_cast<std::size_t>(cost.group)].size();
        if (!is_open(model, closed, cost.group) || (any_people && size == 0)) continue;
        const std::tuple rank{cost.change, size};
        if (best < 0 || rank < best_rank) {
            best = cost.group;
            best_rank = rank;
        }
    }
    return best;
}

} // namespace deroule::planner
