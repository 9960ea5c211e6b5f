#include "planner/diverse_seating.hpp"

#include "planner/chill.hpp"

#include <algorithm>
#include <limits>

namespace deroule::planner {

// What passes during one sweep.
class DiverseSeating::Judge {
  public:
    Judge(std::int64_t temperature, Random& random) : temperature_(temperature), random_(random) {
        // No change loses as much as a quarter of the range, see the scale's making.
        constexpr std::int64_t worst = std::numeric_limits<std::int32_t>::min() / 4 * 3;
        least_ = static_cast<std::int32_t>(
            std::max(worst, temperature > 0 ? -highest_limit_at(temperature) : 1));
    }

    // No gain below it ever passes.
    [[nodiscard]] std::int32_t least() const { return least_; }

    [[nodiscard]] bool passes(std::int32_t gain) {
        if (gain < least_ || (gain < 0 && -gain > limit_at(temperature_, random_))) return false;
        ++passed_;
        return true;
    }
    [[nodiscard]] std::size_t passed() const { return passed_; }

  private:
    std::int64_t temperature_;
    Random& random_;
    std::int32_t least_;
    std::size_t passed_ = 0;
};

DiverseSeating::DiverseSeating(std::shared_ptr<const DiverseScale> scale, const Groups& groups)
    : scale_(std::move(scale)), elements_(scale_->elements), count_(groups.size()),
      group_(elements_), seat_(elements_), size_(count_), members_(count_ * scale_->capacity),
      table_(count_ * elements_), best_leaving_(count_ * count_), best_move_(count_ * count_),
      listed_(count_ * count_), changed_(count_, now_), leaving_a_(scale_->capacity),
      leaving_b_(scale_->capacity) {
    for (const SizeBounds& bounds : scale_->groups)
        sizes_vary_ = sizes_vary_ || bounds.min < bounds.max;
    std::int64_t twice = 0;
    for (std::size_t g = 0; g < count_; ++g) {
        std::int32_t* sums = row(g);
        for (const PersonIndex element : groups[g]) {
            group_[element] = g;
            seat_[element] = size_[g];
            members_[g * scale_->capacity + size_[g]++] = element;
            const std::int32_t* distances = &scale_->distances[element * elements_];
            for (std::size_t i = 0; i < elements_; ++i)
                sums[i] += distances[i];
        }
        for (const PersonIndex element : groups[g])
            twice += sums[element];
    }
    value_ = twice / 2;
}

Groups DiverseSeating::groups() const {
    Groups groups(count_);
    for (std::size_t element = 0; element < elements_; ++element)
        groups[group_[element]].push_back(static_cast<PersonIndex>(element));
    return groups;
}

bool DiverseSeating::can_move(std::size_t from, std::size_t to) const {
    return from != to && size_[from] > static_cast<std::size_t>(scale_->groups[from].min) &&
           size_[to] < static_cast<std::size_t>(scale_->groups[to].max);
}

std::int32_t DiverseSeating::move_gain(std::size_t element, std::size_t to) const {
    return row(to)[element] - row(group_[element])[element];
}

std::int32_t DiverseSeating::swap_gain(std::size_t a, std::size_t b) const {
    return move_gain(a, group_[b]) + move_gain(b, group_[a]) -
           2 * scale_->distances[a * elements_ + b];
}

void DiverseSeating::changed(std::size_t a, std::size_t b) {
    changed_[a] = changed_[b] = ++now_;
}

void DiverseSeating::swap(std::size_t a, std::size_t b) {
    const std::size_t ga = group_[a];
    const std::size_t gb = group_[b];
    value_ += swap_gain(a, b);
    const std::int32_t* __restrict from_a = &scale_->distances[a * elements_];
    const std::int32_t* __restrict from_b = &scale_->distances[b * elements_];
    std::int32_t* __restrict sums_a = row(ga);
    std::int32_t* __restrict sums_b = row(gb);
    for (std::size_t i = 0; i < elements_; ++i) {
        const std::int32_t change = from_b[i] - from_a[i];
        sums_a[i] += change;
        sums_b[i] -= change;
    }
    std::swap(group_[a], group_[b]);
    std::swap(seat_[a], seat_[b]);
    members_[gb * scale_->capacity + seat_[a]] = a;
    members_[ga * scale_->capacity + seat_[b]] = b;
    changed(ga, gb);
}

void DiverseSeating::move(std::size_t element, std::size_t to) {
    const std::size_t from = group_[element];
    value_ += move_gain(element, to);
    const std::int32_t* __restrict distances = &scale_->distances[element * elements_];
    std::int32_t* __restrict left = row(from);
    std::int32_t* __restrict joined = row(to);
    for (std::size_t i = 0; i < elements_; ++i) {
        left[i] -= distances[i];
        joined[i] += distances[i];
    }
    const std::size_t last = members_[from * scale_->capacity + --size_[from]];
    members_[from * scale_->capacity + seat_[element]] = last;
    seat_[last] = seat_[element];
    seat_[element] = size_[to]++;
    members_[to * scale_->capacity + seat_[element]] = element;
    group_[element] = to;
    changed(from, to);
}

std::int32_t DiverseSeating::list_leaving(std::size_t from, std::size_t to,
                                          std::vector<std::int32_t>& list) {
    const std::int32_t* here = row(from);
    const std::int32_t* there = row(to);
    const std::size_t* members = &members_[from * scale_->capacity];
    std::int32_t best = std::numeric_limits<std::int32_t>::min() / 4;
    std::int32_t best_move = best;
    for (std::size_t i = 0; i < size_[from]; ++i) {
        const std::size_t element = members[i];
        const std::int32_t gain = there[element] - here[element];
        list[i] = gain - scale_->nearest[element];
        best = std::max(best, list[i]);
        best_move = std::max(best_move, gain);
    }
    const std::size_t pair = from * count_ + to;
    best_leaving_[pair] = best;
    best_move_[pair] = best_move;
    listed_[pair] = now_;
    return best;
}

bool DiverseSeating::listed(std::size_t a, std::size_t b) const {
    return std::min(listed_[a * count_ + b], listed_[b * count_ + a]) >=
           std::max(changed_[a], changed_[b]);
}

// Two elements that swap lie as far apart as the nearest of either at least, hence the bound.
bool DiverseSeating::settled(std::size_t a, std::size_t b, const Judge& judge) const {
    return listed(a, b) &&
           best_leaving_[a * count_ + b] + best_leaving_[b * count_ + a] < judge.least();
}

void DiverseSeating::offer_moves(std::size_t from, std::size_t to, Judge& judge) {
    if (listed(from, to) && best_move_[from * count_ + to] < judge.least()) return;
    for (std::size_t i = 0; i < size_[from] && can_move(from, to);) {
        const std::size_t element = members_[from * scale_->capacity + i];
        if (judge.passes(move_gain(element, to)))
            move(element, to); // Whoever was last now sits here, and is next.
        else
            ++i;
    }
}

void DiverseSeating::offer_swaps(std::size_t a, std::size_t b, Judge& judge) {
    std::int32_t best_a = list_leaving(a, b, leaving_a_);
    std::int32_t best_b = list_leaving(b, a, leaving_b_);
    for (std::size_t i = 0; i < size_[a] && best_a + best_b >= judge.least(); ++i) {
        if (leaving_a_[i] + best_b < judge.least()) continue;
        std::size_t element = members_[a * scale_->capacity + i];
        for (std::size_t j = 0; j < size_[b]; ++j) {
            if (leaving_a_[i] + leaving_b_[j] < judge.least()) continue;
            const std::size_t other = members_[b * scale_->capacity + j];
            if (!judge.passes(swap_gain(element, other))) continue;
            swap(element, other);
            element = other;
            best_a = list_leaving(a, b, leaving_a_);
            best_b = list_leaving(b, a, leaving_b_);
        }
    }
}

std::size_t DiverseSeating::sweep(std::int64_t temperature, Random& random) {
    Judge judge(temperature, random);
    for (std::size_t a = 0; a < count_; ++a) {
        for (std::size_t b = a + 1; b < count_; ++b) {
            if (sizes_vary_) {
                offer_moves(a, b, judge);
                offer_moves(b, a, judge);
            }
            if (!settled(a, b, judge)) offer_swaps(a, b, judge);
        }
    }
    return judge.passed();
}

} // namespace deroule::planner
