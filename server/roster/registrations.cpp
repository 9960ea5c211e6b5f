#include "roster/registrations.hpp"

#include "roster/category.hpp"
#include "roster/columns.hpp"
#include "roster/dates.hpp"
#include "roster/drafting.hpp"
#include "roster/duplicates.hpp"
#include "roster/fold.hpp"
#include "roster/name_case.hpp"
#include "roster/table.hpp"
#include "roster/territory.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace deroule::roster {

namespace {

using Spellings = std::map<std::string, domain::Category>; // From the folded spelling.

// Answers that say "none of what you propose".
bool says_nothing(std::string_view text) {
    constexpr auto nothing = std::to_array<std::string_view>(
        {"", "autre", "autres", "other", "n a", "na", "nc", "nsp", "aucun", "aucune", "none"});
    return std::ranges::find(nothing, fold(text)) != nothing.end();
}

bool has_error(const std::vector<Doubt>& doubts) {
    return std::ranges::any_of(
        doubts, [](const Doubt& doubt) { return doubt.severity == Severity::error; });
}

Spellings read_spellings(const std::map<std::string, std::string>& categories,
                         std::vector<Doubt>& doubts) {
    Spellings spellings;
    for (const auto& [spelling, name] : categories) {
        if (const auto category = category_named(name)) {
            spellings[fold(spelling)] = *category;
        } else {
            doubts.push_back({0, std::string(name_of(Field::category)),
                              DoubtKind::category_mapping_unknown, spelling, name,
                              Severity::error});
        }
    }
    return spellings;
}

std::optional<Date> read_date(const std::optional<std::string>& text, std::vector<Doubt>& doubts) {
    if (!text) return std::nullopt;
    const std::optional<Date> date = parse_iso_date(*text);
    if (!date) {
        doubts.push_back({0, std::string(name_of(Field::day)), DoubtKind::date_unreadable, *text,
                          "", Severity::error});
    }
    return date;
}

// The last step: from texts to what the day knows.
class Interpreter {
  public:
    Interpreter(const Spellings& spellings, std::vector<Doubt>& doubts)
        : spellings_(spellings), doubts_(doubts) {}

    // Empty when the category cannot be told: a wrong one would spoil every round.
    std::optional<domain::Person> interpret(const Draft& draft) {
        const std::optional<domain::Category> category = read_category(draft);
        if (!category) return std::nullopt;
        domain::Person person;
        person.given_name = draft.text(Field::given_name);
        person.family_name = draft.text(Field::family_name);
        person.territory = draft.text(Field::territory);
        person.territory_kind = draft.text(Field::territory_kind);
        person.advancement = read_advancement(draft.cell(Field::advancement));
        person.category = *category;
        person.function = draft.text(Field::function);
        person.email = draft.text(Field::email);
        person.expectation = draft.text(Field::expectation);
        return person;
    }

  private:
    void tell(int line, Field field, DoubtKind kind, std::string read, std::string_view assumed,
              Severity severity) {
        doubts_.push_back({line, std::string(name_of(field)), kind, std::move(read),
                           std::string(assumed), severity});
    }

    std::optional<domain::Category> read_category(const Draft& draft) {
        const DraftCell& cell = draft.cell(Field::category);
        if (const auto mapped = spellings_.find(fold(cell.text)); mapped != spellings_.end()) {
            return mapped->second;
        }
        if (says_nothing(cell.text)) return guess_from_function(draft);
        const std::optional<CategoryReading> reading = recognise_category(cell.text);
        if (!reading) {
            tell(cell.line, Field::category, DoubtKind::category_unknown, cell.text, "",
                 Severity::error);
            return std::nullopt;
        }
        if (reading->certainty == Certainty::guessed) {
            tell(cell.line, Field::category, DoubtKind::category_guessed, cell.text,
                 name_of(reading->category), Severity::doubt);
        }
        return reading->category;
    }

    std::optional<domain::Category> guess_from_function(const Draft& draft) {
        const std::string& function = draft.text(Field::function);
        const std::optional<domain::Category> guess = category_of_function(function);
        tell(draft.cell(Field::category).line, Field::category, DoubtKind::category_missing,
             function, guess ? name_of(*guess) : "", guess ? Severity::doubt : Severity::error);
        return guess;
    }

    domain::Advancement read_advancement(const DraftCell& cell) {
        const std::optional<domain::Advancement> reading = recognise_advancement(cell.text);
        if (!reading) {
            tell(cell.line, Field::advancement, DoubtKind::advancement_unknown, cell.text, "",
                 Severity::doubt);
        }
        return reading.value_or(domain::Advancement::unknown);
    }

    const Spellings& spellings_;
    std::vector<Doubt>& doubts_;
};

// A row that is left out in the end: what was told of keeping it is no longer true.
void forget_what_was_kept(int line, std::vector<Doubt>& doubts) {
    std::erase_if(doubts, [line](const Doubt& doubt) {
        return doubt.line == line &&
               (doubt.kind == DoubtKind::territory_missing ||
                doubt.kind == DoubtKind::day_missing || doubt.kind == DoubtKind::day_unreadable);
    });
}

domain::ParticipantId numbered_id(std::size_t number) {
    constexpr std::size_t digits_min = 3;
    std::string digits = std::to_string(number);
    if (digits.size() < digits_min) digits.insert(0, digits_min - digits.size(), '0');
    return domain::ParticipantId("p" + digits);
}

Registrations sorted(Registrations registrations) {
    std::ranges::stable_sort(registrations.doubts, {}, &Doubt::line);
    return registrations;
}

} // namespace

bool Registrations::usable() const {
    return !has_error(doubts);
}

Registrations read_registrations(std::string_view bytes, const ReadOptions& options) {
    Registrations result;
    std::vector<Doubt>& doubts = result.doubts;
    const Spellings spellings = read_spellings(options.categories, doubts);
    const std::optional<Date> date = read_date(options.date, doubts);

    const Result<Table, ReadError> table = read_table(bytes);
    if (!table) {
        doubts.push_back(doubt_about(table.error()));
        return sorted(std::move(result));
    }
    const std::vector<Doubt> about_table = doubts_about(*table);
    doubts.insert(doubts.end(), about_table.begin(), about_table.end());
    const Columns columns = find_columns(*table, options.columns);
    doubts.insert(doubts.end(), columns.doubts.begin(), columns.doubts.end());
    if (has_error(doubts)) return sorted(std::move(result));

    std::vector<Draft> drafts = draft_rows(*table, columns, date, doubts);
    recase_names(drafts, doubts);
    unify_territories(drafts, doubts);
    Interpreter interpreter(spellings, doubts);
    for (const Draft& draft : merge_duplicates(std::move(drafts), doubts)) {
        std::optional<domain::Person> person = interpreter.interpret(draft);
        if (!person) {
            forget_what_was_kept(draft.line, doubts);
            continue;
        }
        domain::Participant participant;
        participant.id = numbered_id(result.participants.size() + 1);
        participant.person = *std::move(person);
        result.participants.push_back(std::move(participant));
    }
    if (result.participants.empty() && !has_error(doubts)) {
        doubts.push_back(
            {0, "", DoubtKind::nobody, "", options.date.value_or(""), Severity::error});
    }
    return sorted(std::move(result));
}

} // namespace deroule::roster
