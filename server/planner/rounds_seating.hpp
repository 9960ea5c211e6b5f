// Who sits where in all rounds at once, with what it costs, kept up to date by each swap.
//
// A swap exchanges two people of one hall, so that sizes never change. Its price compares
// rows of labels, or among few people a square of counts, about 4 x (size of a table) times, and
// gives up early once it is known to be too dear. One owner at a time.
#pragma once

#include "planner/label_rows.hpp"
#include "planner/plan.hpp"
#include "planner/rounds_model.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace deroule::planner {

// The members of each table; the index is that of RoundsModel.
using Tables = std::vector<std::vector<PersonIndex>>;

// What one unit of each level adds to the energy of a price. These are far enough apart for
// a level to be settled before the temperature reaches the next.
struct Weights {
    std::int64_t hard = 4000;
    std::int64_t repeats = 400;
    std::int64_t category = 40;
    std::int64_t traits = 4;
};

// What a swap changes, level by level.
struct Price {
    int hard = 0; // Territories and people kept apart; pins and sizes never change.
    int repeats = 0;
    int category = 0;
    int traits = 0;

    friend auto operator<=>(const Price&, const Price&) = default;

    [[nodiscard]] std::int64_t energy(const Weights& weights) const {
        return weights.hard * hard + weights.repeats * repeats + weights.category * category +
               weights.traits * traits;
    }
    // Of the way back.
    [[nodiscard]] Price reversed() const { return {-hard, -repeats, -category, -traits}; }
    [[nodiscard]] Score score() const { return {hard, repeats, category, traits, 0}; }
};

class RoundsSeating {
  public:
    static constexpr std::size_t squared_max = 512;
    static constexpr std::int64_t no_limit = std::numeric_limits<std::int64_t>::max();

    RoundsSeating(const RoundsModel& model, const Tables& tables);

    [[nodiscard]] const RoundsModel& model() const { return model_; }
    [[nodiscard]] const Score& score() const { return score_; }
    [[nodiscard]] std::size_t seats() const { return people_at_.size(); }
    [[nodiscard]] PersonIndex person_at(std::size_t seat) const { return people_at_[seat]; }
    [[nodiscard]] std::size_t table_at(std::size_t seat) const { return table_at_[seat]; }
    [[nodiscard]] std::size_t round_at(std::size_t seat) const {
        return round_of_table_[table_at_[seat]];
    }
    [[nodiscard]] std::size_t table_of(std::size_t round, PersonIndex person) const {
        return table_of_[round * model_.people() + person];
    }
    [[nodiscard]] std::size_t first_seat(std::size_t table) const { return starts_[table]; }

    // How prices are limited from now on; the score does not depend on it.
    void weigh(const Weights& weights) { weights_ = weights; }
    [[nodiscard]] const Weights& weights() const { return weights_; }

    // False, with `price` unfinished, when the energy of the swap exceeds `limit`. Both
    // seats are of one hall, at different tables.
    [[nodiscard]] bool price_swap(std::size_t seat, std::size_t other, std::int64_t limit,
                                  Price& price) const;
    void swap(std::size_t seat, std::size_t other, const Price& price);

    // Third and later meetings, wanted ones included: each costs as much as there were before
    // the one before it. Not part of the score, since no swap waits for it.
    [[nodiscard]] std::int64_t third_meetings() const;
    [[nodiscard]] std::int64_t change_of_third_meetings(std::size_t seat, std::size_t other) const;
    [[nodiscard]] bool has_third_meeting(std::size_t table) const;

    // Whether this table adds to a level that is above its least.
    [[nodiscard]] bool adds_to_excess(std::size_t table, const Score& least) const;

    // Everybody's seats, for going back to them.
    [[nodiscard]] const std::vector<PersonIndex>& people_at() const { return people_at_; }
    void restore(const std::vector<PersonIndex>& people_at, const Score& score);

    [[nodiscard]] Tables tables() const;

    // Counts again what swaps kept up to date.
    void score_from_scratch();

  private:
    // How far a count is from a table's fair share: of one column after the other, for each
    // count from 0 to the size.
    struct Share {
        std::size_t first = 0;  // Of distances_.
        std::size_t stride = 0; // Size + 1; 0 where nothing is balanced.
    };

    void seat_everyone(const Tables& tables);
    void tabulate_shares(std::size_t round);
    [[nodiscard]] Share add_share(std::size_t size, std::size_t people,
                                  const std::vector<std::size_t>& totals);
    void sit(std::size_t seat, PersonIndex person);
    void count(std::size_t table, PersonIndex person, int change);

    [[nodiscard]] int distance(std::size_t table, std::size_t column, int more) const;
    void price_balance(std::size_t table, PersonIndex leaver, PersonIndex comer,
                       Price& price) const;
    void price_twos(std::size_t table, PersonIndex leaver, PersonIndex comer, Price& price) const;
    void price_ties(std::size_t seat, std::size_t other, Price& price) const;
    [[nodiscard]] bool price_cells(std::size_t seat, std::size_t other, std::int64_t limit,
                                   Price& price) const;
    template <std::size_t Words>
    [[nodiscard]] bool price_pairs(std::size_t seat, std::size_t other, std::int64_t limit,
                                   Price& price) const;

    static constexpr std::uint8_t territory_mark = 0x80; // In a cell.
    static constexpr std::uint8_t meetings_mask = 0x7f;

    void count_meetings();
    [[nodiscard]] std::int64_t meetings_between(PersonIndex a, PersonIndex b) const;
    [[nodiscard]] std::int64_t count_lanes(PersonIndex a, PersonIndex b,
                                           const std::vector<std::uint64_t>& lanes) const;
    void change_meetings(PersonIndex person, std::size_t table, std::size_t but, int change);

    void score_meetings(std::size_t table, const std::vector<std::uint64_t>& lanes,
                        Score& score) const;
    void score_balance(std::size_t table, Score& score) const;

    const RoundsModel& model_;
    Weights weights_;
    LabelRows rows_;
    // Up to `squared_max` people, what the rows say of each pair: lanes in common, and a mark
    // for one territory. One byte is read faster than two rows are compared.
    std::vector<std::uint8_t> cells_;
    std::vector<std::size_t> starts_; // First seat of each table, and one past the last.
    std::vector<std::uint32_t> table_at_;
    std::vector<std::uint32_t> round_of_table_;
    std::vector<PersonIndex> people_at_;
    std::vector<std::uint32_t> table_of_;                 // By round, then person; ~0 = absent.
    std::vector<std::vector<std::uint64_t>> other_lanes_; // By round: all others and history.
    std::vector<std::uint64_t> all_lanes_;                // Every round, and history.
    std::vector<Share> share_of_table_;
    std::vector<int> distances_;
    std::vector<std::int16_t> counts_; // By table, then column; where something is balanced.
    Score score_;
};

} // namespace deroule::planner
