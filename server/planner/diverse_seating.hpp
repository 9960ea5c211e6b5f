// One arrangement of elements in groups, and what each change of it would gain.
//
// A table holds, for each group and element, the distances from the one to the other summed:
// the gain of a swap or a move then takes a few look-ups, and a change costs O(n). A sweep
// offers every swap and move once, but skips by a bound what cannot pass: for each ordered
// pair of groups it remembers the best that leaving the first for the second could bring,
// until one of them changes. Copies are independent. One owner at a time.
#pragma once

#include "base/random.hpp"
#include "planner/problem.hpp"

#include <cstdint>
#include <memory>
#include <vector>

namespace deroule::planner {

// Distances in 32 bits, shared by all arrangements of one problem.
struct DiverseScale {
    std::size_t elements = 0;
    std::vector<SizeBounds> groups;
    std::vector<std::int32_t> distances;
    std::vector<std::int32_t> nearest; // By element, its smallest distance.
    std::size_t capacity = 0;          // The largest size that a group may have.
};

class DiverseSeating {
  public:
    // The groups must respect the sizes.
    DiverseSeating(std::shared_ptr<const DiverseScale> scale, const Groups& groups);

    [[nodiscard]] std::size_t elements() const { return elements_; }
    [[nodiscard]] std::int64_t value() const { return value_; }
    [[nodiscard]] Groups groups() const;
    [[nodiscard]] std::size_t group_of(std::size_t element) const { return group_[element]; }
    [[nodiscard]] bool can_move(std::size_t from, std::size_t to) const;

    [[nodiscard]] std::int32_t swap_gain(std::size_t a, std::size_t b) const;
    [[nodiscard]] std::int32_t move_gain(std::size_t element, std::size_t to) const;
    void swap(std::size_t a, std::size_t b);
    void move(std::size_t element, std::size_t to);

    // Offers each swap and each move once; a loss passes when it is below the temperature (in
    // 1/256 of a distance) times a quantile of the exponential law. At temperature 0 only
    // gains pass. Returns how many passed.
    std::size_t sweep(std::int64_t temperature, Random& random);

  private:
    class Judge;

    [[nodiscard]] std::int32_t* row(std::size_t group) { return &table_[group * elements_]; }
    [[nodiscard]] const std::int32_t* row(std::size_t group) const {
        return &table_[group * elements_];
    }
    [[nodiscard]] bool listed(std::size_t a, std::size_t b) const;
    [[nodiscard]] bool settled(std::size_t a, std::size_t b, const Judge& judge) const;
    std::int32_t list_leaving(std::size_t from, std::size_t to, std::vector<std::int32_t>& list);
    void offer_moves(std::size_t from, std::size_t to, Judge& judge);
    void offer_swaps(std::size_t a, std::size_t b, Judge& judge);
    void changed(std::size_t a, std::size_t b);

    std::shared_ptr<const DiverseScale> scale_;
    std::size_t elements_;
    std::size_t count_; // Of groups.
    bool sizes_vary_ = false;
    std::vector<std::size_t> group_;   // By element.
    std::vector<std::size_t> seat_;    // By element, its place in the group's members.
    std::vector<std::size_t> size_;    // By group.
    std::vector<std::size_t> members_; // Group after group, each `capacity` places.
    std::vector<std::int32_t> table_;  // By group, then element.
    std::int64_t value_ = 0;

    // By ordered pair of groups: no element of the first gains more by leaving it for the
    // second, its nearest distance taken off, as of `listed_`.
    std::vector<std::int32_t> best_leaving_;
    std::vector<std::int32_t> best_move_; // The same, nothing taken off.
    std::vector<std::uint64_t> listed_;
    std::vector<std::uint64_t> changed_; // By group, when it changed last.
    std::uint64_t now_ = 1;
    std::vector<std::int32_t> leaving_a_;
    std::vector<std::int32_t> leaving_b_;
};

} // namespace deroule::planner
