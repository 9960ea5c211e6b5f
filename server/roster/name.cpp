#include "roster/name.hpp"

#include "roster/fold.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace deroule::roster {

namespace {

std::string join(const std::vector<std::string>& words, std::size_t from, std::size_t to) {
    std::string result;
    for (std::size_t index = from; index < to; ++index) {
        if (index > from) result += ' ';
        result += words[index];
    }
    return result;
}

bool is_title(std::string_view word) {
    constexpr auto titles = std::to_array<std::string_view>({"m", "mr", "mme", "mlle", "monsieur",
                                                             "madame", "mademoiselle", "mrs", "ms",
                                                             "miss", "dr", "docteur", "pr", "me"});
    // A capital alone, as in "M Bison", is a title too; "Me" is the lawyer's.
    return std::ranges::find(titles, fold(word)) != titles.end();
}

bool is_particle(std::string_view word) {
    constexpr auto particles = std::to_array<std::string_view>(
        {"de", "du", "des", "d", "la", "le", "les", "van", "von", "der", "den", "da", "di", "dos",
         "das", "ben", "el", "al"});
    return std::ranges::find(particles, fold(word)) != particles.end();
}

std::string capitalised(std::string_view word) {
    std::string result(word);
    if (!result.empty() && result[0] >= 'a' && result[0] <= 'z') {
        result[0] = static_cast<char>(result[0] - 'a' + 'A');
    }
    return result;
}

// Words in capitals at one end, and only there, are the family name.
std::optional<SplitName> split_by_capitals(const std::vector<std::string>& words) {
    const auto capitals = [&](std::size_t index) { return in_capitals(words[index]); };
    std::size_t leading = 0;
    while (leading < words.size() && capitals(leading))
        ++leading;
    std::size_t trailing = 0;
    while (trailing < words.size() && capitals(words.size() - 1 - trailing))
        ++trailing;
    if (leading == words.size() || (leading > 0) == (trailing > 0)) return std::nullopt;
    if (leading > 0) {
        return SplitName{join(words, leading, words.size()), join(words, 0, leading), true};
    }
    std::size_t from = words.size() - trailing;
    while (from > 1 && is_particle(words[from - 1]))
        --from;
    return SplitName{join(words, 0, from), join(words, from, words.size()), true};
}

bool near_or_initial(std::string_view left, std::string_view right) {
    if (left.empty() || right.empty()) return true;
    const auto& [shorter, longer] =
        std::minmax(left, right, [](auto one, auto other) { return one.size() < other.size(); });
    if (shorter.size() == 1) return longer.front() == shorter.front();
    // Short names such as Léa and Léo are too close to each other for typing errors.
    const std::size_t edits_max = shorter.size() <= 4 ? 0 : shorter.size() <= 7 ? 1 : 2;
    return within_edits(left, right, edits_max);
}

} // namespace

SplitName split_name(std::string_view text) {
    if (const std::size_t comma = text.find(','); comma != std::string_view::npos) {
        const std::string family = tidy(text.substr(0, comma));
        const std::string given = tidy(text.substr(comma + 1));
        if (!family.empty() && !given.empty()) return {given, family, true};
    }
    std::vector<std::string> words = words_of(text);
    if (words.size() > 1 && is_title(words.front())) words.erase(words.begin());
    if (words.size() < 2) return {"", join(words, 0, words.size()), false};
    if (auto split = split_by_capitals(words)) return *split;

    std::size_t from = words.size() - 1;
    for (std::size_t index = 1; index + 1 < words.size(); ++index) {
        if (!is_particle(words[index])) continue;
        from = index;
        break;
    }
    return {join(words, 0, from), join(words, from, words.size()), false};
}

std::optional<SplitName> name_in_email(std::string_view email) {
    const std::string_view local = email.substr(0, email.find('@'));
    const std::size_t dot = local.find_first_of("._");
    if (dot == std::string_view::npos) return std::nullopt;
    const std::string_view given = local.substr(0, dot);
    const std::string_view family = local.substr(dot + 1);
    const auto letters = [](std::string_view part) {
        return part.size() > 1 && std::ranges::all_of(part, [](char character) {
                   return character == '-' || (character >= 'a' && character <= 'z') ||
                          (character >= 'A' && character <= 'Z');
               });
    };
    if (!letters(given) || !letters(family)) return std::nullopt;
    return SplitName{capitalised(given), capitalised(family), false};
}

bool may_be_same_name(const SplitName& left, const SplitName& right) {
    const std::string left_given = fold(left.given_name);
    const std::string left_family = fold(left.family_name);
    const std::string right_given = fold(right.given_name);
    const std::string right_family = fold(right.family_name);
    const bool straight =
        near_or_initial(left_given, right_given) && near_or_initial(left_family, right_family);
    return straight || (left_given == right_family && left_family == right_given);
}

} // namespace deroule::roster
