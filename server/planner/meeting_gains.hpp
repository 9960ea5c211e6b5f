// What each person would meet again at each table, so that a swap is priced in five reads.
//
// gain(table, person): pairs that meet again, and hard_weight for each pair that must not
// sit together, if that person sat there with whoever sits there now. A swap then updates
// O(people + size x rounds) entries. Category and traits are not counted; seats that are held
// are the caller's to respect. One owner at a time; memory tables x people.
#pragma once

#include "planner/rounds_seating.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace deroule::planner {

class MeetingGains {
  public:
    static constexpr int hard_weight = 16;
    static constexpr std::size_t entries_max = 4'000'000;

    [[nodiscard]] static bool fit(const RoundsModel& model) {
        return model.tables() * model.people() <= entries_max;
    }

    explicit MeetingGains(const RoundsSeating& seating);

    [[nodiscard]] PersonIndex person_at(std::size_t seat) const { return people_at_[seat]; }
    [[nodiscard]] const std::vector<PersonIndex>& people_at() const { return people_at_; }
    [[nodiscard]] int gain(std::size_t table, PersonIndex person) const {
        return gains_[table * people_ + person];
    }
    // Of whoever sits there.
    [[nodiscard]] int trouble(std::size_t seat) const {
        return gain(seating_.table_at(seat), people_at_[seat]);
    }

    // Both seats are of one hall, at different tables.
    [[nodiscard]] int price_swap(std::size_t seat, std::size_t other) const {
        const std::size_t table = seating_.table_at(seat);
        const std::size_t opposite = seating_.table_at(other);
        const PersonIndex a = people_at_[seat];
        const PersonIndex b = people_at_[other];
        return gain(opposite, a) + gain(table, b) - gain(table, a) - gain(opposite, b) -
               2 * cost_of(a, b, 0);
    }
    void swap(std::size_t seat, std::size_t other);

  private:
    // Of these two at one table, apart from `together` meetings.
    [[nodiscard]] int cost_of(PersonIndex a, PersonIndex b, int together) const {
        const std::size_t pair = a * people_ + b;
        return int{meetings_[pair] > together} + hard_[pair];
    }
    void count_meetings();
    void mark_hard_pairs();
    void fill_gains();
    void exchange_in_round(std::size_t seat, std::size_t other);
    void change_meeting(PersonIndex a, PersonIndex b, std::size_t round, int change);
    void add(std::size_t table, PersonIndex person, int change) {
        std::int16_t& gain = gains_[table * people_ + person];
        gain = static_cast<std::int16_t>(gain + change);
    }

    const RoundsSeating& seating_; // For its tables only: people move here.
    std::size_t people_;
    std::vector<PersonIndex> people_at_;
    std::vector<std::uint32_t> table_of_; // By round, then person; ~0 = absent.
    std::vector<std::uint8_t> meetings_;  // A square; history counts once at most.
    std::vector<std::uint8_t> hard_;      // A square.
    std::vector<std::int16_t> gains_;     // By table, then person.
    std::vector<std::size_t> hall_of_;    // By table.
};

} // namespace deroule::planner
