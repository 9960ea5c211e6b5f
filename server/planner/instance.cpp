#include "planner/instance.hpp"

#include "base/check.hpp"
#include "planner/compose.hpp"

#include <algorithm>

namespace deroule::planner {

namespace {

Rule rule_of(RoundKind kind) {
    switch (kind) {
    case RoundKind::pairs:
        return Rule::pairs;
    case RoundKind::peer:
        return Rule::by_category;
    case RoundKind::mixed:
        return Rule::across_territories;
    }
    DEROULE_CHECK(false);
}

// Translates between the people of the instance and those present in one round.
class Attendance {
  public:
    Attendance(std::size_t people, const std::vector<PersonIndex>& absent)
        : local_(people, missing) {
        std::vector<char> gone(people, 0);
        for (const PersonIndex person : absent)
            gone[person] = 1;
        for (PersonIndex person = 0; person < people; ++person) {
            if (gone[person] != 0) continue;
            local_[person] = static_cast<PersonIndex>(present_.size());
            present_.push_back(person);
        }
    }

    [[nodiscard]] const std::vector<PersonIndex>& present() const { return present_; }
    [[nodiscard]] bool here(PersonIndex person) const { return local_[person] != missing; }
    [[nodiscard]] PersonIndex local(PersonIndex person) const { return local_[person]; }

    [[nodiscard]] std::vector<PersonIndex> to_local(const std::vector<PersonIndex>& people) const {
        std::vector<PersonIndex> found;
        for (const PersonIndex person : people)
            if (here(person)) found.push_back(local_[person]);
        return found;
    }

    void to_instance(std::vector<PersonIndex>& people) const {
        for (PersonIndex& person : people)
            person = present_[person];
    }

  private:
    static constexpr PersonIndex missing = ~PersonIndex{0};
    std::vector<PersonIndex> local_;
    std::vector<PersonIndex> present_;
};

void add_pools(const InstanceRound& round, Problem& problem) {
    for (const InstancePool& pool : round.pools) {
        if (round.kind == RoundKind::peer) {
            problem.category_pools.push_back({pool.categories, pool.groups, pool.sizes});
            continue;
        }
        problem.sizes = pool.sizes;
        problem.group_count = pool.groups;
    }
}

void add_wishes(const Instance& instance, std::size_t round, const Attendance& attendance,
                Problem& problem) {
    for (const auto& [a, b] : instance.apart)
        if (attendance.here(a) && attendance.here(b))
            problem.apart.emplace_back(attendance.local(a), attendance.local(b));
    for (const InstanceTogether& together : instance.together)
        if (std::find(together.rounds.begin(), together.rounds.end(), round) !=
            together.rounds.end())
            problem.blocks.push_back(attendance.to_local(together.people));
    for (const InstancePin& pin : instance.pins)
        if (pin.round == round && attendance.here(pin.person))
            problem.pins.push_back({attendance.local(pin.person), pin.group});
}

void add_earlier(const std::vector<Groups>& earlier, const Attendance& attendance,
                 Problem& problem) {
    for (const Groups& round : earlier) {
        Groups present;
        for (const auto& members : round)
            present.push_back(attendance.to_local(members));
        problem.earlier.push_back(std::move(present));
    }
}

void translate(const Attendance& attendance, Plan& plan) {
    for (auto& members : plan.groups)
        attendance.to_instance(members);
    for (Breach& breach : plan.breaches)
        attendance.to_instance(breach.people);
}

} // namespace

MultiRoundPlan compose_rounds(const Instance& instance, std::uint64_t seed,
                              std::uint64_t iterations) {
    MultiRoundPlan whole;
    whole.seed = seed;
    std::vector<Groups> earlier = instance.history;
    for (std::size_t i = 0; i < instance.rounds.size(); ++i) {
        const InstanceRound& round = instance.rounds[i];
        const Attendance attendance(instance.people.size(), round.absent);
        Problem problem;
        problem.rule = rule_of(round.kind);
        problem.seed = seed + i;
        problem.iterations = iterations;
        for (const PersonIndex person : attendance.present())
            problem.people.push_back(instance.people[person]);
        add_pools(round, problem);
        add_wishes(instance, i, attendance, problem);
        add_earlier(earlier, attendance, problem);

        Plan plan = compose(problem);
        translate(attendance, plan);
        whole.score += plan.score;
        whole.bound += plan.bound;
        earlier.push_back(plan.groups);
        whole.rounds.push_back(std::move(plan));
    }
    return whole;
}

} // namespace deroule::planner
