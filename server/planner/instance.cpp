#include "planner/instance.hpp"

#include "base/check.hpp"
#include "planner/compose.hpp"
#include "planner/dense_start.hpp"
#include "planner/label_rows.hpp"
#include "planner/partners.hpp"
#include "planner/relabel.hpp"
#include "planner/repeats_tabu.hpp"
#include "planner/rounds_bound.hpp"
#include "planner/rounds_search.hpp"
#include "planner/rounds_start.hpp"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

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

// What was composed so far, in the instance's indices.
struct Past {
    std::vector<Groups> rounds;
    std::vector<Meeting> wanted; // Meetings that a wish of their round asked for.

    void add(const Instance& instance, std::size_t round, const Groups& groups) {
        rounds.push_back(groups);
        std::vector<std::size_t> seats(instance.people.size(), groups.size());
        for (std::size_t group = 0; group < groups.size(); ++group)
            for (const PersonIndex person : groups[group])
                seats[person] = group;
        std::set<std::pair<PersonIndex, PersonIndex>> met; // Once, in however many wishes.
        for (const InstanceTogether& wish : instance.together) {
            if (std::count(wish.rounds.begin(), wish.rounds.end(), round) == 0) continue;
            for (const PersonIndex a : wish.people)
                for (const PersonIndex b : wish.people)
                    if (a < b && seats[a] == seats[b] && seats[a] < groups.size())
                        met.insert({a, b});
        }
        for (const auto& [a, b] : met)
            wanted.push_back({a, b, 1});
    }
};

void add_earlier(const Past& past, const Attendance& attendance, Problem& problem) {
    for (const Groups& round : past.rounds) {
        Groups present;
        for (const auto& members : round)
            present.push_back(attendance.to_local(members));
        problem.earlier.push_back(std::move(present));
    }
    for (const Meeting& meeting : past.wanted)
        if (attendance.here(meeting.a) && attendance.here(meeting.b))
            problem.wanted.push_back(
                {attendance.local(meeting.a), attendance.local(meeting.b), meeting.count});
}

void translate(const Attendance& attendance, Plan& plan) {
    for (auto& members : plan.groups)
        attendance.to_instance(members);
    for (Breach& breach : plan.breaches)
        attendance.to_instance(breach.people);
}

Problem problem_of(const Instance& instance, std::size_t index, const Attendance& attendance,
                   const Past& past) {
    const InstanceRound& round = instance.rounds[index];
    Problem problem;
    problem.rule = rule_of(round.kind);
    for (const PersonIndex person : attendance.present())
        problem.people.push_back(instance.people[person]);
    if (round.kind != RoundKind::mixed)
        for (Person& person : problem.people)
            person.traits.clear(); // The format spreads them in mixed rounds only.
    add_pools(round, problem);
    add_wishes(instance, index, attendance, problem);
    add_earlier(past, attendance, problem);
    return problem;
}

// An instance that can reach its bound needs about fifty tries for each seat. Otherwise the
// search goes on for what people still take for an answer at once: half a second or so.
std::uint64_t default_tries(std::size_t seats) {
    return 6'000'000 + 100 * static_cast<std::uint64_t>(seats);
}

// Where no repeat is known to be needed and few are left, they are worth a few seconds more.
std::uint64_t default_steps(std::size_t seats) {
    return 60'000'000 / (seats + 1);
}

void chase_last_repeats(RoundsSeating& seating, const Start& start, const Bound& floor,
                        const SearchLimits& limits, std::uint64_t steps, Random& random) {
    if (floor.repeats > 0 || !worth_chasing(seating, floor)) return;
    const std::int64_t before = seating.score().repeats;
    chase_repeats(seating, with_sets(seating, start.held, start.sets), floor,
                  {steps, limits.stopped, {}}, random);
    if (seating.score().repeats < before && seating.score() > floor)
        improve_rounds(seating, start.held, start.sets, floor,
                       {limits.tries / 4, limits.stopped, {}}, random);
}

// A design whose people are exchanged as wholes, where that ends lower than the search did.
void try_relabelled(RoundsSeating& seating, const std::vector<char>& held, const Bound& floor,
                    const SearchLimits& limits, Random& random) {
    if (seating.score() <= floor || std::find(held.begin(), held.end(), 1) != held.end()) return;
    const auto dense = dense_start(seating, floor);
    const auto few = static_cast<std::int64_t>(seating.seats() / 16);
    if (!dense.has_value() || dense->score.repeats > seating.score().repeats + few) return;
    RoundsSeating design = seating;
    design.restore(dense->people_at, dense->score);
    const std::uint64_t tries = limits.tries / (8 * seating.model().rounds());
    relabel(design, floor, {tries, limits.stopped, {}}, random);
    if (design.score() < seating.score()) seating.restore(design.people_at(), design.score());
}

Tables search(const RoundsModel& model, const Bound& floor, std::uint64_t seed,
              SearchLimits limits) {
    if (auto tables = settled_by_design(model, floor)) return *std::move(tables);
    Random random(seed);
    const Start start = deal_rounds(model, random);
    RoundsSeating seating(model, start.tables);
    const bool by_default = limits.tries == 0;
    limits.tries = by_default ? default_tries(seating.seats()) : limits.tries * model.rounds();
    improve_rounds(seating, start.held, start.sets, floor, limits, random);
    if (start.sets.empty()) try_relabelled(seating, start.held, floor, limits, random);
    const std::uint64_t steps = by_default ? default_steps(seating.seats()) : limits.tries / 64;
    chase_last_repeats(seating, start, floor, limits, steps, random);
    return seating.tables();
}

} // namespace

MultiRoundPlan compose_rounds(const Instance& instance, std::uint64_t seed,
                              std::uint64_t iterations, const std::function<bool()>& stopped,
                              const std::function<void(const SearchProgress&)>& observed) {
    MultiRoundPlan whole;
    whole.seed = seed;
    const auto cut_short = [&] {
        whole.cut_short = whole.cut_short || (stopped && stopped());
        return whole.cut_short;
    };
    const RoundsModel model(instance);
    const std::vector<Argument> arguments = arguments_of_rounds(model);
    const Bound bound = bound_of(arguments);
    // Beyond what labels can name, rounds are composed one after the other.
    const bool at_once = LabelRows::hold(instance);
    const Tables tables =
        at_once ? search(model, bound, seed, {iterations, cut_short, observed}) : Tables{};
    Past past{instance.history, {}};
    for (std::size_t i = 0; i < instance.rounds.size(); ++i) {
        const Attendance attendance(instance.people.size(), instance.rounds[i].absent);
        Problem problem = problem_of(instance, i, attendance, past);
        problem.seed = seed + i;
        problem.iterations = iterations;
        Groups groups(model.first_table(i + 1) - model.first_table(i));
        for (const Hall& hall : model.halls())
            for (std::size_t k = 0; at_once && hall.round == i && k < hall.tables; ++k)
                groups[hall.slots[k]] = attendance.to_local(tables[hall.first_table + k]);
        Plan plan = at_once ? judge(problem, std::move(groups)) : compose(problem);
        translate(attendance, plan);
        whole.score += plan.score;
        past.add(instance, i, plan.groups);
        whole.rounds.push_back(std::move(plan));
    }
    whole.bound = bound;
    whole.certificate = certify(instance, arguments, whole.rounds);
    return whole;
}

} // namespace deroule::planner
