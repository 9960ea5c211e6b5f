// Which field a heading stands for, in French or in English.
//
// Any thread; the vocabulary is fixed and small.
#pragma once

#include "roster/field.hpp"

#include <optional>
#include <string_view>

namespace deroule::roster {

// A usual heading, but for case, accents, punctuation and words such as "obligatoire".
[[nodiscard]] std::optional<Field> field_of_heading(std::string_view heading);

// A heading in which a telling word stands ("Qu'attendez-vous de ces journées ?").
[[nodiscard]] std::optional<Field> guess_field(std::string_view heading);

} // namespace deroule::roster
