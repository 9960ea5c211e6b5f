#include "roster/duplicates.hpp"

#include "roster/category.hpp"
#include "roster/dates.hpp"
#include "roster/fold.hpp"
#include "roster/name.hpp"
#include "roster/territory.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace deroule::roster {

namespace {

// People behind one address that are compared with a new row: a shared mailbox must not
// make the work quadratic.
constexpr std::size_t compared_per_address_max = 50;

SplitName name_of_person(const Draft& draft) {
    return {draft.text(Field::given_name), draft.text(Field::family_name), false};
}

std::string lower_case(std::string text) {
    std::ranges::transform(text, text.begin(), [](char character) {
        return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a')
                                                    : character;
    });
    return text;
}

std::string address_key(const Draft& draft) {
    return lower_case(draft.text(Field::email));
}

std::string name_key(const Draft& draft) {
    return fold(draft.text(Field::given_name)) + '\n' + fold(draft.text(Field::family_name)) +
           '\n' + territory_key(draft.text(Field::territory));
}

bool is_initial_of(const std::string& text, const std::string& whole) {
    const std::string initial = fold(text);
    return initial.size() == 1 && fold(whole).starts_with(initial);
}

// Whether two spellings of a field are understood alike: then a later row corrects nothing.
bool means_the_same(Field field, const std::string& one, const std::string& other) {
    switch (field) {
    case Field::category: {
        const auto read = recognise_category(one);
        const auto before = recognise_category(other);
        return fold(one) == fold(other) || (read && before && read->category == before->category);
    }
    case Field::advancement: {
        const auto read = recognise_advancement(one);
        return fold(one) == fold(other) || (read && read == recognise_advancement(other));
    }
    case Field::day:
        return fold(one) == fold(other) ||
               (!dates_in(one).empty() && dates_in(one) == dates_in(other));
    case Field::email:
        return lower_case(one) == lower_case(other);
    case Field::territory_kind:
        return fold(one) == fold(other);
    case Field::given_name:
    case Field::family_name:
    case Field::full_name:
    case Field::territory:
    case Field::function:
    case Field::expectation:
        return false;
    }
    return false;
}

class Merger {
  public:
    explicit Merger(std::vector<Doubt>& doubts) : doubts_(doubts) {}

    void add(Draft draft) {
        const std::string address = address_key(draft);
        if (const auto same = find_by_address(address, draft)) {
            merge(*same, draft, Severity::note);
            return;
        }
        // Homonyms in one delegation are rarer than people who mistyped their address.
        if (const auto same = people_by_name_.find(name_key(draft));
            same != people_by_name_.end()) {
            merge(same->second, draft, Severity::doubt);
            return;
        }
        tell_shared(address, draft);
        people_.push_back(std::move(draft));
        enter(people_.size() - 1);
    }

    std::vector<Draft> people() && { return std::move(people_); }

  private:
    std::optional<std::size_t> find_by_address(const std::string& address, const Draft& draft) {
        const auto found = people_by_address_.find(address);
        if (address.empty() || found == people_by_address_.end()) return std::nullopt;
        const std::size_t count = std::min(found->second.size(), compared_per_address_max);
        for (std::size_t at = 0; at < count; ++at) {
            const std::size_t index = found->second[at];
            if (may_be_same_name(name_of_person(people_[index]), name_of_person(draft))) {
                return index;
            }
        }
        return std::nullopt;
    }

    void tell_shared(const std::string& address, const Draft& draft) {
        const auto found = people_by_address_.find(address);
        if (address.empty() || found == people_by_address_.end()) return;
        doubts_.push_back({draft.line, std::string(name_of(Field::email)), DoubtKind::email_shared,
                           draft.text(Field::email), "", Severity::doubt, 0,
                           people_[found->second.front()].line});
    }

    void merge(std::size_t index, const Draft& later, Severity severity) {
        Draft& person = people_[index];
        std::string changed;
        for (std::size_t at = 0; at < fields; ++at) {
            const DraftCell& correction = later.cells[at];
            DraftCell& cell = person.cells[at];
            if (correction.text.empty() || correction.text == cell.text) continue;
            if (means_the_same(static_cast<Field>(at), correction.text, cell.text)) continue;
            if (static_cast<Field>(at) == Field::given_name &&
                is_initial_of(correction.text, cell.text)) {
                continue;
            }
            cell = correction;
            if (!changed.empty()) changed += ", ";
            changed += field_names[at];
        }
        const std::string name =
            later.text(Field::given_name) + " " + later.text(Field::family_name);
        doubts_.push_back({later.line, "", DoubtKind::duplicate_merged, tidy(name), changed,
                           severity, 0, person.line});
        enter(index);
    }

    // The keys of an earlier spelling stay: a third row may repeat either.
    void enter(std::size_t index) {
        people_by_name_.try_emplace(name_key(people_[index]), index);
        const std::string address = address_key(people_[index]);
        if (address.empty()) return;
        std::vector<std::size_t>& sharers = people_by_address_[address];
        if (std::ranges::find(sharers, index) == sharers.end()) sharers.push_back(index);
    }

    std::vector<Doubt>& doubts_;
    std::vector<Draft> people_;
    std::map<std::string, std::vector<std::size_t>> people_by_address_;
    std::map<std::string, std::size_t> people_by_name_;
};

} // namespace

std::vector<Draft> merge_duplicates(std::vector<Draft> drafts, std::vector<Doubt>& doubts) {
    Merger merger(doubts);
    for (Draft& draft : drafts)
        merger.add(std::move(draft));
    return std::move(merger).people();
}

} // namespace deroule::roster
