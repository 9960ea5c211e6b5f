#include "bench/groups/golfers.hpp"

#include "bench/groups/families.hpp"

#include <cstdio>
#include <ctime>
#include <vector>

namespace deroule::bench {

namespace {

constexpr int tables_max = 10;

// Rounds for tables of two, three, ... people, from two tables on.
const std::vector<std::vector<int>> best_known{{3},
                                               {5, 4},
                                               {7, 4, 5},
                                               {9, 7, 5, 6},
                                               {11, 8, 7, 6, 3},
                                               {13, 10, 9, 7, 7, 8},
                                               {15, 11, 10, 8, 8, 8, 9},
                                               {17, 13, 11, 9, 9, 9, 9, 10},
                                               {19, 14, 13, 9, 7, 7, 5, 5, 4}};

struct Reached {
    int rounds = 0;
    double seconds = 0; // Of the plan that reaches them.
};

// From what is known downwards, until nobody meets twice.
Reached reached(int tables, int size, int known) {
    for (int rounds = known; rounds > 1; --rounds) {
        const planner::Instance instance = golfers(tables, size, rounds);
        const std::clock_t start = std::clock();
        const planner::MultiRoundPlan plan = planner::compose_rounds(instance, 1, 0);
        const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        if (plan.score.repeats == 0) return {rounds, seconds};
    }
    return {1, 0};
}

} // namespace

void measure_golfers() {
    std::printf("tables x size  known  reached  CPU seconds\n");
    for (int tables = 2; tables <= tables_max; ++tables)
        for (int size = 2; size <= tables; ++size) {
            const int known = best_known[static_cast<std::size_t>(tables - 2)]
                                        [static_cast<std::size_t>(size - 2)];
            const Reached rounds = reached(tables, size, known);
            std::printf("%6d x %-4d  %5d  %7d  %.4f%s\n", tables, size, known, rounds.rounds,
                        rounds.seconds, rounds.rounds < known ? "  short of it" : "");
            std::fflush(stdout);
        }
}

} // namespace deroule::bench
