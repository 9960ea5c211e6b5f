// Splits a name written in one cell, and tells whether two names may be one person.
//
// Pure functions, any thread; linear but for the comparison of spellings.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace deroule::roster {

struct SplitName {
    std::string given_name;
    std::string family_name;
    // A comma or capitals show where the family name is; otherwise the last word, with the
    // particles before it ("Da Silva", "de La Tour"), is taken for it.
    bool shown = false;

    friend bool operator==(const SplitName&, const SplitName&) = default;
};

// Without the title ("Mme", "M.", "Dr"). `text` is tidy; one word alone is a family name.
[[nodiscard]] SplitName split_name(std::string_view text);

// "patricia.gillet@example.org" gives Patricia Gillet; empty when the part before the @
// is not two words ("contact", "mairie2").
[[nodiscard]] std::optional<SplitName> name_in_email(std::string_view email);

// Same but for case, accents, a typing error or two, an initial, or the order of the two.
[[nodiscard]] bool may_be_same_name(const SplitName& left, const SplitName& right);

} // namespace deroule::roster
