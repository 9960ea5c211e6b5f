#include "roster/heading.hpp"

#include "roster/fold.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace deroule::roster {

namespace {

using enum Field;

struct UsualHeading {
    std::string_view heading; // Folded.
    Field field;
};

constexpr auto usual_headings =
    std::to_array<UsualHeading>({{"territoire", territory},
                                 {"territoires", territory},
                                 {"territory", territory},
                                 {"nom du territoire", territory},
                                 {"territoire represente", territory},
                                 {"territoire d origine", territory},
                                 {"collectivite", territory},
                                 {"nom de la collectivite", territory},
                                 {"collectivite territoriale", territory},
                                 {"intercommunalite", territory},
                                 {"epci", territory},
                                 {"delegation", territory},
                                 {"local authority", territory},
                                 {"type de territoire", territory_kind},
                                 {"type territoire", territory_kind},
                                 {"nature du territoire", territory_kind},
                                 {"categorie de territoire", territory_kind},
                                 {"type de collectivite", territory_kind},
                                 {"territory type", territory_kind},
                                 {"territory kind", territory_kind},
                                 {"type of territory", territory_kind},
                                 {"kind of territory", territory_kind},
                                 {"avancement", advancement},
                                 {"niveau d avancement", advancement},
                                 {"etat d avancement", advancement},
                                 {"degre d avancement", advancement},
                                 {"avancement de la demarche", advancement},
                                 {"stade", advancement},
                                 {"maturite", advancement},
                                 {"advancement", advancement},
                                 {"progress", advancement},
                                 {"stage", advancement},
                                 {"prenom", given_name},
                                 {"prenoms", given_name},
                                 {"given name", given_name},
                                 {"given names", given_name},
                                 {"first name", given_name},
                                 {"firstname", given_name},
                                 {"forename", given_name},
                                 {"nom", family_name},
                                 {"nom de famille", family_name},
                                 {"nom usuel", family_name},
                                 {"nom d usage", family_name},
                                 {"family name", family_name},
                                 {"last name", family_name},
                                 {"lastname", family_name},
                                 {"surname", family_name},
                                 {"nom complet", full_name},
                                 {"nom prenom", full_name},
                                 {"prenom nom", full_name},
                                 {"nom et prenom", full_name},
                                 {"prenom et nom", full_name},
                                 {"nom du participant", full_name},
                                 {"participant", full_name},
                                 {"participante", full_name},
                                 {"identite", full_name},
                                 {"name", full_name},
                                 {"full name", full_name},
                                 {"fullname", full_name},
                                 {"attendee", full_name},
                                 {"categorie d acteur", category},
                                 {"categorie d acteurs", category},
                                 {"categorie acteur", category},
                                 {"categorie", category},
                                 {"type d acteur", category},
                                 {"college", category},
                                 {"vous etes", category},
                                 {"profil", category},
                                 {"category", category},
                                 {"actor category", category},
                                 {"category of actor", category},
                                 {"actor type", category},
                                 {"type of actor", category},
                                 {"kind of actor", category},
                                 {"fonction", function},
                                 {"fonctions", function},
                                 {"poste", function},
                                 {"intitule du poste", function},
                                 {"mandat", function},
                                 {"fonction ou mandat", function},
                                 {"fonction mandat", function},
                                 {"mandat fonction", function},
                                 {"function", function},
                                 {"job title", function},
                                 {"position", function},
                                 {"adresse e mail", email},
                                 {"adresse email", email},
                                 {"adresse mail", email},
                                 {"adresse courriel", email},
                                 {"adresse electronique", email},
                                 {"adresse de messagerie", email},
                                 {"e mail", email},
                                 {"email", email},
                                 {"mail", email},
                                 {"mel", email},
                                 {"courriel", email},
                                 {"email address", email},
                                 {"e mail address", email},
                                 {"journee", day},
                                 {"journees", day},
                                 {"jour", day},
                                 {"jours", day},
                                 {"date", day},
                                 {"dates", day},
                                 {"date de la journee", day},
                                 {"dates des journees", day},
                                 {"journee choisie", day},
                                 {"journees choisies", day},
                                 {"date de participation", day},
                                 {"session", day},
                                 {"sessions", day},
                                 {"day", day},
                                 {"days", day},
                                 {"workshop day", day},
                                 {"attente", expectation},
                                 {"attentes", expectation},
                                 {"besoins", expectation},
                                 {"attentes et besoins", expectation},
                                 {"motivation", expectation},
                                 {"motivations", expectation},
                                 {"expectation", expectation},
                                 {"expectations", expectation}});

std::optional<Field> find_usual(std::string_view folded) {
    const auto* const found = std::ranges::find(usual_headings, folded, &UsualHeading::heading);
    if (found == usual_headings.end()) return std::nullopt;
    return found->field;
}

// What forms add to a heading: "Votre prénom", "Nom (obligatoire)", "Prénom(s)".
bool is_filler(std::string_view word) {
    constexpr auto fillers = std::to_array<std::string_view>(
        {"obligatoire", "facultatif", "required", "optional", "votre", "vos", "your", "s", "e"});
    return std::ranges::find(fillers, word) != fillers.end();
}

class HeadingWords {
  public:
    explicit HeadingWords(std::string_view heading) : words_(words_of(fold(heading))) {}

    template <class... Text>
    [[nodiscard]] bool any(Text... texts) const {
        return std::ranges::any_of(
            words_, [&](const std::string& word) { return ((word == texts) || ...); });
    }

  private:
    std::vector<std::string> words_;
};

} // namespace

std::optional<Field> field_of_heading(std::string_view heading) {
    const std::string folded = fold(heading);
    if (const auto field = find_usual(folded)) return field;
    std::string bare;
    for (const std::string& word : words_of(folded)) {
        if (is_filler(word)) continue;
        if (!bare.empty()) bare += ' ';
        bare += word;
    }
    return find_usual(bare);
}

std::optional<Field> guess_field(std::string_view heading) {
    const HeadingWords words(heading);
    const bool place = words.any("territoire", "territoires", "territory", "collectivite", "epci");
    if (words.any("utilisateur", "user", "soumission", "submission", "inscription", "naissance")) {
        return std::nullopt;
    }
    if (words.any("mail", "email", "courriel")) return Field::email;
    if (words.any("attentes", "attente", "attendez", "expect", "expectations")) {
        return Field::expectation;
    }
    if (place && words.any("type", "nature", "kind")) return Field::territory_kind;
    if (words.any("avancement", "advancement", "maturite")) return Field::advancement;
    if (words.any("acteur", "acteurs", "actor", "categorie", "category")) return Field::category;
    if (words.any("fonction", "function", "mandat")) return Field::function;
    if (words.any("prenom")) return words.any("nom") ? Field::full_name : Field::given_name;
    if (place) return Field::territory;
    if (words.any("journee", "journees", "dates")) return Field::day;
    return std::nullopt;
}

} // namespace deroule::roster
