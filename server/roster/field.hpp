// What a registration may say: the fields that columns are recognised as.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace deroule::roster {

enum class Field {
    territory,
    territory_kind,
    advancement,
    given_name,
    family_name,
    full_name,
    category,
    function,
    email,
    day,
    expectation
};

inline constexpr std::size_t fields = static_cast<std::size_t>(Field::expectation) + 1;

inline constexpr std::array<std::string_view, fields> field_names{
    "territory", "territory_kind", "advancement", "given_name", "family_name", "full_name",
    "category",  "function",       "email",       "day",        "expectation"};

[[nodiscard]] constexpr std::size_t index_of(Field field) {
    return static_cast<std::size_t>(field);
}

[[nodiscard]] constexpr std::string_view name_of(Field field) {
    return field_names[index_of(field)];
}

// The field that `name` denotes in the day's file, such as "family_name".
[[nodiscard]] constexpr std::optional<Field> field_named(std::string_view name) {
    for (std::size_t index = 0; index < fields; ++index) {
        if (field_names[index] == name) return static_cast<Field>(index);
    }
    return std::nullopt;
}

} // namespace deroule::roster
