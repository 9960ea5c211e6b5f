#include "planner/model.hpp"

#include "base/check.hpp"
#include "planner/pools.hpp"

#include <algorithm>

namespace deroule::planner {

namespace {

void check_members(const Problem& problem, const std::vector<PersonIndex>& members) {
    for (const PersonIndex person : members)
        DEROULE_CHECK(person < problem.people.size());
}

// Runs before anything is indexed by what the problem holds.
const Problem& checked(const Problem& problem) {
    for (const auto* pairs : {&problem.apart, &problem.together})
        for (const auto& [a, b] : *pairs)
            check_members(problem, {a, b});
    for (const auto& block : problem.blocks)
        check_members(problem, block);
    for (const Pin& pin : problem.pins)
        check_members(problem, {pin.person});
    for (const LockedGroup& group : problem.locked)
        check_members(problem, group.members);
    for (const Groups& round : problem.earlier)
        for (const auto& members : round)
            check_members(problem, members);
    for (const auto* meetings : {&problem.meetings, &problem.wanted})
        for (const Meeting& meeting : *meetings)
            check_members(problem, {meeting.a, meeting.b});
    for (const auto& members : problem.current)
        check_members(problem, members);
    for (const Person& person : problem.people)
        DEROULE_CHECK(person.traits.size() == problem.people.front().traits.size());
    return problem;
}

// The codes where the rule looks at them, else -1, which equals nothing.
std::vector<int> codes(const Problem& problem, int Person::*attribute,
                       std::initializer_list<Rule> rules) {
    const bool used = std::find(rules.begin(), rules.end(), problem.rule) != rules.end();
    std::vector<int> all;
    all.reserve(problem.people.size());
    for (const Person& person : problem.people)
        all.push_back(used ? person.*attribute : -1);
    return all;
}

} // namespace

Model::Model(const Problem& problem)
    : problem_(checked(problem)), locked_of_(problem.people.size(), -1),
      sets_(kept_together(problem)), set_of_(problem.people.size(), -1),
      territories_(codes(problem, &Person::territory,
                         {Rule::by_category, Rule::across_territories, Rule::pairs})),
      twos_categories_(codes(problem, &Person::category, {Rule::pairs})), encounters_(problem) {
    place_locked();
    for (std::size_t set = 0; set < sets_.size(); ++set)
        for (const PersonIndex person : sets_[set])
            set_of_[person] = static_cast<int>(set);
    Pooling pooling = pools_of(problem, locked_of_);
    pools_ = std::move(pooling.pools);
    pool_of_ = std::move(pooling.pool_of);
    number_columns();
    count_totals();
}

bool Model::territories_apart() const {
    return problem_.rule == Rule::by_category || problem_.rule == Rule::across_territories ||
           problem_.rule == Rule::pairs;
}

bool Model::balances_categories() const {
    return problem_.rule == Rule::across_territories;
}

bool Model::balances_traits() const {
    return problem_.rule == Rule::across_territories || problem_.rule == Rule::by_category;
}

bool Model::composes() const {
    return problem_.rule != Rule::by_choice && problem_.rule != Rule::manual;
}

void Model::place_locked() {
    const auto take = [this](int slot, std::size_t locked) {
        const auto index = static_cast<std::size_t>(slot);
        if (index >= locked_at_.size()) locked_at_.resize(index + 1, -1);
        DEROULE_CHECK(locked_at_[index] < 0);
        locked_at_[index] = static_cast<int>(locked);
        locked_slots_[locked] = slot;
    };
    const auto& groups = problem_.locked;
    locked_slots_.assign(groups.size(), -1);
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (groups[i].group >= 0) take(groups[i].group, i);
        for (const PersonIndex person : groups[i].members) {
            DEROULE_CHECK(locked_of_[person] < 0);
            locked_of_[person] = static_cast<int>(i);
        }
    }
    int free = 0;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (groups[i].group >= 0) continue;
        while (locked_at(free) >= 0)
            ++free;
        take(free, i);
    }
}

void Model::number_columns() {
    const std::size_t traits = people() == 0 ? 0 : person(0).traits.size();
    attribute_starts_.assign(1, 0);
    columns_.assign(people() * (traits + 1), -1);
    for (std::size_t attribute = 0; attribute <= traits; ++attribute) {
        int values = 0;
        for (PersonIndex i = 0; i < people(); ++i) {
            const int code = attribute == 0 ? person(i).category : person(i).traits[attribute - 1];
            values = std::max(values, code + 1);
            if (code >= 0) columns_[i * (traits + 1) + attribute] = attribute_starts_.back() + code;
        }
        attribute_starts_.push_back(attribute_starts_.back() + values);
        const bool weighed = attribute > 0 && attribute <= problem_.trait_weights.size();
        weights_.resize(static_cast<std::size_t>(columns()),
                        weighed ? problem_.trait_weights[attribute - 1] : 1);
    }
}

void Model::count_totals() {
    const auto width = static_cast<std::size_t>(columns());
    totals_.assign(pools_.size() * width, 0);
    for (std::size_t pool = 0; pool < pools_.size(); ++pool)
        for (const PersonIndex member : pools_[pool].members)
            for (std::size_t attribute = 0; attribute < attributes(); ++attribute)
                if (const int value = column(member, attribute); value >= 0)
                    ++totals_[pool * width + static_cast<std::size_t>(value)];
}

std::int64_t share_distance(int count, int total, int size, int people) {
    const std::int64_t seats = std::int64_t{total} * size;
    const std::int64_t floor = seats / people;
    const std::int64_t ceiling = (seats + people - 1) / people;
    return std::max({std::int64_t{0}, count - ceiling, floor - count});
}

} // namespace deroule::planner
