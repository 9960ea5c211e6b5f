// Who is here and who is typing: told in small numbers, to those concerned; and when silence
// counts as leaving (W-40, W-41).
#include "support/engine_test.hpp"

namespace deroule::engine {
namespace {

using namespace domain;
using std::chrono::milliseconds;
using std::chrono::seconds;
using Json = Screen::Json;

class PresenceTest : public EngineTest {
  protected:
    // What a screen was told of people, message by message.
    static std::vector<Json> told(const Screen& shown) {
        std::vector<Json> people;
        for (const Json& message : shown.messages)
            if (message.at("type") == "presence") people.push_back(message.at("people"));
        return people;
    }
    Presence presence(int person) { return head().roster.find(tiny::person(person))->presence; }
    void rejoin(const std::shared_ptr<Screen>& shown, int person) {
        shown->rejoin(runner, tiny::participant(tiny::person(person)));
        settle();
    }
};

TEST_F(PresenceTest, TellsFacilitatorsWhoComesAndGoes) {
    given_day();
    const auto console = screen(claire);
    const auto visitor = screen(observer);
    const auto other = screen(2);
    pass(seconds{1});
    console->forget();
    const auto person = screen(1);
    pass(milliseconds{999});
    EXPECT_TRUE(told(*console).empty());
    pass(milliseconds{1});
    EXPECT_EQ(told(*console), (std::vector<Json>{{{"p01", "online"}}}));
    person->leave();
    pass(seconds{1});
    EXPECT_EQ(told(*console), (std::vector<Json>{{{"p01", "online"}}, {{"p01", "offline"}}}));
    EXPECT_TRUE(told(*visitor).empty());
    EXPECT_TRUE(told(*other).empty()) << "they are in no group together";
    EXPECT_TRUE(told(*person).empty());
}

TEST_F(PresenceTest, TellsMuchInOneMessageASecond) {
    given_day();
    const auto console = screen(claire);
    std::vector<std::shared_ptr<Screen>> people;
    Json everyone;
    for (int number = 1; number <= 12; ++number) {
        people.push_back(screen(number));
        everyone[tiny::person(number).text()] = "online";
        pass(milliseconds{50});
    }
    pass(seconds{1});
    EXPECT_EQ(told(*console), std::vector<Json>{everyone});
    console->forget();
    // Gone and back within the second, or back and gone: only where it ended is told.
    people[0]->leave();
    people[1]->leave();
    settle();
    rejoin(people[0], 1);
    people[2]->leave();
    settle();
    pass(seconds{1});
    EXPECT_EQ(told(*console),
              (std::vector<Json>{{{"p01", "online"}, {"p02", "offline"}, {"p03", "offline"}}}));
    console->forget();
    pass(seconds{30});
    EXPECT_TRUE(told(*console).empty()) << "nothing has changed";
}

TEST_F(PresenceTest, WelcomesFacilitatorsWithThoseWhoAreHere) {
    given_day();
    const auto first = screen(1);
    const auto second = screen(2);
    second->writing();
    settle();
    const auto console = screen(claire);
    EXPECT_EQ(console->messages.front().at("presence"),
              (Json{{"p01", "online"}, {"p02", "writing"}}));
    first->leave();
    settle();
    EXPECT_EQ(screen(marc)->messages.front().at("presence"), (Json{{"p02", "writing"}}));
    const auto person = screen(3);
    EXPECT_EQ(person->messages.front().value("presence", Json::object()), Json::object());
}

TEST_F(PresenceTest, TellsMembersOfAGroupOfEachOther) {
    given_start();
    given_running(tiny::peers);
    const Round drafted = round(head(), tiny::peers);
    given_command(claire, AnnounceGroups{drafted.id});
    const auto& own = drafted.group_of(tiny::person(1))->members;
    std::map<ParticipantId, std::shared_ptr<Screen>> others;
    for (int number = 2; number <= 12; ++number)
        others[tiny::person(number)] = screen(number);
    const auto console = screen(claire);
    console->watch(view::group_channel(drafted.group_of(tiny::person(1))->id));
    pass(seconds{1});
    for (const auto& [id, shown] : others)
        shown->forget();
    console->forget();
    const auto person = screen(1);
    pass(seconds{1});
    for (const auto& [id, shown] : others) {
        const bool together = std::ranges::find(own, id) != own.end();
        EXPECT_EQ(told(*shown),
                  together ? (std::vector<Json>{{{"p01", "online"}}}) : std::vector<Json>{})
            << id.text();
    }
    EXPECT_EQ(told(*console), (std::vector<Json>{{{"p01", "online"}}})) << "once is enough";
}

TEST_F(PresenceTest, SaysWhoWritesUntilTheyHaveStopped) {
    given_day();
    const auto console = screen(claire);
    const auto person = screen(1);
    pass(seconds{1});
    console->forget();
    person->writing();
    pass(seconds{1});
    EXPECT_EQ(told(*console), (std::vector<Json>{{{"p01", "writing"}}}));
    console->forget();
    for (int stroke = 0; stroke < 10; ++stroke) {
        person->writing();
        pass(seconds{4});
    }
    EXPECT_TRUE(told(*console).empty()) << "they were writing all the time";
    pass(seconds{1});
    EXPECT_EQ(told(*console), (std::vector<Json>{{{"p01", "online"}}}));
}

TEST_F(PresenceTest, SaysThatSomeoneLeftWhoWasWriting) {
    given_day();
    const auto console = screen(claire);
    const auto person = screen(1);
    person->writing();
    pass(seconds{1});
    console->forget();
    person->leave();
    pass(seconds{10});
    ASSERT_FALSE(told(*console).empty());
    EXPECT_EQ(told(*console).back(), (Json{{"p01", "offline"}}));
    EXPECT_EQ(screen(marc)->messages.front().at("presence"), Json::object());
}

TEST_F(PresenceTest, LetsNobodyWriteForOthers) {
    given_day();
    const auto console = screen(claire);
    const auto visitor = screen(observer);
    pass(seconds{1});
    console->forget();
    visitor->writing();
    console->writing();
    runner->writing(visitor, tiny::person(2));
    pass(seconds{1});
    EXPECT_TRUE(told(*console).empty());
}

TEST_F(PresenceTest, KeepsSomeoneHereWhoHasAnotherTab) {
    given_arrivals();
    const auto console = screen(claire);
    const auto first = screen(1);
    const auto second = screen(1);
    pass(seconds{1});
    console->forget();
    first->leave();
    pass(seconds{120});
    EXPECT_TRUE(told(*console).empty());
    EXPECT_EQ(presence(1), Presence::present);
    second->leave();
    pass(seconds{61});
    EXPECT_EQ(presence(1), Presence::left);
}

TEST_F(PresenceTest, CountsALongSilenceAsLeaving) {
    given_arrivals();
    const auto person = screen(1);
    person->leave();
    settle();
    const Sequence before = written();
    pass(seconds{60} - milliseconds{1});
    EXPECT_EQ(presence(1), Presence::present);
    EXPECT_EQ(written(), before);
    pass(milliseconds{1});
    EXPECT_EQ(presence(1), Presence::left);
    EXPECT_EQ(written(), before + 1);
    EXPECT_EQ(head(), journalled());
}

TEST_F(PresenceTest, ForgetsADepartureOfWhoeverComesBackInTime) {
    given_arrivals();
    const auto person = screen(1);
    for (int cut = 0; cut < 3; ++cut) {
        person->leave();
        pass(seconds{59});
        rejoin(person, 1);
    }
    const Sequence before = written();
    pass(seconds{300});
    EXPECT_EQ(presence(1), Presence::present);
    EXPECT_EQ(written(), before);
}

TEST_F(PresenceTest, TakesEveryoneBehindALinkAlong) {
    given_day();
    given_command(claire, OpenDoors{});
    const auto host = screen(1);
    const Actor link = tiny::participant(tiny::person(1));
    given_command(link, SeatCompanion{tiny::person(4), {}});
    for (const int person : {1, 4})
        given_command(link, Arrive{tiny::person(person)});
    pass(seconds{120});
    EXPECT_EQ(presence(4), Presence::present);
    host->leave();
    pass(seconds{60});
    EXPECT_EQ(presence(1), Presence::left);
    EXPECT_EQ(presence(4), Presence::left);
}

TEST_F(PresenceTest, KeepsTheSeatOfSomeoneOnThePhone) {
    given_arrivals();
    const auto person = screen(1);
    given_command(claire, HoldSeat{tiny::person(1)});
    person->leave();
    pass(seconds{300});
    EXPECT_EQ(presence(1), Presence::present);
}

TEST_F(PresenceTest, RecordsNothingOfSomeoneWhoNeverArrived) {
    given_day();
    given_command(claire, OpenDoors{});
    const auto person = screen(1);
    person->leave();
    settle();
    const Sequence before = written();
    pass(seconds{120});
    EXPECT_EQ(written(), before);
    EXPECT_EQ(presence(1), Presence::expected);
}

TEST_F(PresenceTest, NotesWhoDidNotComeBackAfterARestart) {
    given_day();
    given_command(claire, OpenDoors{});
    for (const int number : {1, 2})
        given_command(tiny::participant(tiny::person(number)), Arrive{});
    runner = start_runner();
    pass(seconds{30});
    const auto back = screen(1);
    pass(seconds{31});
    EXPECT_EQ(presence(1), Presence::present);
    EXPECT_EQ(presence(2), Presence::left);
}

// "Here without a link of their own": there is no silence to take for a departure.
TEST_F(PresenceTest, KeepsThoseWhomAFacilitatorSaysAreHere) {
    given_arrivals();
    run(runner->refresh());
    pass(seconds{120});
    EXPECT_EQ(presence(1), Presence::present);
    runner = start_runner();
    pass(seconds{120});
    EXPECT_EQ(presence(1), Presence::present);
    // With a link after all, it is the link that counts.
    const auto person = screen(1);
    person->leave();
    pass(seconds{60});
    EXPECT_EQ(presence(1), Presence::left);
    given_command(tiny::participant(tiny::person(1)), Arrive{});
    runner = start_runner();
    pass(seconds{60});
    EXPECT_EQ(presence(1), Presence::left);
    EXPECT_EQ(presence(2), Presence::present);
}

} // namespace
} // namespace deroule::engine
