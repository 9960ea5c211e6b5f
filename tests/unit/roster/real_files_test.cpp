// The four lists of the cycle, and the raw export of the form they were cleaned from.
#include "reading.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace deroule::roster {
namespace {

using domain::Category;
using testing::briefs;
using testing::doubts_of;
using testing::fixture;
using Texts = std::vector<std::string>;

struct Day {
    const char* date;
    std::size_t people;
    std::map<Category, int> categories;
    std::size_t export_rows; // Rows of the export for this day, corrections included.
};

const std::vector<Day> days{
    {"2021-01-21",
     78,
     {{Category::elu, 23},
      {Category::technicien, 29},
      {Category::operateur, 16},
      {Category::etat, 10}},
     79},
    {"2021-03-11",
     71,
     {{Category::elu, 21},
      {Category::technicien, 22},
      {Category::operateur, 14},
      {Category::etat, 14}},
     73},
    {"2021-03-25",
     59,
     {{Category::elu, 13},
      {Category::technicien, 23},
      {Category::operateur, 12},
      {Category::etat, 11}},
     60},
    {"2021-04-08",
     53,
     {{Category::elu, 14},
      {Category::technicien, 21},
      {Category::operateur, 11},
      {Category::etat, 7}},
     53},
};
constexpr std::size_t export_rows_total = 265;

Registrations list_of(const Day& day) {
    ReadOptions options;
    options.date = day.date;
    return read_registrations(fixture("registrations-" + std::string(day.date) + ".csv"), options);
}

Registrations export_of(const Day& day) {
    ReadOptions options;
    options.date = day.date;
    return read_registrations(fixture("registrations-form-export.tsv"), options);
}

std::map<Category, int> categories_of(const Registrations& registrations) {
    std::map<Category, int> counts;
    for (const auto& participant : registrations.participants) {
        ++counts[participant.person.category];
    }
    return counts;
}

TEST(RealLists, AreReadWithoutAnyDoubt) {
    for (const Day& day : days) {
        const Registrations registrations = list_of(day);
        EXPECT_EQ(registrations.participants.size(), day.people) << day.date;
        EXPECT_EQ(briefs(registrations.doubts), Texts{}) << day.date;
        EXPECT_EQ(categories_of(registrations), day.categories) << day.date;
    }
}

TEST(RealLists, GiveEveryFieldOfAPerson) {
    const Registrations registrations = list_of(days[0]);
    const domain::Participant& first = registrations.participants.at(0);
    EXPECT_EQ(first.id, domain::ParticipantId("p001"));
    domain::Person patricia;
    patricia.given_name = "Patricia";
    patricia.family_name = "Gillet";
    patricia.territory = "Métropole du Plateau de Gersan";
    patricia.territory_kind = "Métropole";
    patricia.advancement = domain::Advancement::starting;
    patricia.category = Category::elu;
    patricia.function = "Vice-présidente à la transition";
    patricia.email = "patricia.gillet@example.org";
    patricia.expectation = "Des méthodes pour embarquer les habitants";
    EXPECT_EQ(first.person, patricia);
    EXPECT_EQ(first.presence, domain::Presence::expected);
    EXPECT_EQ(registrations.participants.back().id, domain::ParticipantId("p078"));
}

// The export agrees with the cleaned list in all but: addresses some people left out,
// functions marked as corrected, the two categories left empty, longer expectations.
TEST(RealExport, AgreesWithTheListOfEachDay) {
    for (const Day& day : days) {
        const Registrations raw = export_of(day);
        const Registrations clean = list_of(day);
        EXPECT_TRUE(raw.usable());
        ASSERT_EQ(raw.participants.size(), clean.participants.size()) << day.date;
        EXPECT_EQ(categories_of(raw), day.categories) << day.date;
        for (std::size_t at = 0; at < raw.participants.size(); ++at) {
            const domain::Person& one = raw.participants[at].person;
            const domain::Person& other = clean.participants[at].person;
            EXPECT_EQ(raw.participants[at].id, clean.participants[at].id);
            EXPECT_EQ(one.given_name, other.given_name);
            EXPECT_EQ(one.family_name, other.family_name);
            EXPECT_EQ(one.territory, other.territory);
            EXPECT_EQ(one.territory_kind, other.territory_kind);
            EXPECT_EQ(one.advancement, other.advancement);
            EXPECT_EQ(one.category, other.category) << one.family_name;
            EXPECT_TRUE(one.function == other.function ||
                        one.function == other.function + " (corrigé)");
            EXPECT_TRUE(one.email.empty() || one.email == other.email);
        }
    }
}

TEST(RealExport, AccountsForEveryRow) {
    for (const Day& day : days) {
        const Registrations raw = export_of(day);
        const std::size_t others = doubts_of(raw.doubts, DoubtKind::other_day).size();
        const std::size_t merged = doubts_of(raw.doubts, DoubtKind::duplicate_merged).size();
        EXPECT_EQ(others, export_rows_total - day.export_rows) << day.date;
        EXPECT_EQ(merged, day.export_rows - day.people) << day.date;
        EXPECT_EQ(raw.participants.size() + others + merged, export_rows_total) << day.date;
    }
}

TEST(RealExport, IsDoubtedWhereAPersonWould) {
    Texts doubts;
    for (const Doubt& doubt : export_of(days[0]).doubts) {
        const bool frequent =
            doubt.kind == DoubtKind::other_day || doubt.kind == DoubtKind::email_missing;
        if (!frequent) doubts.push_back(testing::brief(doubt));
    }
    EXPECT_EQ(doubts, (Texts{"1 row_above_headings", "2 row_above_headings", "7 duplicate_merged",
                             "8 territory territory_unified", "9 territory territory_unified",
                             "23 category category_missing", "65 family_name name_recased",
                             "78 family_name name_recased"}));
}

// Row 87 of the form comes after two cells with a line break (rows 36 and 42): its physical
// line is its number, plus the three lines of headings, plus those two breaks.
TEST(RealExport, CountsLinesThroughQuotedBreaks) {
    const Registrations raw = export_of(days[1]);
    const auto guessed = doubts_of(raw.doubts, DoubtKind::category_missing);
    ASSERT_EQ(guessed.size(), 1U);
    EXPECT_EQ(guessed[0].line, 87 + 3 + 2);
    EXPECT_EQ(guessed[0].read, "Conseillère communautaire");
    EXPECT_EQ(guessed[0].assumed, "elu");
}

TEST(RealExport, KeepsTheLineBreaksOfExpectations) {
    for (const auto& participant : export_of(days[0]).participants) {
        if (participant.person.email != "sophie.granger@example.org") continue;
        EXPECT_EQ(participant.person.expectation,
                  "Comprendre « l'écosystème », les \"invariants\" ; et après ?\nMerci");
        return;
    }
    FAIL() << "Sophie Granger is not there";
}

TEST(RealExport, WithoutADateIsReadWholeAndSaysSo) {
    const Registrations all = read_registrations(fixture("registrations-form-export.tsv"));
    const auto several = doubts_of(all.doubts, DoubtKind::several_days);
    ASSERT_EQ(several.size(), 1U);
    EXPECT_EQ(several[0].line, 3);
    EXPECT_EQ(several[0].read, "21/1/2021, 11/3/2021, 25/3/2021, 8/4/2021");
    EXPECT_TRUE(doubts_of(all.doubts, DoubtKind::other_day).empty());
    const std::size_t merged = doubts_of(all.doubts, DoubtKind::duplicate_merged).size();
    EXPECT_EQ(all.participants.size() + merged, export_rows_total);
}

TEST(RealLists, AreTheSameInAnyEncoding) {
    const std::string text = fixture("registrations-2021-01-21.csv");
    const Registrations plain = read_registrations(text);
    const std::vector<std::string> encoded{
        "\xEF\xBB\xBF" + text, "\xFF\xFE" + testing::utf16(text, testing::ByteOrder::little),
        testing::utf16(text, testing::ByteOrder::big), testing::windows_1252(text)};
    for (const std::string& bytes : encoded) {
        EXPECT_EQ(read_registrations(bytes).participants, plain.participants);
    }
}

} // namespace
} // namespace deroule::roster
