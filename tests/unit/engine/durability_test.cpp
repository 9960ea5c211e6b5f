// What leaves once facts are durable, and what becomes of them when they are not (W-17, W-22,
// W-28).
#include "support/engine_test.hpp"

namespace deroule::engine {
namespace {

using namespace domain;
using journal::FaultKind;
using journal::JournalFault;
using Texts = std::vector<std::string>;

class DurabilityTest : public EngineTest {
  protected:
    static Command say(const std::string& text) { return SendMessage{ToAll{}, text}; }
    static std::size_t announcements(const Screen& shown) {
        return shown.document("agenda").at("announcements").size();
    }
};

TEST_F(DurabilityTest, SendsNothingBeforeTheAppendReturns) {
    given_day();
    const auto console = screen(claire);
    console->forget();
    journal->hold_appends();
    console->command("c1", say("one"));
    settle();
    EXPECT_EQ(journal->held_appends(), 1U);
    EXPECT_TRUE(console->messages.empty());
    journal->release_appends();
    settle();
    EXPECT_EQ(console->heard(), (Texts{"patch agenda", "patch desk", "accepted"}));
    EXPECT_EQ(console->answered_at("c1"), written());
}

TEST_F(DurabilityTest, WritesWhatWasDecidedMeanwhileInOneAppend) {
    given_day();
    const auto console = screen(claire);
    journal->hold_appends();
    const Sequence before = written();
    for (const char* id : {"c1", "c2", "c3", "c4"})
        console->command(id, say(id));
    settle();
    EXPECT_EQ(journal->held_appends(), 1U);
    journal->release_one_append();
    settle();
    EXPECT_EQ(written(), before + 1);
    EXPECT_EQ(console->answer("c1"), "accepted");
    EXPECT_EQ(console->answer("c2"), "");
    EXPECT_EQ(journal->held_appends(), 1U);
    journal->release_one_append();
    settle();
    EXPECT_EQ(written(), before + 4);
    EXPECT_EQ(console->answered_at("c4"), before + 4);
    expect_true(*console);
}

TEST_F(DurabilityTest, HoldsRefusalsThatRestOnUnwrittenFacts) {
    given_arrivals();
    const auto console = screen(claire);
    journal->hold_appends();
    console->command("c1", StartDay{});
    console->command("c2", GoTo{tiny::talk, tiny::aims});
    settle();
    EXPECT_EQ(console->answer("c2"), "");
    journal->release_appends();
    settle();
    EXPECT_EQ(console->answer("c1"), "accepted");
    EXPECT_EQ(console->answer("c2"), "agenda_moved");
}

TEST_F(DurabilityTest, AcknowledgesAResendWithoutDoingItAgain) {
    given_day();
    const auto console = screen(claire);
    console->command("c1", say("once"));
    settle();
    const Sequence at = console->answered_at("c1");
    console->forget();
    console->command("c1", say("once"));
    settle();
    EXPECT_EQ(console->heard(), (Texts{"accepted"}));
    EXPECT_EQ(console->answered_at("c1"), at);
    EXPECT_EQ(written(), at);
}

TEST_F(DurabilityTest, HoldsTheAnswerOfAResendUntilTheFirstIsDurable) {
    given_day();
    const auto console = screen(claire);
    console->forget();
    journal->hold_appends();
    console->command("c1", say("once"));
    console->command("c1", say("once"));
    settle();
    EXPECT_TRUE(console->messages.empty());
    journal->release_appends();
    settle();
    EXPECT_EQ(console->heard(), (Texts{"patch agenda", "patch desk", "accepted", "accepted"}));
    EXPECT_EQ(announcements(*console), 1U);
}

TEST_F(DurabilityTest, KnowsResendsAfterARestart) {
    given_day();
    auto console = screen(claire);
    console->command("c1", say("once"));
    settle();
    const Sequence at = console->answered_at("c1");
    runner = start_runner();
    console = screen(claire);
    console->command("c1", say("once"));
    settle();
    EXPECT_EQ(console->answered_at("c1"), at);
    EXPECT_EQ(announcements(*console), 1U);
}

TEST_F(DurabilityTest, RereadsWhatAnotherProcessWroteThenDecidesAgain) {
    given_day();
    const auto console = screen(claire);
    const auto first = runner;
    runner = start_runner();
    const auto other = screen(marc);
    other->command("m1", say("from the other process"));
    settle();
    EXPECT_EQ(announcements(*console), 0U);
    runner = first;
    console->command("c1", say("from this one"));
    settle();
    EXPECT_EQ(console->answer("c1"), "accepted");
    EXPECT_EQ(console->answered_at("c1"), written());
    EXPECT_EQ(announcements(*console), 2U);
    expect_true(*console);
    EXPECT_EQ(head(), journalled());
}

TEST_F(DurabilityTest, RefusesAfterAConflictWhatNoLongerHolds) {
    given_start();
    const auto first = runner;
    const auto console = screen(claire);
    runner = start_runner();
    given_command(marc, Advance{tiny::welcome});
    runner = first;
    console->command("c1", Advance{tiny::welcome});
    settle();
    EXPECT_EQ(console->answer("c1"), "agenda_moved");
    EXPECT_EQ(console->document("agenda").at("now").at("block"), "meet");
    expect_true(*console);
}

TEST_F(DurabilityTest, AcknowledgesAResendThatAnotherProcessRecorded) {
    given_day();
    const auto first = runner;
    const auto console = screen(claire);
    runner = start_runner();
    EXPECT_EQ(execute(claire, say("once"), "c1"), "done");
    const Sequence at = written();
    runner = first;
    console->command("c1", say("once"));
    settle();
    EXPECT_EQ(console->answered_at("c1"), at);
    EXPECT_EQ(written(), at);
}

TEST_F(DurabilityTest, GivesUpAfterThreeConflicts) {
    given_day();
    const auto first = runner;
    const auto console = screen(claire);
    const auto other = start_runner();
    // Whenever the runner is about to write, the other process has just written.
    journal->hold_appends();
    runner = other;
    (void)execute(marc, say("1"));
    console->command("c1", say("late"));
    settle();
    for (int attempt = 1; attempt <= 3; ++attempt) {
        EXPECT_EQ(console->answer("c1"), "");
        journal->release_one_append(); // The other process's...
        settle();
        (void)execute(marc, say("again"));
        journal->release_one_append(); // ...then the runner's, in vain.
        settle();
    }
    EXPECT_EQ(console->answer("c1"), "journal_unavailable");
    journal->release_appends();
    settle();
    runner = first;
    console->command("c2", say("later"));
    settle();
    EXPECT_EQ(console->answer("c2"), "accepted");
    expect_true(*console);
}

TEST_F(DurabilityTest, RefusesWhileTheDiskIsFullThenGoesOn) {
    given_day();
    const auto console = screen(claire);
    console->forget();
    const Sequence before = written();
    journal->fail_next_append(JournalFault(FaultKind::full, "the disk is full"));
    console->command("c1", say("lost"));
    settle();
    EXPECT_EQ(console->heard(), (Texts{"rejected"}));
    EXPECT_EQ(console->answer("c1"), "journal_unavailable");
    EXPECT_EQ(written(), before);
    EXPECT_EQ(head(), journalled());
    console->command("c1", say("kept"));
    settle();
    EXPECT_EQ(console->answer("c1"), "accepted");
    EXPECT_EQ(announcements(*console), 1U);
    expect_true(*console);
}

TEST_F(DurabilityTest, RefusesAllThatWasDecidedOnALostAppend) {
    given_day();
    const auto console = screen(claire);
    journal->hold_appends();
    for (const char* id : {"c1", "c2", "c3"})
        console->command(id, say(id));
    settle();
    journal->fail_next_append(JournalFault(FaultKind::io, "the disk is gone"));
    journal->release_appends();
    settle();
    for (const char* id : {"c1", "c2", "c3"})
        EXPECT_EQ(console->answer(id), "journal_unavailable") << id;
    EXPECT_EQ(announcements(*console), 0U);
    expect_true(*console);
}

TEST_F(DurabilityTest, ReachesTheDeadlineThatCouldNotBeWritten) {
    given_start();
    given_running(tiny::meet);
    given_command(claire, AdvancePhase{tiny::meet, Phase::pairing, {}});
    const auto due = next_deadline(head());
    ASSERT_TRUE(due);
    journal->fail_next_append(JournalFault(FaultKind::full, "the disk is full"));
    pass(*due - time->now());
    EXPECT_EQ(next_deadline(head()), due);
    pass(std::chrono::seconds{2});
    EXPECT_NE(next_deadline(head()), due);
}

TEST_F(DurabilityTest, WelcomesOnlyWithWhatIsDurable) {
    given_day();
    journal->hold_appends();
    (void)execute(claire, say("under way"));
    const auto console = screen(marc);
    EXPECT_TRUE(console->messages.empty());
    journal->release_appends();
    settle();
    EXPECT_EQ(console->heard(), (Texts{"welcome"}));
    EXPECT_EQ(announcements(*console), 1U);
    expect_true(*console);
}

TEST_F(DurabilityTest, WelcomesWithoutWhatWasLost) {
    given_day();
    journal->hold_appends();
    (void)execute(claire, say("under way"));
    const auto console = screen(marc);
    journal->fail_next_append(JournalFault(FaultKind::io, "the disk is gone"));
    journal->release_appends();
    settle();
    EXPECT_EQ(console->heard(), (Texts{"welcome"}));
    EXPECT_EQ(announcements(*console), 0U);
    expect_true(*console);
}

TEST_F(DurabilityTest, SendsTheSnapshotOfAGroupBeforeItsPatches) {
    given_start();
    given_running(tiny::across);
    const RoundId across = round(head(), tiny::across).id;
    const GroupId first = round(head(), tiny::across).groups.begin()->first;
    const auto console = screen(claire);
    console->watch(view::group_channel(first));
    settle();
    journal->hold_appends();
    console->command("c1", say("something under way"));
    settle();
    // Its welcome waits while the groups open.
    const auto person = screen(1);
    console->command("c2", OpenGroups{across});
    console->command("c3", MovePerson{across, tiny::person(1), first});
    settle();
    journal->release_appends();
    settle();
    EXPECT_EQ(person->document("me/p01").at("place"), first.text());
    EXPECT_TRUE(person->shows("group/" + first.text()));
    expect_true(*person);
    expect_true(*console);
}

TEST_F(DurabilityTest, ShowsNobodyTheGroupsWhoseOpeningWasLost) {
    given_start();
    given_running(tiny::peers);
    const Round drafted = round(head(), tiny::peers);
    const auto person = screen(1);
    person->forget();
    journal->hold_appends();
    EXPECT_EQ(execute(claire, OpenGroups{drafted.id}), "");
    journal->fail_next_append(JournalFault(FaultKind::full, "the disk is full"));
    journal->release_appends();
    settle();
    for (const auto& [id, group] : drafted.groups)
        EXPECT_FALSE(person->shows("group/" + id.text())) << id.text();
    for (const Screen::Json& message : person->messages)
        EXPECT_NE(message.at("type"), "snapshot") << message.dump();
    expect_true(*person);
    given_command(claire, OpenGroups{drafted.id});
    EXPECT_TRUE(person->shows("group/" + drafted.group_of(tiny::person(1))->id.text()));
    expect_true(*person);
}

TEST_F(DurabilityTest, KeepsEveryoneInTheGroupsWhoseClosingWasLost) {
    given_start();
    given_running(tiny::peers);
    const RoundId id = round(head(), tiny::peers).id;
    given_command(claire, OpenGroups{id});
    const auto person = screen(1);
    const std::string own = "group/" + person->document("me/p01").at("group").get<std::string>();
    ASSERT_TRUE(person->shows(own));
    journal->hold_appends();
    EXPECT_EQ(execute(claire, GoTo{tiny::goodbye, tiny::peers}), "");
    journal->fail_next_append(JournalFault(FaultKind::full, "the disk is full"));
    journal->release_appends();
    settle();
    EXPECT_TRUE(person->shows(own));
    given_command(claire, NameReporter{GroupId(own.substr(6)), tiny::person(1)});
    EXPECT_EQ(person->document(own).at("group").at("reporter"), "p01");
    expect_true(*person);
}

TEST_F(DurabilityTest, SaysGoodbyeOnceEverythingIsWritten) {
    given_day();
    const auto console = screen(claire);
    journal->hold_appends();
    console->command("c1", say("last"));
    settle();
    bool stopped = false;
    boost::asio::co_spawn(context, runner->stop(),
                          [&stopped](const std::exception_ptr&) { stopped = true; });
    settle();
    EXPECT_FALSE(stopped);
    EXPECT_TRUE(console->goodbyes.empty());
    journal->release_appends();
    settle();
    EXPECT_TRUE(stopped);
    EXPECT_EQ(console->answer("c1"), "accepted");
    EXPECT_EQ(console->goodbyes, (std::vector<Goodbye>{Goodbye::restarting}));
}

} // namespace
} // namespace deroule::engine
