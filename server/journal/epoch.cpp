#include "journal/epoch.hpp"

#include <cstdint>
#include <random>

namespace deroule::journal {

std::string draw_epoch() {
    constexpr const char* digits = "0123456789abcdef";
    std::random_device source;
    std::string epoch;
    for (int word = 0; word < 4; ++word) {
        const std::uint32_t bits = source();
        for (unsigned shift = 0; shift < 32; shift += 4)
            epoch.push_back(digits[(bits >> shift) & 0xfU]);
    }
    return epoch;
}

} // namespace deroule::journal
