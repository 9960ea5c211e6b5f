#include "planner/history_lanes.hpp"

#include <algorithm>

namespace deroule::planner {

HistoryLanes history_lanes(const Groups& groups, std::size_t people) {
    std::vector<std::vector<char>> taken;
    HistoryLanes lanes;
    for (const auto& members : groups) {
        std::size_t lane = 0;
        const auto sits = [&](PersonIndex person) { return taken[lane][person] != 0; };
        while (lane < taken.size() && std::any_of(members.begin(), members.end(), sits))
            ++lane;
        if (lane == taken.size()) taken.emplace_back(people, char{0});
        for (const PersonIndex person : members)
            taken[lane][person] = 1;
        lanes.of.push_back(lane);
    }
    lanes.count = taken.size();
    return lanes;
}

} // namespace deroule::planner
