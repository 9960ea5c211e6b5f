#include "planner/deal.hpp"

#include <algorithm>
#include <map>
#include <numeric>
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
        const std::size_t group = unit.pinned >= 0          ? static_cast<std::size_t>(unit.pinned)
                                  : unit.members.size() > 1 ? emptiest(unit)
                                                            : next_with_room(unit);
        groups_[group].insert(groups_[group].end(), unit.members.begin(), unit.members.end());
        if (unit.pinned < 0) next_ = (group + 1) % groups_.size();
    }

    // Gives the largest targets to the groups that sets and pins have filled most. Where
    // there are none it changes nothing.
    void settle_targets() {
        std::vector<std::size_t> fullest(groups_.size());
        std::iota(fullest.begin(), fullest.end(), std::size_t{0});
        std::stable_sort(fullest.begin(), fullest.end(), [this](std::size_t a, std::size_t b) {
            return groups_[a].size() > groups_[b].size();
        });
        std::vector<int> sorted = targets_;
        std::sort(sorted.rbegin(), sorted.rend());
        for (std::size_t i = 0; i < fullest.size(); ++i)
            targets_[fullest[i]] = sorted[i];
    }

    [[nodiscard]] Groups take() && { return std::move(groups_); }

  private:
    [[nodiscard]] std::int64_t breaches(const Unit& unit, std::size_t group) const {
        Score score;
        for (const PersonIndex person : unit.members)
            for (const PersonIndex other : groups_[group])
                model_.add_pair(person, other, 1, score);
        return score.hard;
    }

    // The same packing as the one that the targets were computed with.
    [[nodiscard]] std::size_t emptiest(const Unit& unit) const {
        std::size_t best = 0;
        std::tuple<std::size_t, std::int64_t> best_rank;
        for (std::size_t group = 0; group < groups_.size(); ++group) {
            const std::tuple rank{groups_[group].size(), breaches(unit, group)};
            if (group > 0 && rank >= best_rank) continue;
            best = group;
            best_rank = rank;
        }
        return best;
    }

    // The first group from the pointer on that has room and breaks nothing; failing that
    // the one that overflows and breaks least.
    [[nodiscard]] std::size_t next_with_room(const Unit& unit) const {
        std::size_t best = next_;
        std::tuple<int, std::int64_t> best_rank;
        for (std::size_t step = 0; step < groups_.size(); ++step) {
            const std::size_t group = (next_ + step) % groups_.size();
            const int excess = static_cast<int>(groups_[group].size()) + 1 - targets_[group];
            const std::tuple rank{std::max(0, excess), breaches(unit, group)};
            if (step > 0 && rank >= best_rank) continue;
            best = group;
            best_rank = rank;
            if (best_rank == std::tuple{0, std::int64_t{0}}) break;
        }
        return best;
    }

    const Model& model_;
    std::vector<int> targets_;
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
