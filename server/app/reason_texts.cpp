#include "app/reason_texts.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace deroule::app {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr std::array reasons{
    // Of json::ReadFault.
    Pair{"has too many items", "compte trop d’éléments"},
    Pair{"is longer than a year", "dépasse un an"},
    Pair{"is missing", "manque"},
    Pair{"is not a known kind", "n’est pas une sorte connue"},
    Pair{"is not known here", "n’est pas connu ici"},
    Pair{"is out of range", "sort des bornes"},
    Pair{"is too large", "est trop grand"},
    Pair{"is too small", "est trop petit"},
    Pair{"must be a list", "doit être une liste"},
    Pair{"must be a text", "doit être un texte"},
    Pair{"must be a whole number", "doit être un nombre entier"},
    Pair{"must be an object", "doit être un objet"},
    Pair{"must be true or false", "doit être true ou false"},
    Pair{"must have 1 to 64 characters", "doit compter 1 à 64 caractères"},
    // Of domain::PlanFault.
    Pair{"asks nothing", "ne demande rien"},
    Pair{"has more than 20 items", "compte plus de 20 éléments"},
    Pair{"has turns of more than an hour", "a des tours de plus d’une heure"},
    Pair{"has turns that are too short to say anything",
         "a des tours trop courts pour dire quoi que ce soit"},
    Pair{"has weights other than 0 to 10", "a des poids autres que 0 à 10"},
    Pair{"is empty or longer than 120 characters", "est vide ou dépasse 120 caractères"},
    Pair{"is empty or too long", "est vide ou trop long"},
    Pair{"is longer than 120 characters", "dépasse 120 caractères"},
    Pair{"is too long", "est trop long"},
    Pair{"is used twice", "sert deux fois"},
    Pair{"is missing: the groups of which breakout?",
         "manque\u00a0: les groupes de quel atelier\u202f?"},
    Pair{"must be an https link", "doit être un lien https"},
    Pair{"must be between 0 and 10 minutes", "doit être compris entre 0 et 10 minutes"},
    Pair{"must be between 0 and 12 hours", "doit être compris entre 0 et 12 heures"},
    Pair{"must be between 0 and 10,000", "doit être compris entre 0 et 10\u202f000"},
    Pair{"must not be under the length", "ne doit pas être inférieure à la durée"},
    Pair{"must not exceed the length", "ne doit pas dépasser la durée"},
    Pair{"needs 1 <= min <= max <= 100", "doit suivre 1 ≤ min ≤ max ≤ 100"},
    Pair{"needs 2 to 20 choices", "doit compter 2 à 20 choix"},
    Pair{"needs a scale of 2 to 11 steps", "doit être une échelle de 2 à 11 degrés"},
};

// What follows it are words of the format, the same in every language.
constexpr std::string_view one_of = "must be one of: ";

} // namespace

std::string reason_in_french(std::string_view english) {
    if (english.starts_with(one_of))
        return "doit être l’un de\u00a0: " + std::string(english.substr(one_of.size()));
    const auto found = std::ranges::find(reasons, english, &Pair::first);
    return std::string(found == reasons.end() ? english : found->second);
}

} // namespace deroule::app
