#include "roster/fold.hpp"

#include "base/check.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstddef>

namespace deroule::roster {

namespace {

const icu::Normalizer2& compatibility_decomposition() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKDInstance(status);
    DEROULE_CHECK(U_SUCCESS(status));
    return *normalizer;
}

const icu::Normalizer2& composition() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
    DEROULE_CHECK(U_SUCCESS(status));
    return *normalizer;
}

icu::UnicodeString normalized(const icu::Normalizer2& form, std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString result = form.normalize(
        icu::UnicodeString::fromUTF8({text.data(), static_cast<int>(text.size())}), status);
    DEROULE_CHECK(U_SUCCESS(status));
    return result;
}

template <class Visit>
void for_each_character(const icu::UnicodeString& text, Visit visit) {
    for (std::int32_t index = 0; index < text.length(); index = text.moveIndex32(index, 1)) {
        visit(text.char32At(index));
    }
}

bool is_mark(UChar32 character) {
    return u_charType(character) == U_NON_SPACING_MARK;
}

// Characters that print nothing: they separate neither words nor lines.
bool is_invisible(UChar32 character) {
    return u_charType(character) == U_FORMAT_CHAR;
}

enum class LineBreaks { become_spaces, stay };

std::string tidied(std::string_view text, LineBreaks line_breaks) {
    icu::UnicodeString result;
    bool blank = false;
    bool broken = false;
    UChar32 previous = 0;
    for_each_character(normalized(composition(), text), [&](UChar32 character) {
        const bool second_of_pair = character == U'\n' && previous == U'\r';
        previous = character;
        if (is_invisible(character) || second_of_pair) return;
        const bool typographic = character == U'\u00A0' || character == U'\u202F';
        const bool kept = typographic && line_breaks == LineBreaks::stay && !blank;
        if (!kept && (u_isUWhiteSpace(character) || u_iscntrl(character))) {
            blank = true;
            if (character == U'\n' || character == U'\r') {
                if (broken && line_breaks == LineBreaks::stay && !result.isEmpty()) result += u'\n';
                broken = true;
            }
            return;
        }
        if (blank && !result.isEmpty()) {
            result += broken && line_breaks == LineBreaks::stay ? u'\n' : u' ';
        }
        blank = broken = false;
        result += character;
    });
    while (result.endsWith(u"\n", 1))
        result.truncate(result.length() - 1);
    std::string utf8;
    return result.toUTF8String(utf8);
}

} // namespace

std::string fold(std::string_view text) {
    icu::UnicodeString lower = normalized(compatibility_decomposition(), text);
    lower.foldCase();
    icu::UnicodeString result;
    bool gap = false;
    for_each_character(lower, [&](UChar32 character) {
        if (is_mark(character) || is_invisible(character)) return;
        if (!u_isalnum(character)) {
            gap = true;
            return;
        }
        if (gap && !result.isEmpty()) result += u' ';
        gap = false;
        if (character == U'œ') {
            result += u"oe";
        } else if (character == U'æ') {
            result += u"ae";
        } else {
            result += character;
        }
    });
    std::string utf8;
    return result.toUTF8String(utf8);
}

std::vector<std::string> words_of(std::string_view folded) {
    std::vector<std::string> words;
    while (!folded.empty()) {
        const std::size_t end = std::min(folded.find(' '), folded.size());
        if (end > 0) words.emplace_back(folded.substr(0, end));
        folded.remove_prefix(std::min(end + 1, folded.size()));
    }
    return words;
}

std::string tidy(std::string_view text) {
    return tidied(text, LineBreaks::become_spaces);
}

std::string tidy_lines(std::string_view text) {
    return tidied(text, LineBreaks::stay);
}

std::string title_case(std::string_view text) {
    icu::UnicodeString result;
    bool starts_word = true;
    for_each_character(normalized(composition(), text), [&](UChar32 character) {
        result += starts_word ? u_totitle(character) : u_tolower(character);
        starts_word = !u_isalnum(character);
    });
    std::string utf8;
    return result.toUTF8String(utf8);
}

std::string shorten(std::string_view text, int characters_max) {
    const auto whole = icu::UnicodeString::fromUTF8({text.data(), static_cast<int>(text.size())});
    if (whole.countChar32() <= characters_max) return std::string(text);
    std::string utf8;
    return whole.tempSubString(0, whole.moveIndex32(0, characters_max)).toUTF8String(utf8);
}

Lettering lettering_of(std::string_view text) {
    Lettering result;
    bool small = false;
    for_each_character(normalized(compatibility_decomposition(), text), [&](UChar32 character) {
        if (is_mark(character)) ++result.accents;
        if (u_isUUppercase(character)) ++result.capitals;
        if (u_isULowercase(character)) small = true;
    });
    result.single_case = (result.capitals > 0) != small;
    return result;
}

bool in_capitals(std::string_view text) {
    const Lettering lettering = lettering_of(text);
    return lettering.single_case && lettering.capitals > 1;
}

bool within_edits(std::string_view left, std::string_view right, std::size_t edits_max) {
    const std::size_t gap =
        std::max(left.size(), right.size()) - std::min(left.size(), right.size());
    if (gap > edits_max) return false;
    // Cells further than edits_max from the diagonal cannot count; three rows of the table
    // suffice, as a swap looks two rows back.
    const std::size_t too_many = edits_max + 1;
    std::vector<std::size_t> before(right.size() + 1, too_many);
    std::vector<std::size_t> above(right.size() + 1, too_many);
    std::vector<std::size_t> row(right.size() + 1, too_many);
    for (std::size_t j = 0; j <= std::min(right.size(), edits_max); ++j)
        above[j] = j;
    for (std::size_t i = 1; i <= left.size(); ++i) {
        const std::size_t from = i > edits_max ? i - edits_max : 0;
        const std::size_t to = std::min(right.size(), i + edits_max);
        std::size_t least = too_many;
        for (std::size_t j = from; j <= to; ++j) {
            row[j] = above[j] + 1;
            if (j > 0) {
                const std::size_t replaced = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = std::min({row[j], row[j - 1] + 1, replaced});
            }
            const bool swapped =
                i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
            if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least > edits_max) return false;
        std::swap(before, above);
        std::swap(above, row);
        std::ranges::fill(row, too_many);
    }
    return above[right.size()] <= edits_max;
}

} // namespace deroule::roster
