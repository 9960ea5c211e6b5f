#include "base/random.hpp"
#include "planner/deal.hpp"
#include "planner/evaluation.hpp"
#include "planner/proposals.hpp"
#include "planner/seating.hpp"
#include "planner/units.hpp"
#include "unit/planner/crowd.hpp"

#include <gtest/gtest.h>

namespace deroule::planner::test {
namespace {

Problem varied_problem(std::uint64_t seed) {
    Random random(seed);
    Problem problem = problem_of(Rule::across_territories, {4, 6}, {});
    for (int i = 0; i < 33; ++i)
        problem.people.push_back(
            {static_cast<int>(random.below(9)) - 1,
             static_cast<int>(random.below(4)) - 1,
             {static_cast<int>(random.below(3)) - 1, static_cast<int>(random.below(2))}});
    Groups before(6);
    for (PersonIndex person = 0; person < 33; ++person)
        before[random.below(6)].push_back(person);
    problem.earlier = {before, {{0, 1, 2, 3, 4}}};
    problem.apart = {{0, 9}, {3, 8}};
    problem.blocks = {{5, 6}, {7, 10, 11}, {12, 13}};
    return problem;
}

TEST(Seating, PricesExchangesExactly) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const Problem problem = varied_problem(seed);
        const Model model(problem);
        const Layout layout = layout_of(model);
        const auto units = units_of(model, layout.pools[0]);
        Random random(seed);
        Seating seating(model, 0, deal(model, layout.pools[0], units, random));
        Proposals proposals(seating, units);
        std::size_t blocks_moved = 0;
        for (int i = 0; i < 300; ++i) {
            const Exchange* exchange = proposals.draw(random);
            if (exchange == nullptr) continue;
            const Score before = evaluate(model, seating.groups()).score;
            const Score running = seating.score();
            const Score price = seating.price(*exchange);
            seating.apply(*exchange, price);
            ASSERT_EQ(evaluate(model, seating.groups()).score - before, price);
            ASSERT_EQ(seating.score() - running, price);
            if (exchange->out.size() > 1) ++blocks_moved;
        }
        EXPECT_GT(blocks_moved, 0U);
    }
}

TEST(Seating, StartsAgainWithTheSameScore) {
    const Problem problem = varied_problem(3);
    const Model model(problem);
    const Layout layout = layout_of(model);
    Random random(1);
    Seating seating(model, 0,
                    deal(model, layout.pools[0], units_of(model, layout.pools[0]), random));
    const Score before = seating.score();
    seating.reset(seating.groups());
    EXPECT_EQ(seating.score(), before);
}

} // namespace
} // namespace deroule::planner::test
