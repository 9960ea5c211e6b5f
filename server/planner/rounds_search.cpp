#include "planner/rounds_search.hpp"

#include "planner/chill.hpp"
#include "planner/dense_start.hpp"
#include "planner/meetings_search.hpp"
#include "planner/partners.hpp"
#include "planner/peer_circles.hpp"
#include "planner/rounds_spread.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace deroule::planner {

namespace {

// Each is a small part of what its level weighs: a start that is dealt well needs no more,
// and large instances freeze only below a quarter of a trait.
constexpr std::int64_t warm_for_repeats = 120 * 256;
constexpr std::int64_t cold_for_repeats = 20 * 256;
constexpr std::int64_t warm_for_lines = 60 * 256; // More would melt the design.
constexpr std::int64_t cold_for_lines = 10 * 256;
constexpr std::int64_t warm_for_category = 20 * 256;
constexpr std::int64_t warm_for_traits = 256;
constexpr Weights close_weights{160, 24, 8, 4};
constexpr std::int64_t warm_between_levels = 8 * 256;
constexpr std::uint64_t tries_for_each_set_move = 64;
constexpr std::size_t least_crowd = 64; // Tries that are worth a look for trouble.

class Annealer {
  public:
    Annealer(RoundsSeating& seating, Partners partners, const Score& floor,
             const SearchLimits& limits, Random& random)
        : seating_(seating), partners_(std::move(partners)), floor_(floor), limits_(limits),
          random_(random), best_(seating.people_at()), best_score_(seating.score()) {}

    [[nodiscard]] bool done() const {
        return best_score_ <= floor_ || (limits_.stopped && limits_.stopped());
    }

    // From hot to cold, with so many tries at each temperature for each seat in trouble, then
    // back to the best seating seen. What remains of `left` tries is left.
    void pass(std::int64_t warmth, std::int64_t cold, std::uint64_t effort, std::uint64_t& left) {
        for (; warmth >= cold && left > 0 && !done(); warmth = cooler(warmth)) {
            partners_.look_for_trouble(seating_, [&](std::size_t table) {
                return seating_.adds_to_excess(table, floor_);
            });
            const std::uint64_t tries =
                std::min(left, effort * (partners_.troubled() + least_crowd) / 2);
            for (std::uint64_t i = 0; i < tries && partners_.size() > 1; ++i)
                try_swap(limit_at(warmth, random_));
            move_sets(tries / tries_for_each_set_move, warmth);
            left -= tries;
            spent_ += tries;
            remember();
            if (limits_.observed) limits_.observed({best_score_, spent_, limits_.tries});
        }
        if (best_score_ < seating_.score()) restore(best_, best_score_);
    }

    // One slow cooling lowers repeats further than many quick ones: a sixth of the tries show
    // how easy they are, and what a design is worth; the others go into as few passes as they
    // fill.
    void lower_repeats(const std::optional<std::vector<PersonIndex>>& lines, std::uint64_t& left) {
        if (lines.has_value()) sit_on(*lines);
        if (has_repeats()) cool(left / 6, left);
        if (lines.has_value() && has_repeats()) try_lines(*lines, left / 6, left);
        while (left > step() && has_repeats() && !done())
            cool(left, left);
    }

    // Seats the others around the peers. When all that then remains is among the peers, no
    // more is asked of repeats; otherwise everybody moves again.
    void seat_around(const PeersSeated& peers, Partners others, std::uint64_t& left) {
        const Score before = best_score_;
        const std::vector<PersonIndex> seats = best_;
        const Score least = floor_;
        start_from(peers.people_at);
        floor_.repeats = std::max(floor_.repeats, peers.score.repeats);
        std::swap(partners_, others);
        partners_.follow(seating_);
        while (partners_.size() > 1 && left > step() && has_repeats() && !done())
            cool(left / 2 + step(), left);
        std::swap(partners_, others);
        partners_.follow(seating_);
        if (best_score_ < before) return;
        floor_ = least;
        start_from(seats);
    }

    // Passes from the warmth that the most important excess asks for, then from warmer ones:
    // how tightly people are bound to their seats differs from one instance to the next. Then
    // one with weights so close that a repeat may come for traits, if it goes again.
    void lower_the_rest(std::uint64_t left) {
        constexpr int warmths = 4;
        for (std::uint64_t effort = 4; left > 0 && !done(); effort *= 2) {
            for (int hotter = 0; hotter < warmths && left > 0 && !done(); ++hotter)
                pass(warmth(hotter), coldest, effort, left);
            seating_.weigh(close_weights);
            std::uint64_t part = left / 3;
            left -= part;
            pass(warm_between_levels, coldest, effort, part);
            left += part;
            seating_.weigh(Weights{});
        }
    }

    [[nodiscard]] bool has_repeats() const {
        return best_score_.hard > floor_.hard || best_score_.repeats > floor_.repeats;
    }

    // From now on the levels above category count as settled.
    void settle() {
        floor_.hard = std::max(floor_.hard, best_score_.hard);
        floor_.repeats = std::max(floor_.repeats, best_score_.repeats);
    }

  private:
    // The least that one cooling takes.
    [[nodiscard]] std::uint64_t step() const {
        return (partners_.size() + least_crowd) / 2 * (steps_from(warm_) - steps_from(cold_));
    }

    void cool(std::uint64_t part, std::uint64_t& left) {
        pass(warm_, cold_, part / step() + 1, left);
    }

    void sit_on(const std::vector<PersonIndex>& people_at) {
        restore(people_at, Score{});
        seating_.score_from_scratch();
        remember();
    }

    // Forgets what was best before.
    void start_from(const std::vector<PersonIndex>& people_at) {
        sit_on(people_at);
        best_ = seating_.people_at();
        best_score_ = seating_.score();
    }

    // Keeps to the design, and cooler, when that ends lower than what there was.
    void try_lines(const std::vector<PersonIndex>& lines, std::uint64_t part, std::uint64_t& left) {
        const Score before = best_score_;
        sit_on(lines);
        pass(warm_for_category, coldest, 2, left);
        warm_ = warm_for_lines;
        cold_ = cold_for_lines;
        cool(part, left);
        if (best_score_ < before) return;
        warm_ = warm_for_repeats;
        cold_ = cold_for_repeats;
    }

    [[nodiscard]] std::int64_t warmth(int hotter) const {
        return best_score_.category > floor_.category ? warm_for_category << (hotter % 2)
                                                      : warm_for_traits << hotter;
    }

    void try_swap(std::int64_t limit) {
        const auto [seat, other] = partners_.draw(random_);
        if (seating_.table_at(seat) == seating_.table_at(other)) return;
        Price price;
        if (!seating_.price_swap(seat, other, limit, price) ||
            price.energy(seating_.weights()) > limit)
            return;
        seating_.swap(seat, other, price);
    }

    // Seat by seat, and back again when the whole is too dear.
    void move_sets(std::uint64_t moves, std::int64_t warmth) {
        if (partners_.sets().empty()) return;
        for (std::uint64_t i = 0; i < moves; ++i) {
            const Partners::SetMove move = partners_.draw_set(seating_, random_);
            std::vector<Price> prices(move.to.size());
            std::int64_t energy = 0;
            for (std::size_t k = 0; k < move.to.size(); ++k) {
                static_cast<void>(seating_.price_swap(move.from[k], move.to[k],
                                                      RoundsSeating::no_limit, prices[k]));
                seating_.swap(move.from[k], move.to[k], prices[k]);
                energy += prices[k].energy(seating_.weights());
            }
            if (energy <= limit_at(warmth, random_)) {
                if (!move.to.empty()) partners_.follow(seating_, move.hall);
                continue;
            }
            for (std::size_t k = move.to.size(); k-- > 0;)
                seating_.swap(move.from[k], move.to[k], prices[k].reversed());
        }
    }

    void restore(const std::vector<PersonIndex>& people_at, const Score& score) {
        seating_.restore(people_at, score);
        if (!partners_.sets().empty()) partners_.follow(seating_);
    }

    void remember() {
        if (seating_.score() >= best_score_) return;
        best_ = seating_.people_at();
        best_score_ = seating_.score();
    }

    RoundsSeating& seating_;
    Partners partners_;
    Score floor_;
    const SearchLimits& limits_;
    Random& random_;
    std::vector<PersonIndex> best_;
    Score best_score_;
    std::uint64_t spent_ = 0;
    std::int64_t warm_ = warm_for_repeats;
    std::int64_t cold_ = cold_for_repeats;
};

// A small instance of one circle has nothing to be taken apart.
bool worth_seating_peers(const RoundsSeating& seating, const std::vector<char>& held) {
    const RoundsModel& model = seating.model();
    const std::size_t circles = peer_circles(model).size();
    if (circles != 1) return circles > 1;
    for (std::size_t round = 0; round < model.rounds(); ++round)
        if (model.kind(round) != RoundKind::peer) return true;
    return only_meetings_count(model) && std::find(held.begin(), held.end(), 1) == held.end();
}

// Tries among peers take about a quarter of the time that others take.
void seat_peers_first(const RoundsSeating& seating, const std::vector<char>& held,
                      const std::vector<MovableSet>& sets, const SearchLimits& limits,
                      Annealer& annealer, std::uint64_t& left, Random& random) {
    const std::uint64_t part = left / 2;
    const PeersSeated peers =
        seat_peers(seating, with_sets(seating, held, sets), {4 * part, limits.stopped, {}}, random);
    left -= peers.tries / 4;
    std::vector<MovableSet> others;
    for (const MovableSet& set : sets)
        if (seating.model().kind(seating.model().halls()[set.hall].round) != RoundKind::peer)
            others.push_back(set);
    std::vector<char> settled = held;
    for (std::size_t seat = 0; seat < seating.seats(); ++seat)
        if (seating.model().kind(seating.round_at(seat)) == RoundKind::peer) settled[seat] = 1;
    annealer.seat_around(peers, Partners(seating, settled, std::move(others)), left);
}

} // namespace

void improve_rounds(RoundsSeating& seating, const std::vector<char>& held,
                    const std::vector<MovableSet>& sets, const Score& floor,
                    const SearchLimits& limits, Random& random) {
    Partners partners(seating, held, sets);
    if (partners.size() < 2 && sets.empty()) return;
    Annealer annealer(seating, std::move(partners), floor, limits, random);
    // A short pass settles easy instances; a fifth is kept for the strict finish.
    std::uint64_t left = limits.tries;
    annealer.pass(warm_for_category, coldest, 1, left);
    std::uint64_t chase = left - left / 5;
    left -= chase;
    std::optional<std::vector<PersonIndex>> lines;
    if (annealer.has_repeats() && sets.empty() &&
        std::find(held.begin(), held.end(), 1) == held.end())
        if (auto dense = dense_start(seating, floor)) lines = std::move(dense->people_at);
    if (annealer.has_repeats() && !lines.has_value() && worth_seating_peers(seating, held))
        seat_peers_first(seating, held, sets, limits, annealer, chase, random);
    annealer.lower_repeats(lines, chase);
    annealer.settle();
    annealer.lower_the_rest(left + chase);
    spread_repeats(seating, held, sets, {limits.tries / 8, limits.stopped, {}}, random);
}

} // namespace deroule::planner
