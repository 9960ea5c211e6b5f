// Texts as people compare them: without case, accents, punctuation or odd spaces.
//
// Unicode properties are ICU's. Pure functions, any thread; linear.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace deroule::roster {

// "  L’Écluse - Nord " gives "l ecluse nord": letters and digits only, compatibility
// decomposed and case-folded, one space between words, œ and æ in two letters.
[[nodiscard]] std::string fold(std::string_view text);

// The words of a folded text.
[[nodiscard]] std::vector<std::string> words_of(std::string_view folded);

// The text itself, composed (NFC), trimmed, with single plain spaces in place of runs of
// blanks, line breaks and control characters.
[[nodiscard]] std::string tidy(std::string_view text);

// The same, but line breaks stay, as "\n", and so do the spaces of French typography.
[[nodiscard]] std::string tidy_lines(std::string_view text);

// "LE GOFF-D'ARC" gives "Le Goff-D'Arc".
[[nodiscard]] std::string title_case(std::string_view text);

// Keeps the first `characters_max` characters; the text is unchanged when shorter.
[[nodiscard]] std::string shorten(std::string_view text, int characters_max);

// How many letters of the text carry an accent, how many are capitals, and whether it is
// written in one case throughout although it has letters.
struct Lettering {
    int accents = 0;
    int capitals = 0;
    bool single_case = false;
};
[[nodiscard]] Lettering lettering_of(std::string_view text);

// Whether every letter is a capital and there are at least two: "LE GOFF", "D'ARC".
[[nodiscard]] bool in_capitals(std::string_view text);

// Whether insertions, deletions, replacements and swaps of neighbours, at most `edits_max`
// of them, turn one text into the other; by bytes, so meant for folded texts.
// Damerau and Levenshtein's distance (optimal string alignment), within a band of the table.
[[nodiscard]] bool within_edits(std::string_view left, std::string_view right,
                                std::size_t edits_max);

} // namespace deroule::roster
