// The best start for dense rounds among those that designs and planes give.
//
// Each is seated and counted; the first that reaches `floor` ends it. Nothing where rounds
// have several halls, or more tables than the designs we make. O(people^2) for each start.
#pragma once

#include "planner/rounds_seating.hpp"

#include <optional>
#include <vector>

namespace deroule::planner {

struct DenseStart {
    std::vector<PersonIndex> people_at;
    Score score;
};

// A seating that reaches `floor` without any search, where nobody's seat is asked for.
[[nodiscard]] std::optional<Tables> settled_by_design(const RoundsModel& model, const Score& floor);

[[nodiscard]] std::optional<DenseStart> dense_start(const RoundsSeating& seating,
                                                    const Score& floor);

} // namespace deroule::planner
