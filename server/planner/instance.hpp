// Several rounds composed offline, all at once, so that no early round spoils a later one.
//
// Mirrors the `deroule-grouping/1` format in plain structs; reading and writing JSON is
// the application's. Any thread; deterministic by seed.
#pragma once

#include "planner/certificate.hpp"
#include "planner/plan.hpp"
#include "planner/problem.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace deroule::planner {

enum class RoundKind { pairs, peer, mixed };

struct InstancePool {
    std::string name;
    std::vector<int> categories;
    int groups = 0;
    SizeBounds sizes;
};

struct InstanceRound {
    std::string id;
    RoundKind kind = RoundKind::mixed;
    std::vector<PersonIndex> absent;
    std::vector<InstancePool> pools; // Disjoint, and they cover everyone present.
};

struct InstanceTogether {
    std::vector<PersonIndex> people;
    std::vector<std::size_t> rounds;
};

struct InstancePin {
    PersonIndex person = 0;
    std::size_t round = 0;
    int group = 0;
};

struct Instance {
    std::string name;
    std::uint64_t seed = 1;
    std::vector<std::string> ids; // Parallel to `people`.
    std::vector<Person> people;
    std::vector<Groups> history;
    std::vector<InstanceRound> rounds;
    std::vector<std::pair<PersonIndex, PersonIndex>> apart;
    std::vector<InstanceTogether> together;
    std::vector<InstancePin> pins;
    std::vector<std::string> territories; // Names by code, for texts only; may be empty.
    std::vector<std::string> categories;
};

struct MultiRoundPlan {
    std::vector<Plan> rounds; // One for each of Instance::rounds, in the instance's indices.
    Score score;              // Sum over the rounds.
    Bound bound; // Of every plan of the instance, whereas each round's supposes those before it.
    Certificate certificate; // Why the bound holds, and where the score lies above it.
    std::uint64_t seed = 0;
    bool cut_short = false; // `stopped` ended the search: another machine may get another plan.
};

// What a search has so far. Told at points that depend on the seed alone, never on a clock.
struct SearchProgress {
    Score best;
    std::uint64_t spent = 0; // Tries, of `budget`.
    std::uint64_t budget = 0;
};

// `iterations` is the budget of each round; 0 = the default budget. `stopped` is asked now
// and then whether to leave it at what was found; `observed` is told how far that is.
[[nodiscard]] MultiRoundPlan
compose_rounds(const Instance& instance, std::uint64_t seed, std::uint64_t iterations,
               const std::function<bool()>& stopped = {},
               const std::function<void(const SearchProgress&)>& observed = {});

} // namespace deroule::planner
