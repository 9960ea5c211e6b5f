#include "planner/rounds_start.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace deroule::planner {

namespace {

struct Held {
    std::vector<PersonIndex> members;
    int pinned = -1; // A table of the hall.
};

// People of one hall kept together in its round, overlapping wishes joined, and those pinned.
std::vector<Held> held_in(const RoundsModel& model, const Hall& hall) {
    std::map<PersonIndex, std::size_t> set_of;
    for (std::size_t i = 0; i < hall.members.size(); ++i)
        set_of[hall.members[i]] = i;
    for (const InstanceTogether& wish : model.instance().together) {
        if (std::find(wish.rounds.begin(), wish.rounds.end(), hall.round) == wish.rounds.end())
            continue;
        const PersonIndex* first = nullptr;
        for (const PersonIndex& person : wish.people) {
            if (!set_of.contains(person)) continue;
            if (first == nullptr) first = &person;
            const std::size_t from = set_of[person];
            const std::size_t to = set_of[*first];
            for (auto& entry : set_of)
                if (entry.second == from) entry.second = to;
        }
    }
    std::map<PersonIndex, int> pins;
    for (const InstancePin& pin : model.instance().pins) {
        const auto slot =
            std::find(hall.slots.begin(), hall.slots.end(), static_cast<std::size_t>(pin.group));
        if (pin.round == hall.round && set_of.contains(pin.person) && slot != hall.slots.end())
            pins.try_emplace(pin.person, static_cast<int>(slot - hall.slots.begin()));
    }

    std::map<std::size_t, Held> sets;
    std::vector<Held> held;
    for (const auto& [person, set] : set_of) {
        const auto pin = pins.find(person);
        const int table = pin == pins.end() ? -1 : pin->second;
        Held& joined = sets[set];
        if (table >= 0 && joined.pinned >= 0 && table != joined.pinned) {
            held.push_back({{person}, table}); // Two pins of one set: it cannot stay whole.
            continue;
        }
        joined.pinned = std::max(joined.pinned, table);
        joined.members.push_back(person);
    }
    for (auto& [set, joined] : sets)
        if (joined.members.size() > 1 || joined.pinned >= 0) held.push_back(std::move(joined));
    std::stable_sort(held.begin(), held.end(), [](const Held& left, const Held& right) {
        return std::tuple(left.pinned < 0, right.members.size()) <
               std::tuple(right.pinned < 0, left.members.size());
    });
    return held;
}

class HallDealer {
  public:
    HallDealer(const RoundsModel& model, const Hall& hall, Random& random)
        : model_(model), hall_(hall), random_(random), tables_(hall.tables) {}

    void deal() {
        if (hall_.tables == 0) return;
        for (const Held& held : held_in(model_, hall_)) {
            auto& table =
                tables_[held.pinned >= 0 ? static_cast<std::size_t>(held.pinned) : emptiest()];
            table.insert(table.end(), held.members.begin(), held.members.end());
            held_.insert(held_.end(), held.members.begin(), held.members.end());
            if (held.pinned < 0)
                sets_.push_back(held.members);
            else
                pinned_.insert(pinned_.end(), held.members.begin(), held.members.end());
        }
        std::sort(held_.begin(), held_.end());
        std::sort(pinned_.begin(), pinned_.end());
        settle_sizes();
        for (const PersonIndex person : order())
            seat(person);
    }

    [[nodiscard]] std::vector<std::vector<PersonIndex>>& tables() { return tables_; }
    [[nodiscard]] const std::vector<std::vector<PersonIndex>>& sets() const { return sets_; }
    [[nodiscard]] bool pins(PersonIndex person) const {
        return std::binary_search(pinned_.begin(), pinned_.end(), person);
    }

  private:
    [[nodiscard]] std::size_t emptiest() const {
        return static_cast<std::size_t>(std::min_element(tables_.begin(), tables_.end(),
                                                         [](const auto& left, const auto& right) {
                                                             return left.size() < right.size();
                                                         }) -
                                        tables_.begin());
    }

    // Fills the emptiest table seat by seat: an even split above what is held already.
    void settle_sizes() {
        sizes_.clear();
        std::size_t left = hall_.members.size() - held_.size();
        std::size_t level = 0;
        for (const auto& table : tables_) {
            sizes_.push_back(table.size());
            level = level == 0 ? table.size() : std::min(level, table.size());
        }
        if (held_.empty()) level = hall_.members.size() / tables_.size();
        for (; left > 0; ++level)
            for (std::size_t i = 0; i < sizes_.size() && left > 0; ++i)
                while (sizes_[i] < level && left > 0) {
                    ++sizes_[i];
                    --left;
                }
    }

    // Everybody who is not held: the largest territory first, categories together inside it.
    [[nodiscard]] std::vector<PersonIndex> order() {
        std::vector<PersonIndex> order;
        std::map<int, std::pair<int, std::uint64_t>> rank_of_territory;
        for (const PersonIndex person : hall_.members) {
            if (!std::binary_search(held_.begin(), held_.end(), person)) order.push_back(person);
            --rank_of_territory[model_.instance().people[person].territory].first;
        }
        for (auto& [territory, rank] : rank_of_territory)
            rank.second = random_.next();
        random_.shuffle(order);
        std::vector<std::pair<std::tuple<int, std::uint64_t, int>, PersonIndex>> ranked;
        for (const PersonIndex person : order) {
            const Person& who = model_.instance().people[person];
            const auto& [size, draw] = rank_of_territory[who.territory];
            ranked.push_back({{size, draw, who.category}, person});
        }
        std::stable_sort(ranked.begin(), ranked.end(), [](const auto& left, const auto& right) {
            return left.first < right.first;
        });
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = ranked[i].second;
        return order;
    }

    [[nodiscard]] bool welcomes(std::size_t table, PersonIndex person) const {
        const int territory = model_.instance().people[person].territory;
        return std::none_of(tables_[table].begin(), tables_[table].end(), [&](PersonIndex other) {
            if (territory >= 0 && territory == model_.instance().people[other].territory)
                return true;
            if (model_.ties(person).empty()) return false;
            const Tie* tie = model_.tie_between(person, other);
            return tie != nullptr && tie->apart;
        });
    }

    // The next table with room that breaks nothing, else the next with room.
    void seat(PersonIndex person) {
        std::size_t chosen = tables_.size();
        for (std::size_t step = 0; step < tables_.size(); ++step) {
            const std::size_t table = (next_ + step) % tables_.size();
            if (tables_[table].size() >= sizes_[table]) continue;
            if (chosen == tables_.size()) chosen = table;
            if (!welcomes(table, person)) continue;
            chosen = table;
            break;
        }
        tables_[chosen].push_back(person);
        next_ = (chosen + 1) % tables_.size();
    }

    const RoundsModel& model_;
    const Hall& hall_;
    Random& random_;
    std::vector<std::vector<PersonIndex>> tables_;
    std::vector<std::size_t> sizes_;
    std::vector<PersonIndex> held_;              // Pinned, or of a set.
    std::vector<PersonIndex> pinned_;            // Of held_; ascending.
    std::vector<std::vector<PersonIndex>> sets_; // Of held_, those that may move.
    std::size_t next_ = 0;
};

} // namespace

Start deal_rounds(const RoundsModel& model, Random& random) {
    Start start;
    for (std::size_t index = 0; index < model.halls().size(); ++index) {
        HallDealer dealer(model, model.halls()[index], random);
        dealer.deal();
        for (const auto& people : dealer.sets())
            start.sets.push_back({index, people});
        for (auto& table : dealer.tables()) {
            for (const PersonIndex person : table)
                start.held.push_back(dealer.pins(person) ? 1 : 0);
            start.tables.push_back(std::move(table));
        }
    }
    return start;
}

} // namespace deroule::planner
