// Whatever the bytes, an answer comes, the same each time, and explains itself.
#include "reading.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace deroule::roster {
namespace {

void check(const std::string& bytes) {
    ReadOptions options;
    options.date = "2021-01-21";
    const Registrations first = read_registrations(bytes, options);
    const Registrations second = read_registrations(bytes, options);
    RC_ASSERT(first.participants == second.participants);
    RC_ASSERT(first.doubts == second.doubts);
    for (const Doubt& doubt : first.doubts) {
        RC_ASSERT(!explain(doubt).empty());
        RC_ASSERT(!explain(doubt, Language::french).empty());
    }
    RC_ASSERT(first.usable() || !first.doubts.empty());
}

RC_GTEST_PROP(Robustness, AnyBytesGiveAnAnswer, (const std::string& bytes)) {
    check(bytes);
}

RC_GTEST_PROP(Robustness, ADamagedFileGivesAnAnswer, ()) {
    static const std::string whole =
        testing::fixture("registrations-form-export.tsv").substr(0, 3000);
    std::string bytes = whole.substr(0, *rc::gen::inRange<std::size_t>(0, whole.size()));
    const auto changes = *rc::gen::inRange(0, 6);
    for (int change = 0; change < changes && !bytes.empty(); ++change) {
        const auto at = *rc::gen::inRange<std::size_t>(0, bytes.size());
        bytes[at] = *rc::gen::element('"', '\t', '\n', '\r', ';', '\0', '\xE9', '\x80', 'a');
    }
    check(bytes);
}

RC_GTEST_PROP(Robustness, RowsAreNeverLostSilently, ()) {
    const auto piece = rc::gen::element<std::string>("Ana", "élu", "Maire", "CC de A", "", "21/01",
                                                     "11 mars", "a@example.org", "?");
    const auto rows = *rc::gen::container<std::vector<std::vector<std::string>>>(
        rc::gen::container<std::vector<std::string>>(7, piece));
    std::string text = "Territoire;Prénom;Nom;Catégorie;Fonction;Courriel;Journée\n";
    for (const auto& row : rows) {
        for (std::size_t at = 0; at < row.size(); ++at)
            text += (at > 0 ? ";" : "") + row[at];
        text += "\n";
    }
    ReadOptions options;
    options.date = "2021-01-21";
    const Registrations registrations = read_registrations(text, options);
    std::size_t accounted = registrations.participants.size();
    for (const Doubt& doubt : registrations.doubts) {
        const bool left_out =
            doubt.kind == DoubtKind::other_day || doubt.kind == DoubtKind::duplicate_merged ||
            doubt.kind == DoubtKind::category_unknown ||
            (doubt.assumed.empty() &&
             (doubt.kind == DoubtKind::name_missing || doubt.kind == DoubtKind::category_missing));
        if (left_out) ++accounted;
        if (doubt.kind == DoubtKind::row_empty) accounted += std::stoul(doubt.read);
    }
    RC_ASSERT(accounted == rows.size());
}

} // namespace
} // namespace deroule::roster
