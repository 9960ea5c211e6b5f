// Every sentence of a report, in French and in English.
//
// Pure, any thread. `{...}` are filled by with(). French typography is part of the text: U+202F
// before ; ! ?, U+00A0 before a colon and inside guillemets.
#pragma once

#include "report/options.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace deroule::report {

// A noun with its number: "{n} carte", "{n} cartes".
struct Counted {
    std::string_view one, other;
};

struct Texts {
    std::string_view account, cycle_account, organisers_only, nothing, colon, decimal_point;
    // People.
    std::string_view territories, territories_caption, territory, kind, advancement, total, by_day;
    std::string_view came_of, who_came, who_did_not, to_come, who_registers, who_is_expected,
        awaited, excused, excused_because, name, function;
    std::string_view category;
    Counted territories_came, registered, elus, techniciens, operateurs, etats, persons;
    std::string_view one_elu, one_technicien, one_operateur, one_etat;
    std::string_view column_elu, column_technicien, column_operateur, column_etat;
    std::string_view starting, engaged, amplifying;
    // Expectations.
    std::string_view expectations, no_expectation;
    Counted expectations_written;
    // The agenda.
    std::string_view agenda, agenda_caption, block, planned, actual, drift, on_time, late, early,
        skipped;
    std::string_view projected, running, times_of;
    // The harvest.
    std::string_view peers, across, delegations, groups, other_harvest, prompt, queries, group;
    std::string_view members, nothing_published, nothing_written, hidden, unpublished, published;
    Counted group_count, votes;
    // Questions and the evaluation.
    std::string_view questions, evaluation, average, step, choice, answers, no_answer;
    Counted answer_count, texts_withheld;
    // Attendance.
    std::string_view attendance, morning, afternoon, arrived, left, minutes, here, not_here,
        remarks;
    std::string_view seat_held, window, no_half_day, present_total;
    // Spreadsheets and calendars.
    std::string_view date, chapter, heading, text, number, status, author, presence, person;
    std::string_view contribution, speaker_line, group_column, average_column, came, did_not_come;
    std::string_view identifier, given_name, family_name;
};

[[nodiscard]] const Texts& texts(Language language);

// "{from}, {to}" with its places filled.
[[nodiscard]] std::string
with(std::string_view text,
     std::initializer_list<std::pair<std::string_view, std::string_view>> values);

// "0 carte", "1 carte", "2 cartes"; "0 cards", "1 card", "2 cards".
[[nodiscard]] std::string counted(const Counted& noun, int count, Language language);

// "42" tenths as "4,2" or "4.2".
[[nodiscard]] std::string tenths_text(int tenths, Language language);

// "Élus", "Local staff": a category's people.
[[nodiscard]] std::string_view people_of(domain::Category category, Language language);

// "élu·e", "local staff": what one person is.
[[nodiscard]] std::string_view person_of(domain::Category category, Language language);

// Empty when unknown.
[[nodiscard]] std::string_view advancement_text(domain::Advancement advancement, Language language);

// "3 élus, 1 technicien": categories without anybody are left out. Empty when nobody is there.
template <class Heads>
[[nodiscard]] std::string heads_text(const Heads& heads, Language language) {
    const Texts& t = texts(language);
    std::string text;
    for (const auto& [noun, count] :
         {std::pair(&t.elus, heads.elu), std::pair(&t.techniciens, heads.technicien),
          std::pair(&t.operateurs, heads.operateur), std::pair(&t.etats, heads.etat)})
        if (count > 0) text += (text.empty() ? "" : ", ") + counted(*noun, count, language);
    return text;
}

} // namespace deroule::report
