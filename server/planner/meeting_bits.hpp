// Who met whom, and who sits where, as rows of bits: for rounds where only meetings count.
//
// "How many of that table did this person meet" is an intersection of two rows, whatever the
// size of the table, so that a swap is priced by four of them. Nothing is balanced here, and
// nobody is tied to anybody: rounds among peers without wishes. `Words` x 64 people at most.
// One owner at a time.
#pragma once

#include "planner/rounds_model.hpp"
#include "planner/rounds_seating.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace deroule::planner {

template <std::size_t Words>
class MeetingBits {
  public:
    MeetingBits(const RoundsModel& model, const Tables& tables);

    [[nodiscard]] const Score& score() const { return score_; }
    [[nodiscard]] std::size_t seats() const { return people_at_.size(); }
    [[nodiscard]] std::size_t table_at(std::size_t seat) const { return table_at_[seat]; }
    [[nodiscard]] const std::vector<PersonIndex>& people_at() const { return people_at_; }

    // What a swap of two seats at different tables of one hall changes; false, with `price`
    // unfinished, when its energy exceeds `limit`. Third and later meetings weigh `fairness`.
    // A low limit also refuses whatever adds a pair of one territory.
    [[nodiscard]] bool price_swap(std::size_t seat, std::size_t other, std::int64_t limit,
                                  std::int64_t fairness, Score& price) const;
    void swap(std::size_t seat, std::size_t other, const Score& price);

    void restore(const std::vector<PersonIndex>& people_at);

  private:
    // Row 0 holds the people of one territory; row k those met at least k times. Meetings
    // beyond the last row are no longer told apart.
    static constexpr std::size_t levels = 6;
    static constexpr std::int64_t fairness_gain_max = 8; // More is not looked for.
    using Row = std::array<std::uint64_t, Words>;

    [[nodiscard]] const Row& row(std::size_t level, PersonIndex person) const {
        return rows_[person * levels + level];
    }
    [[nodiscard]] static bool holds(const Row& row, PersonIndex person) {
        return (row[person / 64] >> (person % 64) & 1) != 0;
    }
    // How many of both tables are in those rows of the two people together.
    [[nodiscard]] int count(std::size_t level, PersonIndex person, std::size_t table,
                            PersonIndex partner, std::size_t opposite) const;

    void sit(std::size_t seat, PersonIndex person);
    void meet(PersonIndex a, PersonIndex b, int change);
    void change_meetings(std::size_t seat, int change);
    void count_everything();

    const RoundsModel& model_;
    std::vector<Row> rows_;         // By person, then level.
    std::vector<Row> members_;      // By table.
    std::vector<std::uint8_t> met_; // A square.
    std::vector<std::size_t> starts_;
    std::vector<std::uint32_t> table_at_;
    std::vector<PersonIndex> people_at_;
    Score score_;
};

extern template class MeetingBits<1>;
extern template class MeetingBits<2>;
extern template class MeetingBits<4>;

} // namespace deroule::planner
