#include "planner/repeats_tabu.hpp"

#include "planner/meeting_gains.hpp"

#include <algorithm>
#include <limits>

namespace deroule::planner {

namespace {

// Longer bars keep the search from where the last repeats go.
constexpr std::uint64_t tenure_min = 2;
constexpr std::uint64_t tenure_spread = 5;
constexpr std::uint64_t patience = 20'000; // Steps without a better seating.
constexpr std::uint64_t shuffled = 12;     // Swaps after that.
constexpr std::uint64_t steps_between_looks = 256;

class Tabu {
  public:
    Tabu(const RoundsSeating& seating, const std::vector<char>& held, std::int64_t cost,
         Random& random)
        : seating_(seating), held_(held), random_(random), gains_(seating),
          barred_(seating.model().tables() * seating.model().people(), 0), cost_(cost),
          best_cost_(cost), best_(seating.people_at()) {
        for (const Hall& hall : seating.model().halls())
            for (std::size_t seat = seating.first_seat(hall.first_table);
                 seat < seating.first_seat(hall.first_table + hall.tables); ++seat)
                hall_of_seat_.push_back(&hall);
    }

    void run(const SearchLimits& limits) {
        std::uint64_t stale = 0;
        for (step_ = 1; step_ <= limits.tries && best_cost_ > 0; ++step_) {
            if (step_ % steps_between_looks == 0 && limits.stopped && limits.stopped()) return;
            const Move move = best_move();
            if (move.seat != nobody) make(move);
            stale = remember() ? 0 : stale + 1;
            if (stale < patience) continue;
            shuffle();
            stale = 0;
        }
    }

    [[nodiscard]] std::int64_t best_cost() const { return best_cost_; }
    [[nodiscard]] const std::vector<PersonIndex>& best() const { return best_; }

  private:
    static constexpr std::size_t nobody = std::numeric_limits<std::size_t>::max();

    struct Move {
        std::size_t seat = nobody;
        std::size_t other = nobody;
        int price = std::numeric_limits<int>::max();
    };

    [[nodiscard]] Move best_move() {
        Move best;
        ties_ = 0;
        for (std::size_t seat = 0; seat < hall_of_seat_.size(); ++seat)
            if (held_[seat] == 0 && gains_.trouble(seat) > 0) look_from(seat, best);
        return best;
    }

    void look_from(std::size_t seat, Move& best) {
        const Hall& hall = *hall_of_seat_[seat];
        const std::size_t own = seating_.table_at(seat);
        const PersonIndex person = gains_.person_at(seat);
        const int leaving = gains_.gain(own, person);
        for (std::size_t table = hall.first_table; table < hall.first_table + hall.tables;
             ++table) {
            if (table == own) continue;
            const bool barred = is_barred(table, person);
            // The best that this table can give is that its own trouble goes as well.
            const int joining = gains_.gain(table, person) - leaving;
            for (std::size_t other = seating_.first_seat(table);
                 other < seating_.first_seat(table + 1); ++other) {
                if (joining - gains_.trouble(other) > best.price || held_[other] != 0) continue;
                consider({seat, other, gains_.price_swap(seat, other)},
                         barred || is_barred(own, gains_.person_at(other)), best);
            }
        }
    }

    // Among equals, each is as likely as the others.
    void consider(const Move& move, bool barred, Move& best) {
        if (move.price > best.price) return;
        if (barred && cost_ + move.price >= best_cost_) return;
        ties_ = move.price < best.price ? 1 : ties_ + 1;
        if (ties_ > 1 && random_.next() % ties_ != 0) return;
        best = move;
    }

    [[nodiscard]] bool is_barred(std::size_t table, PersonIndex person) const {
        return barred_[table * seating_.model().people() + person] > step_;
    }

    void make(const Move& move) {
        bar(move.seat);
        bar(move.other);
        gains_.swap(move.seat, move.other);
        cost_ += move.price;
    }

    void bar(std::size_t seat) {
        barred_[seating_.table_at(seat) * seating_.model().people() + gains_.person_at(seat)] =
            step_ + tenure_min + random_.next() % tenure_spread;
    }

    bool remember() {
        if (cost_ >= best_cost_) return false;
        best_cost_ = cost_;
        best_ = gains_.people_at();
        return true;
    }

    void shuffle() {
        for (std::uint64_t i = 0; i < shuffled; ++i) {
            const auto seat = static_cast<std::size_t>(random_.below(hall_of_seat_.size()));
            const Hall& hall = *hall_of_seat_[seat];
            const std::size_t first = seating_.first_seat(hall.first_table);
            const std::size_t seats = seating_.first_seat(hall.first_table + hall.tables) - first;
            const std::size_t other = first + static_cast<std::size_t>(random_.below(seats));
            if (seating_.table_at(seat) == seating_.table_at(other)) continue;
            if (held_[seat] != 0 || held_[other] != 0) continue;
            make({seat, other, gains_.price_swap(seat, other)});
        }
    }

    const RoundsSeating& seating_;
    const std::vector<char>& held_;
    Random& random_;
    MeetingGains gains_;
    std::vector<const Hall*> hall_of_seat_;
    std::vector<std::uint64_t> barred_; // By table, then person: the step from which it may return.
    std::uint64_t step_ = 0;
    std::uint64_t ties_ = 0;
    std::int64_t cost_;
    std::int64_t best_cost_;
    std::vector<PersonIndex> best_;
};

} // namespace

bool worth_chasing(const RoundsSeating& seating, const Score& floor) {
    const std::int64_t excess = seating.score().repeats - floor.repeats;
    return seating.score().hard == floor.hard && excess > 0 &&
           excess * 16 <= static_cast<std::int64_t>(seating.seats()) &&
           MeetingGains::fit(seating.model());
}

void chase_repeats(RoundsSeating& seating, const std::vector<char>& held, const Score& floor,
                   const SearchLimits& limits, Random& random) {
    const Score before = seating.score();
    const std::int64_t cost =
        MeetingGains::hard_weight * (before.hard - floor.hard) + before.repeats - floor.repeats;
    Tabu tabu(seating, held, cost, random);
    tabu.run(limits);
    if (tabu.best_cost() >= cost) return;
    const std::vector<PersonIndex> people_at = seating.people_at();
    seating.restore(tabu.best(), Score{});
    seating.score_from_scratch();
    if (seating.score() > before) seating.restore(people_at, before);
}

} // namespace deroule::planner
