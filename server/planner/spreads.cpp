#include "planner/spreads.hpp"

#include "planner/layout.hpp"
#include "planner/pigeonhole.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace deroule::planner {

namespace {

class Spreads {
  public:
    Spreads(const RoundsModel& model, std::size_t index)
        : model_(model), hall_(model.halls()[index]), pool_(pool_of_hall(model, index)),
          tables_(static_cast<std::int64_t>(std::min(hall_.tables, hall_.members.size()))) {}

    // Of everyone with the same code: least pairs at one table.
    void add(ArgumentKind kind, int Person::*attribute, std::vector<Argument>& found) const {
        std::map<int, std::vector<PersonIndex>> equals;
        for (const PersonIndex person : hall_.members)
            if (const int code = model_.instance().people[person].*attribute; code >= 0)
                equals[code].push_back(person);
        for (const auto& [code, people] : equals)
            add(kind, code, people, least_pairs(static_cast<std::int64_t>(people.size()), tables_),
                found);
    }

    // Groups that would be too small may stay empty, which is no breach of their size.
    void add_sizes(std::vector<Argument>& found) const {
        const auto people = static_cast<int>(hall_.members.size());
        std::int64_t least = 0;
        for (int tables = 1; tables <= tables_; ++tables) {
            const std::int64_t breach = least_size_breach(people, tables, hall_.sizes);
            least = tables == 1 ? breach : std::min(least, breach);
        }
        add(ArgumentKind::size_spread, -1, hall_.members, least, found);
    }

  private:
    void add(ArgumentKind kind, int code, const std::vector<PersonIndex>& people,
             std::int64_t least, std::vector<Argument>& found) const {
        if (least == 0) return;
        Argument argument;
        argument.kind = kind;
        argument.rounds = {hall_.round};
        argument.pool = pool_;
        argument.code = code;
        argument.people = people;
        argument.tables = tables_;
        argument.needed = least;
        argument.least = least;
        found.push_back(std::move(argument));
    }

    const RoundsModel& model_;
    const Hall& hall_;
    int pool_;
    std::int64_t tables_;
};

// The wishes of one round as sets of people who are all to sit together.
std::vector<std::vector<PersonIndex>> sets_of(const RoundsModel& model, std::size_t round) {
    std::map<PersonIndex, PersonIndex> root_of; // Of those present whom a wish names.
    for (const Hall& hall : model.halls())
        for (const PersonIndex person : hall.members)
            if (hall.round == round) root_of[person] = person;
    for (const InstanceTogether& wish : model.instance().together) {
        if (std::count(wish.rounds.begin(), wish.rounds.end(), round) == 0) continue;
        std::set<PersonIndex> roots;
        for (const PersonIndex person : wish.people)
            if (root_of.contains(person)) roots.insert(root_of[person]);
        for (auto& [person, root] : root_of)
            if (roots.contains(root)) root = *roots.begin();
    }
    std::map<PersonIndex, std::vector<PersonIndex>> sets;
    for (const auto& [person, root] : root_of)
        sets[root].push_back(person);
    std::vector<std::vector<PersonIndex>> found;
    for (auto& [root, people] : sets)
        if (people.size() > 1) found.push_back(std::move(people));
    return found;
}

// Breaches of a set that spans halls, is larger than a table or must stay apart in itself.
std::int64_t contradictions(const RoundsModel& model, std::size_t round,
                            const std::vector<PersonIndex>& set) {
    std::int64_t halls = 0;
    bool torn = false;
    for (const Hall& hall : model.halls()) {
        if (hall.round != round || std::none_of(set.begin(), set.end(), [&](PersonIndex person) {
                return std::binary_search(hall.members.begin(), hall.members.end(), person);
            }))
            continue;
        ++halls;
        const auto most = static_cast<std::size_t>(hall.sizes.max);
        torn = torn || (set.size() > most && hall.members.size() <= hall.tables * most);
    }
    for (const PersonIndex a : set)
        for (const PersonIndex b : set)
            if (const Tie* tie = model.tie_between(a, b); tie != nullptr && tie->apart) torn = true;
    return halls > 1 ? halls - 1 : torn ? 1 : 0;
}

void add_wishes(const RoundsModel& model, std::size_t round, std::vector<Argument>& found) {
    for (const auto& set : sets_of(model, round)) {
        Argument argument;
        argument.kind = ArgumentKind::wish;
        argument.rounds = {round};
        argument.people = set;
        argument.needed = argument.least = contradictions(model, round, set);
        if (argument.least > 0) found.push_back(std::move(argument));
    }
}

} // namespace

std::vector<Argument> spreads_of(const RoundsModel& model) {
    std::vector<Argument> found;
    for (std::size_t index = 0; index < model.halls().size(); ++index) {
        const Spreads spreads(model, index);
        spreads.add_sizes(found);
        spreads.add(ArgumentKind::territory_spread, &Person::territory, found);
        if (model.kind(model.halls()[index].round) == RoundKind::pairs)
            spreads.add(ArgumentKind::category_spread, &Person::category, found);
    }
    for (std::size_t round = 0; round < model.rounds() && !model.instance().together.empty();
         ++round)
        add_wishes(model, round, found);
    return found;
}

} // namespace deroule::planner
