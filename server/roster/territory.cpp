#include "roster/territory.hpp"

#include "roster/fold.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <tuple>
#include <utility>

namespace deroule::roster {

namespace {

struct LongKind {
    std::string_view words;
    std::string_view kind;
};
constexpr std::array<LongKind, 7> long_kinds{{
    {"communaute de communes", "cc"},
    {"communaute d agglomeration", "ca"},
    {"communaute urbaine", "cu"},
    {"communaute d agglo", "ca"},
    {"parc naturel regional", "pnr"},
    {"pole d equilibre territorial et rural", "petr"},
    {"ville", "commune"},
}};

constexpr auto kinds =
    std::to_array<std::string_view>({"cc", "ca", "cu", "pnr", "petr", "commune", "metropole"});
constexpr auto links =
    std::to_array<std::string_view>({"de", "du", "des", "d", "la", "le", "les", "l"});
// Words by which two territories of one name are rightly told apart.
constexpr auto distinctive = std::to_array<std::string_view>(
    {"nord", "sud", "est", "ouest", "haut", "haute", "hauts", "bas", "basse", "grand", "petit"});

template <class Words>
bool among(const Words& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

struct Spelling {
    std::string text;
    int rows = 0;
    int line = 0; // Where it first stands.
};

// The spellings of one territory, in the order of the file.
struct Territory {
    std::string key;
    std::vector<Spelling> spellings;

    [[nodiscard]] int rows() const {
        int total = 0;
        for (const Spelling& spelling : spellings)
            total += spelling.rows;
        return total;
    }
};

const Spelling& best_of(const Territory& territory) {
    std::map<std::string, int> rows_of_wording;
    for (const Spelling& spelling : territory.spellings) {
        rows_of_wording[fold(spelling.text)] += spelling.rows;
    }
    const auto rank = [&](const Spelling& spelling) {
        const Lettering lettering = lettering_of(spelling.text);
        return std::tuple(rows_of_wording[fold(spelling.text)], !lettering.single_case,
                          lettering.accents, spelling.rows, lettering.capitals, -spelling.line);
    };
    return *std::ranges::max_element(territory.spellings, {}, rank);
}

std::vector<Territory> gather(const std::vector<Draft>& drafts) {
    std::vector<Territory> territories;
    std::map<std::string, std::size_t> by_key;
    // Where each spelling is kept, so that a row costs one look-up.
    std::map<std::string, std::pair<std::size_t, std::size_t>> by_text;
    for (const Draft& draft : drafts) {
        const std::string& text = draft.text(Field::territory);
        if (text.empty()) continue;
        const auto [known, fresh] = by_text.try_emplace(text);
        if (fresh) {
            std::string key = territory_key(text);
            const auto [found, first] = by_key.try_emplace(key, territories.size());
            if (first) territories.push_back({std::move(key), {}});
            std::vector<Spelling>& spellings = territories[found->second].spellings;
            known->second = {found->second, spellings.size()};
            spellings.push_back({text, 0, draft.line});
        }
        const auto& [territory, spelling] = known->second;
        ++territories[territory].spellings[spelling].rows;
    }
    return territories;
}

// "montfaucher" of "cc de montfaucher".
std::string without_kind(const std::vector<std::string>& words) {
    std::size_t from = 0;
    while (from < words.size() && (among(kinds, words[from]) || among(links, words[from])))
        ++from;
    std::string rest;
    for (; from < words.size(); ++from)
        rest += words[from] + " ";
    return rest;
}

bool has_digit(std::string_view word) {
    return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

bool rightly_apart(const std::vector<std::string>& left, const std::vector<std::string>& right) {
    if (left.size() != right.size()) return false;
    for (std::size_t at = 0; at < left.size(); ++at) {
        if (left[at] == right[at]) continue;
        const bool meant = (among(distinctive, left[at]) && among(distinctive, right[at])) ||
                           (has_digit(left[at]) && has_digit(right[at]));
        if (!meant) return false;
    }
    return true;
}

// A territory as it is compared with the others.
struct Portrait {
    explicit Portrait(const Territory& territory)
        : key(territory.key), words(words_of(key)), name(without_kind(words)),
          bare(words.empty() || !among(kinds, words.front())), rows(territory.rows()),
          best(best_of(territory)) {}

    std::string key;
    std::vector<std::string> words;
    std::string name; // Without its kind.
    bool bare;        // No kind is said.
    int rows;
    Spelling best;
};

bool resemble(const Portrait& left, const Portrait& right) {
    if (left.bare != right.bare && !left.name.empty() && left.name == right.name) return true;
    // Short names have too many neighbours.
    constexpr std::size_t length_min = 5;
    if (std::min(left.name.size(), right.name.size()) < length_min) return false;
    const std::size_t length = std::min(left.key.size(), right.key.size());
    return within_edits(left.key, right.key, length < 12 ? 1 : 2) &&
           !rightly_apart(left.words, right.words);
}

void tell_resemblances(const std::vector<Territory>& territories, std::vector<Doubt>& doubts) {
    if (territories.size() > territories_compared_max) return;
    const std::vector<Portrait> portraits(territories.begin(), territories.end());
    for (std::size_t later = 0; later < portraits.size(); ++later) {
        for (std::size_t earlier = 0; earlier < later; ++earlier) {
            if (!resemble(portraits[earlier], portraits[later])) continue;
            // The rarer of the two is the one to look at.
            const bool rarer_later = portraits[later].rows <= portraits[earlier].rows;
            const Spelling& odd = portraits[rarer_later ? later : earlier].best;
            const Spelling& other = portraits[rarer_later ? earlier : later].best;
            doubts.push_back({odd.line, std::string(name_of(Field::territory)),
                              DoubtKind::territory_resembles, odd.text, other.text, Severity::doubt,
                              0, other.line});
        }
    }
}

} // namespace

std::string territory_key(std::string_view territory) {
    std::string text = fold(territory);
    for (const LongKind& kind : long_kinds) {
        const bool whole = text.starts_with(kind.words) &&
                           (text.size() == kind.words.size() || text[kind.words.size()] == ' ');
        if (!whole) continue;
        text.replace(0, kind.words.size(), kind.kind);
        break;
    }
    std::string key;
    for (const std::string& word : words_of(text)) {
        if (!key.empty()) key += ' ';
        key += word == "st" ? "saint" : word == "ste" ? "sainte" : word;
    }
    return key.empty() ? std::string(territory) : key;
}

void unify_territories(std::vector<Draft>& drafts, std::vector<Doubt>& doubts) {
    const std::vector<Territory> territories = gather(drafts);
    std::map<std::string, std::string> best;
    for (const Territory& territory : territories) {
        const std::string& text = best_of(territory).text;
        for (const Spelling& spelling : territory.spellings)
            best[spelling.text] = text;
    }
    for (Draft& draft : drafts) {
        std::string& text = draft.text(Field::territory);
        const auto found = best.find(text);
        if (found == best.end() || found->second == text) continue;
        doubts.push_back({draft.line, std::string(name_of(Field::territory)),
                          DoubtKind::territory_unified, text, found->second, Severity::note});
        text = found->second;
    }
    tell_resemblances(territories, doubts);
}

} // namespace deroule::roster
