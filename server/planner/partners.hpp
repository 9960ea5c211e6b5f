// The seats that may be swapped, hall by hall, and which of them are worth a try.
//
// Whoever is pinned stays; a set kept together moves as one, and only to the seats of as many
// others. One owner at a time.
#pragma once

#include "base/random.hpp"
#include "planner/rounds_seating.hpp"
#include "planner/rounds_start.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace deroule::planner {

class Partners {
  public:
    // Nobody leaves a seat that is `pinned`. The sets sit anywhere, each at one table.
    Partners(const RoundsSeating& seating, const std::vector<char>& pinned,
             std::vector<MovableSet> sets);

    [[nodiscard]] std::size_t troubled() const { return troubled_.size(); }
    [[nodiscard]] std::size_t size() const { return seats_.size(); }
    [[nodiscard]] const std::vector<MovableSet>& sets() const { return sets_; }

    // Keeps the seats of tables that pass; draw() then prefers them.
    void look_for_trouble(const RoundsSeating& seating,
                          const std::function<bool(std::size_t table)>& troubled);

    // A seat, then another one of its hall, perhaps of the same table. The halves of one
    // random word are scaled: their bias is below one in a hundred thousand.
    [[nodiscard]] std::pair<std::size_t, std::size_t> draw(Random& random) const {
        const std::uint64_t word = random.next();
        const std::size_t index = troubled_.empty() || word % 8 == 0
                                      ? ((word >> 32) * seats_.size()) >> 32
                                      : troubled_[((word >> 32) * troubled_.size()) >> 32];
        const Range& range = ranges_[index];
        const std::size_t other = range.first + (((word & 0xffff'ffffULL) * range.count) >> 32);
        return {seats_[index], seats_[other]};
    }

    // Seats of one set, and as many at another table of its hall for it to go to: those of
    // single people, or of another set of that size. None when the draw finds no place.
    struct SetMove {
        std::size_t hall = 0;
        std::vector<std::size_t> from;
        std::vector<std::size_t> to;
    };
    [[nodiscard]] SetMove draw_set(const RoundsSeating& seating, Random& random) const;

    // After sets have moved, perhaps of one hall only: which seats are those of single people.
    void follow(const RoundsSeating& seating);
    void follow(const RoundsSeating& seating, std::size_t hall);

  private:
    struct Range {
        std::uint32_t first = 0;
        std::uint32_t count = 0;
    };

    [[nodiscard]] std::vector<std::size_t> seats_of(const RoundsSeating& seating,
                                                    const MovableSet& set) const;
    [[nodiscard]] std::vector<std::uint32_t> free_seats(const RoundsSeating& seating,
                                                        std::size_t hall) const;

    std::vector<char> pinned_; // By seat.
    std::vector<MovableSet> sets_;
    std::vector<std::vector<std::size_t>> sets_of_hall_; // Of sets_.
    std::vector<std::uint32_t> seats_;
    std::vector<Range> ranges_;
    std::vector<Range> range_of_hall_;    // Of seats_; a hall keeps as many, whoever moves.
    std::vector<std::uint32_t> troubled_; // Of seats_.
};

// `held`, and the seats that the sets are on now as well.
[[nodiscard]] std::vector<char> with_sets(const RoundsSeating& seating, std::vector<char> held,
                                          const std::vector<MovableSet>& sets);

} // namespace deroule::planner
