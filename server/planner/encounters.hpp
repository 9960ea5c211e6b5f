// Who already met whom, who must not meet, and who is meant to.
//
// One byte for each pair that has something to say. Rows of known pairs serve the bounds;
// up to `dense_people_max` people a full square answers the search in one load, above that
// a binary search in the row does, so that ten thousand people need no square of 100 MB.
// Immutable once built; any thread.
#pragma once

#include "planner/problem.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace deroule::planner {

class Encounters {
  public:
    static constexpr std::size_t dense_people_max = 2048;
    static constexpr std::uint8_t count_mask = 0x3f; // Earlier meetings, saturated.
    static constexpr std::uint8_t apart_mark = 0x40;
    static constexpr std::uint8_t wanted_mark = 0x80; // Named in one wish: meeting is no repeat.

    struct Entry {
        PersonIndex other = 0;
        std::uint8_t cell = 0;
    };

    // O(known pairs x log).
    explicit Encounters(const Problem& problem);

    [[nodiscard]] std::uint8_t between(PersonIndex a, PersonIndex b) const {
        return square_.empty() ? search(a, b) : square_[a * people_ + b];
    }

    // Known pairs of one person, in ascending order of the other.
    [[nodiscard]] std::span<const Entry> row(PersonIndex person) const {
        return {entries_.data() + starts_[person], starts_[person + 1] - starts_[person]};
    }

    [[nodiscard]] static constexpr int meetings(std::uint8_t cell) { return cell & count_mask; }
    [[nodiscard]] static constexpr int repeats(std::uint8_t cell) {
        return (cell & wanted_mark) == 0 && meetings(cell) > 0 ? 1 : 0;
    }

  private:
    [[nodiscard]] std::uint8_t search(PersonIndex a, PersonIndex b) const;

    std::size_t people_;
    std::vector<std::size_t> starts_;
    std::vector<Entry> entries_;
    std::vector<std::uint8_t> square_;
};

} // namespace deroule::planner
