// When somebody's silence counts as leaving: after a restart, a released seat, a wrong token.
#include "support/engine_test.hpp"

namespace deroule::engine {
namespace {

using namespace domain;
using std::chrono::seconds;

class DeparturesTest : public EngineTest {
  protected:
    // 1 has arrived by a link, 2 because a facilitator says so; neither has a screen.
    void given_two() {
        given_day();
        given_command(claire, OpenDoors{});
        given_command(tiny::participant(tiny::person(1)), Arrive{});
        given_command(claire, MarkPresent{tiny::person(2)});
    }
    Presence presence(int person) { return head().roster.find(tiny::person(person))->presence; }
};

// What a token that nobody knows makes the directory do.
TEST_F(DeparturesTest, AreNotCausedByLookingForAnUnknownLink) {
    given_two();
    run(runner->refresh());
    pass(seconds{300});
    EXPECT_EQ(presence(1), Presence::present);
    EXPECT_EQ(presence(2), Presence::present);
}

TEST_F(DeparturesTest, FollowARestartForThoseWhoCameByALinkOnly) {
    given_two();
    runner = start_runner();
    pass(seconds{300});
    EXPECT_EQ(presence(1), Presence::left);
    EXPECT_EQ(presence(2), Presence::present);
    EXPECT_EQ(head(), journalled());
}

TEST_F(DeparturesTest, FollowARestartOnceALinkHasComeAfterAll) {
    given_two();
    given_command(tiny::participant(tiny::person(2)), Arrive{});
    runner = start_runner();
    pass(seconds{300});
    EXPECT_EQ(presence(2), Presence::left);
}

TEST_F(DeparturesTest, FollowASeatThatIsNoLongerHeld) {
    given_two();
    for (const int number : {1, 2, 3})
        given_command(claire, HoldSeat{tiny::person(number), true});
    pass(seconds{300});
    ASSERT_EQ(presence(3), Presence::present) << "on the phone";
    const auto connected = screen(1);
    for (const int number : {1, 2, 3})
        given_command(claire, HoldSeat{tiny::person(number), false});
    pass(seconds{59});
    EXPECT_EQ(presence(3), Presence::present);
    pass(seconds{1});
    EXPECT_EQ(presence(1), Presence::present) << "has a screen";
    EXPECT_EQ(presence(2), Presence::left);
    EXPECT_EQ(presence(3), Presence::left);
}

TEST_F(DeparturesTest, FollowASeatReleasedJustBeforeARestart) {
    given_two();
    given_command(claire, HoldSeat{tiny::person(3), true});
    given_command(claire, HoldSeat{tiny::person(3), false});
    runner = start_runner();
    pass(seconds{60});
    EXPECT_EQ(presence(3), Presence::left);
}

TEST_F(DeparturesTest, DoNotFollowASeatThatIsHeldAgain) {
    given_two();
    for (const bool held : {true, false, true})
        given_command(claire, HoldSeat{tiny::person(3), held});
    pass(seconds{300});
    EXPECT_EQ(presence(3), Presence::present);
}

} // namespace
} // namespace deroule::engine
