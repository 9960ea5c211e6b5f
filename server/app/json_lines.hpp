// In which line of a JSON text each value stands.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace deroule::app {

struct TextPlace {
    int line = 1;
    int column = 1;
};

// The line and column (from 1, in bytes) of a byte counted from 1, as parsers report it.
[[nodiscard]] TextPlace place_of_byte(std::string_view text, std::size_t byte);

// The line of every value, by JSON pointer. The text must be valid JSON. O(text).
[[nodiscard]] std::map<std::string, int> pointer_lines(std::string_view text);

} // namespace deroule::app
