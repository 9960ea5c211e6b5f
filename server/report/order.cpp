#include "report/order.hpp"

#include <array>
#include <cstddef>

namespace deroule::report {

namespace {

// What the letters U+00C0 to U+00FF are filed under, by their second byte in UTF-8 less 0x80.
constexpr std::array<std::string_view, 64> latin{
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",
    "d", "n", "o", "o", "o", "o", "o",  "x", "o", "u", "u", "u", "u", "y", "th", "ss",
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",
    "d", "n", "o", "o", "o", "o", "o",  "/", "o", "u", "u", "u", "u", "y", "th", "y"};

} // namespace

std::string sort_key(std::string_view text) {
    std::string key;
    key.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const char next = i + 1 < text.size() ? text[i + 1] : '\0';
        if (c >= 'A' && c <= 'Z') {
            key += static_cast<char>(c - 'A' + 'a');
        } else if (c == '\xC3' && (static_cast<unsigned char>(next) & 0xC0U) == 0x80U) {
            key += latin[static_cast<unsigned char>(next) & 0x3FU];
            ++i;
        } else if (c == '\xC5' && (next == '\x92' || next == '\x93')) {
            key += "oe";
            ++i;
        } else {
            key += c;
        }
    }
    return key;
}

} // namespace deroule::report
