#include "roster/doubt.hpp"

#include "roster/doubt_texts.hpp"
#include "roster/field.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace deroule::roster {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, fields> field_labels{{
    {"territoire", "territory"},
    {"type de territoire", "kind of territory"},
    {"avancement", "advancement"},
    {"prénom", "given name"},
    {"nom", "family name"},
    {"nom complet", "full name"},
    {"catégorie", "category"},
    {"fonction", "function"},
    {"adresse e-mail", "e-mail address"},
    {"journée", "day"},
    {"attentes", "expectations"},
}};

std::string_view label_of(std::string_view name, Language language) {
    const bool is_french = language == Language::french;
    // Of lists of groups; they are no fields of a registration.
    if (name == "group") return is_french ? "groupe" : "group";
    if (name == "id") return is_french ? "identifiant" : "identifier";
    const std::optional<Field> field = field_named(name);
    if (!field) return name;
    const auto& [french, english] = field_labels[index_of(*field)];
    return is_french ? french : english;
}

// "function, email" in words of the language.
std::string labelled(std::string_view names, Language language) {
    std::string result;
    while (!names.empty()) {
        const std::size_t end = std::min(names.find(", "), names.size());
        if (!result.empty()) result += ", ";
        result += label_of(names.substr(0, end), language);
        names.remove_prefix(std::min(end + 2, names.size()));
    }
    return result;
}

// The four words are the same in both languages of the interface.
std::string_view category_in_words(std::string_view name) {
    if (name == "elu") return "élu";
    if (name == "operateur") return "opérateur";
    if (name == "etat") return "État";
    return name;
}

std::string place_of(const Doubt& doubt, Language language) {
    const bool french = language == Language::french;
    std::string place;
    const auto add = [&](std::string_view part) {
        if (!place.empty()) place += ", ";
        place += part;
    };
    if (doubt.line > 0) add((french ? "ligne " : "line ") + std::to_string(doubt.line));
    if (doubt.column > 0) {
        add((french ? "caractère " : "character ") + std::to_string(doubt.column));
    }
    if (!doubt.field.empty()) add(label_of(doubt.field, language));
    return place;
}

std::string filled(std::string_view text, const Doubt& doubt, Language language) {
    std::string result;
    while (!text.empty()) {
        const std::size_t open = std::min(text.find('{'), text.size());
        result += text.substr(0, open);
        text.remove_prefix(open);
        if (text.empty()) break;
        const std::size_t close = text.find('}');
        const std::string_view name = text.substr(1, close - 1);
        if (name == "read") result += doubt.read;
        if (name == "assumed") result += doubt.assumed;
        if (name == "category") result += category_in_words(doubt.assumed);
        if (name == "fields") result += labelled(doubt.assumed, language);
        if (name == "other") result += std::to_string(doubt.other_line);
        text.remove_prefix(close + 1);
    }
    return result;
}

void capitalise(std::string& sentence) {
    if (!sentence.empty() && sentence[0] >= 'a' && sentence[0] <= 'z') {
        sentence[0] = static_cast<char>(sentence[0] - 'a' + 'A');
    }
}

} // namespace

std::string_view name_of(DoubtKind kind) {
    return texts_of(kind).name;
}

std::string describe(const Doubt& doubt, Language language) {
    const DoubtTexts& texts = texts_of(doubt.kind);
    const DoubtSentence& sentence = language == Language::french ? texts.french : texts.english;
    const bool nothing = doubt.assumed.empty() && !sentence.nothing_assumed.empty();
    return filled(nothing ? sentence.nothing_assumed : sentence.text, doubt, language);
}

std::string explain(const Doubt& doubt, Language language) {
    std::string result = place_of(doubt, language);
    if (!result.empty()) result += language == Language::french ? "\u00A0: " : ": ";
    result += describe(doubt, language);
    capitalise(result);
    return result;
}

} // namespace deroule::roster
