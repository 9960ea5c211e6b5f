// In which line of a JSON text each value stands.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace deroule::app {

struct TextPlace {
    int line = 1;
    int column = 1;
};

// The line and column (from 1, in bytes) of a byte counted from 1, as parsers report it.
[[nodiscard]] TextPlace place_of_byte(std::string_view text, std::size_t byte);

// The first bracket that opens more than `levels` levels; the other functions here, like most
// readers of JSON, take a level of the stack for each. The text must be valid JSON. O(text).
[[nodiscard]] std::optional<TextPlace> deeper_than(std::string_view text, int levels);

// The line of every value, by JSON pointer. The text must be valid JSON. O(text).
[[nodiscard]] std::map<std::string, int> pointer_lines(std::string_view text);

// The line of the value at `pointer`, or of the nearest one around it: what is missing has
// no line of its own. 0 when `lines` is empty.
[[nodiscard]] int nearest_line(const std::map<std::string, int>& lines, std::string pointer);

struct RepeatedMember {
    std::string pointer;
    int line = 0; // Of the second.
};

// Members whose object has had their name before: readers of JSON keep one and drop the other
// without a word. The text must be valid JSON. O(text).
[[nodiscard]] std::vector<RepeatedMember> repeated_members(std::string_view text);

} // namespace deroule::app
