// A problem made ready to be computed with: pools, kept-together sets, attribute columns.
//
// A pool is a set of people who may sit together under the rule: one category, one
// delegation, or everybody. Groups never mix pools, so each pool is composed alone.
// Refers to the problem, which must outlive it. Immutable; any thread.
#pragma once

#include "planner/encounters.hpp"
#include "planner/plan.hpp"
#include "planner/problem.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace deroule::planner {

struct Pool {
    int key = -1;                     // Its category or territory; -1 when it is everybody.
    std::vector<PersonIndex> members; // Those outside locked groups, ascending.
    SizeBounds sizes;
    std::optional<int> group_count;
};

class Model {
  public:
    // Stops the process when an index is out of range or somebody is locked twice.
    explicit Model(const Problem& problem);

    [[nodiscard]] const Problem& problem() const { return problem_; }
    [[nodiscard]] std::size_t people() const { return problem_.people.size(); }
    [[nodiscard]] const Person& person(PersonIndex index) const { return problem_.people[index]; }

    // What the rule asks.
    [[nodiscard]] bool territories_apart() const; // Two of one territory is a breach.
    [[nodiscard]] bool makes_twos() const { return problem_.rule == Rule::pairs; }
    [[nodiscard]] bool balances_categories() const; // Each group gets its fair share.
    [[nodiscard]] bool balances_traits() const;
    [[nodiscard]] bool composes() const; // False where people or facilitators decide.

    [[nodiscard]] const std::vector<Pool>& pools() const { return pools_; }
    [[nodiscard]] std::size_t pool_of(PersonIndex person) const { return pool_of_[person]; }

    // Locked groups: the slot (index in Plan::groups) of each, and the one at a slot, or -1.
    [[nodiscard]] const std::vector<int>& locked_slots() const { return locked_slots_; }
    [[nodiscard]] int locked_at(int slot) const {
        const auto index = static_cast<std::size_t>(slot);
        return index < locked_at_.size() ? locked_at_[index] : -1;
    }
    [[nodiscard]] int locked_of(PersonIndex person) const { return locked_of_[person]; }

    // People kept together, as connected sets of two or more; -1 when in none.
    [[nodiscard]] const std::vector<std::vector<PersonIndex>>& sets() const { return sets_; }
    [[nodiscard]] int set_of(PersonIndex person) const { return set_of_[person]; }

    // One column for each value of each attribute; attribute 0 is the category.
    [[nodiscard]] std::size_t attributes() const { return attribute_starts_.size() - 1; }
    [[nodiscard]] int first_column(std::size_t attribute) const {
        return attribute_starts_[attribute];
    }
    [[nodiscard]] int columns() const { return attribute_starts_.back(); }
    [[nodiscard]] int column(PersonIndex person, std::size_t attribute) const {
        return columns_[person * attributes() + attribute]; // -1 = unknown.
    }
    [[nodiscard]] bool balances(std::size_t attribute) const {
        return attribute == 0 ? balances_categories() : balances_traits();
    }
    // What a seat away from the fair share of this column's value costs.
    [[nodiscard]] int weight(int column) const {
        return weights_[static_cast<std::size_t>(column)];
    }
    // How many members of the pool have the value of that column.
    [[nodiscard]] int total(std::size_t pool, int column) const {
        return totals_[pool * static_cast<std::size_t>(columns()) +
                       static_cast<std::size_t>(column)];
    }

    [[nodiscard]] const Encounters& encounters() const { return encounters_; }

    // Adds `sign` times what it costs that these two sit together.
    void add_pair(PersonIndex a, PersonIndex b, std::int64_t sign, Score& score) const {
        if (territories_[a] == territories_[b] && territories_[a] >= 0) score.hard += sign;
        if (twos_categories_[a] == twos_categories_[b] && twos_categories_[a] >= 0)
            score.category += sign;
        const std::uint8_t cell = encounters_.between(a, b);
        if (cell == 0) return;
        if ((cell & Encounters::apart_mark) != 0) score.hard += sign;
        if (Encounters::repeats(cell) == 0) return;
        score.repeats += sign;
        score.fairness += sign * (Encounters::meetings(cell) - 1);
    }

  private:
    void place_locked();
    void number_columns();
    void count_totals();

    const Problem& problem_;
    std::vector<int> locked_slots_;
    std::vector<int> locked_at_;
    std::vector<int> locked_of_;
    std::vector<std::vector<PersonIndex>> sets_;
    std::vector<int> set_of_;
    std::vector<Pool> pools_;
    std::vector<std::size_t> pool_of_;
    std::vector<int> attribute_starts_;
    std::vector<int> columns_;
    std::vector<int> weights_; // Of columns.
    std::vector<int> totals_;
    std::vector<int> territories_;     // All -1 when the rule does not part territories.
    std::vector<int> twos_categories_; // All -1 but under Rule::pairs.
    Encounters encounters_;
};

// How far `count` lies from the whole numbers around total x size / people.
[[nodiscard]] std::int64_t share_distance(int count, int total, int size, int people);

} // namespace deroule::planner
