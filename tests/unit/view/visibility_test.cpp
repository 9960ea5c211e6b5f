// Who may see which channel, when (W-10).
#include "support/day_test.hpp"
#include "view/visibility.hpp"

#include <algorithm>

namespace deroule::view {
namespace {

using namespace domain;

class VisibilityTest : public DayTest {
  protected:
    bool sees(const Actor& actor, const Channel& channel) const {
        return may_see(day, actor, channel);
    }
    // What is listed is what may be seen; a facilitator's groups come on demand only.
    void expect_list_agrees(const Actor& actor) const {
        const std::vector<Channel> listed = channels_of(day, actor);
        std::vector<Channel> all{agenda_channel(), desk_channel()};
        for (const auto& [id, participant] : day.roster.participants)
            all.push_back(me_channel(id));
        for (const auto& [id, round] : day.round_by_group)
            all.push_back(group_channel(id));
        for (const Channel& channel : all) {
            if (actor.is_facilitator() && channel.kind == ChannelKind::group) continue;
            EXPECT_EQ(std::ranges::find(listed, channel) != listed.end(), sees(actor, channel))
                << name(channel);
        }
        EXPECT_EQ(listed.front(), agenda_channel());
    }
    Channel own_group(int number, const BlockId& block = tiny::peers) const {
        return group_channel(round(block).group_of(tiny::person(number))->id);
    }
    Channel other_group(int number) const {
        for (const auto& [id, group] : round(tiny::peers).groups)
            if (group_channel(id) != own_group(number)) return group_channel(id);
        return {};
    }
};

TEST_F(VisibilityTest, ShowsTheAgendaToEveryone) {
    given_arrivals();
    for (const Actor& actor : {claire, observer, link(1), link(ParticipantId("stranger"))})
        EXPECT_TRUE(sees(actor, agenda_channel()));
}

TEST_F(VisibilityTest, ShowsTheDeskToFacilitatorsOnly) {
    given_arrivals();
    EXPECT_TRUE(sees(claire, desk_channel()));
    EXPECT_FALSE(sees(observer, desk_channel()));
    EXPECT_FALSE(sees(link(1), desk_channel()));
}

TEST_F(VisibilityTest, ShowsAPageToItsOwnerOnly) {
    given_arrivals();
    EXPECT_TRUE(sees(link(1), me_channel(tiny::person(1))));
    EXPECT_FALSE(sees(link(1), me_channel(tiny::person(2))));
    EXPECT_FALSE(sees(claire, me_channel(tiny::person(1))));
    EXPECT_FALSE(sees(observer, me_channel(tiny::person(1))));
    EXPECT_FALSE(sees(link(ParticipantId("stranger")), me_channel(ParticipantId("stranger"))));
}

TEST_F(VisibilityTest, ShowsThePagesOfCompanionsBehindTheLink) {
    given_arrivals();
    given_command(link(4), Leave{});
    given_command(link(1), SeatCompanion{tiny::person(4), {}});
    EXPECT_EQ(people_of(day, link(1)),
              (std::vector<ParticipantId>{tiny::person(1), tiny::person(4)}));
    EXPECT_TRUE(sees(link(1), me_channel(tiny::person(4))));
    EXPECT_TRUE(sees(link(4), me_channel(tiny::person(4))));
    EXPECT_FALSE(sees(link(4), me_channel(tiny::person(1))));
}

TEST_F(VisibilityTest, ShowsADraftToFacilitatorsOnly) {
    given_start();
    given_running(tiny::peers);
    EXPECT_TRUE(sees(claire, own_group(1)));
    EXPECT_FALSE(sees(link(1), own_group(1)));
    EXPECT_FALSE(sees(observer, own_group(1)));
    given_command(claire, AcceptGroups{round(tiny::peers).id});
    EXPECT_FALSE(sees(link(1), own_group(1)));
    expect_list_agrees(link(1));
}

TEST_F(VisibilityTest, ShowsAGroupToItsMembersOnceAnnounced) {
    given_start();
    given_running(tiny::peers);
    given_command(claire, AnnounceGroups{round(tiny::peers).id});
    EXPECT_TRUE(sees(link(1), own_group(1)));
    EXPECT_FALSE(sees(link(1), other_group(1)));
    EXPECT_FALSE(sees(observer, own_group(1)));
    EXPECT_TRUE(sees(claire, own_group(1)));
    for (const Actor& actor : {claire, observer, link(1), link(7)})
        expect_list_agrees(actor);
}

TEST_F(VisibilityTest, ShowsTheGroupOfACompanionToTheHost) {
    given_start();
    given_command(link(4), Leave{});
    given_command(link(1), SeatCompanion{tiny::person(4), {}});
    given_open_groups();
    EXPECT_TRUE(sees(link(1), own_group(4)));
    expect_list_agrees(link(1));
}

TEST_F(VisibilityTest, KeepsTheGroupWhileTheBlockRuns) {
    given_start();
    given_open_groups();
    given_command(claire, CallBack{round(tiny::peers).id});
    ASSERT_EQ(round(tiny::peers).status, RoundStatus::done);
    EXPECT_TRUE(sees(link(1), own_group(1)));
    given_command(claire, GoTo{tiny::goodbye, tiny::peers});
    EXPECT_FALSE(sees(link(1), own_group(1)));
    EXPECT_TRUE(sees(claire, own_group(1)));
}

TEST_F(VisibilityTest, ShowsDuringTheReportTheGroupReported) {
    given_start();
    given_open_groups();
    given_command(claire, GoTo{tiny::told, tiny::peers});
    EXPECT_TRUE(sees(link(1), own_group(1)));
    EXPECT_FALSE(sees(link(1), other_group(1)));
    EXPECT_EQ(groups_of(day, tiny::person(1)).size(), 1U);
    expect_list_agrees(link(1));
}

TEST_F(VisibilityTest, ShowsNoGroupOnceTheDayIsClosed) {
    given_start();
    given_open_groups();
    const Channel own = own_group(1);
    given_command(claire, CloseDay{});
    EXPECT_FALSE(sees(link(1), own));
    EXPECT_TRUE(sees(claire, own));
}

TEST_F(VisibilityTest, ShowsNoGroupThatDoesNotExist) {
    given_start();
    EXPECT_FALSE(sees(claire, group_channel(GroupId("nowhere"))));
    EXPECT_FALSE(sees(link(1), group_channel(GroupId("nowhere"))));
}

TEST_F(VisibilityTest, FollowsAPersonWhoChangesGroups) {
    given_start();
    given_open_groups();
    const Channel before = own_group(1);
    const Channel other = other_group(1);
    given_command(claire, MovePerson{round(tiny::peers).id, tiny::person(1), GroupId(other.id)});
    EXPECT_FALSE(sees(link(1), before));
    EXPECT_TRUE(sees(link(1), other));
}

} // namespace
} // namespace deroule::view
