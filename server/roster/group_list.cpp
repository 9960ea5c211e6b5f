#include "roster/group_list.hpp"

#include "roster/fold.hpp"
#include "roster/group_columns.hpp"
#include "roster/table.hpp"
#include "roster/territory.hpp"

#include <algorithm>
#include <charconv>
#include <functional>
#include <map>
#include <optional>
#include <system_error>
#include <utility>

namespace deroule::roster {

namespace {

using domain::Participant;
using domain::ParticipantId;

bool has_error(const std::vector<Doubt>& doubts) {
    return std::ranges::any_of(
        doubts, [](const Doubt& doubt) { return doubt.severity == Severity::error; });
}

// Identifiers as exports write them, where a spreadsheet would run them as a formula.
std::string without_guard(const std::string& text) {
    const bool guarded = text.size() > 1 && text[0] == '\'' &&
                         std::string_view("=+-@").find(text[1]) != std::string_view::npos;
    return guarded ? text.substr(1) : text;
}

std::optional<int> number_of(const std::string& label) {
    int number = 0;
    const auto [end, fault] = std::from_chars(label.data(), label.data() + label.size(), number);
    if (fault != std::errc{} || end != label.data() + label.size()) return std::nullopt;
    return number;
}

// Groups under their labels: by number where all are numbers, else as they came.
class Groups {
  public:
    void add(const std::string& label, const ParticipantId& person) {
        const std::string folded = fold(label);
        const std::string& key = folded.empty() ? label : folded;
        const auto [found, is_new] = places_.emplace(key, groups_.size());
        if (is_new) groups_.push_back({number_of(key), {}});
        groups_[found->second].second.push_back(person);
    }

    std::vector<std::vector<ParticipantId>> take() {
        if (std::ranges::all_of(groups_, [](const auto& group) { return group.first.has_value(); }))
            std::ranges::stable_sort(groups_, {}, [](const auto& group) { return *group.first; });
        std::vector<std::vector<ParticipantId>> taken;
        for (auto& [number, members] : groups_)
            taken.push_back(std::move(members));
        return taken;
    }

  private:
    std::map<std::string, std::size_t> places_;
    std::vector<std::pair<std::optional<int>, std::vector<ParticipantId>>> groups_;
};

class Reader {
  public:
    Reader(const domain::Roster& roster, const GroupColumns& columns, std::vector<Doubt>& doubts)
        : roster_(roster), columns_(columns), doubts_(doubts) {
        for (const auto& [id, participant] : roster.participants) {
            const domain::Person& person = participant.person;
            const std::string given_first = fold(person.given_name + " " + person.family_name);
            const std::string family_first = fold(person.family_name + " " + person.given_name);
            by_name_[given_first].push_back(&participant);
            if (family_first != given_first) by_name_[family_first].push_back(&participant);
        }
    }

    void read(const Row& row) {
        if (std::ranges::all_of(row.cells, [](const auto& cell) { return tidy(cell).empty(); }))
            return;
        const Participant* person = person_of(row);
        if (person == nullptr) return;
        const auto [first, is_new] = lines_.emplace(person->id, row.line);
        if (!is_new) {
            tell(row, "", DoubtKind::person_twice, full_name(person->person));
            doubts_.back().other_line = first->second;
            return;
        }
        const std::string group = columns_.text(row, GroupField::group);
        if (group.empty())
            tell(row, "group", DoubtKind::group_missing, full_name(person->person));
        else
            groups_.add(group, person->id);
    }

    std::vector<std::vector<ParticipantId>> groups() { return groups_.take(); }

  private:
    void tell(const Row& row, std::string field, DoubtKind kind, std::string read) {
        doubts_.push_back({row.line, std::move(field), kind, std::move(read), "", Severity::error});
    }

    // By identifier, else by name; null once it is told why not.
    const Participant* person_of(const Row& row) {
        const std::string id = without_guard(columns_.text(row, GroupField::id));
        const std::string name = name_in(row);
        if (id.empty()) return named_person(row, name);
        if (const Participant* known = roster_.find(ParticipantId(id))) {
            if (!name.empty() && !is_called(*known, name))
                assume(row, DoubtKind::person_differs, name, *known);
            return known;
        }
        const std::vector<const Participant*> named = called(row, name);
        if (named.size() != 1) {
            tell(row, "id", DoubtKind::id_unknown, shorten(id, 100));
            return nullptr;
        }
        assume(row, DoubtKind::id_unknown, shorten(id, 100), *named.front());
        return named.front();
    }

    void assume(const Row& row, DoubtKind kind, std::string read, const Participant& person) {
        doubts_.push_back(
            {row.line, "id", kind, std::move(read), full_name(person.person), Severity::doubt});
    }

    const Participant* named_person(const Row& row, const std::string& name) {
        if (name.empty()) {
            tell(row, "", DoubtKind::person_missing, "");
            return nullptr;
        }
        const std::vector<const Participant*> named = called(row, name);
        if (named.size() == 1) return named.front();
        tell(row, "", named.empty() ? DoubtKind::person_unknown : DoubtKind::person_ambiguous,
             name);
        return nullptr;
    }

    // As the row writes it; empty when it has none.
    [[nodiscard]] std::string name_in(const Row& row) const {
        std::string name = columns_.text(row, GroupField::full_name);
        if (name.empty())
            name = tidy(without_guard(columns_.text(row, GroupField::given_name)) + " " +
                        without_guard(columns_.text(row, GroupField::family_name)));
        return shorten(name, 200);
    }

    [[nodiscard]] static bool is_called(const Participant& participant, const std::string& name) {
        const domain::Person& person = participant.person;
        const std::string folded = fold(name);
        return folded == fold(person.given_name + " " + person.family_name) ||
               folded == fold(person.family_name + " " + person.given_name);
    }

    // Everybody of that name; those of the row's territory where there are several.
    [[nodiscard]] std::vector<const Participant*> called(const Row& row,
                                                         const std::string& name) const {
        const auto found = by_name_.find(fold(name));
        if (name.empty() || found == by_name_.end()) return {};
        std::vector<const Participant*> people = found->second;
        const auto in_order = [&](const Participant* one) {
            return fold(one->person.given_name + " " + one->person.family_name) == found->first;
        };
        // Pierre Martin is not Martin Pierre, where there are both.
        if (std::ranges::any_of(people, in_order)) std::erase_if(people, std::not_fn(in_order));
        const std::string territory = columns_.text(row, GroupField::territory);
        if (people.size() > 1 && !territory.empty())
            std::erase_if(people, [&](const Participant* one) {
                return territory_key(one->person.territory) != territory_key(territory);
            });
        return people;
    }

    const domain::Roster& roster_;
    const GroupColumns& columns_;
    std::vector<Doubt>& doubts_;
    std::map<std::string, std::vector<const Participant*>> by_name_; // Either order.
    std::map<ParticipantId, int> lines_; // Where each person was met first.
    Groups groups_;
};

} // namespace

bool GroupList::usable() const {
    return !has_error(doubts);
}

GroupList read_groups(std::string_view bytes, const domain::Roster& roster) {
    GroupList list;
    const Result<Table, ReadError> table = read_table(bytes);
    if (!table) {
        list.doubts.push_back(doubt_about(table.error()));
        return list;
    }
    list.doubts = doubts_about(*table);
    const GroupColumns columns = find_group_columns(*table);
    list.doubts.insert(list.doubts.end(), columns.doubts.begin(), columns.doubts.end());
    if (has_error(list.doubts)) return list;

    Reader reader(roster, columns, list.doubts);
    for (std::size_t row = columns.heading_row + 1; row < table->rows.size(); ++row)
        reader.read(table->rows[row]);
    list.groups = reader.groups();
    if (list.groups.empty() && !has_error(list.doubts))
        list.doubts.push_back({0, "", DoubtKind::groups_missing, "", "", Severity::error});
    std::ranges::stable_sort(list.doubts, {}, &Doubt::line);
    return list;
}

} // namespace deroule::roster
