#include "planner/relabel.hpp"

#include "planner/chill.hpp"

#include <algorithm>
#include <vector>

namespace deroule::planner {

namespace {

constexpr std::int64_t warmest = 100 * 256; // A quarter of a repeat.
constexpr std::int64_t coolest = 256;
constexpr std::uint64_t tries_between_looks = 64;

class Relabelling {
  public:
    Relabelling(RoundsSeating& seating, Random& random)
        : seating_(seating), random_(random), people_(seating.model().people()),
          seat_of_(seating.model().rounds() * people_, nowhere), best_(seating.people_at()),
          best_score_(seating.score()) {
        for (std::size_t seat = 0; seat < seating.seats(); ++seat)
            seat_of(seating.round_at(seat), seating.person_at(seat)) = seat;
    }

    void run(const Score& floor, const SearchLimits& limits) {
        std::uint64_t levels = 0;
        for (std::int64_t warmth = warmest; warmth >= coolest; warmth = cooler(warmth))
            ++levels;
        for (std::int64_t warmth = warmest; warmth >= coolest; warmth = cooler(warmth))
            for (std::uint64_t i = 0; i < limits.tries / levels; ++i) {
                if (best_score_ <= floor) return;
                if (i % tries_between_looks == 0 && limits.stopped && limits.stopped()) return;
                try_exchange(limit_at(warmth, random_));
            }
    }

    void settle() {
        if (best_score_ < seating_.score()) seating_.restore(best_, best_score_);
    }

  private:
    static constexpr std::size_t nowhere = ~std::size_t{0};

    [[nodiscard]] std::size_t& seat_of(std::size_t round, PersonIndex person) {
        return seat_of_[round * people_ + person];
    }

    void try_exchange(std::int64_t limit) {
        const auto a = static_cast<PersonIndex>(random_.below(people_));
        const auto b = static_cast<PersonIndex>(random_.below(people_));
        if (a == b || !share_all_halls(a, b)) return;
        const Score before = seating_.score();
        if (exchange(a, b) > limit) {
            exchange(a, b);
            return;
        }
        if (seating_.score() >= best_score_ || seating_.score() >= before) return;
        best_ = seating_.people_at();
        best_score_ = seating_.score();
    }

    // Both of them there, or neither; among peers, of one pool.
    [[nodiscard]] bool share_all_halls(PersonIndex a, PersonIndex b) {
        for (const Hall& hall : seating_.model().halls()) {
            const auto sits = [&](PersonIndex person) {
                return std::binary_search(hall.members.begin(), hall.members.end(), person);
            };
            if (sits(a) != sits(b)) return false;
        }
        return true;
    }

    std::int64_t exchange(PersonIndex a, PersonIndex b) {
        std::int64_t energy = 0;
        for (std::size_t round = 0; round < seating_.model().rounds(); ++round) {
            std::size_t& seat = seat_of(round, a);
            std::size_t& other = seat_of(round, b);
            if (seat == nowhere || seating_.table_at(seat) == seating_.table_at(other)) continue;
            Price price;
            static_cast<void>(seating_.price_swap(seat, other, RoundsSeating::no_limit, price));
            seating_.swap(seat, other, price);
            std::swap(seat, other);
            energy += price.energy(Weights{});
        }
        return energy;
    }

    RoundsSeating& seating_;
    Random& random_;
    std::size_t people_;
    std::vector<std::size_t> seat_of_; // By round, then person.
    std::vector<PersonIndex> best_;
    Score best_score_;
};

} // namespace

void relabel(RoundsSeating& seating, const Score& floor, const SearchLimits& limits,
             Random& random) {
    if (seating.model().people() < 2) return;
    Relabelling relabelling(seating, random);
    relabelling.run(floor, limits);
    relabelling.settle();
}

} // namespace deroule::planner
