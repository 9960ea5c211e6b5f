// Draws the exchanges that a search may try, always of whole units and between groups
// that keep the sizes they had (possibly the other way round). One owner; refers to the
// seating and the units, which must outlive it.
#pragma once

#include "base/random.hpp"
#include "planner/seating.hpp"
#include "planner/units.hpp"

#include <cstddef>
#include <vector>

namespace deroule::planner {

class Proposals {
  public:
    Proposals(const Seating& seating, const std::vector<Unit>& units);

    // Units that no pin holds.
    [[nodiscard]] std::size_t movable() const { return movable_.size(); }

    // A random exchange, or null when the draw came to nothing. Valid until the next call.
    [[nodiscard]] const Exchange* draw(Random& random);

    // The swap of the i-th and the j-th movable unit; null when they share a group or
    // differ in size.
    [[nodiscard]] const Exchange* swap_of(std::size_t i, std::size_t j);

  private:
    [[nodiscard]] std::size_t group_of(std::size_t unit) const {
        return seating_.group_of(units_[unit].members.front());
    }
    [[nodiscard]] std::size_t size_of(std::size_t unit) const {
        return units_[unit].members.size();
    }
    // Gathers whole units of `group`, `first` among them, that are `people` people exactly.
    [[nodiscard]] bool gather(std::size_t group, std::size_t first, std::size_t people,
                              Random& random, std::vector<PersonIndex>& gathered);

    const Seating& seating_;
    const std::vector<Unit>& units_;
    std::vector<std::size_t> movable_;
    std::vector<std::size_t> unit_of_; // By person.
    Exchange exchange_;
};

} // namespace deroule::planner
