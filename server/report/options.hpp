// For whom and in which language a report is written.
//
// What an audience may read is settled when the account is drawn up; a writer never hides
// anything and never has to.
#pragma once

#include "domain/words.hpp"

#include <array>

namespace deroule::report {

enum class Language { fr, en };

// public_: territories, counts and what was published. organisers: names and every text too.
enum class Audience { public_, organisers };

} // namespace deroule::report

namespace deroule::domain {

template <>
struct WordList<report::Language> {
    static constexpr std::array<Word<report::Language>, 2> list{
        {{report::Language::fr, "fr"}, {report::Language::en, "en"}}};
};

template <>
struct WordList<report::Audience> {
    static constexpr std::array<Word<report::Audience>, 2> list{
        {{report::Audience::public_, "public"}, {report::Audience::organisers, "organisers"}}};
};

} // namespace deroule::domain
