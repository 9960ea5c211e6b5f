#include "planner/deal.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace deroule::planner {

namespace {

// Pinned units, then sets by falling size, then single people: largest territory first,
// inside it by category, and otherwise as the shuffle left them.
std::vector<const Unit*> dealing_order(const Model& model, const std::vector<Unit>& units,
                                       Random& random) {
    std::vector<const Unit*> order;
    for (const Unit& unit : units)
        order.push_back(&unit);
    random.shuffle(order);

    std::map<int, int> size_of_territory;
    std::map<int, int> rank_of_territory;
    for (const Unit* unit : order)
        for (const PersonIndex person : unit->members) {
            const int territory = model.person(person).territory;
            ++size_of_territory[territory];
            rank_of_territory.try_emplace(territory, static_cast<int>(rank_of_territory.size()));
        }
    const auto rank = [&](const Unit& unit) {
        const Person& person = model.person(unit.members.front());
        return std::tuple(unit.pinned < 0, -static_cast<int>(unit.members.size()),
                          -size_of_territory[person.territory], rank_of_territory[person.territory],
                          person.category);
    };
    std::stable_sort(order.begin(), order.end(), [&](const Unit* left, const Unit* right) {
        return rank(*left) < rank(*right);
    });
    return order;
}

class Dealer {
  public:
    Dealer(const Model& model, const PoolLayout& layout)
        : model_(model), targets_(layout.targets), groups_(layout.slots.size()) {}

    void seat(const Unit& unit) {
        const std::size_t group =
            unit.pinned >= 0 ? static_cast<std::size_t>(unit.pinned) : choose(unit);
        groups_[group].insert(groups_[group].end(), unit.members.begin(), unit.members.end());
        if (unit.pinned < 0) next_ = (group + 1) % groups_.size();
    }

    [[nodiscard]] Groups take() && { return std::move(groups_); }

  private:
    [[nodiscard]] int room(std::size_t group) const {
        return targets_[group] - static_cast<int>(groups_[group].size());
    }

    [[nodiscard]] std::int64_t breaches(const Unit& unit, std::size_t group) const {
        Score score;
        for (const PersonIndex person : unit.members)
            for (const PersonIndex other : groups_[group])
                model_.add_pair(person, other, 1, score);
        return score.hard;
    }

    // The first group from the pointer on that has room and breaks nothing; failing that
    // the one that breaks least. A set that fits nowhere goes where most room is left.
    [[nodiscard]] std::size_t choose(const Unit& unit) const {
        const int size = static_cast<int>(unit.members.size());
        std::size_t best = next_;
        std::tuple<int, std::int64_t, int> best_rank;
        for (std::size_t step = 0; step < groups_.size(); ++step) {
            const std::size_t group = (next_ + step) % groups_.size();
            const int missing = std::max(0, size - room(group));
            // Sets prefer the emptiest group, as the targets were laid out; people the next.
            const int packing = size > 1 ? -room(group) : 0;
            const std::tuple rank{missing, breaches(unit, group), packing};
            if (step == 0 || rank < best_rank) {
                best = group;
                best_rank = rank;
            }
            if (size == 1 && best_rank == std::tuple{0, std::int64_t{0}, 0}) break;
        }
        return best;
    }

    const Model& model_;
    const std::vector<int>& targets_;
    Groups groups_;
    std::size_t next_ = 0;
};

} // namespace

Groups deal(const Model& model, const PoolLayout& layout, const std::vector<Unit>& units,
            Random& random) {
    Dealer dealer(model, layout);
    for (const Unit* unit : dealing_order(model, units, random))
        dealer.seat(*unit);
    return std::move(dealer).take();
}

} // namespace deroule::planner
