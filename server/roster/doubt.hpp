// What a registration file made us hesitate about, and what was done with it.
//
// Nothing is corrected or left out silently: each such decision is one Doubt with
// its place, what was read and what was assumed. Texts quote registrations, so they
// go to facilitators and to the terminal, never to a log. Value types, any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace deroule::roster {

enum class Language { french, english };

enum class Severity {
    note,  // For information: the reading is certain, or nothing depends on it.
    doubt, // A person should look: the reading is an assumption.
    error  // The file cannot be used until this is put right.
};

enum class DoubtKind {
    // The file as a whole; always errors.
    file_empty,
    file_too_large,
    too_many_rows,
    too_many_columns,
    not_text, // A spreadsheet or another binary file, not a text table.
    encoding_unreadable,
    quote_unterminated,
    headings_missing, // No row looks like headings.
    column_missing,   // A mandatory column is not there.
    column_unknown,   // The day's file names a heading that the table lacks.
    field_unknown,    // The day's file maps a field that does not exist.
    category_mapping_unknown,
    date_unreadable, // The date asked for is not a date.
    nobody,          // Not one participant remains.
    // The file as a whole; readable nonetheless.
    encoding_assumed,
    several_days, // No date was asked for and the rows name several.
    column_guessed,
    column_repeated,
    // One row.
    row_above_headings, // A title.
    row_empty,          // One doubt for a run of them; what was read is their number.
    row_too_wide,
    row_too_narrow,
    quote_misplaced,
    other_day, // Left out: registered for other days.
    day_missing,
    days_missing, // Of every row, told once; what was read is their number.
    day_unreadable,
    name_missing, // Taken from the e-mail address; without one the row is left out.
    name_incomplete,
    name_split,
    name_recased, // In capitals or small letters where the others are not.
    territory_missing,
    territory_unified,
    territory_resembles, // Kept apart from another one with nearly the same name.
    category_missing,    // Guessed from the function; an error when that says nothing.
    category_guessed,
    category_unknown, // An error: the row is left out.
    advancement_unknown,
    email_missing,
    email_malformed,
    email_shared, // Two different people give the same address.
    duplicate_merged,
    text_shortened,
    // Lists of groups (group_list.hpp).
    groups_missing, // No row puts anybody in a group.
    group_missing,
    id_unknown,     // The name was followed; an error when that says nothing.
    person_missing, // Neither identifier nor name.
    person_unknown,
    person_ambiguous, // Several people of that name.
    person_differs,   // The name is another person's; the identifier was followed.
    person_twice
};

// The last enumerator of DoubtKind, for walks over all of them.
inline constexpr std::size_t doubt_kinds = static_cast<std::size_t>(DoubtKind::person_twice) + 1;

struct Doubt {
    int line = 0;      // Physical line, from 1, where the row starts; 0 when none applies.
    std::string field; // A field's name ("category"), or a heading, or empty for the whole row.
    DoubtKind kind = DoubtKind::row_empty;
    std::string read;
    std::string assumed; // Empty when nothing was put in place of what was read.
    Severity severity = Severity::doubt;
    int column = 0;     // Character in the line, from 1, for misplaced quotes and bytes.
    int other_line = 0; // The row that this one repeats, shares with or resembles.

    friend bool operator==(const Doubt&, const Doubt&) = default;
};

// "category_unknown": fixed words for JSON and for tests.
[[nodiscard]] std::string_view name_of(DoubtKind kind);

// What was read and what was done, for whoever says the place by themselves; no capital.
[[nodiscard]] std::string describe(const Doubt& doubt, Language language = Language::english);

// One sentence that says where, what was read and what was done.
[[nodiscard]] std::string explain(const Doubt& doubt, Language language = Language::english);

} // namespace deroule::roster
