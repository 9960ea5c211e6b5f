#include "planner/dense_start.hpp"

#include "planner/design_start.hpp"
#include "planner/plane_start.hpp"

#include <utility>

namespace deroule::planner {

namespace {

bool has_one_hall_a_round(const RoundsModel& model) {
    return model.rounds() > 0 && model.halls().size() == model.rounds();
}

// People in their order, as even as can be.
Tables in_order(const RoundsModel& model) {
    Tables tables(model.tables());
    for (const Hall& hall : model.halls()) {
        std::size_t left = hall.members.size();
        for (std::size_t i = 0; i < hall.tables; ++i) {
            const std::size_t size = (left + hall.tables - i - 1) / (hall.tables - i);
            const auto first = hall.members.end() - static_cast<std::ptrdiff_t>(left);
            tables[hall.first_table + i].assign(first, first + static_cast<std::ptrdiff_t>(size));
            left -= size;
        }
    }
    return tables;
}

class Candidates {
  public:
    explicit Candidates(RoundsSeating& trial) : trial_(trial) {}

    void consider(std::vector<PersonIndex> people_at) {
        trial_.restore(people_at, Score{});
        trial_.score_from_scratch();
        if (best_.has_value() && trouble(best_->score) <= trouble(trial_.score())) return;
        best_ = DenseStart{std::move(people_at), trial_.score()};
    }

    [[nodiscard]] bool reach(const Score& floor) const {
        return best_.has_value() && best_->score <= floor;
    }
    [[nodiscard]] std::optional<DenseStart> best() && { return std::move(best_); }

  private:
    // Compatriots at one table are few and soon parted: they do not decide.
    [[nodiscard]] static std::int64_t trouble(const Score& score) {
        return score.hard + score.repeats;
    }

    RoundsSeating& trial_;
    std::optional<DenseStart> best_;
};

// Leaves `trial` at one of the starts.
std::optional<DenseStart> best_start(RoundsSeating& trial, const Score& floor) {
    const std::vector<PersonIndex> before = trial.people_at();
    Candidates candidates(trial);
    for (const Design& design : designs_for(trial)) {
        candidates.consider(seats_by_design(trial, design, before));
        if (candidates.reach(floor)) return std::move(candidates).best();
    }
    if (auto lines = seats_on_lines(trial)) candidates.consider(*std::move(lines));
    return std::move(candidates).best();
}

} // namespace

std::optional<Tables> settled_by_design(const RoundsModel& model, const Score& floor) {
    const Instance& instance = model.instance();
    if (!instance.pins.empty() || !instance.together.empty()) return std::nullopt;
    if (!has_one_hall_a_round(model)) return std::nullopt;
    RoundsSeating seating(model, in_order(model));
    const auto start = best_start(seating, floor);
    if (!start.has_value() || start->score > floor) return std::nullopt;
    seating.restore(start->people_at, start->score);
    return seating.tables();
}

std::optional<DenseStart> dense_start(const RoundsSeating& seating, const Score& floor) {
    if (!has_one_hall_a_round(seating.model())) return std::nullopt;
    RoundsSeating trial = seating;
    return best_start(trial, floor);
}

} // namespace deroule::planner
