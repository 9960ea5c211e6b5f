// All rounds at once: what swaps keep up to date equals what is counted from nothing.
#include "base/random.hpp"
#include "planner/rounds_bound.hpp"
#include "planner/rounds_search.hpp"
#include "planner/rounds_start.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace deroule::planner::test {
namespace {

PersonIndex anybody(Random& random, const Instance& instance) {
    return static_cast<PersonIndex>(random.below(instance.people.size()));
}

void add_round(Random& random, Instance& instance) {
    constexpr RoundKind kinds[] = {RoundKind::pairs, RoundKind::peer, RoundKind::mixed};
    InstanceRound round{std::to_string(instance.rounds.size()), kinds[random.below(3)], {}, {}};
    for (PersonIndex person = 0; person < instance.people.size(); ++person)
        if (random.chance(1, 8)) round.absent.push_back(person);
    const auto people = static_cast<int>(instance.people.size() - round.absent.size());
    if (round.kind == RoundKind::peer) {
        round.pools = {{"some", {0, 1}, 1 + static_cast<int>(random.below(4)), {2, 6}},
                       {"others", {2}, 1 + static_cast<int>(random.below(4)), {2, 6}}};
    } else {
        const int size = round.kind == RoundKind::pairs ? 2 : 5;
        round.pools = {{"all", {0, 1, 2}, std::max(1, people / size), {2, size + 1}}};
    }
    instance.rounds.push_back(std::move(round));
}

void add_wishes(Random& random, Instance& instance) {
    const auto two = [&] {
        return std::pair{anybody(random, instance), anybody(random, instance)};
    };
    for (std::uint64_t i = random.below(6); i > 0; --i)
        if (const auto pair = two(); pair.first != pair.second) instance.apart.push_back(pair);
    for (std::uint64_t i = random.below(6); i > 0; --i)
        if (const auto pair = two(); pair.first != pair.second)
            instance.together.push_back(
                {{pair.first, pair.second}, {random.below(instance.rounds.size())}});
    for (std::uint64_t i = random.below(3); i > 0; --i)
        instance.pins.push_back({anybody(random, instance), random.below(instance.rounds.size()),
                                 static_cast<int>(random.below(3))});
}

Instance random_instance(std::uint64_t seed, std::uint64_t least = 6) {
    Random random(seed);
    Instance instance;
    for (std::uint64_t i = least + random.below(40); i > 0; --i)
        instance.people.push_back({static_cast<int>(random.below(12)) - 1,
                                   static_cast<int>(random.below(3)),
                                   {static_cast<int>(random.below(3)) - 1}});
    for (std::uint64_t i = 1 + random.below(9); i > 0; --i)
        add_round(random, instance);
    if (random.chance(1, 2)) {
        Groups groups(5);
        for (std::size_t i = 0; i < instance.people.size(); ++i)
            groups[random.below(groups.size())].push_back(anybody(random, instance));
        for (auto& members : groups) {
            std::sort(members.begin(), members.end());
            members.erase(std::unique(members.begin(), members.end()), members.end());
        }
        instance.history.push_back(groups);
    }
    add_wishes(random, instance);
    return instance;
}

// Two seats of one hall, at different tables; false when the draw finds none.
bool draw_seats(const RoundsSeating& seating, Random& random, std::size_t& seat,
                std::size_t& other) {
    const auto& halls = seating.model().halls();
    const Hall& hall = halls[random.below(halls.size())];
    const std::size_t first = seating.first_seat(hall.first_table);
    const std::size_t count = seating.first_seat(hall.first_table + hall.tables) - first;
    if (count < 2) return false;
    seat = first + random.below(count);
    other = first + random.below(count);
    return seating.table_at(seat) != seating.table_at(other);
}

void swap_at_random(const Instance& instance, std::uint64_t seed) {
    const RoundsModel model(instance);
    Random random(seed);
    RoundsSeating seating(model, deal_rounds(model, random).tables);
    for (int i = 0; i < 2000; ++i) {
        std::size_t seat = 0;
        std::size_t other = 0;
        if (!draw_seats(seating, random, seat, other)) continue;
        Price price;
        RC_ASSERT(seating.price_swap(seat, other, RoundsSeating::no_limit, price));
        Price limited;
        if (seating.price_swap(seat, other, 300, limited))
            RC_ASSERT(limited == price);
        else
            RC_ASSERT(price.energy(seating.weights()) > 300);
        seating.swap(seat, other, price);
    }
    const Score kept = seating.score();
    seating.score_from_scratch();
    RC_ASSERT(seating.score() == kept);
}

RC_GTEST_PROP(EverySwap, KeepsTheScoreThatCountingGives, (std::uint64_t seed)) {
    swap_at_random(random_instance(seed), seed);
}

// So many that no square of meetings is kept, and rows of labels alone tell who met.
RC_GTEST_PROP(EverySwap, KeepsTheScoreAmongManyPeople, (std::uint64_t seed)) {
    swap_at_random(random_instance(seed, RoundsSeating::squared_max + 1), seed);
}

RC_GTEST_PROP(EveryWholePlan, SeatsThePresentOnce, (std::uint64_t seed)) {
    const Instance instance = random_instance(seed);
    const MultiRoundPlan plan = compose_rounds(instance, seed, 300);
    for (std::size_t round = 0; round < instance.rounds.size(); ++round) {
        std::vector<int> seats(instance.people.size(), 0);
        for (const PersonIndex person : instance.rounds[round].absent)
            ++seats[person];
        for (const auto& members : plan.rounds[round].groups)
            for (const PersonIndex person : members)
                ++seats[person];
        RC_ASSERT(std::all_of(seats.begin(), seats.end(), [](int count) { return count == 1; }));
    }
}

RC_GTEST_PROP(EveryWholePlan, StaysAboveTheBoundOfItsRepeats, (std::uint64_t seed)) {
    const Instance instance = random_instance(seed);
    const MultiRoundPlan plan = compose_rounds(instance, seed, 300);
    RC_ASSERT(plan.bound.hard <= plan.score.hard);
    RC_ASSERT(plan.bound.category <= plan.score.category);
    if (plan.bound.hard == plan.score.hard) RC_ASSERT(plan.bound.repeats <= plan.score.repeats);
}

RC_GTEST_PROP(EverySearch, NeverWorsensTheScore, (std::uint64_t seed)) {
    const Instance instance = random_instance(seed);
    const RoundsModel model(instance);
    Random random(seed);
    const Start start = deal_rounds(model, random);
    RoundsSeating seating(model, start.tables);
    const Score before = seating.score();
    improve_rounds(seating, start.held, start.sets, bound_of_rounds(model), {2000, {}, {}}, random);
    RC_ASSERT(seating.score() <= before);
    seating.score_from_scratch();
    RC_ASSERT(seating.score() <= before);
}

RC_GTEST_PROP(EveryWholePlan, CostsWhatTheSeatingCounted, (std::uint64_t seed)) {
    const Instance instance = random_instance(seed);
    const MultiRoundPlan plan = compose_rounds(instance, seed, 300);
    const RoundsModel model(instance);
    Tables tables;
    for (const Hall& hall : model.halls())
        for (const std::size_t slot : hall.slots)
            tables.push_back(plan.rounds[hall.round].groups[slot]);
    const Score counted = RoundsSeating(model, tables).score();
    RC_ASSERT(counted.repeats == plan.score.repeats);
    RC_ASSERT(counted.category == plan.score.category);
    RC_ASSERT(counted.traits == plan.score.traits);
}

RC_GTEST_PROP(EveryWholePlan, IsTheSameForTheSameSeed, (std::uint64_t seed)) {
    const Instance instance = random_instance(seed);
    const MultiRoundPlan first = compose_rounds(instance, seed, 200);
    const MultiRoundPlan second = compose_rounds(instance, seed, 200);
    for (std::size_t round = 0; round < instance.rounds.size(); ++round)
        RC_ASSERT(first.rounds[round].groups == second.rounds[round].groups);
}

} // namespace
} // namespace deroule::planner::test
