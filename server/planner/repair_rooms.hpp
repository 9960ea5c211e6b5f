// The people of one pool in their rooms, minutes before a round, and what changes cost.
//
// Homes are the rooms that were announced; whoever sits elsewhere has been moved. A price
// compares about 4 x (people in a room) rows of labels. One owner at a time.
#pragma once

#include "planner/meeting_rows.hpp"
#include "planner/plan.hpp"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace deroule::planner {

// Moves stand between what is forbidden and what is only a pity.
struct RepairCost {
    // The least of one territory's pairs is proved with as many rooms as sizes allow: a little
    // less than other breaches, they never outweigh sizes.
    static constexpr int breach = 8;
    static constexpr int territory_breach = 7;

    int hard = 0; // Breaches, weighed.
    int moves = 0;
    int repeats = 0;
    int category = 0;
    int traits = 0;

    friend auto operator<=>(const RepairCost&, const RepairCost&) = default;
    RepairCost& operator+=(const RepairCost& other);
    // Far enough apart for a level to be settled before the temperature reaches the next.
    [[nodiscard]] std::int64_t energy() const {
        return std::int64_t{5000} * hard + std::int64_t{4000} * moves + 400 * repeats +
               40 * category + 4 * traits;
    }
};

constexpr int nowhere = -1;

// One pool of a round about to start. A room is an index into `rooms`.
struct RepairPool {
    RoundKind kind = RoundKind::mixed;
    SizeBounds sizes; // The least is not above the number of people.
    std::vector<PersonIndex> people;
    std::vector<int> homes; // Parallel to `people`; `nowhere` for those told no room of these.
    std::vector<std::size_t> rooms;                 // Their indices in the round.
    std::vector<std::vector<PersonIndex>> together; // Sets that are all here.
    std::vector<Pin> pins;                          // `group` is a room.
};

class RepairRooms {
  public:
    // People sit at home at first, or nowhere. All arguments must outlive it.
    RepairRooms(const Instance& instance, const MeetingRows& rows, const RepairPool& pool);

    [[nodiscard]] const RepairPool& pool() const { return *pool_; }
    [[nodiscard]] std::size_t rooms() const { return members_.size(); }
    [[nodiscard]] const std::vector<PersonIndex>& members(int room) const {
        return members_[static_cast<std::size_t>(room)];
    }
    [[nodiscard]] int size(int room) const { return static_cast<int>(members(room).size()); }
    [[nodiscard]] int room_of(PersonIndex person) const { return room_of_[person]; }
    [[nodiscard]] int home_of(PersonIndex person) const { return home_of_[person]; }
    [[nodiscard]] bool pinned(PersonIndex person) const { return pin_of_[person] != nowhere; }
    [[nodiscard]] bool tied(PersonIndex person) const {
        return !sets_of_.empty() && !sets_of_[person].empty();
    }

    // Everything that the groups as they are cost.
    [[nodiscard]] const RepairCost& cost() const { return cost_; }

    // Hard breaches, each counted once. O(people x people in a room).
    [[nodiscard]] int breaches() const;

    // Both sit somewhere, in different rooms.
    [[nodiscard]] RepairCost price_swap(PersonIndex person, PersonIndex other) const;
    // From where this person sits to another room; either may be `nowhere`.
    [[nodiscard]] RepairCost price_move(PersonIndex person, int to) const;
    // What the people of this room and the room cost this person: territories, repeats, twos.
    [[nodiscard]] RepairCost price_company(PersonIndex person, int room) const;
    // How far from fair the room is; all zero but in mixed rounds.
    [[nodiscard]] RepairCost price_balance(int room) const;

    void move(PersonIndex person, int to) { move(person, to, price_move(person, to)); }
    void move(PersonIndex person, int to, const RepairCost& price);
    void swap(PersonIndex person, PersonIndex other, const RepairCost& price);

    // Everybody's rooms, for going back to them.
    [[nodiscard]] std::vector<int> seats() const;
    void restore(const std::vector<int>& seats, const RepairCost& cost);

    // Where somebody sat before a change.
    struct Step {
        PersonIndex person = 0;
        int from = nowhere;
    };
    // Undoes changes, the last one first.
    void rewind(const std::vector<Step>& steps, const RepairCost& cost);

  private:
    void add_columns();
    void add_shares();
    void count_everything();
    void seat(PersonIndex person, int to);
    void count(int room, PersonIndex person, int change);
    void add_pairs(PersonIndex person, int room, PersonIndex but, int sign, RepairCost& cost) const;
    void add_wishes(PersonIndex person, int from, int to, PersonIndex partner, int partner_at,
                    RepairCost& cost) const;
    void add_balance(int room, int size, PersonIndex leaver, PersonIndex comer, int sign,
                     RepairCost& cost) const;
    void exchange_balance(int room, PersonIndex leaver, PersonIndex comer, RepairCost& cost) const;
    [[nodiscard]] int size_breach(int size) const;
    [[nodiscard]] int distance(int size, std::size_t column, int count) const;
    [[nodiscard]] const int* columns_of(PersonIndex person) const {
        return person_columns_.data() + person * attributes_;
    }

    const MeetingRows* rows_;
    const RepairPool* pool_;
    const Instance* instance_;
    std::vector<int> room_of_; // These by person of the instance.
    std::vector<int> home_of_;
    std::vector<int> pin_of_;
    std::vector<std::vector<std::size_t>> sets_of_; // Of RepairPool::together.
    std::vector<std::vector<PersonIndex>> members_;
    RepairCost cost_;
    std::size_t attributes_ = 0; // 0 unless the round is mixed; attribute 0 is the category.
    std::size_t columns_ = 0;    // One for each value of each attribute.
    std::size_t categories_ = 0; // The first columns.
    std::vector<int> person_columns_;
    std::vector<int> totals_; // By column.
    std::vector<int> counts_; // By room, then column.

    struct Share {
        int low = 0;
        int high = 0;
    };
    std::vector<Share> shares_; // By size, then column, up to sizes that are met in practice.
    [[nodiscard]] Share share(int size, std::size_t column) const;
};

} // namespace deroule::planner
