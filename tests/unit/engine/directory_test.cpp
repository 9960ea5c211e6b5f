// The days that a process serves, and who a token lets in.
#include "engine/day_directory.hpp"
#include "support/engine_test.hpp"

namespace deroule::engine {
namespace {

using namespace domain;

class DirectoryTest : public EngineTest {
  protected:
    std::shared_ptr<DayDirectory> open() {
        auto opened = std::make_shared<DayDirectory>(deps);
        run(opened->start());
        return opened;
    }
    std::string create(DayDirectory& days, const char* id) {
        const Outcome outcome = run(days.create(DayId(id), tiny::plan(), tiny::people(6)));
        const auto* refused = std::get_if<Refused>(&outcome);
        return refused == nullptr ? "done" : refused->code;
    }
    std::optional<Access> admit(DayDirectory& days, char digit) {
        return run(days.admit(std::string(64, digit)));
    }
    // As `deroule links` does: another process on the same journal.
    void register_elsewhere(const Link& link) {
        const auto other = open();
        runner = run(other->find(DayId("d1")));
        given_command(engine, RegisterLink{link});
    }
    static Link facilitator_link(char digit) {
        return {std::string(64, digit), Role::facilitator, {}, "Claire"};
    }
};

TEST_F(DirectoryTest, ServesWhatTheJournalHolds) {
    EXPECT_TRUE(run(open()->list()).empty());
    const auto days = open();
    EXPECT_EQ(create(*days, "d1"), "done");
    EXPECT_EQ(create(*days, "d2"), "done");
    const auto again = open();
    const auto list = run(again->list());
    ASSERT_EQ(list.size(), 2U);
    EXPECT_EQ(list[0].id, DayId("d1"));
    EXPECT_EQ(list[1].title, "A tiny day");
    EXPECT_EQ(list[1].expected, 6U);
    EXPECT_EQ(list[1].present, 0U);
    EXPECT_EQ(list[1].status, DayStatus::prepared);
}

TEST_F(DirectoryTest, FindsADayOrNothing) {
    const auto days = open();
    create(*days, "d1");
    EXPECT_EQ(run(days->find(DayId("d1")))->day(), DayId("d1"));
    EXPECT_EQ(run(days->find(DayId("d2"))), nullptr);
}

TEST_F(DirectoryTest, RefusesAnIdAlreadyTaken) {
    const auto days = open();
    create(*days, "d1");
    EXPECT_EQ(create(*days, "d1"), "day_exists");
    EXPECT_EQ(create(*days, "home"), "day_exists");
}

TEST_F(DirectoryTest, RefusesAnIdThatAnotherProcessTook) {
    const auto days = open();
    create(*open(), "d1");
    EXPECT_EQ(create(*days, "d1"), "day_exists");
    EXPECT_NE(run(days->find(DayId("d1"))), nullptr) << "served from now on";
}

TEST_F(DirectoryTest, MakesOneDayOfTwoRequests) {
    const auto days = open();
    std::vector<std::string> answers;
    const auto ask = [&]() -> boost::asio::awaitable<void> {
        const Outcome outcome = co_await days->create(DayId("d1"), tiny::plan(), tiny::people(6));
        const auto* refused = std::get_if<Refused>(&outcome);
        answers.push_back(refused == nullptr ? "done" : refused->code);
    };
    boost::asio::co_spawn(context, ask, [](const std::exception_ptr&) {});
    boost::asio::co_spawn(context, ask, [](const std::exception_ptr&) {});
    settle();
    std::ranges::sort(answers);
    EXPECT_EQ(answers, (std::vector<std::string>{"day_exists", "done"}));
    runner = run(days->find(DayId("d1")));
    EXPECT_EQ(head().roster.participants.size(), 6U);
}

TEST_F(DirectoryTest, ForgetsADayThatCouldNotBePrepared) {
    const auto days = open();
    journal->fail_next_append(journal::JournalFault(journal::FaultKind::full, "full"));
    EXPECT_EQ(create(*days, "d1"), "journal_unavailable");
    EXPECT_EQ(run(days->find(DayId("d1"))), nullptr);
    EXPECT_EQ(create(*days, "d1"), "done");
}

TEST_F(DirectoryTest, AdmitsByTheLinksOfItsDays) {
    const auto days = open();
    create(*days, "d1");
    create(*days, "d2");
    runner = run(days->find(DayId("d2")));
    given_command(engine, RegisterLink{facilitator_link('a')});
    given_command(engine,
                  RegisterLink{{std::string(64, 'b'), Role::participant, tiny::person(2), {}}});
    const auto claire_in = admit(*days, 'a');
    ASSERT_TRUE(claire_in);
    EXPECT_EQ(claire_in->day, DayId("d2"));
    EXPECT_EQ(claire_in->actor.role, Role::facilitator);
    EXPECT_EQ(claire_in->actor.name, "Claire");
    EXPECT_EQ(claire_in->actor.link, std::string(64, 'a'));
    const auto person = admit(*days, 'b');
    ASSERT_TRUE(person);
    EXPECT_EQ(person->actor.participant, tiny::person(2));
    EXPECT_FALSE(admit(*days, 'c'));
}

TEST_F(DirectoryTest, AdmitsNobodyByARevokedLink) {
    const auto days = open();
    create(*days, "d1");
    runner = run(days->find(DayId("d1")));
    given_command(engine, RegisterLink{facilitator_link('a')});
    given_command(engine, RevokeLink{std::string(64, 'a')});
    EXPECT_FALSE(admit(*days, 'a'));
}

TEST_F(DirectoryTest, NoticesLinksThatAnotherProcessMade) {
    const auto days = open();
    create(*days, "d1");
    EXPECT_FALSE(admit(*days, 'a'));
    register_elsewhere(facilitator_link('a'));
    pass(std::chrono::seconds{2});
    EXPECT_TRUE(admit(*days, 'a'));
}

TEST_F(DirectoryTest, NoticesThemWhileTheDayIsWriting) {
    const auto days = open();
    create(*days, "d1");
    register_elsewhere(facilitator_link('a'));
    pass(std::chrono::seconds{2});
    runner = run(days->find(DayId("d1")));
    journal->hold_appends();
    EXPECT_EQ(execute(claire, OpenDoors{}), "");
    std::optional<Access> access;
    boost::asio::co_spawn(context, days->admit(std::string(64, 'a')),
                          [&access](const std::exception_ptr&, std::optional<Access> found) {
                              access = std::move(found);
                          });
    settle();
    journal->release_appends();
    settle();
    EXPECT_TRUE(access);
}

TEST_F(DirectoryTest, NoticesDaysThatAnotherProcessMade) {
    const auto days = open();
    const auto other = open();
    create(*other, "d1");
    register_elsewhere(facilitator_link('a'));
    pass(std::chrono::seconds{2});
    const auto access = admit(*days, 'a');
    ASSERT_TRUE(access);
    EXPECT_EQ(access->day, DayId("d1"));
}

TEST_F(DirectoryTest, AsksTheJournalOnceASecondForUnknownTokens) {
    const auto days = open();
    create(*days, "d1");
    EXPECT_FALSE(admit(*days, 'a'));
    register_elsewhere(facilitator_link('b'));
    EXPECT_FALSE(admit(*days, 'b')) << "asked a moment ago";
    pass(std::chrono::seconds{2});
    EXPECT_TRUE(admit(*days, 'b'));
}

TEST_F(DirectoryTest, OpensEveryDayToAHomeLink) {
    const auto days = open();
    EXPECT_FALSE(run(days->has_home_link()));
    run(days->add_home_link(std::string(64, 'e')));
    EXPECT_TRUE(run(days->has_home_link()));
    const auto access = admit(*days, 'e');
    ASSERT_TRUE(access);
    EXPECT_FALSE(access->day);
    EXPECT_EQ(access->actor.role, Role::facilitator);
    const auto again = open();
    EXPECT_TRUE(run(again->has_home_link()));
    EXPECT_TRUE(admit(*again, 'e'));
    EXPECT_TRUE(run(again->list()).empty()) << "home is no day";
}

TEST_F(DirectoryTest, AddsAHomeLinkBesideThatOfAnotherProcess) {
    const auto days = open();
    const auto other = open();
    run(other->add_home_link(std::string(64, 'e')));
    run(days->add_home_link(std::string(64, 'f')));
    EXPECT_TRUE(admit(*days, 'e'));
    EXPECT_TRUE(admit(*days, 'f'));
}

TEST_F(DirectoryTest, SaysGoodbyeToEveryDay) {
    const auto days = open();
    create(*days, "d1");
    runner = run(days->find(DayId("d1")));
    const auto console = screen(claire);
    run(days->stop());
    EXPECT_EQ(console->goodbyes, (std::vector<Goodbye>{Goodbye::restarting}));
}

// A day of a cycle, lived by six people who meet as peers.
class CycleTest : public DirectoryTest {
  protected:
    void given_day_of(DayDirectory& days, const char* id, const char* date) {
        DayPlan plan = tiny::plan();
        plan.cycle = "Cycle";
        plan.date = date;
        ASSERT_TRUE(
            std::holds_alternative<Done>(run(days.create(DayId(id), plan, tiny::people(6)))));
    }
    void given_meeting(DayDirectory& days, const char* id) {
        runner = run(days.find(DayId(id)));
        given_command(claire, OpenDoors{});
        for (int number = 1; number <= 6; ++number)
            given_command(tiny::participant(tiny::person(number)), Arrive{});
        given_command(claire, StartDay{});
        given_running(tiny::peers);
        const RoundId round = head().round_of(tiny::peers)->id;
        given_command(claire, AcceptGroups{round});
        given_command(claire, AnnounceGroups{round});
        given_command(claire, OpenGroups{round});
        pass(std::chrono::minutes{5});
    }
    std::vector<EarlierDay> known_of(DayDirectory& days, const char* id) {
        runner = run(days.find(DayId(id)));
        return head().earlier_days;
    }
};

// W-88
TEST_F(CycleTest, TellsADayWhoMetBefore) {
    const auto days = open();
    given_day_of(*days, "d1", "2021-01-21");
    given_day_of(*days, "d2", "2021-03-11");
    EXPECT_TRUE(known_of(*days, "d2").empty()) << "nobody has met yet";
    given_meeting(*days, "d1");
    given_command(claire, CloseDay{});
    runner = run(days->find(DayId("d2")));
    given_command(claire, OpenDoors{});
    ASSERT_EQ(known_of(*days, "d2").size(), 1U) << "told as its doors open";
    EXPECT_EQ(known_of(*days, "d2").front().day, DayId("d1"));
    EXPECT_TRUE(known_of(*days, "d1").empty());
    given_day_of(*days, "d3", "2021-03-25");
    EXPECT_EQ(known_of(*days, "d3").size(), 1U) << "told as it is prepared";
}

TEST_F(CycleTest, TellsADayWhatItMissedBeforeARestart) {
    {
        const auto days = open();
        given_day_of(*days, "d1", "2021-01-21");
        given_day_of(*days, "d2", "2021-03-11");
        given_meeting(*days, "d1");
        runner.reset();
    }
    const auto again = open();
    EXPECT_EQ(known_of(*again, "d2").size(), 1U);
}

} // namespace
} // namespace deroule::engine
