// An instance made ready for composing all of its rounds at once.
//
// A table is one group of one round; a hall is one pool of one round, cut into tables of
// fixed sizes. Sizes differ by at most one inside a hall, since an even split leaves the
// fewest pairs, unless people kept together need more. Refers to the instance, which must
// outlive it. Immutable; any thread.
#pragma once

#include "planner/instance.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace deroule::planner {

struct Hall {
    std::size_t round = 0;
    std::size_t first_table = 0;
    std::size_t tables = 0;
    SizeBounds sizes;
    std::vector<std::size_t> slots;   // Index of each table among the groups of its round.
    std::vector<PersonIndex> members; // Present and of its categories, ascending.
};

// What two people are told about each other: never the same table, or together in rounds
// where meeting is then no repeat.
struct Tie {
    PersonIndex other = 0;
    bool apart = false;
    std::vector<std::uint64_t> wanted; // One lane for each round, as in LabelRows.
};

class RoundsModel {
  public:
    explicit RoundsModel(const Instance& instance);

    [[nodiscard]] const Instance& instance() const { return instance_; }
    [[nodiscard]] std::size_t people() const { return instance_.people.size(); }
    [[nodiscard]] std::size_t rounds() const { return instance_.rounds.size(); }
    [[nodiscard]] const std::vector<Hall>& halls() const { return halls_; }
    [[nodiscard]] std::size_t tables() const { return tables_; }
    [[nodiscard]] RoundKind kind(std::size_t round) const { return instance_.rounds[round].kind; }
    // Tables of one round follow each other; a round past the last begins past the last table.
    [[nodiscard]] std::size_t first_table(std::size_t round) const {
        return round < first_tables_.size() ? first_tables_[round] : tables_;
    }

    // Attribute 0 is the category, the others are the traits. A column is one value of one
    // attribute; -1 when the value is unknown.
    [[nodiscard]] std::size_t attributes() const { return attributes_; }
    [[nodiscard]] std::size_t columns() const { return columns_; }
    [[nodiscard]] std::size_t category_columns() const { return category_columns_; }
    [[nodiscard]] const int* columns_of(PersonIndex person) const {
        return person_columns_.data() + person * attributes_;
    }

    [[nodiscard]] bool same_category(PersonIndex a, PersonIndex b) const {
        return *columns_of(a) >= 0 && *columns_of(a) == *columns_of(b);
    }

    [[nodiscard]] const Tie* tie_between(PersonIndex a, PersonIndex b) const;
    [[nodiscard]] const std::vector<Tie>& ties(PersonIndex person) const { return ties_[person]; }

  private:
    void add_halls();
    void share_out_slots(std::size_t first_hall);
    void add_columns();
    void add_ties();
    Tie& tie(PersonIndex from, PersonIndex to);

    const Instance& instance_;
    std::vector<Hall> halls_;
    std::vector<std::size_t> first_tables_;
    std::size_t tables_ = 0;
    std::size_t attributes_ = 0;
    std::size_t columns_ = 0;
    std::size_t category_columns_ = 0; // The first ones.
    std::vector<int> person_columns_;
    std::vector<std::vector<Tie>> ties_;
};

} // namespace deroule::planner
