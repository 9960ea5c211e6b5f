#include "planner/strangers.hpp"

#include <algorithm>
#include <map>

namespace deroule::planner {

namespace {

using Pair = std::pair<PersonIndex, PersonIndex>;

// By person, the hall of each round, counted from 1; 0 = absent.
std::vector<std::vector<std::size_t>> halls_of(const RoundsModel& model,
                                               const std::vector<PersonIndex>& people) {
    std::vector<std::size_t> place(model.people(), people.size());
    for (std::size_t i = 0; i < people.size(); ++i)
        place[people[i]] = i;
    std::vector<std::vector<std::size_t>> halls(people.size(),
                                                std::vector<std::size_t>(model.rounds(), 0));
    for (std::size_t hall = 0; hall < model.halls().size(); ++hall)
        for (const PersonIndex person : model.halls()[hall].members)
            if (place[person] < people.size())
                halls[place[person]][model.halls()[hall].round] = hall + 1;
    return halls;
}

RoundSet rounds_in_common(const std::vector<std::size_t>& a, const std::vector<std::size_t>& b) {
    RoundSet rounds = 0;
    for (std::size_t round = 0; round < a.size(); ++round)
        if (a[round] != 0 && a[round] == b[round]) rounds |= RoundSet{1} << round;
    return rounds;
}

} // namespace

Strangers::Strangers(const RoundsModel& model, const std::vector<PersonIndex>& people,
                     const std::vector<Pair>& met)
    : model_(model) {
    if (model.rounds() > rounds_max) return;
    sort_into_types(people);
    if (types_ > types_max || !find_mates(people)) return;
    known_ = true;
    count_pairs();
    take_away(people, met);
}

void Strangers::sort_into_types(const std::vector<PersonIndex>& people) {
    const auto halls = halls_of(model_, people);
    std::map<std::vector<std::size_t>, std::size_t> type_of_halls;
    for (const auto& own : halls) {
        const auto [type, fresh] = type_of_halls.try_emplace(own, type_of_halls.size());
        type_of_.push_back(type->second);
        if (fresh) members_.push_back(0);
        ++members_[type->second];
    }
    types_ = type_of_halls.size();
    if (types_ > types_max) return;
    shared_.resize(types_ * types_);
    for (const auto& [own, type] : type_of_halls)
        for (const auto& [others, other] : type_of_halls)
            shared_[type * types_ + other] = rounds_in_common(own, others);
}

bool Strangers::find_mates(const std::vector<PersonIndex>& people) {
    std::map<int, std::vector<std::size_t>> delegations;
    for (std::size_t place = 0; place < people.size(); ++place)
        if (const int territory = model_.instance().people[people[place]].territory; territory >= 0)
            delegations[territory].push_back(place);
    std::size_t mates = 0;
    for (const auto& [territory, places] : delegations)
        mates += places.size() * places.size();
    if (mates > mates_max) return false;
    mates_.resize(people.size());
    for (const auto& [territory, places] : delegations)
        for (const std::size_t a : places)
            for (const std::size_t b : places)
                if (a != b) mates_[a].push_back(b);
    return true;
}

void Strangers::count_pairs() {
    lawful_.assign(types_ * types_, 0);
    own_.assign(types_ * types_, 0);
    for (std::size_t type = 0; type < types_; ++type)
        for (std::size_t other = type; other < types_; ++other)
            lawful_[type * types_ + other] = type == other
                                                 ? members_[type] * (members_[type] - 1) / 2
                                                 : members_[type] * members_[other];
    for (std::size_t a = 0; a < mates_.size(); ++a)
        for (const std::size_t b : mates_[a]) {
            if (b < a) continue;
            --count(lawful_, a, b);
            ++count(own_, a, b);
        }
}

void Strangers::take_away(const std::vector<PersonIndex>& people, const std::vector<Pair>& met) {
    const Instance& instance = model_.instance();
    std::vector<std::size_t> place(model_.people(), people.size());
    for (std::size_t i = 0; i < people.size(); ++i)
        place[people[i]] = i;
    const auto inside = [&](const Pair& pair) {
        return place[pair.first] < people.size() && place[pair.second] < people.size() &&
               pair.first != pair.second;
    };
    const auto same_territory = [&](const Pair& pair) {
        const int territory = instance.people[pair.first].territory;
        return territory >= 0 && territory == instance.people[pair.second].territory;
    };
    losses_.resize(people.size());
    std::vector<Pair> lost;
    for (const Pair& pair : met) {
        if (!inside(pair)) continue;
        if (same_territory(pair))
            --count(own_, place[pair.first], place[pair.second]);
        else
            lost.push_back(pair);
    }
    // With other wishes about, people kept apart might have to sit together after all.
    const bool obeyed = instance.together.empty() && instance.pins.empty();
    for (const auto& [a, b] : instance.apart)
        if (const Pair pair = std::minmax(a, b); obeyed && inside(pair) && !same_territory(pair))
            lost.push_back(pair);
    std::sort(lost.begin(), lost.end());
    lost.erase(std::unique(lost.begin(), lost.end()), lost.end());
    for (const auto& [a, b] : lost) {
        --count(lawful_, place[a], place[b]);
        losses_[place[a]].push_back(place[b]);
        losses_[place[b]].push_back(place[a]);
    }
}

std::int64_t Strangers::pairs(RoundSet rounds) const {
    std::int64_t sum = 0;
    for (std::size_t type = 0; type < types_; ++type)
        for (std::size_t other = type; other < types_; ++other)
            if ((shared(type, other) & rounds) != 0) sum += lawful_[type * types_ + other];
    return sum;
}

std::int64_t Strangers::own_pairs(RoundSet rounds) const {
    std::int64_t sum = 0;
    for (std::size_t type = 0; type < types_; ++type)
        for (std::size_t other = type; other < types_; ++other)
            if ((shared(type, other) & rounds) != 0) sum += own_[type * types_ + other];
    return sum;
}

std::int64_t Strangers::around(std::size_t place, RoundSet rounds) const {
    const std::size_t type = type_of_[place];
    std::int64_t sum = (shared(type, type) & rounds) != 0 ? -1 : 0; // Not oneself.
    for (std::size_t other = 0; other < types_; ++other)
        if ((shared(type, other) & rounds) != 0) sum += members_[other];
    for (const auto* others : {&mates_[place], &losses_[place]})
        for (const std::size_t other : *others)
            if ((shared(type, type_of_[other]) & rounds) != 0) --sum;
    return sum;
}

std::vector<Pair> pairs_of_history(const Instance& instance) {
    std::vector<Pair> pairs;
    for (const Groups& groups : instance.history)
        for (const auto& members : groups)
            for (std::size_t i = 0; i < members.size(); ++i)
                for (std::size_t j = 0; j < i; ++j)
                    if (members[i] != members[j])
                        pairs.push_back(std::minmax(members[i], members[j]));
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

} // namespace deroule::planner
