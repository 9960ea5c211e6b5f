// Mends a round about to start for the people who are really there.
//
// The announced rooms stand wherever they can: first no hard breach that could be avoided,
// then the fewest people moved, with the proof of the least, then repeats among all rounds,
// as held before and as announced after, then category and traits. Later rounds stay as
// announced: latecomers find their seats again, and the seat of somebody missing is free in
// this round only. Nothing is applied: the caller shows who moves before anybody moves.
// Any thread; deterministic by seed.
#pragma once

#include "planner/instance.hpp"
#include "planner/repair.hpp"

#include <cstdint>
#include <vector>

namespace deroule::planner {

// What is asked: the groups of every round, as held before `round` and as announced from it
// on, and who is there, each of a category that some pool of the round takes.
struct LiveRound {
    std::size_t round = 0;
    std::vector<PersonIndex> present; // Ascending.
    std::uint64_t seed = 1;
};

// Why so many people move in one pool: rooms that nobody came to need no move.
struct PoolMoves {
    std::size_t pool = 0;
    int rooms = 0;    // Announced, with somebody present.
    int arrivals = 0; // People present whom no room of the pool was announced to.
    int least_size = 0;
    int closed = 0; // Rooms whose people all go elsewhere.
    int opened = 0;
    int moves = 0;
    int least = 0; // Proved: nothing moves fewer, at the least of hard breaches.
    int rough = 0; // A simpler proof, of sizes alone: see least_moves(). Never above `least`.
};

struct LiveRepair {
    Groups groups;            // Index = room, as announced; those that close stay, empty.
    std::vector<Move> moves;  // People told another room than before.
    std::vector<Move> seated; // People told a room for the first time; `from` = -1.
    std::vector<PoolMoves> pools;
    int least = 0;         // Sum over the pools.
    std::int64_t hard = 0; // Breaches that remain, unavoidable ones included.
    int repeats = 0;       // Pairs that meet again in this round, or do in a later one.
};

[[nodiscard]] LiveRepair repair_round(const Instance& instance, const std::vector<Groups>& rounds,
                                      const LiveRound& now);

} // namespace deroule::planner
