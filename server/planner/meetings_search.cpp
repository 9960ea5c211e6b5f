#include "planner/meetings_search.hpp"

#include "planner/chill.hpp"
#include "planner/meeting_bits.hpp"

#include <algorithm>
#include <limits>

namespace deroule::planner {

namespace {

constexpr std::size_t words_max = 4;

// Of a repeat, which weighs 400.
constexpr std::int64_t warm_for_meetings = 160 * 256;
constexpr std::int64_t cold_for_meetings = 60 * 256;
constexpr std::int64_t fairness_weight = 100;
constexpr std::int64_t warm_for_fairness = 60 * 256;
constexpr std::int64_t cold_for_fairness = 10 * 256;

struct Cooling {
    std::int64_t warm = 0;
    std::int64_t cold = 0;
    std::int64_t fairness = 0; // What a third meeting weighs.
};

template <std::size_t Words>
class Cooler {
  public:
    Cooler(const RoundsModel& model, const Tables& start, const SearchLimits& limits,
           Random& random)
        : bits_(model, start), limits_(limits), random_(random), best_(bits_.people_at()),
          best_score_(bits_.score()) {
        for (const Hall& hall : model.halls()) {
            std::size_t count = 0;
            for (std::size_t k = 0; k < hall.tables; ++k)
                count += start[hall.first_table + k].size();
            const auto first = static_cast<std::uint32_t>(ranges_.size());
            ranges_.resize(ranges_.size() + count, {first, static_cast<std::uint32_t>(count)});
        }
    }

    [[nodiscard]] const Score& best() const { return best_score_; }

    void cool(const Cooling& cooling, const Score& floor, std::uint64_t tries,
              std::uint64_t& left) {
        std::uint64_t steps = 0;
        for (std::int64_t warmth = cooling.warm; warmth >= cooling.cold; warmth = cooler(warmth))
            ++steps;
        for (std::int64_t warmth = cooling.warm; warmth >= cooling.cold && best_score_ > floor;
             warmth = cooler(warmth)) {
            if (limits_.stopped && limits_.stopped()) break;
            const std::uint64_t some = std::min(left, tries / steps);
            left -= some;
            for (std::uint64_t i = 0; i < some; ++i)
                try_swap(warmth, cooling.fairness);
        }
        bits_.restore(best_);
    }

    [[nodiscard]] Tables tables(std::size_t count) const {
        Tables tables(count);
        for (std::size_t seat = 0; seat < best_.size(); ++seat)
            tables[bits_.table_at(seat)].push_back(best_[seat]);
        return tables;
    }

  private:
    struct Range {
        std::uint32_t first = 0;
        std::uint32_t count = 0;
    };

    void try_swap(std::int64_t warmth, std::int64_t fairness) {
        const std::uint64_t word = random_.next();
        const std::size_t seat = ((word >> 32) * ranges_.size()) >> 32;
        const Range& range = ranges_[seat];
        const std::size_t other = range.first + (((word & 0xffff'ffffULL) * range.count) >> 32);
        if (bits_.table_at(seat) == bits_.table_at(other)) return;
        Score price;
        if (!bits_.price_swap(seat, other, limit_at(warmth, random_), fairness, price)) return;
        bits_.swap(seat, other, price);
        if (bits_.score() >= best_score_) return;
        best_ = bits_.people_at();
        best_score_ = bits_.score();
    }

    MeetingBits<Words> bits_;
    const SearchLimits& limits_;
    Random& random_;
    std::vector<Range> ranges_; // By seat: those of its hall.
    std::vector<PersonIndex> best_;
    Score best_score_;
};

template <std::size_t Words>
Tables lower(const RoundsModel& model, const Tables& start, const Score& floor,
             const SearchLimits& limits, std::uint64_t& left, Random& random) {
    Cooler<Words> cooler(model, start, limits, random);
    Score least = floor;
    const std::uint64_t for_fairness = left / 8;
    std::uint64_t chase = left - for_fairness;
    left = for_fairness;
    least.fairness = std::numeric_limits<std::int64_t>::max();
    cooler.cool({warm_for_meetings, cold_for_meetings, 0}, least, chase, chase);
    left += chase;
    std::uint64_t spread = for_fairness;
    left -= spread;
    least = cooler.best();
    least.fairness = 0;
    cooler.cool({warm_for_fairness, cold_for_fairness, fairness_weight}, least, spread, spread);
    left += spread;
    return cooler.tables(model.tables());
}

} // namespace

bool only_meetings_count(const RoundsModel& model) {
    const auto& people = model.instance().people;
    if (people.size() > words_max * 64) return false;
    for (std::size_t round = 0; round < model.rounds(); ++round)
        if (model.kind(round) != RoundKind::peer) return false;
    for (PersonIndex person = 0; person < people.size(); ++person)
        if (!model.ties(person).empty()) return false;
    return true;
}

Tables lower_meetings(const RoundsModel& model, const Tables& start, const Score& floor,
                      const SearchLimits& limits, std::uint64_t& left, Random& random) {
    if (model.people() <= 64) return lower<1>(model, start, floor, limits, left, random);
    if (model.people() <= 128) return lower<2>(model, start, floor, limits, left, random);
    return lower<words_max>(model, start, floor, limits, left, random);
}

} // namespace deroule::planner
