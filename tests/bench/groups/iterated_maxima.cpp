#include "bench/groups/iterated_maxima.hpp"

#include "base/random.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace deroule::bench {

namespace {

class IteratedMaxima {
  public:
    IteratedMaxima(const planner::DiverseProblem& problem, std::uint64_t seed,
                   const std::function<bool()>& stopped)
        : problem_(problem), elements_(problem.elements), groups_(problem.groups.size()),
          stopped_(stopped), random_(seed), group_(elements_), size_(groups_),
          distances_(elements_ * elements_), table_(elements_ * groups_) {
        std::transform(problem.distances.begin(), problem.distances.end(), distances_.begin(),
                       [](std::int64_t distance) { return static_cast<std::int32_t>(distance); });
        for (const planner::SizeBounds& bounds : problem.groups)
            sizes_vary_ = sizes_vary_ || bounds.min < bounds.max;
        deal();
    }

    std::int64_t run() {
        descend();
        std::int64_t best = value_;
        const std::size_t strength = elements_ / groups_ * (elements_ > 400 ? 3 : 2) / 2;
        while (!stopped_()) {
            std::int64_t local = value_;
            for (int idle = 0; idle < 5 && !stopped_(); ++idle) {
                for (int i = 0; i < 3; ++i)
                    perturb(5);
                descend();
                if (value_ > local) idle = -1;
                local = std::max(local, value_);
            }
            best = std::max(best, local);
            for (std::size_t i = 0; i < strength; ++i)
                perturb(1);
            descend();
        }
        return best;
    }

  private:
    struct Change {
        std::size_t element = 0;
        std::size_t other = 0; // An element, or a group when it moves.
        bool moves = false;
        std::int64_t gain = std::numeric_limits<std::int64_t>::min();
    };

    std::size_t drawn(std::size_t bound) { return static_cast<std::size_t>(random_.below(bound)); }
    std::int32_t& brings(std::size_t element, std::size_t group) {
        return table_[element * groups_ + group];
    }
    std::int64_t move_gain(std::size_t element, std::size_t to) {
        return brings(element, to) - brings(element, group_[element]);
    }
    std::int64_t swap_gain(std::size_t a, std::size_t b) {
        return move_gain(a, group_[b]) + move_gain(b, group_[a]) -
               2 * distances_[a * elements_ + b];
    }
    bool can_move(std::size_t element, std::size_t to) const {
        const std::size_t from = group_[element];
        return from != to && size_[from] > problem_.groups[from].min &&
               size_[to] < problem_.groups[to].max;
    }

    void deal() {
        std::vector<std::size_t> order(elements_);
        std::iota(order.begin(), order.end(), std::size_t{0});
        random_.shuffle(order);
        std::size_t next = 0;
        for (std::size_t g = 0; g < groups_; ++g)
            for (; size_[g] < problem_.groups[g].min; ++size_[g])
                group_[order[next++]] = g;
        while (next < elements_) {
            const std::size_t g = drawn(groups_);
            if (size_[g] >= problem_.groups[g].max) continue;
            group_[order[next++]] = g;
            ++size_[g];
        }
        for (std::size_t a = 0; a < elements_; ++a)
            for (std::size_t b = 0; b < elements_; ++b)
                brings(a, group_[b]) += distances_[a * elements_ + b];
        for (std::size_t a = 0; a < elements_; ++a)
            value_ += brings(a, group_[a]);
        value_ /= 2;
    }

    void move(std::size_t element, std::size_t to) {
        value_ += move_gain(element, to);
        const std::size_t from = group_[element];
        const std::int32_t* distances = &distances_[element * elements_];
        for (std::size_t i = 0; i < elements_; ++i) {
            brings(i, from) -= distances[i];
            brings(i, to) += distances[i];
        }
        --size_[from];
        ++size_[to];
        group_[element] = to;
    }

    void swap(std::size_t a, std::size_t b) {
        const std::size_t ga = group_[a];
        move(a, group_[b]);
        move(b, ga);
    }

    bool descend_by_moves() {
        bool gained = false;
        for (std::size_t element = 0; element < elements_; ++element) {
            for (std::size_t to = 0; to < groups_; ++to) {
                if (!can_move(element, to) || move_gain(element, to) <= 0) continue;
                move(element, to);
                gained = true;
            }
        }
        return gained;
    }

    bool descend_by_swaps() {
        bool gained = false;
        for (std::size_t a = 0; a < elements_; ++a) {
            for (std::size_t b = a + 1; b < elements_; ++b) {
                if (group_[a] == group_[b] || swap_gain(a, b) <= 0) continue;
                swap(a, b);
                gained = true;
            }
        }
        return gained;
    }

    void descend() {
        do {
            while (sizes_vary_ && descend_by_moves()) {
            }
        } while (descend_by_swaps());
    }

    Change draw() {
        const std::size_t swaps = elements_ * (elements_ - 1) / 2;
        const std::size_t moves = sizes_vary_ ? elements_ * groups_ : 0;
        for (;;) {
            const std::size_t element = drawn(elements_);
            if (drawn(swaps + moves) < moves) {
                const std::size_t to = drawn(groups_);
                if (can_move(element, to)) return {element, to, true, move_gain(element, to)};
            } else {
                const std::size_t other = drawn(elements_);
                if (group_[element] != group_[other])
                    return {element, other, false, swap_gain(element, other)};
            }
        }
    }

    void perturb(int choices) {
        Change best;
        for (int i = 0; i < choices; ++i) {
            const Change change = draw();
            if (change.gain > best.gain) best = change;
        }
        if (best.moves)
            move(best.element, best.other);
        else
            swap(best.element, best.other);
    }

    const planner::DiverseProblem& problem_;
    std::size_t elements_;
    std::size_t groups_;
    const std::function<bool()>& stopped_;
    Random random_;
    bool sizes_vary_ = false;
    std::vector<std::size_t> group_;
    std::vector<int> size_;
    std::vector<std::int32_t> distances_;
    std::vector<std::int32_t> table_;
    std::int64_t value_ = 0;
};

} // namespace

std::int64_t iterated_maxima(const planner::DiverseProblem& problem, std::uint64_t seed,
                             const std::function<bool()>& stopped) {
    return IteratedMaxima(problem, seed, stopped).run();
}

} // namespace deroule::bench
