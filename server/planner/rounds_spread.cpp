#include "planner/rounds_spread.hpp"

#include "planner/chill.hpp"
#include "planner/partners.hpp"

namespace deroule::planner {

namespace {

constexpr std::int64_t weight = 4; // Of a third meeting.
constexpr std::int64_t warm = 4 * 256;

Score with(const Score& score, std::int64_t fairness) {
    Score whole = score;
    whole.fairness = fairness;
    return whole;
}

} // namespace

void spread_repeats(RoundsSeating& seating, const std::vector<char>& held,
                    const std::vector<MovableSet>& sets, const SearchLimits& limits,
                    Random& random) {
    Partners partners(seating, held, sets);
    if (partners.size() < 2 || seating.score().repeats == 0) return;
    std::int64_t fairness = seating.third_meetings();
    std::vector<PersonIndex> best = seating.people_at();
    Score best_score = with(seating.score(), fairness);
    const std::uint64_t tries = limits.tries / (steps_from(warm) - 1);
    for (std::int64_t warmth = warm; warmth >= coldest && best_score.fairness > 0;
         warmth = cooler(warmth)) {
        if (limits.stopped && limits.stopped()) break;
        partners.look_for_trouble(
            seating, [&](std::size_t table) { return seating.has_third_meeting(table); });
        for (std::uint64_t i = 0; i < tries; ++i) {
            const auto [seat, other] = partners.draw(random);
            if (seating.table_at(seat) == seating.table_at(other)) continue;
            Price price;
            if (!seating.price_swap(seat, other, 0, price) || price > Price{}) continue;
            const std::int64_t change = seating.change_of_third_meetings(seat, other);
            if (weight * change > limit_at(warmth, random)) continue;
            seating.swap(seat, other, price);
            fairness += change;
            if (with(seating.score(), fairness) >= best_score) continue;
            best = seating.people_at();
            best_score = with(seating.score(), fairness);
        }
    }
    const Score restored = with(best_score, 0);
    seating.restore(best, restored);
}

} // namespace deroule::planner
