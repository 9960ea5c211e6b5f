// Rounds among peers, taken apart: a circle is everybody who ever shares such a round.
//
// A small category meets the same few people day after day, so that nearly all repeats that
// cannot be avoided lie there; circles share no pair, and each is a small instance of its own.
// Any thread; O(people x rounds).
#pragma once

#include "planner/rounds_search.hpp"

#include <cstddef>
#include <vector>

namespace deroule::planner {

struct PeerCircle {
    std::vector<PersonIndex> people; // Ascending.
    std::vector<std::size_t> halls;  // Of the model, in the order of time.
};

// Only those whose people may meet again: of several rounds, or with history.
[[nodiscard]] std::vector<PeerCircle> peer_circles(const RoundsModel& model);

// One round for each hall of the circle; people keep their order.
[[nodiscard]] Instance instance_of(const RoundsModel& model, const PeerCircle& circle);

struct PeersSeated {
    std::vector<PersonIndex> people_at; // By seat of the whole; other rounds are as they were.
    Score score;                        // Among the peers alone.
    std::uint64_t tries = 0;            // What was spent.
};

// Composes the rounds among peers anew, circle by circle: those that reach their least soon
// leave what they do not need of the tries to the others.
[[nodiscard]] PeersSeated seat_peers(const RoundsSeating& seating, const std::vector<char>& held,
                                     const SearchLimits& limits, Random& random);

} // namespace deroule::planner
