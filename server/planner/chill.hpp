// How much dearer a swap may be at a given temperature, without floating point.
//
// Metropolis acceptance: a cost c passes when c <= T x (-ln u), u uniform. The quantiles of
// -ln u are a table of integers, because libraries differ in the last bit of a logarithm.
// Pure; any thread.
#pragma once

#include "base/random.hpp"

#include <cstdint>

namespace deroule::planner {

// In 1/256 of an energy unit.
constexpr std::int64_t hottest = 400 * 256;
constexpr std::int64_t coldest = 128;

[[nodiscard]] constexpr std::int64_t cooler(std::int64_t temperature) {
    return temperature * 15 / 16;
}

// Temperatures from this one down to the coldest.
[[nodiscard]] constexpr std::uint64_t steps_from(std::int64_t temperature) {
    std::uint64_t steps = 1;
    for (; temperature >= coldest; temperature = cooler(temperature))
        ++steps;
    return steps;
}

// No cost above it ever passes.
[[nodiscard]] std::int64_t highest_limit_at(std::int64_t temperature);

// The largest cost that passes this time.
[[nodiscard]] std::int64_t limit_at(std::int64_t temperature, Random& random);

} // namespace deroule::planner
