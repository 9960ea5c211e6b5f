#include "app/groups/groups_search.hpp"

#include "app/groups/progress_line.hpp"
#include "planner/searchers.hpp"

#include <functional>
#include <optional>
#include <thread>
#include <vector>

namespace deroule::app {

namespace {

// The first job stays on the calling thread: one search needs no other.
void run_side_by_side(const std::vector<std::function<void()>>& jobs) {
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < jobs.size(); ++i)
        others.emplace_back(jobs[i]);
    if (!jobs.empty()) jobs.front()();
}

} // namespace

planner::MultiRoundPlan search_groups(const planner::Instance& instance,
                                      const GroupsSearch& wanted) {
    using std::chrono::steady_clock;
    const auto start = steady_clock::now();
    const auto elapsed = [start] {
        return std::chrono::duration_cast<std::chrono::milliseconds>(steady_clock::now() - start);
    };
    const auto late = [&] {
        return wanted.time_limit.count() > 0 && elapsed() >= wanted.time_limit;
    };
    std::optional<ProgressLine> line;
    std::function<void(const planner::SearchProgress&)> show;
    if (wanted.terminal != nullptr) {
        line.emplace(*wanted.terminal);
        show = [&](const planner::SearchProgress& progress) { line->show(progress, elapsed()); };
    }
    return planner::compose_rounds(instance, {wanted.seed, 0, wanted.threads}, run_side_by_side,
                                   late, show);
}

} // namespace deroule::app
