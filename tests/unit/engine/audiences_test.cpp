// Who follows which channel as groups are announced, people move and links are revoked (W-10,
// W-14, W-16).
#include "support/engine_test.hpp"

#include <algorithm>

namespace deroule::engine {
namespace {

using namespace domain;
using Texts = std::vector<std::string>;

class AudiencesTest : public EngineTest {
  protected:
    // The peers' groups, drafted by the planner.
    void given_draft() {
        given_start();
        given_running(tiny::peers);
        peers = round(head(), tiny::peers).id;
    }
    void given_announced() {
        given_draft();
        given_command(claire, AnnounceGroups{peers});
    }

    [[nodiscard]] GroupId group_of(int person) {
        return round(head(), tiny::peers).group_of(tiny::person(person))->id;
    }
    // Someone whose group is not that of `person`.
    [[nodiscard]] int apart_from(int person) {
        for (int other = 1; other <= 12; ++other)
            if (group_of(other) != group_of(person)) return other;
        throw std::logic_error("everyone sits together");
    }
    static std::string channel(const GroupId& group) { return "group/" + group.text(); }
    static Texts channels(const Screen& shown) {
        Texts names;
        for (const auto& [name, document] : shown.client().documents())
            names.push_back(name);
        return names;
    }
    static bool heard(const Screen& shown, const std::string& message) {
        return std::ranges::count(shown.heard(), message) == 1;
    }

    RoundId peers;
};

TEST_F(AudiencesTest, ShowsADraftToNobodyButTheDesk) {
    given_draft();
    const auto person = screen(1);
    const auto console = screen(claire);
    EXPECT_EQ(channels(*person), (Texts{"agenda", "me/p01"}));
    given_command(claire, AcceptGroups{peers});
    EXPECT_EQ(channels(*person), (Texts{"agenda", "me/p01"}));
    EXPECT_EQ(channels(*console), (Texts{"agenda", "desk"}));
    EXPECT_EQ(channels(*screen(observer)), Texts{"agenda"});
}

TEST_F(AudiencesTest, GivesEveryoneTheirOwnGroupOnceAnnounced) {
    given_draft();
    const auto console = screen(claire);
    const auto visitor = screen(observer);
    std::vector<std::shared_ptr<Screen>> people;
    for (int number = 1; number <= 12; ++number)
        people.push_back(screen(number));
    given_command(claire, AnnounceGroups{peers});
    for (int number = 1; number <= 12; ++number) {
        const Screen& shown = *people[static_cast<std::size_t>(number - 1)];
        const std::string own = channel(group_of(number));
        EXPECT_EQ(channels(shown), (Texts{"agenda", own, "me/" + tiny::person(number).text()}));
        EXPECT_TRUE(heard(shown, "snapshot " + own)) << number;
        expect_true(shown);
    }
    EXPECT_EQ(channels(*console), (Texts{"agenda", "desk"}));
    EXPECT_EQ(channels(*visitor), Texts{"agenda"});
    // Opening changes the documents, not who follows them.
    for (const auto& shown : people)
        shown->forget();
    given_command(claire, OpenGroups{peers});
    for (const auto& shown : people) {
        for (const std::string& message : shown->heard())
            EXPECT_TRUE(message.starts_with("patch ")) << message;
        expect_true(*shown);
    }
}

TEST_F(AudiencesTest, FollowsWhoeverIsMoved) {
    given_announced();
    const int other = apart_from(1);
    const GroupId from = group_of(1);
    const GroupId into = group_of(other);
    const auto moved = screen(1);
    const auto host = screen(other);
    given_command(claire, MovePerson{peers, tiny::person(1), into});
    EXPECT_TRUE(heard(*moved, "channel_closed " + channel(from)));
    EXPECT_TRUE(heard(*moved, "snapshot " + channel(into)));
    EXPECT_EQ(channels(*moved), (Texts{"agenda", channel(into), "me/p01"}));
    EXPECT_TRUE(heard(*host, "patch " + channel(into)));
    expect_true(*moved);
    expect_true(*host);
    // From here on both follow the same group, and nobody the one that was left.
    moved->forget();
    host->forget();
    given_command(claire, NameReporter{into, tiny::person(1)});
    EXPECT_TRUE(heard(*moved, "patch " + channel(into)));
    EXPECT_TRUE(heard(*host, "patch " + channel(into)));
    given_command(claire, MovePerson{peers, tiny::person(1), {}});
    EXPECT_EQ(channels(*moved), (Texts{"agenda", "me/p01"}));
    expect_true(*moved);
}

TEST_F(AudiencesTest, TakesAGroupAwayWithItsBlock) {
    given_announced();
    given_command(claire, OpenGroups{peers});
    const auto person = screen(1);
    const std::string own = channel(group_of(1));
    ASSERT_TRUE(person->shows(own));
    given_running(tiny::goodbye);
    EXPECT_TRUE(heard(*person, "channel_closed " + own));
    EXPECT_EQ(channels(*person), (Texts{"agenda", "me/p01"}));
    expect_true(*person);
    // Its members see it again while the groups report.
    given_running(tiny::told);
    EXPECT_TRUE(heard(*person, "snapshot " + own));
    expect_true(*person);
}

TEST_F(AudiencesTest, LetsFacilitatorsWatchAnyGroup) {
    given_draft();
    const auto console = screen(claire);
    const auto desk = screen(marc);
    const GroupId first = group_of(1);
    const GroupId second = group_of(apart_from(1));
    console->watch(view::group_channel(first));
    console->watch(view::group_channel(second));
    settle();
    EXPECT_EQ(channels(*console), (Texts{"agenda", "desk", channel(first), channel(second)}));
    EXPECT_EQ(channels(*desk), (Texts{"agenda", "desk"}));
    given_command(claire, AnnounceGroups{peers});
    given_command(claire, NameReporter{first, tiny::person(1)});
    expect_true(*console);
    console->unwatch(view::group_channel(first));
    settle();
    EXPECT_TRUE(heard(*console, "channel_closed " + channel(first)));
    console->forget();
    given_command(claire, OpenGroups{peers});
    EXPECT_FALSE(heard(*console, "patch " + channel(first)));
    EXPECT_TRUE(heard(*console, "patch " + channel(second)));
    expect_true(*console);
}

TEST_F(AudiencesTest, AnswersAWatchAgainWithASnapshotOnly) {
    given_announced();
    const auto console = screen(claire);
    const GroupId own = group_of(1);
    for (int asked = 0; asked < 2; ++asked) {
        console->forget();
        console->watch(view::group_channel(own));
        settle();
        EXPECT_EQ(console->heard(), Texts{"snapshot " + channel(own)});
    }
    console->forget();
    given_command(claire, NameReporter{own, tiny::person(1)});
    EXPECT_TRUE(heard(*console, "patch " + channel(own))) << "it came twice, or not at all";
}

TEST_F(AudiencesTest, EndsAWatchWithItsConnection) {
    given_announced();
    const auto console = screen(claire);
    const GroupId own = group_of(1);
    console->watch(view::group_channel(own));
    settle();
    console->leave();
    settle();
    console->forget();
    console->rejoin(runner, claire);
    settle();
    EXPECT_EQ(console->heard(), (Texts{"welcome", "channel_closed " + channel(own)}));
    EXPECT_EQ(channels(*console), (Texts{"agenda", "desk"}));
}

TEST_F(AudiencesTest, LetsNobodyElseWatch) {
    given_announced();
    const auto person = screen(1);
    const auto visitor = screen(observer);
    const GroupId other = group_of(apart_from(1));
    for (const auto& shown : {person, visitor}) {
        shown->forget();
        shown->watch(view::group_channel(group_of(1))); // Shown to its members anyway.
        shown->watch(view::group_channel(other));
        shown->watch(view::desk_channel());
        shown->watch(view::me_channel(tiny::person(2)));
        settle();
        EXPECT_TRUE(shown->messages.empty());
    }
    const auto console = screen(claire);
    console->forget();
    console->watch(view::group_channel(GroupId("nowhere")));
    console->watch(view::me_channel(tiny::person(2)));
    console->unwatch(view::desk_channel());
    settle();
    EXPECT_TRUE(console->messages.empty());
    EXPECT_EQ(channels(*console), (Texts{"agenda", "desk"}));
    EXPECT_EQ(channels(*person), (Texts{"agenda", channel(group_of(1)), "me/p01"}));
}

TEST_F(AudiencesTest, ClosesAWatchedGroupThatIsNoMore) {
    given_draft();
    const auto console = screen(claire);
    const GroupId gone = group_of(1);
    const GroupId stays = group_of(apart_from(1));
    console->watch(view::group_channel(gone));
    console->watch(view::group_channel(stays));
    settle();
    given_command(claire, MergeGroups{peers, gone, stays});
    EXPECT_TRUE(heard(*console, "channel_closed " + channel(gone)));
    EXPECT_EQ(channels(*console), (Texts{"agenda", "desk", channel(stays)}));
    expect_true(*console);
}

TEST_F(AudiencesTest, ShowsACompanionToTheirHost) {
    given_day();
    given_command(claire, OpenDoors{});
    const auto host = screen(1);
    // Of the same territory as the host.
    given_command(tiny::participant(tiny::person(1)), SeatCompanion{tiny::person(4), {}});
    EXPECT_TRUE(heard(*host, "snapshot me/p04"));
    EXPECT_EQ(channels(*host), (Texts{"agenda", "me/p01", "me/p04"}));
    expect_true(*host);
}

TEST_F(AudiencesTest, ShutsOutARevokedLinkOnceThatIsWritten) {
    given_day();
    Link link;
    link.hash = std::string(64, 'a');
    given_command(engine, RegisterLink{link});
    Actor guest = observer;
    guest.link = link.hash;
    const auto first = screen(guest);
    const auto second = screen(guest);
    const auto other = screen(observer);
    journal->hold_appends();
    EXPECT_EQ(execute(engine, RevokeLink{link.hash}), "");
    EXPECT_TRUE(first->goodbyes.empty());
    journal->release_appends();
    settle();
    EXPECT_EQ(first->goodbyes, std::vector{Goodbye::link_revoked});
    EXPECT_EQ(second->goodbyes, std::vector{Goodbye::link_revoked});
    EXPECT_TRUE(other->goodbyes.empty());
}

TEST_F(AudiencesTest, ShutsOutALinkThatAnotherProcessRevoked) {
    given_day();
    Link link;
    link.hash = std::string(64, 'b');
    given_command(engine, RegisterLink{link});
    Actor guest = observer;
    guest.link = link.hash;
    const auto shown = screen(guest);
    const auto first = runner;
    runner = start_runner();
    given_command(engine, RevokeLink{link.hash});
    EXPECT_TRUE(shown->goodbyes.empty());
    run(first->refresh());
    EXPECT_EQ(shown->goodbyes, std::vector{Goodbye::link_revoked});
}

TEST_F(AudiencesTest, SendsNothingToWhoeverLeft) {
    given_announced();
    const auto person = screen(1);
    const auto visitor = screen(observer);
    person->leave();
    visitor->leave();
    settle();
    person->forget();
    visitor->forget();
    given_command(claire, OpenGroups{peers});
    given_command(claire, SendMessage{ToAll{}, "Bonjour"});
    EXPECT_TRUE(person->messages.empty());
    EXPECT_TRUE(visitor->messages.empty());
}

TEST_F(AudiencesTest, TakesNobodyInOnceItStops) {
    given_day();
    run(runner->stop());
    const auto late = screen(observer);
    EXPECT_TRUE(late->messages.empty());
    EXPECT_EQ(late->goodbyes, std::vector{Goodbye::restarting});
}

} // namespace
} // namespace deroule::engine
