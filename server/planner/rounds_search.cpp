#include "planner/rounds_search.hpp"

#include "planner/chill.hpp"
#include "planner/dense_start.hpp"
#include "planner/meetings_search.hpp"
#include "planner/peer_circles.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace deroule::planner {

namespace {

// The seats that may be swapped, hall by hall.
class Partners {
  public:
    Partners(const RoundsSeating& seating, const std::vector<char>& held) {
        for (const Hall& hall : seating.model().halls()) {
            if (hall.tables < 2) continue;
            const auto first = static_cast<std::uint32_t>(seats_.size());
            for (std::size_t seat = seating.first_seat(hall.first_table);
                 seat < seating.first_seat(hall.first_table + hall.tables); ++seat)
                if (held[seat] == 0) seats_.push_back(static_cast<std::uint32_t>(seat));
            const auto count = static_cast<std::uint32_t>(seats_.size()) - first;
            ranges_.resize(seats_.size(), {first, count});
        }
    }

    [[nodiscard]] std::size_t troubled() const { return troubled_.size(); }
    [[nodiscard]] std::size_t size() const { return seats_.size(); }

    // The seats of tables that add to an excess; no more than `size()`.
    void look_for_trouble(const RoundsSeating& seating, const Score& least) {
        troubled_.clear();
        std::size_t known = ~std::size_t{0};
        bool trouble = false;
        for (std::size_t index = 0; index < seats_.size(); ++index) {
            const std::size_t table = seating.table_at(seats_[index]);
            if (table != known) trouble = seating.adds_to_excess(table, least);
            known = table;
            if (trouble) troubled_.push_back(static_cast<std::uint32_t>(index));
        }
    }

    // A seat, then another one of its hall, perhaps of the same table. The halves of one
    // random word are scaled: their bias is below one in a hundred thousand.
    [[nodiscard]] std::pair<std::size_t, std::size_t> draw(Random& random) const {
        const std::uint64_t word = random.next();
        const std::size_t index = troubled_.empty() || word % 8 == 0
                                      ? ((word >> 32) * seats_.size()) >> 32
                                      : troubled_[((word >> 32) * troubled_.size()) >> 32];
        const Range& range = ranges_[index];
        const std::size_t other = range.first + (((word & 0xffff'ffffULL) * range.count) >> 32);
        return {seats_[index], seats_[other]};
    }

  private:
    struct Range {
        std::uint32_t first = 0;
        std::uint32_t count = 0;
    };
    std::vector<std::uint32_t> seats_;
    std::vector<Range> ranges_;
    std::vector<std::uint32_t> troubled_; // Of seats_.
};

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
            partners_.look_for_trouble(seating_, floor_);
            const std::uint64_t tries =
                std::min(left, effort * (partners_.troubled() + least_crowd) / 2);
            for (std::uint64_t i = 0; i < tries; ++i)
                try_swap(limit_at(warmth, random_));
            left -= tries;
            remember();
        }
        if (best_score_ < seating_.score()) seating_.restore(best_, best_score_);
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
        while (partners_.size() > 1 && left > step() && has_repeats() && !done())
            cool(left / 2 + step(), left);
        std::swap(partners_, others);
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
            pass(warm_between_levels, coldest, effort, left);
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
        seating_.restore(people_at, Score{});
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
                      const SearchLimits& limits, Annealer& annealer, std::uint64_t& left,
                      Random& random) {
    const std::uint64_t part = left / 2;
    const PeersSeated peers = seat_peers(seating, held, {4 * part, limits.stopped}, random);
    left -= peers.tries / 4;
    std::vector<char> settled = held;
    for (std::size_t seat = 0; seat < seating.seats(); ++seat)
        if (seating.model().kind(seating.round_at(seat)) == RoundKind::peer) settled[seat] = 1;
    annealer.seat_around(peers, Partners(seating, settled), left);
}

} // namespace

void improve_rounds(RoundsSeating& seating, const std::vector<char>& held, const Score& floor,
                    const SearchLimits& limits, Random& random) {
    Partners partners(seating, held);
    if (partners.size() < 2) return;
    Annealer annealer(seating, std::move(partners), floor, limits, random);
    // A short pass settles easy instances; a fifth is kept for the strict finish.
    std::uint64_t left = limits.tries;
    annealer.pass(warm_for_category, coldest, 1, left);
    std::uint64_t chase = left - left / 5;
    left -= chase;
    std::optional<std::vector<PersonIndex>> lines;
    if (annealer.has_repeats() && std::find(held.begin(), held.end(), 1) == held.end())
        if (auto dense = dense_start(seating, floor)) lines = std::move(dense->people_at);
    if (annealer.has_repeats() && !lines.has_value() && worth_seating_peers(seating, held))
        seat_peers_first(seating, held, limits, annealer, chase, random);
    annealer.lower_repeats(lines, chase);
    annealer.settle();
    annealer.lower_the_rest(left + chase);
}

} // namespace deroule::planner
