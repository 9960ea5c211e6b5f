// What a change costs is what counting everything again says.
#include "base/random.hpp"
#include "planner/repair_rooms.hpp"

#include <gtest/gtest.h>

namespace deroule::planner::test {
namespace {

// Twelve people of four territories in one mixed round, with a set, a pin and an apart pair.
struct Day {
    Day() {
        for (int i = 0; i < 12; ++i) {
            instance.people.push_back({i % 4, i % 3, {}});
            instance.ids.push_back("p" + std::to_string(i));
        }
        instance.rounds.push_back({"r1", RoundKind::mixed, {}, {{"all", {0, 1, 2}, 4, {2, 4}}}});
        instance.apart = {{0, 1}};
        pool.sizes = {2, 4};
        pool.rooms = {0, 1, 2, 3};
        pool.together = {{2, 3, 5}, {5, 7}};
        pool.pins = {{4, 1}};
        for (PersonIndex person = 0; person < 12; ++person) {
            pool.people.push_back(person);
            pool.homes.push_back(static_cast<int>(person % 4));
        }
    }
    Instance instance;
    RepairPool pool;
};

TEST(RepairRooms, CostWhatCountingEverythingSays) {
    const Day day;
    const MeetingRows rows(day.instance, {{}}, 0);
    RepairRooms rooms(day.instance, rows, day.pool);
    Random random(7);
    for (int step = 0; step < 500; ++step) {
        const auto person = static_cast<PersonIndex>(random.below(12));
        const int to = static_cast<int>(random.below(5)) - 1;
        if (to == rooms.room_of(person)) continue;
        rooms.move(person, to);
        RepairPool settled = day.pool;
        for (std::size_t i = 0; i < settled.people.size(); ++i)
            settled.homes[i] = rooms.room_of(settled.people[i]);
        const RepairRooms counted(day.instance, rows, settled);
        ASSERT_EQ(rooms.cost().hard, counted.cost().hard) << "step " << step;
        ASSERT_EQ(rooms.breaches(), counted.breaches()) << "step " << step;
    }
}

} // namespace
} // namespace deroule::planner::test
