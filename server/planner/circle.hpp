// The fewest repeats among some people, whatever the others do.
//
// In a set of rounds: pairs that their tables must hold minus pairs that may meet for the
// first time (counting), or seats around each person minus people to meet (person). Rounds
// outside the set are left to pigeonholes; which rounds to count is found by trying. Refers to
// the model, which must outlive it. One owner at a time.
#pragma once

#include "planner/argument.hpp"
#include "planner/rounds_model.hpp"
#include "planner/strangers.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace deroule::planner {

class Circle {
  public:
    // `holes` holds the pigeonhole argument of each hall.
    Circle(const RoundsModel& model, std::vector<PersonIndex> people,
           const std::vector<std::pair<PersonIndex, PersonIndex>>& met,
           const std::vector<Argument>& holes);

    // The arguments whose leasts add up to the most, about rounds of `allowed` only.
    [[nodiscard]] std::vector<Argument> arguments(RoundSet allowed) const;

  private:
    // What one round asks of the circle.
    struct Share {
        std::int64_t pairs = 0;   // At tables, when the circle is spread evenly.
        std::int64_t own = 0;     // Of one territory, no more than `pairs` a hall.
        std::int64_t own_all = 0; // The same without that limit.
        std::int64_t wanted = 0;
        std::int64_t hole = 0; // Least repeats by pigeonholes of the circle's own halls.
    };

    void enter(const Hall& hall);
    [[nodiscard]] std::int64_t forced_own_pairs(const Hall& hall) const;
    [[nodiscard]] Argument counting(RoundSet rounds) const;
    [[nodiscard]] Argument person(RoundSet rounds) const;
    [[nodiscard]] bool is_vain(RoundSet allowed) const;
    [[nodiscard]] Argument better(RoundSet rounds) const;
    [[nodiscard]] std::int64_t value(RoundSet rounds, RoundSet allowed) const;
    [[nodiscard]] RoundSet best_rounds(RoundSet allowed) const;
    [[nodiscard]] std::vector<RoundSet> twins(RoundSet allowed) const;

    const RoundsModel& model_;
    std::vector<PersonIndex> people_;
    const std::vector<Argument>& holes_;
    std::vector<char> inside_;
    Strangers strangers_;
    std::vector<Share> shares_;                    // By round.
    std::vector<std::vector<std::int64_t>> seats_; // By round, then place: the fewest others.
};

} // namespace deroule::planner
