// Recognises the four categories of actors, and advancement, in people's own spellings.
//
// A spelling all of whose words are known to one category is certain: "ELU(E)",
// "Technicien·ne", "Services de l'Etat", "Opérateur / association". One with foreign
// words, typing errors or words of two categories is a guess that the caller reports.
// Pure functions, any thread; linear.
#pragma once

#include "domain/roster.hpp"

#include <optional>
#include <string_view>

namespace deroule::roster {

enum class Certainty { certain, guessed };

struct CategoryReading {
    domain::Category category = domain::Category::elu;
    Certainty certainty = Certainty::certain;

    friend bool operator==(const CategoryReading&, const CategoryReading&) = default;
};

// Empty when nothing in the text points to a category.
[[nodiscard]] std::optional<CategoryReading> recognise_category(std::string_view text);

// What a function ("Adjointe à l'urbanisme") lets suppose; never more than a guess.
[[nodiscard]] std::optional<domain::Category> category_of_function(std::string_view function);

// "elu", "technicien", "operateur", "etat": as the day's file writes them.
[[nodiscard]] std::optional<domain::Category> category_named(std::string_view name);
[[nodiscard]] std::string_view name_of(domain::Category category);

// Empty when the text is not empty and yet says none of the three.
[[nodiscard]] std::optional<domain::Advancement> recognise_advancement(std::string_view text);

} // namespace deroule::roster
