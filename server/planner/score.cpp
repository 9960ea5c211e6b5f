#include "planner/score.hpp"

#include "planner/breaches.hpp"
#include "planner/evaluation.hpp"

#include <algorithm>

namespace deroule::planner {

namespace {

// Distance of one group from the fair share of its pool. A locked group is outside the
// sharing, and so are people of other pools.
void add_balance(const Model& model, std::span<const PersonIndex> members, Score& score) {
    const std::size_t pool = pool_of_group(model, members);
    const int people = static_cast<int>(model.pools()[pool].members.size());
    if (people == 0) return;
    std::vector<int> counts(static_cast<std::size_t>(model.columns()), 0);
    for (const PersonIndex person : members)
        for (std::size_t attribute = 0; attribute < model.attributes(); ++attribute)
            if (const int column = model.column(person, attribute); column >= 0)
                ++counts[static_cast<std::size_t>(column)];
    for (std::size_t attribute = 0; attribute < model.attributes(); ++attribute) {
        if (!model.balances(attribute)) continue;
        std::int64_t& level = attribute == 0 ? score.category : score.traits;
        for (int c = model.first_column(attribute); c < model.first_column(attribute + 1); ++c)
            level += model.weight(c) * share_distance(counts[static_cast<std::size_t>(c)],
                                                      model.total(pool, c),
                                                      static_cast<int>(members.size()), people);
    }
}

std::int64_t sum_of(const std::vector<Breach>& breaches) {
    std::int64_t sum = 0;
    for (const Breach& breach : breaches)
        sum += breach.count;
    return sum;
}

// What changes when one person joins or leaves a group, apart from this person's seat.
Score inside_score(const Model& model, int slot, std::span<const PersonIndex> members) {
    Score score = soft_score(model, slot, members);
    score.hard = sum_of(breaches_inside(model, slot, members));
    return score;
}

class Mover {
  public:
    Mover(const Model& model, const Groups& groups, PersonIndex person)
        : model_(model), groups_(groups), person_(person), seats_(seats_of(model, groups)),
          from_(seats_[person]), tied_before_(seat_breaches_around(model, seats_, person)) {
        if (from_ >= 0) leaving_ = without(from_);
    }

    [[nodiscard]] MoveCost cost_of(int to) {
        MoveCost cost;
        cost.group = to;
        for (const PersonIndex other : groups_[static_cast<std::size_t>(to)])
            if (Encounters::repeats(model_.encounters().between(person_, other)) > 0)
                cost.meets_again.push_back(other);
        std::sort(cost.meets_again.begin(), cost.meets_again.end());
        if (to != from_) cost.change = leaving_ + joining(to) + tied(to) + trios(to);
        return cost;
    }

  private:
    [[nodiscard]] Score without(int slot) const {
        auto rest = groups_[static_cast<std::size_t>(slot)];
        const Score before = inside_score(model_, slot, rest);
        std::erase(rest, person_);
        return inside_score(model_, slot, rest) - before;
    }

    [[nodiscard]] Score joining(int slot) const {
        auto more = groups_[static_cast<std::size_t>(slot)];
        const Score before = inside_score(model_, slot, more);
        more.push_back(person_);
        return inside_score(model_, slot, more) - before;
    }

    [[nodiscard]] Score tied(int to) {
        seats_[person_] = to;
        Score change;
        change.hard = seat_breaches_around(model_, seats_, person_) - tied_before_;
        seats_[person_] = from_;
        return change;
    }

    // An odd number of people excuses one trio, if there is any.
    [[nodiscard]] Score trios(int to) const {
        Score change;
        if (trio_allowance(model_) == 0) return change;
        const auto large = [&](int moved_to) {
            for (std::size_t group = 0; group < groups_.size(); ++group) {
                const int slot = static_cast<int>(group);
                std::size_t size = groups_[group].size();
                if (moved_to >= 0 && slot == from_) --size;
                if (slot == moved_to) ++size;
                if (size >= 3 && model_.locked_at(slot) < 0) return 1;
            }
            return 0;
        };
        change.hard = large(-1) - large(to);
        return change;
    }

    const Model& model_;
    const Groups& groups_;
    PersonIndex person_;
    std::vector<int> seats_;
    int from_;
    std::int64_t tied_before_;
    Score leaving_;
};

} // namespace

Score soft_score(const Model& model, int slot, std::span<const PersonIndex> members) {
    Score score;
    for (std::size_t i = 0; i < members.size(); ++i)
        for (std::size_t j = i + 1; j < members.size(); ++j)
            model.add_pair(members[i], members[j], 1, score);
    if (!members.empty() && model.locked_at(slot) < 0) add_balance(model, members, score);
    score.hard = 0;
    return score;
}

Evaluation evaluate(const Model& model, const Groups& groups) {
    Evaluation evaluation;
    for (std::size_t group = 0; group < groups.size(); ++group)
        evaluation.score += soft_score(model, static_cast<int>(group), groups[group]);
    evaluation.breaches = all_breaches(model, groups);
    evaluation.score.hard = sum_of(evaluation.breaches);
    return evaluation;
}

std::vector<MoveCost> cost_of_moving(const Model& model, const Groups& groups, PersonIndex person) {
    Mover mover(model, groups, person);
    std::vector<MoveCost> costs;
    for (std::size_t group = 0; group < groups.size(); ++group)
        costs.push_back(mover.cost_of(static_cast<int>(group)));
    return costs;
}

Evaluation evaluate(const Problem& problem, const Groups& groups) {
    return evaluate(Model(problem), groups);
}

std::vector<MoveCost> cost_of_moving(const Problem& problem, const Groups& groups,
                                     PersonIndex person) {
    return cost_of_moving(Model(problem), groups, person);
}

} // namespace deroule::planner
