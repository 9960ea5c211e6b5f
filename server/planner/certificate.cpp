#include "planner/certificate.hpp"

#include "planner/instance.hpp"
#include "planner/strangers.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace deroule::planner {

namespace {

using Pair = std::pair<PersonIndex, PersonIndex>;

// A pair that meets again, and where.
struct Again {
    Pair pair;
    std::size_t round = 0;
};

std::set<std::tuple<PersonIndex, PersonIndex, std::size_t>>
wanted_meetings(const Instance& instance) {
    std::set<std::tuple<PersonIndex, PersonIndex, std::size_t>> wanted;
    for (const InstanceTogether& wish : instance.together)
        for (const PersonIndex a : wish.people)
            for (const PersonIndex b : wish.people)
                for (const std::size_t round : wish.rounds)
                    if (a < b) wanted.insert({a, b, round});
    return wanted;
}

std::vector<Again> repeats_of(const Instance& instance, const std::vector<Plan>& rounds) {
    const auto wanted = wanted_meetings(instance);
    const std::vector<Pair> met = pairs_of_history(instance);
    std::vector<Again> meetings;
    for (std::size_t round = 0; round < rounds.size(); ++round)
        for (const auto& members : rounds[round].groups)
            for (std::size_t i = 0; i < members.size(); ++i)
                for (std::size_t j = 0; j < i; ++j) {
                    const Pair pair = std::minmax(members[i], members[j]);
                    if (wanted.empty() || !wanted.contains({pair.first, pair.second, round}))
                        meetings.push_back({pair, round});
                }
    std::sort(meetings.begin(), meetings.end(), [](const Again& left, const Again& right) {
        return std::tie(left.pair, left.round) < std::tie(right.pair, right.round);
    });
    std::vector<Again> again;
    for (std::size_t i = 0; i < meetings.size(); ++i)
        if ((i > 0 && meetings[i].pair == meetings[i - 1].pair) ||
            std::binary_search(met.begin(), met.end(), meetings[i].pair))
            again.push_back(meetings[i]);
    return again;
}

bool speaks_of(const Argument& argument, const Again& again) {
    const auto& people = argument.people;
    return std::binary_search(argument.rounds.begin(), argument.rounds.end(), again.round) &&
           std::binary_search(people.begin(), people.end(), again.pair.first) &&
           std::binary_search(people.begin(), people.end(), again.pair.second);
}

int pool_of(const Instance& instance, const Again& again) {
    const auto& pools = instance.rounds[again.round].pools;
    const int category = instance.people[again.pair.first].category;
    const auto pool = std::find_if(pools.begin(), pools.end(), [&](const InstancePool& asked) {
        return std::count(asked.categories.begin(), asked.categories.end(), category) > 0;
    });
    return static_cast<int>(pool - pools.begin());
}

std::int64_t at_level(const Score& score, Level level) {
    switch (level) {
    case Level::hard:
        return score.hard;
    case Level::repeats:
        return score.repeats;
    case Level::category:
        return score.category;
    case Level::traits:
        return score.traits;
    case Level::fairness:
        break;
    }
    return score.fairness;
}

// Each repeat belongs to the argument that speaks of it, the others to their round.
std::vector<Gap> gaps_of_repeats(const Instance& instance, const std::vector<Plan>& rounds,
                                 const std::vector<Argument>& arguments) {
    std::vector<Gap> of_argument(arguments.size());
    std::map<std::pair<std::size_t, int>, Gap> beside;
    for (const Again& again : repeats_of(instance, rounds)) {
        const auto argument =
            std::find_if(arguments.begin(), arguments.end(),
                         [&](const Argument& known) { return speaks_of(known, again); });
        if (argument == arguments.end())
            ++beside[{again.round, pool_of(instance, again)}].value;
        else
            ++of_argument[static_cast<std::size_t>(argument - arguments.begin())].value;
    }
    std::vector<Gap> gaps;
    for (std::size_t i = 0; i < arguments.size(); ++i)
        if (of_argument[i].value != arguments[i].least)
            gaps.push_back({arguments[i].rounds, static_cast<int>(i), -1, of_argument[i].value,
                            arguments[i].least});
    for (const auto& [place, gap] : beside)
        gaps.push_back({{place.first}, -1, place.second, gap.value, 0});
    return gaps;
}

// The arguments of the other levels speak of one round each.
std::vector<Gap> gaps_by_round(Level level, const std::vector<Plan>& rounds,
                               const std::vector<Argument>& arguments) {
    std::vector<Gap> gaps;
    for (std::size_t round = 0; round < rounds.size(); ++round) {
        Gap gap{{round}, -1, -1, at_level(rounds[round].score, level), 0};
        for (const Argument& argument : arguments)
            if (argument.rounds.front() == round) gap.least += argument.least;
        if (gap.value != gap.least) gaps.push_back(std::move(gap));
    }
    return gaps;
}

} // namespace

Certificate certify(const Instance& instance, const std::vector<Argument>& arguments,
                    const std::vector<Plan>& rounds) {
    Certificate certificate;
    for (const Level level :
         {Level::hard, Level::repeats, Level::category, Level::traits, Level::fairness}) {
        LevelProof proof;
        proof.level = level;
        for (const Plan& plan : rounds)
            proof.value += at_level(plan.score, level);
        for (const Argument& argument : arguments)
            if (level_of(argument.kind) == level) proof.arguments.push_back(argument);
        proof.bound = sum_of_leasts(proof.arguments, level);
        if (!proof.is_best())
            proof.gaps = level == Level::repeats
                             ? gaps_of_repeats(instance, rounds, proof.arguments)
                             : gaps_by_round(level, rounds, proof.arguments);
        certificate.levels.push_back(std::move(proof));
    }
    return certificate;
}

} // namespace deroule::planner
