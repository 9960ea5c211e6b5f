// Each file in fixtures/rosters/broken has one fault (or one kind of fault); here is where
// the reader must see it. Notes are left out.
#include "reading.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <map>

namespace deroule::roster {
namespace {

using Texts = std::vector<std::string>;

struct Expected {
    Texts doubts; // Those that a person must look at, as by brief().
    bool usable = false;
    std::size_t people = 0;
};

const std::map<std::string, Expected> expectations{
    {"blank.csv", {{"0 file_empty"}, false, 0}},
    {"cut_row.csv",
     {{"2 row_too_narrow", "2 day day_missing", "3 row_too_narrow", "3 category category_missing"},
      false,
      2}},
    {"cut_utf16.csv", {{"4:1 encoding_unreadable"}, false, 0}},
    {"empty.csv", {{"0 file_empty"}, false, 0}},
    {"headings_only.csv", {{"0 nobody"}, false, 0}},
    {"nameless.csv", {{"3 family_name name_missing", "4 family_name name_missing"}, true, 2}},
    {"no_category.csv", {{"1 category column_missing"}, false, 0}},
    {"no_headings.csv", {{"1 headings_missing"}, false, 0}},
    {"no_name.csv", {{"1 family_name column_missing"}, false, 0}},
    {"no_territory.csv", {{"1 territory column_missing"}, false, 0}},
    {"odd_addresses.csv", {{"2 email email_malformed", "3 email email_malformed"}, true, 3}},
    {"odd_days.csv", {{"2 day day_unreadable", "3 day day_missing"}, true, 3}},
    {"open_quote.csv", {{"3:31 quote_unterminated"}, false, 0}},
    {"other_days_only.csv", {{"0 nobody"}, false, 0}},
    {"pasted_encodings.csv", {{"4:33 encoding_unreadable"}, false, 0}},
    {"shifted_cells.csv",
     {{"3 day day_unreadable", "3 row_too_wide", "3 email email_malformed"}, true, 2}},
    {"spreadsheet.csv", {{"0 not_text"}, false, 0}},
    {"text_after_quote.csv", {{"3:49 quote_misplaced"}, true, 2}},
    {"too_wide.csv", {{"2 too_many_columns"}, false, 0}},
    {"undefined_byte.csv", {{"3:26 encoding_unreadable"}, false, 0}},
    {"unknown_category.csv", {{"3 category category_unknown"}, false, 2}},
    {"untold_category.csv", {{"4 category category_missing"}, false, 2}},
    {"zero_byte.csv", {{"3:28 encoding_unreadable"}, false, 0}},
};

class BrokenFile : public ::testing::TestWithParam<std::string> {};

TEST_P(BrokenFile, HasItsFaultNamedAtItsPlace) {
    const Expected& expected = expectations.at(GetParam());
    ReadOptions options;
    options.date = "2021-01-21";
    const Registrations registrations =
        read_registrations(testing::fixture("broken/" + GetParam()), options);

    Texts doubts;
    for (const Doubt& doubt : registrations.doubts) {
        if (doubt.severity != Severity::note) doubts.push_back(testing::brief(doubt));
    }
    EXPECT_EQ(doubts, expected.doubts);
    EXPECT_EQ(registrations.usable(), expected.usable);
    EXPECT_EQ(registrations.participants.size(), expected.people);
}

Texts files() {
    Texts names;
    for (const auto& entry :
         std::filesystem::directory_iterator(DEROULE_SOURCE_DIR "/tests/fixtures/rosters/broken")) {
        names.push_back(entry.path().filename().string());
    }
    std::ranges::sort(names);
    return names;
}

std::string case_name(const ::testing::TestParamInfo<std::string>& file) {
    return file.param.substr(0, file.param.find('.'));
}

INSTANTIATE_TEST_SUITE_P(Fixtures, BrokenFile, ::testing::ValuesIn(files()), case_name);

TEST(BrokenFiles, AreAllThere) {
    EXPECT_EQ(files().size(), expectations.size());
}

} // namespace
} // namespace deroule::roster
