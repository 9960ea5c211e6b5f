// One row of labels for each person: where this person sits in every round.
//
// "Did a and b ever meet" is a comparison of two rows, with nothing to maintain for pairs:
// ten thousand people and seven labels take 160 KB, where a square of pairs takes 100 MB.
// Lane 0 holds the territory, then one lane for each round, then those of history. Labels
// have 15 bits, four to a word: in x = a ^ b a lane is zero exactly when the addition of
// 0x7fff leaves its top bit clear, and no carry crosses a lane. Whoever is absent has a
// label of their own in that lane. One owner at a time.
#pragma once

#include "planner/instance.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace deroule::planner {

class LabelRows {
  public:
    static constexpr std::size_t lanes_per_word = 4;
    static constexpr std::uint64_t carriers = 0x7fff'7fff'7fff'7fffULL;
    static constexpr std::uint64_t tops = 0x8000'8000'8000'8000ULL;

    // Whether 15 bits are enough for this instance.
    [[nodiscard]] static bool hold(const Instance& instance);

    [[nodiscard]] static std::size_t words_for(const Instance& instance);
    static constexpr std::size_t lane_of_territory = 0;
    [[nodiscard]] static std::size_t lane_of_round(std::size_t round) { return 1 + round; }

    // Masks of `words_for` words hold one mark for each lane.
    static void add_lane(std::vector<std::uint64_t>& mask, std::size_t lane) {
        mask[lane / lanes_per_word] |= mark_of(lane);
    }
    static void remove_lane(std::vector<std::uint64_t>& mask, std::size_t lane) {
        mask[lane / lanes_per_word] &= ~mark_of(lane);
    }
    [[nodiscard]] static bool has_lane(const std::vector<std::uint64_t>& mask, std::size_t lane) {
        return (mask[lane / lanes_per_word] & mark_of(lane)) != 0;
    }

    // Territories and history are labelled; everybody is absent from every round.
    explicit LabelRows(const Instance& instance);

    [[nodiscard]] std::size_t words() const { return words_; }
    [[nodiscard]] const std::uint64_t* row(PersonIndex person) const {
        return rows_.data() + person * words_;
    }
    void set(PersonIndex person, std::size_t lane, std::uint64_t label) {
        std::uint64_t& word = rows_[person * words_ + lane / lanes_per_word];
        const std::size_t shift = 16 * (lane % lanes_per_word);
        word = (word & ~(0xffffULL << shift)) | (label << shift);
    }

    // Lanes whose labels are the same in these two words, as marks of add_lane().
    [[nodiscard]] static std::uint64_t same(std::uint64_t a, std::uint64_t b) {
        return ~((a ^ b) + carriers) & tops;
    }

    [[nodiscard]] bool same_territory(PersonIndex a, PersonIndex b) const {
        return (same(*row(a), *row(b)) & mark_of(lane_of_territory)) != 0;
    }

  private:
    [[nodiscard]] static constexpr std::uint64_t mark_of(std::size_t lane) {
        return 0x8000ULL << (16 * (lane % lanes_per_word));
    }

    std::size_t words_;
    std::vector<std::uint64_t> rows_;
};

} // namespace deroule::planner
