#include "engine/advising.hpp"

#include "domain/words.hpp"
#include "planner/advice.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

namespace deroule::engine {

using namespace domain;

namespace {

constexpr std::size_t advice_max = 5;

std::optional<AdviceKind> kind_of(planner::RelaxationKind kind) {
    switch (kind) {
    case planner::RelaxationKind::more_groups:
        return AdviceKind::one_more_group;
    case planner::RelaxationKind::fewer_groups:
        return AdviceKind::one_group_fewer;
    case planner::RelaxationKind::larger_groups:
        return AdviceKind::larger_groups;
    case planner::RelaxationKind::smaller_groups:
        return AdviceKind::smaller_groups;
    case planner::RelaxationKind::merged_pools:
        return AdviceKind::merge_category;
    case planner::RelaxationKind::fewer_rounds:
        return AdviceKind::fewer_rounds;
    case planner::RelaxationKind::no_wish: // Facilitators lift a tie; they know of it.
        return std::nullopt;
    }
    return std::nullopt;
}

std::string word_of(int category) {
    return std::string(word(static_cast<Category>(category)));
}

class Adviser {
  public:
    Adviser(const Asked& asked, const planner::Plan& plan) : problem_(asked.problem), plan_(plan) {
        if (problem_.rule == planner::Rule::by_category)
            for (const planner::Person& person : problem_.people)
                categories_.insert(person.category);
    }

    void add(const planner::Advice& unavoidable) {
        const std::optional<std::int64_t> bound = bound_of(unavoidable);
        if (!bound) return;
        for (const planner::Relaxation& relaxation : unavoidable.relaxations) {
            const auto kind = kind_of(relaxation.kind);
            if (!kind || relaxation.least >= *bound) continue;
            Advice told{*kind, subject(unavoidable, relaxation), amount(unavoidable, relaxation),
                        *bound - relaxation.least};
            const bool is_known = std::ranges::any_of(told_, [&told](const Advice& other) {
                return other.kind == told.kind && other.subject == told.subject;
            });
            if (!is_known && told_.size() < advice_max) told_.push_back(std::move(told));
        }
    }

    [[nodiscard]] std::vector<Advice> told() && { return std::move(told_); }

  private:
    // What no plan goes below, of the level that is concerned; traits and categories need no
    // advice.
    [[nodiscard]] std::optional<std::int64_t> bound_of(const planner::Advice& unavoidable) const {
        switch (planner::level_of(unavoidable.kind)) {
        case planner::Level::hard:
            return plan_.bound.hard;
        case planner::Level::repeats:
            return plan_.bound.repeats;
        case planner::Level::category:
        case planner::Level::traits:
        case planner::Level::fairness:
            return std::nullopt;
        }
        return std::nullopt;
    }

    // Pools of categories come in the order of their codes.
    [[nodiscard]] std::string category_of_pool(int pool) const {
        if (pool < 0 || static_cast<std::size_t>(pool) >= categories_.size()) return {};
        return word_of(*std::next(categories_.begin(), pool));
    }

    [[nodiscard]] std::string subject(const planner::Advice& unavoidable,
                                      const planner::Relaxation& relaxation) const {
        const std::string own = category_of_pool(unavoidable.pool);
        if (relaxation.kind != planner::RelaxationKind::merged_pools) return own;
        return own + "+" + category_of_pool(relaxation.amount);
    }

    [[nodiscard]] static int amount(const planner::Advice& unavoidable,
                                    const planner::Relaxation& relaxation) {
        const auto groups = static_cast<int>(unavoidable.groups);
        if (relaxation.kind == planner::RelaxationKind::more_groups)
            return groups + relaxation.amount;
        if (relaxation.kind == planner::RelaxationKind::fewer_groups)
            return groups - relaxation.amount;
        const bool is_size = relaxation.kind == planner::RelaxationKind::larger_groups ||
                             relaxation.kind == planner::RelaxationKind::smaller_groups;
        return is_size ? relaxation.amount : 0;
    }

    const planner::Problem& problem_;
    const planner::Plan& plan_;
    std::set<int> categories_; // Under Rule::by_category.
    std::vector<Advice> told_;
};

} // namespace

std::vector<Advice> advice(const Asked& asked, const planner::Plan& plan) {
    if ((plan.bound.hard == 0 && plan.bound.repeats == 0) ||
        asked.people.size() > advised_people_max)
        return {};
    Adviser adviser(asked, plan);
    for (const planner::Advice& unavoidable : planner::advice_of(asked.problem))
        adviser.add(unavoidable);
    return std::move(adviser).told();
}

} // namespace deroule::engine
