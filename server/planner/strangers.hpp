// How many pairs of some people may meet for the first time, and in which rounds.
//
// A pair counts in the rounds where both sit in the same hall. People who come to the same
// rounds with the same category are alike, so that pairs are counted by twos of such types and
// not one by one: thousands of people take a few milliseconds. Refers to the model, which must
// outlive it. Immutable; any thread.
#pragma once

#include "planner/rounds_model.hpp"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace deroule::planner {

using RoundSet = std::uint64_t; // One bit for each round.

class Strangers {
  public:
    static constexpr std::size_t rounds_max = 64;
    static constexpr std::size_t types_max = 700;
    static constexpr std::size_t mates_max = 4'000'000; // Over all people.

    // `people` ascending; `met` are the pairs that met in history, each once, ascending.
    Strangers(const RoundsModel& model, const std::vector<PersonIndex>& people,
              const std::vector<std::pair<PersonIndex, PersonIndex>>& met);

    // False beyond one of these limits: then nothing may be asked.
    [[nodiscard]] bool known() const { return known_; }

    // Of different territories, strangers so far and not kept apart.
    [[nodiscard]] std::int64_t pairs(RoundSet rounds) const;
    // Of one territory, strangers so far.
    [[nodiscard]] std::int64_t own_pairs(RoundSet rounds) const;
    // Those whom the person at this place of `people` may meet, as in pairs().
    [[nodiscard]] std::int64_t around(std::size_t place, RoundSet rounds) const;

  private:
    void sort_into_types(const std::vector<PersonIndex>& people);
    void count_pairs();
    [[nodiscard]] bool find_mates(const std::vector<PersonIndex>& people);
    void take_away(const std::vector<PersonIndex>& people,
                   const std::vector<std::pair<PersonIndex, PersonIndex>>& met);
    [[nodiscard]] RoundSet shared(std::size_t type, std::size_t other) const {
        return shared_[type * types_ + other];
    }
    [[nodiscard]] std::int64_t& count(std::vector<std::int64_t>& counts, std::size_t a,
                                      std::size_t b) const {
        const auto [low, high] = std::minmax(type_of_[a], type_of_[b]);
        return counts[low * types_ + high];
    }

    const RoundsModel& model_;
    bool known_ = false;
    std::size_t types_ = 0;
    std::vector<std::size_t> type_of_; // By place.
    std::vector<std::int64_t> members_;
    std::vector<RoundSet> shared_;
    std::vector<std::int64_t> lawful_;             // By lower type, then higher type.
    std::vector<std::int64_t> own_;                // The same.
    std::vector<std::vector<std::size_t>> mates_;  // Others of one's territory, by place.
    std::vector<std::vector<std::size_t>> losses_; // Others whom one must not count.
};

// Pairs that met in history, each once, ascending, the lower person first.
[[nodiscard]] std::vector<std::pair<PersonIndex, PersonIndex>>
pairs_of_history(const Instance& instance);

} // namespace deroule::planner
