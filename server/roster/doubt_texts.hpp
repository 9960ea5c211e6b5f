// The name and the sentences of each kind of doubt.
//
// {read}, {assumed}, {other} stand for a doubt's members, {fields} for what was assumed
// when it lists fields, {category} when it names one. A sentence follows its place ("Line 12,
// category: ..."). For doubt.cpp alone.
#pragma once

#include "roster/doubt.hpp"

#include <string_view>

namespace deroule::roster {

struct DoubtSentence {
    std::string_view text = "";
    std::string_view nothing_assumed = ""; // In its place when nothing was assumed.
};

struct DoubtTexts {
    DoubtKind kind = DoubtKind::file_empty;
    std::string_view name = "";
    DoubtSentence english{};
    DoubtSentence french{};
};

[[nodiscard]] const DoubtTexts& texts_of(DoubtKind kind);

} // namespace deroule::roster
