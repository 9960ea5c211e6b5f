// Bounds of whole days against every plan there is, on instances small enough to try them all.
#include "base/random.hpp"
#include "planner/instance.hpp"
#include "planner/rounds_bound.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <bit>
#include <set>

namespace deroule::planner::test {
namespace {

// One way to seat a round: its pairs as bits, and its hard breaches.
struct Seated {
    std::uint64_t pairs = 0;
    std::int64_t hard = 0;
    friend auto operator<=>(const Seated&, const Seated&) = default;
};

std::uint64_t bit_of(PersonIndex a, PersonIndex b) {
    return std::uint64_t{1} << (std::max(a, b) * (std::max(a, b) - 1) / 2 + std::min(a, b));
}

std::uint64_t pairs_among(const std::vector<PersonIndex>& people) {
    std::uint64_t pairs = 0;
    for (const PersonIndex a : people)
        for (const PersonIndex b : people)
            if (a < b) pairs |= bit_of(a, b);
    return pairs;
}

// Every seating of one round with the fewest breaches.
class AllSeatings {
  public:
    AllSeatings(const Instance& instance, std::size_t round) : instance_(instance), round_(round) {
        const RoundsModel model(instance);
        for (const Hall& hall : model.halls())
            if (hall.round == round) halls_.push_back(hall);
        try_hall(0, {});
    }

    [[nodiscard]] std::set<Seated> best() const {
        std::set<Seated> kept;
        for (const Seated& seated : found_)
            if (seated.hard == least_) kept.insert(seated);
        return kept;
    }

  private:
    void try_hall(std::size_t index, const Seated& so_far) {
        if (index == halls_.size()) {
            Seated whole = so_far;
            whole.hard += broken_wishes();
            least_ = found_.empty() ? whole.hard : std::min(least_, whole.hard);
            found_.insert(whole);
            return;
        }
        Groups tables(halls_[index].tables);
        sit(index, 0, tables, so_far);
    }

    void sit(std::size_t index, std::size_t next, Groups& tables, const Seated& so_far) {
        const Hall& hall = halls_[index];
        if (next == hall.members.size()) {
            Seated seated = so_far;
            for (const auto& members : tables) {
                if (members.empty()) return; // As many groups as asked for.
                judge(hall, members, seated);
            }
            groups_.insert(groups_.end(), tables.begin(), tables.end());
            try_hall(index + 1, seated);
            groups_.resize(groups_.size() - tables.size());
            return;
        }
        for (auto& members : tables) {
            members.push_back(hall.members[next]);
            sit(index, next + 1, tables, so_far);
            members.pop_back();
            if (members.empty()) break; // The other empty tables are alike.
        }
    }

    void judge(const Hall& hall, const std::vector<PersonIndex>& members, Seated& seated) const {
        const int size = static_cast<int>(members.size());
        seated.hard += std::max({0, hall.sizes.min - size, size - hall.sizes.max});
        seated.pairs |= pairs_among(members);
        for (const PersonIndex a : members)
            for (const PersonIndex b : members)
                if (a < b && instance_.people[a].territory == instance_.people[b].territory)
                    ++seated.hard;
        for (const auto& [a, b] : instance_.apart)
            seated.hard += std::count(members.begin(), members.end(), a) *
                           std::count(members.begin(), members.end(), b);
    }

    [[nodiscard]] std::int64_t broken_wishes() const {
        std::int64_t broken = 0;
        for (const InstanceTogether& wish : instance_.together) {
            if (std::count(wish.rounds.begin(), wish.rounds.end(), round_) == 0) continue;
            const auto holding =
                std::count_if(groups_.begin(), groups_.end(), [&](const auto& members) {
                    return std::any_of(members.begin(), members.end(), [&](PersonIndex person) {
                        return std::count(wish.people.begin(), wish.people.end(), person) > 0;
                    });
                });
            broken += std::max<std::int64_t>(0, holding - 1);
        }
        return broken;
    }

    const Instance& instance_;
    std::size_t round_;
    std::vector<Hall> halls_;
    std::vector<std::vector<PersonIndex>> groups_;
    std::set<Seated> found_;
    std::int64_t least_ = 0;
};

std::int64_t fewest_repeats(const std::vector<std::set<Seated>>& seatings,
                            const std::vector<std::uint64_t>& wanted, std::size_t round,
                            std::uint64_t met) {
    if (round == seatings.size()) return 0;
    std::int64_t fewest = 1'000'000;
    for (const Seated& seated : seatings[round]) {
        const std::uint64_t pairs = seated.pairs & ~wanted[round];
        const std::int64_t again = std::popcount(pairs & met);
        if (again < fewest)
            fewest =
                std::min(fewest, again + fewest_repeats(seatings, wanted, round + 1, met | pairs));
    }
    return fewest;
}

void expect_proved(const Instance& instance) {
    std::uint64_t met = 0;
    for (const Groups& groups : instance.history)
        for (const auto& members : groups)
            met |= pairs_among(members);
    std::vector<std::set<Seated>> seatings;
    std::vector<std::uint64_t> wanted;
    std::int64_t hard = 0;
    for (std::size_t round = 0; round < instance.rounds.size(); ++round) {
        seatings.push_back(AllSeatings(instance, round).best());
        RC_PRE(!seatings.back().empty());
        hard += seatings.back().begin()->hard;
        wanted.push_back(0);
        for (const InstanceTogether& wish : instance.together)
            if (std::count(wish.rounds.begin(), wish.rounds.end(), round) > 0)
                wanted.back() |= pairs_among(wish.people);
    }
    const Bound bound = bound_of_rounds(RoundsModel(instance));
    RC_ASSERT(bound.hard <= hard);
    if (bound.hard < hard) return; // The other levels suppose that breaches are at the bound.
    RC_ASSERT(bound.repeats <= fewest_repeats(seatings, wanted, 0, met));
}

void add_round(Random& random, Instance& instance) {
    const auto number = [&](std::uint64_t below) { return static_cast<int>(random.below(below)); };
    InstanceRound round{std::to_string(instance.rounds.size()), RoundKind::mixed, {}, {}};
    for (PersonIndex person = 0; person < instance.people.size(); ++person)
        if (random.chance(1, 6)) round.absent.push_back(person);
    if (random.chance(1, 2)) {
        round.pools = {{"all", {0, 1}, 2 + number(2), {1 + number(3), 3 + number(2)}}};
    } else {
        round.kind = RoundKind::peer;
        round.pools = {{"some", {0}, 1 + number(2), {1 + number(3), 3 + number(2)}},
                       {"others", {1}, 1 + number(2), {1 + number(3), 3 + number(2)}}};
    }
    instance.rounds.push_back(std::move(round));
}

Instance tiny_instance(std::uint64_t seed) {
    Random random(seed);
    Instance instance;
    const std::uint64_t people = 4 + random.below(4);
    for (std::uint64_t i = 0; i < people; ++i)
        instance.people.push_back(
            {static_cast<int>(random.below(people)), random.chance(1, 3) ? 1 : 0, {}});
    for (std::uint64_t i = 1 + random.below(4); i > 0; --i)
        add_round(random, instance);
    const auto two = [&] {
        const auto a = static_cast<PersonIndex>(random.below(people));
        const auto b = static_cast<PersonIndex>(random.below(people - 1));
        return std::pair{a, b < a ? b : b + 1};
    };
    if (random.chance(1, 3)) {
        const auto [a, b] = two();
        instance.history.push_back({{a, b}});
    }
    if (random.chance(1, 3)) instance.apart.push_back(two());
    if (random.chance(1, 3)) {
        const auto [a, b] = two();
        instance.together.push_back({{a, b}, {random.below(instance.rounds.size())}});
    }
    return instance;
}

RC_GTEST_PROP(BoundOfRounds, IsNeverAboveTheBestOfAllPlans, (std::uint64_t seed)) {
    expect_proved(tiny_instance(seed));
}

Instance peers_twice(int people, int groups, int rounds) {
    Instance instance;
    for (int i = 0; i < people; ++i)
        instance.people.push_back({i, 0, {}});
    for (int round = 0; round < rounds; ++round)
        instance.rounds.push_back(
            {std::to_string(round), RoundKind::peer, {}, {{"State", {0}, groups, {3, 7}}}});
    return instance;
}

TEST(BoundOfRounds, ComesFromPigeonholesInTwoRounds) {
    const auto arguments = arguments_of_rounds(RoundsModel(peers_twice(15, 3, 2)));
    ASSERT_EQ(arguments.size(), 1U); // Five people into three groups share two pairs.
    EXPECT_EQ(arguments[0].kind, ArgumentKind::pigeonhole);
    EXPECT_EQ(arguments[0].earlier, 0);
    EXPECT_EQ(arguments[0].least, 6);
}

TEST(BoundOfRounds, ComesFromCountingInManyRounds) {
    const auto arguments = arguments_of_rounds(RoundsModel(peers_twice(15, 3, 6)));
    ASSERT_EQ(arguments.size(), 1U);
    EXPECT_EQ(arguments[0].kind, ArgumentKind::counting);
    EXPECT_EQ(arguments[0].least, 6 * 30 - 105);
}

TEST(BoundOfRounds, CountsPairsOfOneTerritoryAsMetOnceOnly) {
    Instance instance = peers_twice(4, 1, 2);
    instance.people[1].territory = 0;
    const Bound bound = bound_of_rounds(RoundsModel(instance));
    EXPECT_EQ(bound.hard, 2);
    EXPECT_EQ(bound.repeats, 6);
}

TEST(BoundOfRounds, AddsPigeonholesToTheRoundsThatAreCounted) {
    // Two crowds that never meet: six rounds of the first, then two of the second.
    Instance instance = peers_twice(25, 3, 8);
    for (std::size_t round = 0; round < 8; ++round)
        for (PersonIndex person = 0; person < 25; ++person)
            if ((person < 15) != (round < 6)) instance.rounds[round].absent.push_back(person);
    // Ten in three groups twice: 4, 3, 3 people into three groups share a pair.
    EXPECT_EQ(bound_of_rounds(RoundsModel(instance)).repeats, 75 + 1);
}

TEST(BoundOfRounds, ExcusesMeetingsAfterAWish) {
    Instance instance = peers_twice(3, 1, 2);
    EXPECT_EQ(bound_of_rounds(RoundsModel(instance)).repeats, 3);
    instance.together = {{{0, 1, 2}, {0}}};
    EXPECT_EQ(bound_of_rounds(RoundsModel(instance)).repeats, 0);
}

TEST(BoundOfRounds, BlamesWishesThatNoTableCanTake) {
    Instance instance = peers_twice(16, 4, 1);
    instance.together = {{{0, 1, 2, 3, 4}, {0}}, {{4, 5, 6, 7}, {0}}};
    const auto arguments = arguments_of_rounds(RoundsModel(instance));
    ASSERT_EQ(arguments.size(), 1U);
    EXPECT_EQ(arguments[0].kind, ArgumentKind::wish);
    EXPECT_EQ(arguments[0].people.size(), 8U);
}

} // namespace
} // namespace deroule::planner::test
