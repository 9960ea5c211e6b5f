// A client that comes back: what it missed, or everything again (W-7, W-14, W-15).
#include "support/engine_test.hpp"

namespace deroule::engine {
namespace {

using namespace domain;
using Texts = std::vector<std::string>;

class ResumeTest : public EngineTest {
  protected:
    void say(const std::string& text) { given_command(claire, SendMessage{ToAll{}, text}); }
    static std::size_t snapshots(const Screen& shown) {
        return shown.messages.front().at("snapshots").size();
    }
    void rejoin(const std::shared_ptr<Screen>& shown, const Actor& actor) {
        shown->forget();
        shown->rejoin(runner, actor);
        settle();
    }
};

TEST_F(ResumeTest, GetsThePatchesItMissed) {
    given_day();
    const auto shown = screen(observer);
    shown->leave();
    say("one");
    say("two");
    rejoin(shown, observer);
    EXPECT_EQ(shown->heard(), (Texts{"welcome", "patch agenda", "patch agenda"}));
    EXPECT_EQ(snapshots(*shown), 0U);
    expect_true(*shown);
}

TEST_F(ResumeTest, GetsNothingWhenItMissedNothing) {
    given_day();
    const auto shown = screen(observer);
    shown->leave();
    rejoin(shown, observer);
    EXPECT_EQ(shown->heard(), (Texts{"welcome"}));
    EXPECT_EQ(snapshots(*shown), 0U);
    say("later");
    expect_true(*shown);
}

TEST_F(ResumeTest, GetsASnapshotWhenItIsTooFarBehind) {
    deps.settings.patches_kept_max = 2;
    given_day();
    const auto shown = screen(observer);
    shown->leave();
    say("one");
    say("two");
    say("three");
    rejoin(shown, observer);
    EXPECT_EQ(shown->heard(), (Texts{"welcome"}));
    EXPECT_EQ(snapshots(*shown), 1U);
    expect_true(*shown);
}

TEST_F(ResumeTest, GetsAllItMissedAtTheBoundOfWhatIsKept) {
    deps.settings.patches_kept_max = 2;
    given_day();
    say("before");
    const auto shown = screen(observer);
    shown->leave();
    say("one");
    say("two");
    rejoin(shown, observer);
    EXPECT_EQ(shown->heard(), (Texts{"welcome", "patch agenda", "patch agenda"}));
    expect_true(*shown);
}

TEST_F(ResumeTest, GetsSnapshotsOfAJournalItDoesNotKnow) {
    given_day();
    const auto shown = screen(claire);
    shown->leave();
    settle();
    run(journal->erase(day));
    time = std::make_shared<app::VirtualTime>(tiny::at(8, 30));
    deps.clock = time;
    deps.make_alarm = [clock = time](const boost::asio::any_io_executor&) {
        return app::make_virtual_alarm(clock);
    };
    given_day();
    rejoin(shown, claire);
    EXPECT_EQ(snapshots(*shown), 2U);
    expect_true(*shown);
}

TEST_F(ResumeTest, ContinuesOnAnotherNode) {
    given_day();
    const auto shown = screen(observer);
    shown->leave();
    say("one");
    runner = start_runner();
    rejoin(shown, observer);
    EXPECT_EQ(shown->heard(), (Texts{"welcome", "patch agenda"}));
    expect_true(*shown);
}

TEST_F(ResumeTest, IsToldOfChannelsItNoLongerSees) {
    given_start();
    given_running(tiny::peers);
    given_command(claire, OpenGroups{round(head(), tiny::peers).id});
    const auto shown = screen(1);
    const std::string own = "group/" + shown->document("me/p01").at("group").get<std::string>();
    ASSERT_TRUE(shown->shows(own));
    shown->leave();
    given_command(claire, GoTo{tiny::goodbye, tiny::peers});
    rejoin(shown, tiny::participant(tiny::person(1)));
    EXPECT_FALSE(shown->shows(own));
    EXPECT_EQ(shown->heard().back(), "channel_closed " + own);
    expect_true(*shown);
}

TEST_F(ResumeTest, WaitsForWhatIsBeingWritten) {
    given_day();
    const auto shown = screen(observer);
    shown->leave();
    journal->hold_appends();
    (void)execute(claire, SendMessage{ToAll{}, "under way"});
    rejoin(shown, observer);
    EXPECT_TRUE(shown->messages.empty());
    journal->release_appends();
    settle();
    EXPECT_EQ(shown->heard(), (Texts{"welcome", "patch agenda"}));
    expect_true(*shown);
}

TEST_F(ResumeTest, AsksForADocumentAgain) {
    given_day();
    const auto shown = screen(claire);
    shown->forget();
    shown->resync(view::desk_channel());
    settle();
    EXPECT_EQ(shown->heard(), (Texts{"snapshot desk"}));
    shown->forget();
    shown->resync(view::me_channel(tiny::person(1)));
    settle();
    EXPECT_TRUE(shown->messages.empty());
}

} // namespace
} // namespace deroule::engine
