// Finds out how a text file is encoded, and turns it into UTF-8.
//
// A byte order mark decides; else zeros at every other byte mean UTF-16, valid UTF-8
// is UTF-8, and what remains is Windows-1252 unless it is UTF-8 with a damaged place.
// Decoding is ICU's. Any thread; linear.
#pragma once

#include "base/result.hpp"
#include "roster/read_error.hpp"

#include <string>
#include <string_view>

namespace deroule::roster {

enum class Encoding { utf8, utf16_le, utf16_be, windows_1252 };

// "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252".
[[nodiscard]] std::string_view name_of(Encoding encoding);

struct Decoded {
    std::string text; // UTF-8 without byte order mark.
    Encoding encoding = Encoding::utf8;
    bool assumed = false; // Neither a byte order mark nor valid UTF-8 proves it.
};

[[nodiscard]] Result<Decoded, ReadError> decode(std::string_view bytes);

} // namespace deroule::roster
