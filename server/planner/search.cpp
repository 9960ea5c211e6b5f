#include "planner/search.hpp"

#include "planner/proposals.hpp"

#include <algorithm>
#include <array>

namespace deroule::planner {

namespace {

// Far enough apart for a level to be settled before the temperature reaches the next.
std::int64_t energy(const Score& change) {
    return 4000 * change.hard + 400 * change.repeats + 40 * change.category + 4 * change.traits +
           change.fairness;
}

// -ln(u) at the middle of 64 equal slices of (0, 1), in 1/256.
constexpr std::array<std::int64_t, 64> exponential_quantiles{
    1242, 961, 830, 744, 680, 628, 585, 549, 517, 488, 463, 439, 418, 398, 380, 363,
    347,  332, 318, 304, 291, 279, 268, 256, 246, 236, 226, 216, 207, 198, 190, 181,
    173,  166, 158, 151, 144, 137, 130, 124, 117, 111, 105, 99,  93,  87,  82,  76,
    71,   66,  61,  56,  51,  46,  41,  36,  32,  27,  23,  19,  14,  10,  6,   2};

// Temperatures in 1/256 of an energy unit, from one repeat down to half a trait.
constexpr std::int64_t hottest = 400 * 256;
constexpr std::int64_t coldest = 256;
constexpr std::int64_t cooling_numerator = 15;
constexpr std::int64_t cooling_denominator = 16;

std::uint64_t cooling_steps() {
    std::uint64_t steps = 0;
    for (std::int64_t t = hottest; t >= coldest; t = t * cooling_numerator / cooling_denominator)
        ++steps;
    return steps;
}

bool accepts(std::int64_t cost, std::int64_t temperature, Random& random) {
    if (cost <= 0) return true;
    const std::uint64_t slice = random.next() >> 58;
    return cost * 256 * 256 <= temperature * exponential_quantiles[slice];
}

void anneal(Seating& seating, Proposals& proposals, const Score& floor, const SearchLimits& limits,
            Random& random) {
    Groups best = seating.groups();
    Score best_score = seating.score();
    const std::uint64_t tries = limits.tries / cooling_steps();
    for (std::int64_t temperature = hottest;
         temperature >= coldest && best_score > floor && !limits.stop();
         temperature = temperature * cooling_numerator / cooling_denominator) {
        for (std::uint64_t i = 0; i < tries; ++i) {
            const Exchange* exchange = proposals.draw(random);
            if (exchange == nullptr) continue;
            const Score price = seating.price(*exchange);
            if (accepts(energy(price), temperature, random)) seating.apply(*exchange, price);
        }
        if (seating.score() < best_score) {
            best = seating.groups();
            best_score = seating.score();
        }
    }
    if (best_score < seating.score()) seating.reset(std::move(best));
}

// Tries every exchange of two units of one size, over and over, until none helps.
void descend(Seating& seating, Proposals& proposals, const Score& floor,
             const SearchLimits& limits) {
    std::uint64_t budget = limits.tries / 2;
    const std::size_t units = proposals.movable();
    for (bool improved = true; improved && budget > 0 && !limits.stop();) {
        improved = false;
        for (std::size_t i = 0; i < units; ++i)
            for (std::size_t j = i + 1; j < units; ++j) {
                if (budget == 0 || seating.score() <= floor) return;
                const Exchange* exchange = proposals.swap_of(i, j);
                if (exchange == nullptr) continue;
                --budget;
                const Score price = seating.price(*exchange);
                if (price >= Score{}) continue;
                seating.apply(*exchange, price);
                improved = true;
            }
    }
}

} // namespace

void improve(Seating& seating, const std::vector<Unit>& units, const Score& floor,
             const SearchLimits& limits, Random& random) {
    Proposals proposals(seating, units);
    if (proposals.movable() < 2 || seating.groups().size() < 2) return;
    anneal(seating, proposals, floor, limits, random);
    descend(seating, proposals, floor, limits);
}

} // namespace deroule::planner
