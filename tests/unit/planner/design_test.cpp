// Designs: every one that is built lets nobody meet twice, for as many rounds as are known.
#include "base/random.hpp"
#include "planner/classical_designs.hpp"
#include "planner/design_library.hpp"
#include "planner/instance.hpp"
#include "planner/stored_designs.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace deroule::planner::test {
namespace {

// Best known number of rounds without repeats for tables of two, three, ... people (Miller,
// Valkov and Abel 2026); one round only where tables are larger than there are tables.
struct Known {
    std::size_t tables;
    std::vector<std::size_t> rounds;
};
const std::vector<Known> best_known{{2, {3}},
                                    {3, {5, 4}},
                                    {4, {7, 4, 5}},
                                    {5, {9, 7, 5, 6}},
                                    {6, {11, 8, 7, 6, 3}},
                                    {7, {13, 10, 9, 7, 7, 8}},
                                    {8, {15, 11, 10, 8, 8, 8, 9}},
                                    {9, {17, 13, 11, 9, 9, 9, 9, 10}},
                                    {10, {19, 14, 13, 9, 7, 7, 5, 5, 4}}};

// Everybody once in each round, no two twice.
void expect_strangers(const Design& design) {
    SCOPED_TRACE(std::to_string(design.tables) + " tables of " + std::to_string(design.size));
    std::set<std::pair<int, int>> met;
    for (std::size_t round = 0; round < design.rounds(); ++round) {
        std::vector<int> seats(design.people(), 0);
        for (std::size_t table = 0; table < design.tables; ++table)
            for (const std::uint16_t a : design.table(round, table)) {
                ASSERT_LT(a, design.people());
                ++seats[a];
                for (const std::uint16_t b : design.table(round, table))
                    if (a < b) {
                        EXPECT_TRUE(met.insert({a, b}).second) << a << " meets " << b;
                    }
            }
        EXPECT_EQ(std::count(seats.begin(), seats.end(), 1),
                  static_cast<std::ptrdiff_t>(design.people()));
    }
}

Instance golfers(std::size_t tables, std::size_t size, std::size_t rounds) {
    Instance instance;
    for (std::size_t i = 0; i < tables * size; ++i) {
        instance.ids.push_back(std::to_string(i));
        instance.people.push_back({static_cast<int>(i), 0, {}});
    }
    const auto each = static_cast<int>(size);
    for (std::size_t round = 0; round < rounds; ++round)
        instance.rounds.push_back({std::to_string(round),
                                   RoundKind::mixed,
                                   {},
                                   {{"all", {0}, static_cast<int>(tables), {each - 1, each}}}});
    return instance;
}

TEST(Design, IsAsLongAsTheBestKnownUpToTenTables) {
    for (const Known& known : best_known)
        for (std::size_t i = 0; i < known.rounds.size(); ++i) {
            const Design design = longest_design(known.tables, i + 2);
            EXPECT_EQ(design.rounds(), known.rounds[i]) << known.tables << " tables of " << i + 2;
            expect_strangers(design);
        }
}

TEST(Design, IsRightWhereverItIsStored) {
    for (const StoredDesign& stored : stored_designs())
        expect_strangers(developed(stored));
}

TEST(Design, IsRightForOtherOrdersToo) {
    for (const std::size_t tables : {11U, 12U, 15U, 16U, 25U, 27U, 40U})
        for (const std::size_t size : {2U, 3U, 4U, 5U, 7U, 9U}) {
            const Design design = longest_design(tables, size);
            EXPECT_GE(design.rounds(), 2U);
            expect_strangers(design);
        }
}

TEST(Design, HasNoRoundWhereTablesAreLargerThanMany) {
    EXPECT_EQ(longest_design(4, 5).rounds(), 0U);
}

TEST(DesignStart, SettlesGolfersWithoutAnySearch) {
    for (const Known& known : best_known)
        for (std::size_t i = 0; i < known.rounds.size(); ++i) {
            const std::size_t rounds = known.rounds[i];
            EXPECT_EQ(compose_rounds(golfers(known.tables, i + 2, rounds), 1, 1).score, Score{})
                << known.tables << " tables of " << i + 2;
        }
}

TEST(DesignStart, LeavesSeatsEmptyThatNeverMeet) {
    Instance instance = golfers(10, 4, 10);
    instance.people.resize(37); // Three of the tables lack one.
    EXPECT_EQ(compose_rounds(instance, 1, 1).score, Score{});
    instance = golfers(10, 7, 7);
    instance.people.resize(61);
    EXPECT_EQ(compose_rounds(instance, 1, 1).score, Score{});
}

TEST(DesignStart, PartsTerritoriesWithPointsThatNeverMeet) {
    Instance instance = golfers(8, 5, 8);
    for (std::size_t i = 0; i < instance.people.size(); ++i)
        instance.people[i].territory = static_cast<int>(i % 5);
    EXPECT_EQ(compose_rounds(instance, 1, 1).score, Score{});
    instance = golfers(10, 3, 13);
    for (std::size_t i = 0; i < instance.people.size(); ++i)
        instance.people[i].territory = static_cast<int>(i % 10); // Those of the last round.
    EXPECT_EQ(compose_rounds(instance, 1, 1).score, Score{});
}

TEST(DesignStart, SeatsThoseApartWhoMetBefore) {
    Instance instance = golfers(8, 4, 7);
    Groups met(8);
    for (PersonIndex person = 0; person < 32; ++person)
        met[person * 5 % 8].push_back(person);
    instance.history = {met};
    EXPECT_EQ(compose_rounds(instance, 1, 1).score, Score{});
}

} // namespace
} // namespace deroule::planner::test
