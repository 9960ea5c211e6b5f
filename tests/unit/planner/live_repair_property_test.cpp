// Properties of every repair, over random days and random attendance.
#include "base/random.hpp"
#include "planner/layout.hpp"
#include "planner/live_day.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>

namespace deroule::planner::test {
namespace {

constexpr int categories = 3;

std::vector<PersonIndex> some_of(Random& random, std::size_t people, std::uint64_t percent) {
    std::vector<PersonIndex> found;
    for (PersonIndex person = 0; person < people; ++person)
        if (random.below(100) < percent) found.push_back(person);
    return found;
}

InstanceRound random_round(Random& random, const Instance& instance) {
    constexpr RoundKind kinds[] = {RoundKind::pairs, RoundKind::peer, RoundKind::mixed};
    InstanceRound round{"r", kinds[random.below(3)], {}, {}};
    round.absent = some_of(random, instance.people.size(), 10);
    std::vector<int> count(categories, 0);
    for (PersonIndex person = 0; person < instance.people.size(); ++person)
        if (!std::binary_search(round.absent.begin(), round.absent.end(), person))
            ++count[static_cast<std::size_t>(instance.people[person].category)];
    const int least = 2 + static_cast<int>(random.below(3));
    if (round.kind == RoundKind::peer) {
        for (int category = 0; category < categories; ++category)
            round.pools.push_back(
                {"peers",
                 {category},
                 std::max(1, count[static_cast<std::size_t>(category)] / (least + 1)),
                 {least, 2 * least}});
        return round;
    }
    const int all = count[0] + count[1] + count[2];
    const SizeBounds sizes =
        round.kind == RoundKind::pairs ? SizeBounds{2, 3} : SizeBounds{least, 2 * least};
    round.pools.push_back({"all", {0, 1, 2}, std::max(1, all / sizes.min), sizes});
    return round;
}

Instance random_day(Random& random) {
    Instance instance;
    const std::size_t people = 4 + random.below(44);
    const std::uint64_t territories = 2 + random.below(20);
    for (std::size_t i = 0; i < people; ++i) {
        instance.people.push_back({static_cast<int>(random.below(territories)),
                                   static_cast<int>(random.below(categories)),
                                   {static_cast<int>(random.below(3)) - 1}});
        instance.ids.push_back("p" + std::to_string(i));
    }
    for (std::size_t i = 2 + random.below(3); i > 0; --i)
        instance.rounds.push_back(random_round(random, instance));
    return instance;
}

void add_wishes(Random& random, Instance& instance) {
    const auto anybody = [&] {
        return static_cast<PersonIndex>(random.below(instance.people.size()));
    };
    for (std::uint64_t i = random.below(4); i > 0; --i)
        if (const auto pair = std::pair{anybody(), anybody()}; pair.first != pair.second) {
            instance.apart.push_back(pair);
            instance.together.push_back({{pair.second, pair.first}, {0}});
        }
    for (std::uint64_t i = random.below(3); i > 0; --i)
        instance.pins.push_back(
            {anybody(), random.below(instance.rounds.size()), static_cast<int>(random.below(6))});
}

std::vector<Groups> announced(const Instance& instance, std::uint64_t seed) {
    std::vector<Groups> rounds;
    for (const Plan& plan : compose_rounds(instance, seed, 300).rounds)
        rounds.push_back(plan.groups);
    return rounds;
}

AttendanceChange random_change(Random& random, const Instance& instance, std::size_t round) {
    const std::uint64_t percent = random.chance(1, 4) ? 80 : 25;
    return {round, some_of(random, instance.people.size(), round == 0 ? percent : 8),
            some_of(random, instance.people.size(), 12)};
}

bool seats_just(const Groups& groups, const std::vector<PersonIndex>& present) {
    std::vector<PersonIndex> seated;
    for (const auto& members : groups)
        seated.insert(seated.end(), members.begin(), members.end());
    std::sort(seated.begin(), seated.end());
    return seated == present;
}

// Moves that `repair` lists, and those that its groups make.
bool tells_all_moves(const LiveRepair& repair, const Groups& before) {
    std::map<PersonIndex, int> told;
    for (std::size_t group = 0; group < before.size(); ++group)
        for (const PersonIndex person : before[group])
            told[person] = static_cast<int>(group);
    std::size_t moves = 0;
    for (std::size_t group = 0; group < repair.groups.size(); ++group)
        for (const PersonIndex person : repair.groups[group]) {
            const auto found = told.find(person);
            moves += found != told.end() && found->second != static_cast<int>(group) ? 1 : 0;
        }
    return moves == repair.moves.size();
}

// The least of hard breaches that anybody can prove from the numbers of each pool.
std::int64_t least_hard(const Instance& instance, std::size_t round,
                        const std::vector<PersonIndex>& present) {
    std::int64_t sum = 0;
    for (const InstancePool& pool : instance.rounds[round].pools) {
        std::map<int, int> territories;
        int people = 0;
        for (const PersonIndex person : present) {
            const Person& who = instance.people[person];
            if (std::find(pool.categories.begin(), pool.categories.end(), who.category) ==
                pool.categories.end())
                continue;
            ++people;
            ++territories[who.territory];
        }
        const int least = std::min(pool.sizes.min, people);
        if (people == 0) continue;
        std::int64_t best = 1 << 20;
        for (int rooms = 1; rooms <= people; ++rooms) {
            std::int64_t hard = 100 * least_size_breach(people, rooms, {least, pool.sizes.max});
            for (const auto& [territory, count] : territories)
                hard += least_pairs(count, rooms);
            best = std::min(best, hard);
        }
        sum += best / 100 + best % 100;
    }
    return sum;
}

RC_GTEST_PROP(EveryLiveRepair, SeatsThosePresentOnceAndTellsEveryMove, (std::uint64_t seed)) {
    Random random(seed);
    Instance instance = random_day(random);
    add_wishes(random, instance);
    LiveDay day(instance, announced(instance, seed), seed);
    for (std::size_t round = 0; round < instance.rounds.size(); ++round) {
        day.learn(random_change(random, instance, round));
        const Groups before = day.rounds()[round];
        const LiveRepair repair = day.start(round);
        RC_ASSERT(seats_just(repair.groups, day.present(round)));
        RC_ASSERT(tells_all_moves(repair, before));
        int rough = 0;
        for (const PoolMoves& pool : repair.pools)
            rough += pool.rough;
        if (repair.hard == 0) RC_ASSERT(static_cast<int>(repair.moves.size()) >= rough);
    }
}

RC_GTEST_PROP(EveryLiveRepair, BreaksNothingThatCouldBeAvoidedAndMovesTheFewest,
              (std::uint64_t seed)) {
    Random random(seed);
    const Instance instance = random_day(random);
    LiveDay day(instance, announced(instance, seed), seed);
    for (std::size_t round = 0; round < instance.rounds.size(); ++round) {
        day.learn(random_change(random, instance, round));
        const LiveRepair repair = day.start(round);
        RC_ASSERT(repair.hard == least_hard(instance, round, day.present(round)));
        // Once in about a thousand rounds the proof gives out one short.
        RC_ASSERT(static_cast<int>(repair.moves.size()) >= repair.least);
        RC_ASSERT(static_cast<int>(repair.moves.size()) <= repair.least + 1);
    }
}

RC_GTEST_PROP(EveryLiveRepair, MovesNoMoreThanComposingAnew, (std::uint64_t seed)) {
    Random random(seed);
    const Instance instance = random_day(random);
    LiveDay day(instance, announced(instance, seed), seed);
    day.learn(random_change(random, instance, 0));
    const Groups before = day.rounds()[0];
    const std::vector<PersonIndex> present = day.present(0);
    const LiveRepair repair = day.start(0);
    Instance anew = instance;
    anew.rounds.resize(1);
    for (PersonIndex person = 0; person < instance.people.size(); ++person)
        if (!std::binary_search(present.begin(), present.end(), person))
            anew.rounds[0].absent.push_back(person);
    for (InstancePool& pool : anew.rounds[0].pools) {
        pool.groups = 0;
        for (const auto& members : repair.groups)
            pool.groups +=
                !members.empty() && std::find(pool.categories.begin(), pool.categories.end(),
                                              instance.people[members.front()].category) !=
                                        pool.categories.end()
                    ? 1
                    : 0;
    }
    LiveRepair recomposed;
    recomposed.groups = compose_rounds(anew, seed, 300).rounds[0].groups;
    std::vector<int> told(instance.people.size(), -1);
    for (std::size_t group = 0; group < before.size(); ++group)
        for (const PersonIndex person : before[group])
            told[person] = static_cast<int>(group);
    std::size_t moves = 0;
    for (std::size_t group = 0; group < recomposed.groups.size(); ++group)
        for (const PersonIndex person : recomposed.groups[group])
            moves += told[person] >= 0 && told[person] != static_cast<int>(group) ? 1 : 0;
    RC_ASSERT(repair.moves.size() <= moves);
}

RC_GTEST_PROP(EveryLiveRepair, IsTheSameForTheSameSeed, (std::uint64_t seed)) {
    Random random(seed);
    const Instance instance = random_day(random);
    const std::vector<Groups> rounds = announced(instance, seed);
    const std::vector<PersonIndex> present = some_of(random, instance.people.size(), 70);
    RC_ASSERT(repair_round(instance, rounds, {0, present, seed}).groups ==
              repair_round(instance, rounds, {0, present, seed}).groups);
}

} // namespace
} // namespace deroule::planner::test
