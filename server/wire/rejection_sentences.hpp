// What a person reads when a command is refused, in both languages.
//
// Made from protocol/rejections.json at build time; sorted by code, each code once, for a
// binary search. Constant data, any thread.
#pragma once

#include <span>
#include <string_view>

namespace deroule::wire {

struct Sentence {
    std::string_view code;
    std::string_view retry; // "never" or "later".
    std::string_view fr;
    std::string_view en;
};

extern const std::span<const Sentence> rejection_sentences;

} // namespace deroule::wire
