#include "planner/chill.hpp"

#include <array>

namespace deroule::planner {

namespace {

// -ln(u) at the middle of 64 equal slices of (0, 1), in 1/256.
constexpr std::array<std::int64_t, 64> exponential_quantiles{
    1242, 961, 830, 744, 680, 628, 585, 549, 517, 488, 463, 439, 418, 398, 380, 363,
    347,  332, 318, 304, 291, 279, 268, 256, 246, 236, 226, 216, 207, 198, 190, 181,
    173,  166, 158, 151, 144, 137, 130, 124, 117, 111, 105, 99,  93,  87,  82,  76,
    71,   66,  61,  56,  51,  46,  41,  36,  32,  27,  23,  19,  14,  10,  6,   2};

} // namespace

std::int64_t highest_limit_at(std::int64_t temperature) {
    return temperature * exponential_quantiles.front() / (256 * 256);
}

std::int64_t limit_at(std::int64_t temperature, Random& random) {
    return temperature * exponential_quantiles[random.next() >> 58] / (256 * 256);
}

} // namespace deroule::planner
