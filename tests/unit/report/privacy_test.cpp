// What a public report must never hold, whatever its format.
#include "report/csv.hpp"
#include "report/html.hpp"
#include "report/json.hpp"
#include "report/markdown.hpp"
#include "unit/report/told_day.hpp"

#include <gtest/gtest.h>

#include <array>

namespace deroule::report {
namespace {

using Written = std::array<std::pair<const char*, std::string>, 4>;

Written written(Audience audience) {
    const Account account = account_of(reference_day().day(), audience);
    return {{{"markdown", write_markdown(account, Language::fr)},
             {"html", write_html(account, Language::fr)},
             {"csv", write_csv(account, Language::fr)},
             {"json", write_json(account)}}};
}

constexpr std::array names{"Jehanne",  "Aubertin", "Karim",    "Blinois", "Lucie",
                           "Cazalis",  "Marceau",  "Duvallet", "Nadia",   "Evrardin",
                           "courriel", "p1",       "p5"};
constexpr std::array unpublished{"discret", "masqué", "secret", "anonyme", "grippe"};

TEST(Privacy, NamesNobodyToThePublic) {
    for (const auto& [format, text] : written(Audience::public_))
        for (const char* name : names)
            EXPECT_EQ(text.find(name), std::string::npos) << format << " holds " << name;
}

TEST(Privacy, QuotesNothingUnpublishedToThePublic) {
    for (const auto& [format, text] : written(Audience::public_))
        for (const char* word : unpublished)
            EXPECT_EQ(text.find(word), std::string::npos) << format << " holds " << word;
}

TEST(Privacy, ShowsThePublicWhatWasPublished) {
    for (const auto& [format, text] : written(Audience::public_))
        for (const char* word : {"Le temps manque", "Un récit commun", "Réunir le conseil"})
            EXPECT_NE(text.find(word), std::string::npos) << format << " lacks " << word;
}

TEST(Privacy, ShowsOrganisersNamesAndEveryText) {
    for (const auto& [format, text] : written(Audience::organisers)) {
        for (const char* word : {"Jehanne Aubertin", "Nadia Evrardin"})
            EXPECT_NE(text.find(word), std::string::npos) << format << " lacks " << word;
        for (const char* word : unpublished)
            EXPECT_NE(text.find(word), std::string::npos) << format << " lacks " << word;
    }
}

TEST(Privacy, WritesNoAddressForAnybody) {
    for (const auto& [format, text] : written(Audience::organisers))
        EXPECT_EQ(text.find("courriel"), std::string::npos) << format;
}

} // namespace
} // namespace deroule::report
