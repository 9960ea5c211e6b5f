// A journal that fails when it is read, behind a runner that has just lost an append.
#include "support/engine_test.hpp"

namespace deroule::engine {
namespace {

using namespace domain;
using journal::FaultKind;
using journal::JournalFault;

// The journal of the test, whose reading can be broken.
class Unreadable : public journal::Journal {
  public:
    explicit Unreadable(std::shared_ptr<journal::Journal> inner) : inner_(std::move(inner)) {}

    journal::awaitable<Result<Sequence, journal::Conflict>>
    append(DayId day, Sequence expected, std::vector<std::string> bodies) override {
        return inner_->append(std::move(day), expected, std::move(bodies));
    }
    journal::awaitable<std::vector<journal::Record>> read(DayId day, Sequence after,
                                                          std::size_t limit) override {
        if (broken) throw JournalFault(FaultKind::io, "the disk is gone");
        auto records = co_await inner_->read(std::move(day), after, limit);
        std::erase_if(records,
                      [this](const journal::Record& record) { return record.sequence == missing; });
        co_return records;
    }
    journal::awaitable<Sequence> follow(DayId day, Sequence after) override {
        return inner_->follow(std::move(day), after);
    }
    journal::awaitable<std::vector<journal::StreamSummary>> streams() override {
        return inner_->streams();
    }
    journal::awaitable<std::string> epoch(DayId day) override {
        return inner_->epoch(std::move(day));
    }
    journal::awaitable<void> erase(DayId day) override { return inner_->erase(std::move(day)); }

    bool broken = false;
    Sequence missing = 0; // The record that the disk has lost; none is 0.

  private:
    std::shared_ptr<journal::Journal> inner_;
};

class UnreadableJournalTest : public EngineTest {
  protected:
    UnreadableJournalTest() { deps.journal = disk; }

    void break_disk() {
        disk->broken = true;
        journal->fail_next_append(JournalFault(FaultKind::io, "the disk is gone"));
    }

    std::shared_ptr<Unreadable> disk = std::make_shared<Unreadable>(journal);
};

TEST_F(UnreadableJournalTest, RefusesUntilItCanBeReadAgain) {
    given_day();
    const auto console = screen(claire);
    break_disk();
    console->command("c1", OpenDoors{});
    settle();
    EXPECT_EQ(console->answer("c1"), "journal_unavailable");
    console->command("c2", OpenDoors{});
    settle();
    EXPECT_EQ(console->answer("c2"), "journal_unavailable");
    disk->broken = false;
    pass(std::chrono::seconds{2});
    console->command("c3", OpenDoors{});
    settle();
    EXPECT_EQ(console->answer("c3"), "accepted");
    expect_true(*console);
    EXPECT_EQ(head(), journalled());
}

TEST_F(UnreadableJournalTest, WelcomesOnlyOnceItIsReadAgain) {
    given_day();
    break_disk();
    journal->hold_appends();
    (void)execute(claire, OpenDoors{});
    const auto early = screen(marc);
    journal->release_appends();
    settle();
    const auto late = screen(observer);
    EXPECT_TRUE(early->messages.empty());
    EXPECT_TRUE(late->messages.empty());
    disk->broken = false;
    pass(std::chrono::seconds{2});
    ASSERT_FALSE(early->messages.empty());
    EXPECT_TRUE(late->shows("agenda"));
    expect_true(*early);
    expect_true(*late);
}

TEST_F(UnreadableJournalTest, StillNotesThatSomebodyLeft) {
    given_arrivals();
    const auto person = screen(1);
    person->leave();
    settle();
    break_disk();
    (void)execute(claire, StartDay{});
    disk->broken = false;
    pass(std::chrono::seconds{70});
    EXPECT_EQ(head().roster.find(tiny::person(1))->presence, Presence::left);
}

// A day with a hole in it is another day.
TEST_F(UnreadableJournalTest, StartsNoDayThatLacksARecord) {
    given_arrivals();
    disk->missing = 5;
    try {
        (void)start_runner();
        FAIL() << "it was served all the same";
    } catch (const JournalFault& fault) {
        EXPECT_EQ(fault.kind(), FaultKind::damaged);
        EXPECT_NE(std::string(fault.what()).find(day.text() + ", record 5"), std::string::npos)
            << fault.what();
    }
}

TEST_F(UnreadableJournalTest, AppliesNothingThatComesAfterAGap) {
    given_day();
    const auto other = start_runner();
    given_command(claire, OpenDoors{});
    given_command(claire, MarkPresent{tiny::person(1)});
    disk->missing = written() - 1;
    run(other->refresh());
    std::size_t present = 0;
    run(other->inspect([&present](const Day& shown) {
        present = static_cast<std::size_t>(shown.roster.total.present);
    }));
    EXPECT_EQ(present, 0U);
}

TEST_F(UnreadableJournalTest, LetsAServerStopAllTheSame) {
    given_day();
    const auto console = screen(claire);
    break_disk();
    journal->hold_appends();
    console->command("c1", OpenDoors{});
    settle();
    bool stopped = false;
    boost::asio::co_spawn(context, runner->stop(),
                          [&stopped](const std::exception_ptr&) { stopped = true; });
    settle();
    EXPECT_FALSE(stopped);
    journal->release_appends();
    settle();
    EXPECT_TRUE(stopped);
    EXPECT_EQ(console->answer("c1"), "journal_unavailable");
}

} // namespace
} // namespace deroule::engine
