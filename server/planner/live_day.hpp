// A day of rounds as it really goes: who is missing, who arrives, and each round mended.
//
// Rounds start in their order. Whoever is missing stays so until they arrive; whoever
// arrived without being expected is expected from then on. Copies the announced groups;
// `instance` must outlive it. One owner at a time.
#pragma once

#include "planner/live_repair.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace deroule::planner {

// What was learnt before a round.
struct AttendanceChange {
    std::size_t round = 0;
    std::vector<PersonIndex> missing;
    std::vector<PersonIndex> arriving; // Outweighs `missing`.
};

class LiveDay {
  public:
    // `announced` holds the groups of every round of the instance.
    LiveDay(const Instance& instance, std::vector<Groups> announced, std::uint64_t seed);

    void learn(const AttendanceChange& change);
    // The round starts with these groups: from now on they are what happened.
    LiveRepair start(std::size_t round);

    // As held so far, then as announced.
    [[nodiscard]] const std::vector<Groups>& rounds() const { return rounds_; }
    [[nodiscard]] std::vector<PersonIndex> present(std::size_t round) const;

  private:
    const Instance& instance_;
    std::vector<Groups> rounds_;
    std::uint64_t seed_;
    std::vector<char> missing_;
    std::vector<char> arrived_;
};

} // namespace deroule::planner
