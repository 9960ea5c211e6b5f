// How long a search may go on. A value; any thread.
#pragma once

#include "planner/instance.hpp"

#include <cstdint>
#include <functional>

namespace deroule::planner {

struct SearchLimits {
    std::uint64_t tries = 0;
    std::function<bool()> stopped;                         // Asked now and then; may be empty.
    std::function<void(const SearchProgress&)> observed{}; // Told now and then; may be empty.

    [[nodiscard]] bool stop() const { return stopped && stopped(); }
};

} // namespace deroule::planner
