#include "roster/drafting.hpp"

#include "roster/email.hpp"
#include "roster/fold.hpp"
#include "roster/name.hpp"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace deroule::roster {

namespace {

bool is_empty(const Row& row) {
    return std::ranges::all_of(row.cells,
                               [](const std::string& cell) { return tidy(cell).empty(); });
}

int characters_max(Field field) {
    switch (field) {
    case Field::given_name:
    case Field::family_name:
    case Field::territory_kind:
    case Field::advancement:
    case Field::category:
        return 100;
    case Field::territory:
    case Field::full_name:
    case Field::function:
        return 200;
    case Field::email:
    case Field::day:
        return 300;
    case Field::expectation:
        return 2000;
    }
    return 0;
}

std::string name_shown(const Draft& draft) {
    return tidy(draft.text(Field::given_name) + " " + draft.text(Field::family_name));
}

class Drafter {
  public:
    Drafter(const Table& table, const Columns& columns, const std::optional<Date>& date,
            std::vector<Doubt>& doubts)
        : table_(table), columns_(columns), date_(date), doubts_(doubts) {}

    std::vector<Draft> draft() {
        tell_titles();
        for (std::size_t at = columns_.heading_row + 1; at < table_.rows.size(); ++at) {
            if (is_empty(table_.rows[at])) {
                at = tell_empty_rows(at);
            } else {
                draft_row(table_.rows[at]);
            }
        }
        tell_several_days();
        tell_missing_days();
        return std::move(drafts_);
    }

  private:
    void tell(int line, std::string_view field, DoubtKind kind, std::string read,
              std::string assumed, Severity severity) {
        doubts_.push_back(
            {line, std::string(field), kind, std::move(read), std::move(assumed), severity});
    }

    void tell(const Draft& draft, Field field, DoubtKind kind, std::string read,
              std::string assumed, Severity severity) {
        tell(draft.line, name_of(field), kind, std::move(read), std::move(assumed), severity);
    }

    void tell_titles() {
        for (std::size_t at = 0; at < columns_.heading_row; ++at) {
            const Row& row = table_.rows[at];
            if (is_empty(row)) continue;
            std::string title;
            for (const std::string& cell : row.cells)
                title += cell + " ";
            tell(row.line, "", DoubtKind::row_above_headings, shorten(tidy(title), 300), "",
                 Severity::note);
        }
    }

    // Spreadsheets save hundreds of them in a row: one doubt suffices. Returns the last one.
    std::size_t tell_empty_rows(std::size_t first) {
        std::size_t end = first + 1;
        while (end < table_.rows.size() && is_empty(table_.rows[end]))
            ++end;
        tell(table_.rows[first].line, "", DoubtKind::row_empty, std::to_string(end - first), "",
             Severity::note);
        return end - 1;
    }

    void draft_row(const Row& row) {
        Draft draft;
        draft.line = row.line;
        for (std::size_t index = 0; index < fields; ++index) {
            const auto field = static_cast<Field>(index);
            DraftCell& cell = draft.cell(field);
            cell.line = row.line;
            const std::optional<std::size_t> column = columns_.find(field);
            if (column && *column < row.cells.size()) take_text(cell, field, row.cells[*column]);
        }
        if (!is_for_day(draft)) return;
        tell_width(row);
        clean_email(draft);
        if (!name(draft)) return;
        if (draft.text(Field::territory).empty()) {
            tell(draft, Field::territory, DoubtKind::territory_missing, "", "", Severity::doubt);
        }
        drafts_.push_back(std::move(draft));
    }

    void take_text(DraftCell& cell, Field field, std::string_view text) {
        const std::string whole = field == Field::expectation ? tidy_lines(text) : tidy(text);
        cell.text = shorten(whole, characters_max(field));
        if (cell.text.size() < whole.size()) {
            const std::size_t tail =
                cell.text.size() > 40 ? cell.text.find(' ', cell.text.size() - 40) : 0;
            tell(cell.line, name_of(field), DoubtKind::text_shortened, shorten(whole, 300),
                 "…" + cell.text.substr(std::min(tail, cell.text.size())), Severity::doubt);
        }
    }

    void tell_width(const Row& row) {
        const std::size_t width = table_.rows[columns_.heading_row].cells.size();
        if (row.cells.size() < width) {
            tell(row.line, "", DoubtKind::row_too_narrow, std::to_string(row.cells.size()),
                 std::to_string(width), Severity::doubt);
        }
        std::string beyond;
        for (std::size_t at = width; at < row.cells.size(); ++at)
            beyond += row.cells[at] + " ";
        beyond = tidy(beyond);
        if (beyond.empty()) return;
        tell(row.line, "", DoubtKind::row_too_wide, shorten(beyond, 300), "", Severity::doubt);
    }

    // A row is left out only when it clearly says other days.
    bool is_for_day(const Draft& draft) {
        if (!columns_.find(Field::day)) return true;
        const std::string& text = draft.text(Field::day);
        const std::vector<Date> named = dates_in(text);
        if (!date_) {
            days_.insert(named.begin(), named.end());
            return true;
        }
        if (text.empty()) {
            without_day_.push_back(draft.line);
            return true;
        }
        with_day_ = true;
        if (names_every_day(text)) return true;
        if (named.empty()) {
            tell(draft, Field::day, DoubtKind::day_unreadable, text, "", Severity::doubt);
            return true;
        }
        const bool wanted =
            std::ranges::any_of(named, [&](const Date& day) { return agrees(day, *date_); });
        if (!wanted) tell(draft, Field::day, DoubtKind::other_day, text, "", Severity::note);
        return wanted;
    }

    void tell_several_days() {
        if (days_.size() < 2) return;
        std::string listed;
        for (const Date& day : days_) {
            if (!listed.empty()) listed += ", ";
            listed += std::to_string(day.day) + "/" + std::to_string(day.month);
            if (day.year != 0) listed += "/" + std::to_string(day.year);
        }
        tell(table_.rows[columns_.heading_row].line, name_of(Field::day), DoubtKind::several_days,
             listed, "", Severity::doubt);
    }

    // A column that nobody filled is one thing to know, not one a row.
    void tell_missing_days() {
        if (!with_day_ && without_day_.size() > 1) {
            tell(table_.rows[columns_.heading_row].line, name_of(Field::day),
                 DoubtKind::days_missing, std::to_string(without_day_.size()), "", Severity::doubt);
            return;
        }
        for (const int line : without_day_)
            tell(line, name_of(Field::day), DoubtKind::day_missing, "", "", Severity::doubt);
    }

    void clean_email(Draft& draft) {
        if (!columns_.find(Field::email)) return;
        std::string& address = draft.text(Field::email);
        if (address.empty()) {
            tell(draft, Field::email, DoubtKind::email_missing, "", "", Severity::note);
            return;
        }
        const std::string bare = bare_address(address);
        if (well_formed_address(bare)) {
            address = bare;
        } else {
            tell(draft, Field::email, DoubtKind::email_malformed, address, address,
                 Severity::doubt);
        }
    }

    // Gives the draft its two names; false when there is none to give.
    bool name(Draft& draft) {
        std::string& given = draft.text(Field::given_name);
        std::string& family = draft.text(Field::family_name);
        if (given.empty() && family.empty()) {
            const std::string full = draft.text(Field::full_name);
            if (full.empty()) return name_by_email(draft);
            split(draft, Field::full_name, full);
        } else if (!columns_.find(Field::given_name) && family.find(' ') != std::string::npos) {
            split(draft, Field::family_name, family);
        } else if (given.empty() || family.empty()) {
            tell(draft, given.empty() ? Field::given_name : Field::family_name,
                 DoubtKind::name_incomplete, "", name_shown(draft), Severity::doubt);
        }
        return true;
    }

    void split(Draft& draft, Field source, const std::string& full) {
        const SplitName names = split_name(full);
        draft.text(Field::given_name) = names.given_name;
        draft.text(Field::family_name) = names.family_name;
        if (names.given_name.empty()) {
            tell(draft, Field::given_name, DoubtKind::name_incomplete, full, name_shown(draft),
                 Severity::doubt);
        } else {
            tell(draft, source, DoubtKind::name_split, full,
                 names.given_name + " / " + names.family_name,
                 names.shown ? Severity::note : Severity::doubt);
        }
    }

    // Somebody who can be written to is not left out: a facilitator will see to the name.
    bool name_by_email(Draft& draft) {
        const std::string& address = draft.text(Field::email);
        if (address.empty()) {
            tell(draft, Field::family_name, DoubtKind::name_missing, "", "", Severity::doubt);
            return false;
        }
        if (const auto names = name_in_email(address)) {
            draft.text(Field::given_name) = names->given_name;
            draft.text(Field::family_name) = names->family_name;
        } else {
            draft.text(Field::family_name) = address.substr(0, address.find('@'));
        }
        tell(draft, Field::family_name, DoubtKind::name_missing, "", name_shown(draft),
             Severity::doubt);
        return true;
    }

    const Table& table_;
    const Columns& columns_;
    const std::optional<Date>& date_;
    std::vector<Doubt>& doubts_;
    std::vector<Draft> drafts_;
    std::set<Date> days_;          // Those named, when no date is asked for.
    std::vector<int> without_day_; // Lines, when one is.
    bool with_day_ = false;        // Whether any row says a day.
};

} // namespace

std::vector<Draft> draft_rows(const Table& table, const Columns& columns,
                              const std::optional<Date>& date, std::vector<Doubt>& doubts) {
    return Drafter(table, columns, date, doubts).draft();
}

} // namespace deroule::roster
