// Who has really met whom, today and on earlier days.
#include "engine/memory.hpp"
#include "support/day_test.hpp"

#include <algorithm>

namespace deroule::engine {
namespace {

using namespace domain;
using std::chrono::minutes;

class MemoryTest : public DayTest {
  protected:
    [[nodiscard]] const Group& group_of(int number) const {
        return *round(tiny::peers).group_of(tiny::person(number));
    }
    [[nodiscard]] bool has_met(int number) const {
        const auto there = who_met(day, round(tiny::peers), group_of(number));
        return std::ranges::count(there, tiny::person(number)) > 0;
    }
};

// W-88
TEST_F(MemoryTest, CountsThoseWhoWereThere) {
    given_start();
    given_command(claire, MarkAbsent{tiny::person(4), ""});
    given_open_groups();
    pass(minutes{2});
    given_command(link(3), Leave{});
    pass(minutes{5});
    EXPECT_TRUE(has_met(1));
    EXPECT_TRUE(has_met(3)) << "two minutes are a meeting";
    EXPECT_EQ(round(tiny::peers).group_of(tiny::person(4)), nullptr);
}

TEST_F(MemoryTest, LeavesOutWhoHardlyCame) {
    given_start();
    given_open_groups();
    pass(std::chrono::seconds{20});
    given_command(link(3), Leave{});
    pass(minutes{5});
    EXPECT_FALSE(has_met(3));
    given_command(link(3), Arrive{});
    pass(minutes{5});
    EXPECT_TRUE(has_met(3)) << "the time before and after adds up";
}

TEST_F(MemoryTest, CountsThePlanOfWhatIsStillToCome) {
    given_start();
    given_command(claire, ProposeGroups{tiny::peers, 0});
    deal_rounds();
    given_command(link(3), Leave{});
    EXPECT_TRUE(has_met(3));
}

TEST_F(MemoryTest, KnowsWhoMetInPassing) {
    given_start();
    given_open_groups();
    pass(minutes{3});
    const Group from = group_of(1);
    GroupId to;
    for (const auto& [id, group] : round(tiny::peers).groups)
        if (id != from.id) to = id;
    given_command(claire, MovePerson{round(tiny::peers).id, tiny::person(1), to});
    const std::vector<Couple> couples = met_in_passing(day, round(tiny::peers));
    EXPECT_EQ(couples.size(), from.members.size() - 1);
    for (const Couple& met : couples)
        EXPECT_TRUE(met.first == tiny::person(1) || met.second == tiny::person(1));
}

class EarlierDaysTest : public MemoryTest {
  protected:
    void SetUp() override {
        DayPlan plan = tiny::plan();
        plan.cycle = "Cycle";
        given_command(engine, PrepareDay{plan, tiny::people(12)});
        given_command(claire, OpenDoors{});
        for (int number = 1; number <= 12; ++number)
            given_command(link(number), Arrive{});
        given_command(claire, StartDay{});
        given_open_groups();
        pass(minutes{5});
        next.id = DayId("d2");
        next.plan.cycle = "Cycle";
        next.plan.date = "2021-03-11";
        // The same people, registered in another order.
        for (int number = 1; number <= 6; ++number) {
            Participant person = tiny::people(12).at(static_cast<std::size_t>(number - 1));
            person.id = ParticipantId("q" + std::to_string(number));
            next.roster.participants[person.id] = person;
        }
    }
    Day next;
};

TEST_F(EarlierDaysTest, NamesThoseWhoMetAsTheyAreRegisteredNow) {
    const auto days = remembered(next, {met_on(day)});
    ASSERT_EQ(days.size(), 1U);
    EXPECT_EQ(days.front().date, day.plan.date);
    ASSERT_EQ(days.front().rounds.size(), 1U);
    for (const auto& members : days.front().rounds.front())
        for (const ParticipantId& member : members) {
            const int number = std::stoi(member.text().substr(1));
            EXPECT_LE(number, 6);
            EXPECT_EQ(group_of(number).id,
                      group_of(std::stoi(members.front().text().substr(1))).id);
        }
}

TEST_F(EarlierDaysTest, KnowsPeopleByTheirAddressFirst) {
    next.roster.participants.at(ParticipantId("q1")).person.family_name = "Renamed";
    next.roster.participants.at(ParticipantId("q1")).person.email = "P01@Example.org";
    Day met = day;
    met.roster.find(tiny::person(1))->person.email = "p01@example.org";
    const auto by_address = remembered(next, {met_on(met)});
    const auto by_name = remembered(next, {met_on(day)});
    const auto mentions = [](const std::vector<EarlierDay>& days) {
        std::ptrdiff_t count = 0;
        for (const auto& members : days.front().rounds.front())
            count += std::ranges::count(members, ParticipantId("q1"));
        return count;
    };
    EXPECT_EQ(mentions(by_address), 1);
    EXPECT_EQ(mentions(by_name), 0);
}

TEST_F(EarlierDaysTest, ForgetsOtherCyclesAndLaterDays) {
    Day other = day;
    other.plan.cycle = "Another";
    Day later = day;
    later.plan.date = "2021-04-08";
    EXPECT_TRUE(remembered(next, {met_on(other), met_on(later)}).empty());
    next.plan.cycle.clear();
    EXPECT_TRUE(remembered(next, {met_on(day)}).empty());
}

} // namespace
} // namespace deroule::engine
