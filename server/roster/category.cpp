#include "roster/category.hpp"

#include "roster/fold.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace deroule::roster {

namespace {

using domain::Advancement;
using domain::Category;
using Words = std::span<const std::string_view>;

// Each word alone names the category.
constexpr auto elu_words = std::to_array<std::string_view>(
    {"elu",        "elue",        "elus",        "elues",        "elected",       "maire",
     "maires",     "mairesse",    "mayor",       "adjoint",      "adjointe",      "adjoints",
     "conseiller", "conseillere", "conseillers", "conseilleres", "councillor",    "councillors",
     "councilor",  "councilors",  "president",   "presidente",   "vicepresident", "depute",
     "deputee",    "senateur",    "senatrice"});
constexpr auto technicien_words = std::to_array<std::string_view>(
    {"technicien", "technicienne", "techniciens", "techniciennes", "techn",     "tech",
     "technique",  "techniques",   "technician",  "technicians",   "technical", "ingenieur",
     "ingenieure", "dgs",          "dga",         "dst",           "animateur", "animatrice",
     "directeur",  "directrice",   "charge",      "chargee",       "chef",      "cheffe"});
constexpr auto operateur_words = std::to_array<std::string_view>(
    {"operateur",  "operateurs",  "operatrice",      "operatrices",  "operator",
     "operators",  "association", "associations",    "associatif",   "associative",
     "entreprise", "entreprises", "company",         "companies",    "business",
     "bailleur",   "bailleurs",   "cooperative",     "cooperatives", "scic",
     "scop",       "partenaire",  "partenaires",     "partner",      "prive",
     "privee",     "prives",      "private",         "ngo",          "ong",
     "economique", "economiques", "socioeconomique", "entrepreneur", "entrepreneuse",
     "tiers",      "gerant",      "gerante"});
constexpr auto etat_words = std::to_array<std::string_view>(
    {"etat",   "prefecture", "prefectures", "prefet",      "prefete",     "ddt",
     "ddtm",   "dreal",      "driea",       "drieat",      "ademe",       "anct",
     "cerema", "state",      "government",  "ministere",   "ministry",    "sgar",
     "deal",   "draaf",      "ars",         "deconcentre", "deconcentres"});

// Words that may go with any of the four without making the reading less sure.
constexpr auto neutral_words =
    std::to_array<std::string_view>({"e",           "es",           "s",
                                     "ne",          "nes",          "rice",
                                     "trice",       "trices",       "le",
                                     "la",          "les",          "l",
                                     "d",           "de",           "du",
                                     "des",         "un",           "une",
                                     "a",           "au",           "aux",
                                     "et",          "ou",           "and",
                                     "or",          "of",           "the",
                                     "service",     "services",     "agent",
                                     "agents",      "agente",       "agentes",
                                     "local",       "locale",       "locaux",
                                     "territorial", "territoriale", "territoriaux",
                                     "municipal",   "municipale",   "communautaire",
                                     "official",    "representant", "representante",
                                     "acteur",      "acteurs",      "actrice",
                                     "actor",       "sous",         "socio"});
// Where no other word decides.
constexpr auto weak_technicien_words = std::to_array<std::string_view>(
    {"agent", "agente", "agents", "agentes", "fonctionnaire", "staff", "officer", "salarie"});

// In functions, "Président de coopérative" is no élu, "Chargée de mission DDT" no technicien:
// the more telling category comes first.
constexpr std::array<Category, 4> by_telling{Category::etat, Category::operateur, Category::elu,
                                             Category::technicien};

bool among(Words words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

Words words_for(Category category) {
    switch (category) {
    case Category::elu:
        return elu_words;
    case Category::technicien:
        return technicien_words;
    case Category::operateur:
        return operateur_words;
    case Category::etat:
        return etat_words;
    }
    return {};
}

std::optional<Category> category_of_word(std::string_view word) {
    for (const Category category : by_telling) {
        if (among(words_for(category), word)) return category;
    }
    return std::nullopt;
}

// Typing errors: "Techncien", "Opérateru". Short words have too many neighbours.
std::optional<Category> category_near(std::string_view word) {
    constexpr std::size_t length_min = 7;
    if (word.size() < length_min) return std::nullopt;
    for (const Category category : by_telling) {
        for (const std::string_view known : words_for(category)) {
            if (known.size() >= length_min && within_edits(word, known, 2)) return category;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<CategoryReading> recognise_category(std::string_view text) {
    std::set<Category> named;
    bool weak = false;
    bool foreign = false;
    for (const std::string& word : words_of(fold(text))) {
        if (const auto exact = category_of_word(word)) {
            named.insert(*exact);
        } else if (const auto near = category_near(word)) {
            named.insert(*near);
            foreign = true;
        } else {
            foreign = foreign || !among(neutral_words, word);
            weak = weak || among(weak_technicien_words, word);
        }
    }
    if (named.empty()) {
        if (!weak) return std::nullopt;
        return CategoryReading{Category::technicien, Certainty::guessed};
    }
    const Category category =
        *std::ranges::find_if(by_telling, [&](Category one) { return named.contains(one); });
    const bool certain = named.size() == 1 && !foreign;
    return CategoryReading{category, certain ? Certainty::certain : Certainty::guessed};
}

std::optional<Category> category_of_function(std::string_view function) {
    // The mandate comes before its subject: "Adjoint à la vie associative".
    constexpr auto mandates =
        std::to_array<std::string_view>({"maire", "adjoint", "adjointe", "vice", "mayor"});
    const std::vector<std::string> words = words_of(fold(function));
    const auto says = [&](Words known) {
        return std::ranges::any_of(words,
                                   [&](const std::string& word) { return among(known, word); });
    };
    if (says(etat_words)) return Category::etat;
    if (says(mandates)) return Category::elu;
    const auto* const found = std::ranges::find_if(
        by_telling, [&](Category category) { return says(words_for(category)); });
    if (found == by_telling.end()) return std::nullopt;
    return *found;
}

std::optional<Category> category_named(std::string_view name) {
    for (const Category category : by_telling) {
        if (name_of(category) == name) return category;
    }
    return std::nullopt;
}

std::string_view name_of(Category category) {
    switch (category) {
    case Category::elu:
        return "elu";
    case Category::technicien:
        return "technicien";
    case Category::operateur:
        return "operateur";
    case Category::etat:
        return "etat";
    }
    return "";
}

std::optional<Advancement> recognise_advancement(std::string_view text) {
    constexpr auto starting = std::to_array<std::string_view>(
        {"initialisation", "initialiser", "demarrage", "debut", "debutant", "debutante",
         "lancement", "starting", "start"});
    constexpr auto engaged = std::to_array<std::string_view>(
        {"engage", "engagee", "engages", "engagees", "engagement", "engaged", "cours"});
    constexpr auto amplifying = std::to_array<std::string_view>(
        {"amplification", "amplifier", "amplifying", "approfondissement", "avance", "advanced"});
    const std::vector<std::string> words = words_of(fold(text));
    if (words.empty()) return Advancement::unknown;
    const auto says = [&](Words known) {
        return std::ranges::any_of(words,
                                   [&](const std::string& word) { return among(known, word); });
    };
    const bool at_start = says(starting);
    const bool under_way = says(engaged);
    const bool further = says(amplifying);
    if (int{at_start} + int{under_way} + int{further} != 1) return std::nullopt;
    return at_start    ? Advancement::starting
           : under_way ? Advancement::engaged
                       : Advancement::amplifying;
}

} // namespace deroule::roster
