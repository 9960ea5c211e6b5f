#include "app/groups/diverse_reader.hpp"
#include "base/check.hpp"
#include "fuzz/target.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string text(bytes, bytes + size);
    const auto problem = deroule::app::read_diverse(text);
    if (problem.has_error()) {
        DEROULE_CHECK(!problem.error().place.empty() && !problem.error().reason.empty());
        return 0;
    }
    DEROULE_CHECK(problem->distances.size() == problem->elements * problem->elements);
    // What can be read can be grouped.
    const auto plan = deroule::planner::compose_diverse(*problem, 1, 8);
    DEROULE_CHECK(plan.value == deroule::planner::diversity(*problem, plan.groups));
    return 0;
}
