// Who would meet again, or must not sit together, in one round about to start.
//
// One row of 31-bit labels for each person, two to a word: a lane for each other round, as
// held before and as announced after, and lanes for history. "Would a and b meet again" is a
// comparison of two rows, so that ten thousand people need no square of pairs. Meetings by
// wish count for nothing, in their rounds. Immutable once built, in O(people x rounds); any
// thread.
#pragma once

#include "planner/instance.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace deroule::planner {

class MeetingRows {
  public:
    // `rounds` holds the groups of every round; those of round `now` are passed over.
    // `instance` must outlive it.
    MeetingRows(const Instance& instance, const std::vector<Groups>& rounds, std::size_t now);

    // What two people at one table cost.
    struct Pair {
        int territory = 0; // 1 when it is the same.
        int apart = 0;     // 1 when they are to be kept apart.
        int repeats = 0;
    };
    [[nodiscard]] Pair between(PersonIndex a, PersonIndex b) const {
        if (ties_[a].empty() || ties_[b].empty())
            return {int{territories_[a] == territories_[b]}, 0, int{met(a, b)}};
        return tied(a, b);
    }

  private:
    struct Tie {
        PersonIndex other = 0;
        int apart = 0;
        std::vector<std::size_t> wanted; // Rounds where meeting is no repeat.
    };

    static constexpr std::uint64_t carriers = 0x7fff'ffff'7fff'ffffULL;
    static constexpr std::uint64_t tops = 0x8000'0000'8000'0000ULL;

    [[nodiscard]] bool met(PersonIndex a, PersonIndex b) const {
        const std::uint64_t* left = rows_.data() + a * words_;
        const std::uint64_t* right = rows_.data() + b * words_;
        std::uint64_t apart = tops; // A lane is equal when its addition leaves the top bit clear.
        for (std::size_t word = 0; word < words_; ++word)
            apart &= (left[word] ^ right[word]) + carriers;
        return apart != tops;
    }
    [[nodiscard]] Pair tied(PersonIndex a, PersonIndex b) const;
    [[nodiscard]] bool share(PersonIndex a, PersonIndex b, std::size_t lane) const;
    void set(PersonIndex person, std::size_t lane, std::uint64_t label);
    void add_ties();
    Tie& tie(PersonIndex from, PersonIndex to);

    const Instance& instance_;
    std::size_t now_;
    std::size_t lanes_ = 0;
    std::size_t words_ = 0;
    std::vector<std::uint64_t> rows_;
    std::vector<std::int64_t> territories_; // One of their own for people of none.
    std::vector<std::vector<Tie>> ties_;
};

} // namespace deroule::planner
