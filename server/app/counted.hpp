// "1 day", "2 days": how many, in English words.
#pragma once

#include <cstddef>
#include <string>

namespace deroule::app {

// For nouns whose plural only takes an s.
[[nodiscard]] inline std::string counted(std::size_t count, const char* noun) {
    return std::to_string(count) + ' ' + noun + (count == 1 ? "" : "s");
}

} // namespace deroule::app
