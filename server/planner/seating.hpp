// The groups of one pool while they are being improved, with their running cost.
//
// An exchange is priced without being made, in O(people exchanged x group size), so that
// a search can refuse most of them cheaply. Prices are exact on every level; sizes and
// pools are not priced, since no exchange of the search changes them. One owner.
#pragma once

#include "planner/model.hpp"
#include "planner/plan.hpp"

#include <cstddef>
#include <vector>

namespace deroule::planner {

// `out` leave group `from` for group `to`; `in` come the other way.
struct Exchange {
    std::size_t from = 0;
    std::size_t to = 0;
    std::vector<PersonIndex> out;
    std::vector<PersonIndex> in;
};

class Seating {
  public:
    Seating(const Model& model, std::size_t pool, Groups groups);

    [[nodiscard]] const Groups& groups() const { return groups_; }
    [[nodiscard]] std::size_t group_of(PersonIndex person) const { return group_of_[person]; }
    [[nodiscard]] int size(std::size_t group) const {
        return static_cast<int>(groups_[group].size());
    }
    // Pairs and fair shares; no breaches of size.
    [[nodiscard]] const Score& score() const { return score_; }

    [[nodiscard]] Score price(const Exchange& exchange);

    // `price` is what price() says of this exchange.
    void apply(const Exchange& exchange, const Score& price);

    // Starts again from other groups of the same people.
    void reset(Groups groups);

  private:
    struct Share {
        int floor = 0;
        int ceiling = 0;
    };

    void tabulate_shares();
    void add_pairs(const std::vector<PersonIndex>& movers, std::size_t left, std::size_t joined,
                   Score& change) const;
    void add_swap_balance(const Exchange& exchange, Score& change) const;
    void add_balance(const Exchange& exchange, Score& change);
    void add_rows(const Exchange& exchange, int from_size, int to_size, std::int64_t sign,
                  Score& change) const;
    void count(const std::vector<PersonIndex>& movers, std::size_t left, std::size_t joined);
    [[nodiscard]] int distance(std::size_t group, int column, int size, int more) const;
    [[nodiscard]] std::size_t cell(std::size_t group, int column) const {
        return group * columns_ + static_cast<std::size_t>(column);
    }

    const Model& model_;
    std::size_t pool_;
    std::size_t columns_;
    bool balances_;
    Groups groups_;
    std::vector<std::size_t> group_of_;
    std::vector<char> moving_;  // Scratch of price().
    std::vector<int> counts_;   // People of each group with each attribute value.
    std::vector<Share> shares_; // By group size, then column.
    Score score_;
};

} // namespace deroule::planner
