#include "roster/columns.hpp"

#include "roster/fold.hpp"
#include "roster/heading.hpp"

#include <algorithm>
#include <utility>

namespace deroule::roster {

namespace {

using Mapping = std::map<Field, std::string>; // To the folded heading.

// How well one row serves as headings.
struct Candidate {
    Columns columns;
    int score = 0;      // Usual headings weigh more than guesses.
    int recognised = 0; // Fields that found a column.
};

class HeadingReader {
  public:
    HeadingReader(const Row& row, std::size_t index, const Mapping& mapping)
        : row_(row), mapping_(mapping), taken_(row.cells.size()) {
        result_.columns.heading_row = index;
    }

    Candidate read() {
        take_mapped();
        take_usual();
        take_guessed();
        return std::move(result_);
    }

  private:
    void take(Field field, std::size_t column, int weight) {
        result_.columns.of[index_of(field)] = column;
        taken_[column] = true;
        result_.score += weight;
        ++result_.recognised;
    }

    void note(Field field, DoubtKind kind, std::size_t column, Severity severity) {
        result_.columns.doubts.push_back({row_.line, std::string(name_of(field)), kind,
                                          tidy(row_.cells[column]), std::string(name_of(field)),
                                          severity});
    }

    void take_mapped() {
        for (const auto& [field, heading] : mapping_) {
            for (std::size_t column = 0; column < row_.cells.size(); ++column) {
                if (taken_[column] || fold(row_.cells[column]) != heading) continue;
                take(field, column, 3);
                break;
            }
        }
    }

    void take_usual() {
        for (std::size_t column = 0; column < row_.cells.size(); ++column) {
            if (taken_[column]) continue;
            const std::optional<Field> field = field_of_heading(row_.cells[column]);
            if (!field || mapping_.contains(*field)) continue;
            if (result_.columns.find(*field)) {
                note(*field, DoubtKind::column_repeated, column, Severity::doubt);
            } else {
                take(*field, column, 3);
            }
        }
    }

    void take_guessed() {
        for (std::size_t column = 0; column < row_.cells.size(); ++column) {
            if (taken_[column] || field_of_heading(row_.cells[column])) continue;
            const std::optional<Field> field = guess_field(row_.cells[column]);
            if (!field || mapping_.contains(*field) || result_.columns.find(*field)) continue;
            note(*field, DoubtKind::column_guessed, column, Severity::doubt);
            take(*field, column, 1);
        }
    }

    const Row& row_;
    const Mapping& mapping_;
    std::vector<bool> taken_;
    Candidate result_;
};

// What the day's file asks for, once its own mistakes are told.
Mapping fold_mapping(const std::map<std::string, std::string>& mapping,
                     std::vector<Doubt>& doubts) {
    Mapping result;
    for (const auto& [name, heading] : mapping) {
        if (const auto field = field_named(name)) {
            result[*field] = fold(heading);
        } else {
            doubts.push_back({0, name, DoubtKind::field_unknown, name, "", Severity::error});
        }
    }
    return result;
}

void require(Columns& columns, const Row& row, const Mapping& mapping,
             const std::map<std::string, std::string>& headings) {
    for (const auto& [field, heading] : mapping) {
        if (columns.find(field)) continue;
        const std::string name(name_of(field));
        columns.doubts.push_back({row.line, name, DoubtKind::column_unknown, headings.at(name),
                                  listed_headings(row), Severity::error});
    }
    const auto miss = [&](Field field) {
        if (mapping.contains(field)) return; // Already told.
        columns.doubts.push_back({row.line, std::string(name_of(field)), DoubtKind::column_missing,
                                  listed_headings(row), "", Severity::error});
    };
    if (!columns.find(Field::territory)) miss(Field::territory);
    if (!columns.find(Field::category)) miss(Field::category);
    const bool named = columns.find(Field::family_name) || columns.find(Field::given_name) ||
                       columns.find(Field::full_name);
    if (!named) miss(Field::family_name);
}

} // namespace

std::string listed_headings(const Row& row) {
    std::string result;
    for (const std::string& cell : row.cells) {
        const std::string heading = tidy(cell);
        if (heading.empty()) continue;
        if (!result.empty()) result += ", ";
        result += heading;
    }
    return shorten(result, 300);
}

Columns find_columns(const Table& table, const std::map<std::string, std::string>& mapping) {
    std::vector<Doubt> doubts;
    const Mapping folded = fold_mapping(mapping, doubts);
    Candidate best;
    const std::size_t rows = std::min(table.rows.size(), heading_rows_max);
    for (std::size_t index = 0; index < rows; ++index) {
        Candidate candidate = HeadingReader(table.rows[index], index, folded).read();
        if (candidate.score > best.score) best = std::move(candidate);
    }
    Columns columns = std::move(best.columns);
    if (best.recognised < 2) {
        columns.doubts.clear();
        const int line = table.rows.empty() ? 0 : table.rows.front().line;
        const std::string read = table.rows.empty() ? "" : listed_headings(table.rows.front());
        columns.doubts.push_back(
            {line, "", DoubtKind::headings_missing, read, "", Severity::error});
    } else {
        require(columns, table.rows[columns.heading_row], folded, mapping);
    }
    columns.doubts.insert(columns.doubts.begin(), doubts.begin(), doubts.end());
    return columns;
}

} // namespace deroule::roster
