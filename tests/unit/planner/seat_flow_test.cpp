#include "base/random.hpp"
#include "planner/seat_flow.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <utility>

namespace deroule::planner::test {
namespace {

struct Case {
    std::vector<FlowPerson> people;
    std::size_t territories = 1;
    std::size_t rooms = 1;
    SizeBounds sizes;
};

Case random_case(Random& random) {
    Case drawn;
    drawn.rooms = 1 + random.below(3);
    drawn.territories = 1 + random.below(4);
    drawn.sizes.min = 1 + static_cast<int>(random.below(3));
    drawn.sizes.max = drawn.sizes.min + static_cast<int>(random.below(3));
    for (std::size_t i = 1 + random.below(7); i > 0; --i)
        drawn.people.push_back({static_cast<std::size_t>(random.below(drawn.territories)),
                                static_cast<int>(random.below(drawn.rooms + 1)) - 1, false});
    return drawn;
}

// Pairs of one territory, then people away from home; none when a room breaks its bounds.
std::optional<std::pair<int, int>> cost_of(const Case& of, const std::vector<int>& rooms) {
    std::vector<int> sizes(of.rooms, 0);
    std::pair<int, int> cost;
    for (std::size_t i = 0; i < rooms.size(); ++i) {
        ++sizes[static_cast<std::size_t>(rooms[i])];
        cost.second += of.people[i].home >= 0 && of.people[i].home != rooms[i] ? 1 : 0;
        for (std::size_t k = 0; k < i; ++k)
            cost.first +=
                rooms[i] == rooms[k] && of.people[i].territory == of.people[k].territory ? 1 : 0;
    }
    for (const int size : sizes)
        if (size < of.sizes.min || size > of.sizes.max) return std::nullopt;
    return cost;
}

std::optional<std::pair<int, int>> best_of_all(const Case& of) {
    std::optional<std::pair<int, int>> best;
    std::vector<int> rooms(of.people.size(), 0);
    for (bool more = true; more;) {
        const auto cost = cost_of(of, rooms);
        if (cost && (!best || *cost < *best)) best = cost;
        more = false;
        for (int& room : rooms) {
            room = room + 1 == static_cast<int>(of.rooms) ? 0 : room + 1;
            more = room != 0;
            if (more) break;
        }
    }
    return best;
}

TEST(SeatFlow, FindsWhatTheBestOfAllSeatingsCosts) {
    Random random(11);
    for (int turn = 0; turn < 600; ++turn) {
        const Case drawn = random_case(random);
        const auto found =
            SeatFlow(drawn.people, drawn.territories, drawn.rooms, drawn.sizes).seat();
        const auto best = best_of_all(drawn);
        ASSERT_EQ(found.has_value(), best.has_value()) << turn;
        if (!found) continue;
        EXPECT_EQ(std::pair(found->territory, found->moves), *best) << turn;
        EXPECT_EQ(cost_of(drawn, found->rooms), best) << turn;
    }
}

TEST(SeatFlow, MovesNobodyWhoStays) {
    const std::vector<FlowPerson> people{{0, 0, true}, {1, 0, false}, {2, 0, true}, {3, 1, false}};
    const auto found = SeatFlow(people, 4, 2, {2, 2}).seat();
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(found->rooms, (std::vector<int>{0, 1, 0, 1}));
}

} // namespace
} // namespace deroule::planner::test
