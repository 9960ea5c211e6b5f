// What each section of each document says of a small day.
#include "support/day_test.hpp"
#include "view/cell.hpp"

namespace deroule::view {
namespace {

using namespace domain;
using std::chrono::minutes;
using std::chrono::seconds;

class RenderTest : public DayTest {
  protected:
    // The value at a path of a channel's document; null when nothing is there.
    Value at(const Channel& channel, const std::vector<std::string>& path) const {
        Value current = document(day, channel);
        for (const std::string& step : path) {
            if (current.object() == nullptr) return {};
            const auto found = current.object()->find(step);
            if (found == current.object()->end()) return {};
            current = Value(found->second);
        }
        return current;
    }
    Value agenda(const std::vector<std::string>& path) const { return at(agenda_channel(), path); }
    Value desk(const std::vector<std::string>& path) const { return at(desk_channel(), path); }
    Value me(int number, const std::vector<std::string>& path) const {
        return at(me_channel(tiny::person(number)), path);
    }
    Value group(const GroupId& id, const std::vector<std::string>& path) const {
        return at(group_channel(id), path);
    }
    static Value ms(Instant instant) { return Value(to_ms(instant)); }
    // Every cell drawn alone is what the whole document has there.
    void expect_cell(const Channel& channel, const std::vector<std::string>& path) const {
        const auto drawn = render(day, {channel, path});
        ASSERT_TRUE(drawn) << name(channel) << pointer(path);
        EXPECT_TRUE(*drawn == at(channel, path)) << name(channel) << pointer(path);
    }
};

TEST_F(RenderTest, SaysWhenBlocksWereMeantToBeAndWillBe) {
    given_start();
    EXPECT_EQ(agenda({"day", "status"}), "running");
    EXPECT_EQ(agenda({"day", "doors_at"}), ms(tiny::at(8, 45)));
    EXPECT_EQ(agenda({"order"}).array()->size(), 12U);
    EXPECT_EQ(agenda({"order"}).array()->front(), "welcome");
    EXPECT_EQ(agenda({"blocks", "welcome", "status"}), "running");
    EXPECT_EQ(agenda({"blocks", "welcome", "ends_at"}), ms(tiny::at(9, 20)));
    EXPECT_EQ(agenda({"blocks", "meet", "introduction", "turn_ms"}), 360'000);
    EXPECT_EQ(agenda({"blocks", "peers", "rule"}), "by_category");
    EXPECT_EQ(agenda({"blocks", "told", "reports"}), "peers");
    EXPECT_EQ(agenda({"blocks", "aims", "questions"}).array()->size(), 4U);
    given_command(claire, ExtendBlock{tiny::welcome, minutes(5)});
    EXPECT_EQ(agenda({"projected", "meet", "from_at"}), ms(tiny::at(9, 25)));
    EXPECT_EQ(agenda({"blocks", "meet", "starts_at"}), ms(tiny::at(9, 20)));
    EXPECT_EQ(agenda({"blocks", "welcome", "length_ms"}), 25 * 60'000);
    EXPECT_EQ(agenda({"blocks", "welcome", "planned_ms"}), 20 * 60'000);
    EXPECT_EQ(agenda({"now", "drift_ms"}), 5 * 60'000);
    EXPECT_EQ(agenda({"now", "next_fixed", "block"}), "lunch");
}

TEST_F(RenderTest, SaysWhereEveryoneIs) {
    EXPECT_EQ(agenda({"now", "place"}), "lobby");
    given_start();
    EXPECT_EQ(agenda({"now", "block"}), "welcome");
    EXPECT_EQ(agenda({"now", "place"}), "plenary");
    given_command(claire, GoTo{tiny::coffee, tiny::welcome});
    EXPECT_EQ(agenda({"now", "place"}), "away");
    given_command(claire, PauseDay{});
    EXPECT_EQ(agenda({"now", "paused_at"}), ms(now));
    given_command(claire, ResumeDay{});
    given_command(claire, CloseDay{});
    EXPECT_EQ(agenda({"now", "place"}), "ended");
}

TEST_F(RenderTest, CountsWithoutNaming) {
    given_arrivals();
    given_command(link(1), Leave{});
    EXPECT_EQ(agenda({"counts", "total", "expected"}), 12);
    EXPECT_EQ(agenda({"counts", "total", "present"}), 11);
    EXPECT_EQ(agenda({"counts", "categories", "elu", "present"}), 2);
    EXPECT_EQ(agenda({"counts", "categories", "etat", "present"}), 3);
    EXPECT_EQ(agenda({"counts", "territories", "Ardenne", "present"}), 3);
    expect_cell(agenda_channel(), {"counts", "territories", "Bresse"});
    expect_cell(agenda_channel(), {"counts", "total"});
}

TEST_F(RenderTest, ShowsGroupsToAllOnceAnnounced) {
    given_start();
    given_running(tiny::peers);
    EXPECT_TRUE(agenda({"round"}).is_null());
    EXPECT_TRUE(agenda({"groups"}).object()->empty());
    given_command(claire, AnnounceGroups{round(tiny::peers).id});
    EXPECT_EQ(agenda({"round", "id"}), "r1");
    EXPECT_EQ(agenda({"round", "status"}), "announced");
    EXPECT_EQ(agenda({"round", "groups"}), 4);
    EXPECT_EQ(agenda({"groups", "r1g1", "size"}), 3);
    EXPECT_EQ(agenda({"groups", "r1g1", "number"}), 1);
    EXPECT_EQ(me(1, {"group"}), "r1g1");
    EXPECT_TRUE(me(1, {"place"}).is_null());
    given_command(claire, OpenGroups{round(tiny::peers).id});
    EXPECT_EQ(agenda({"groups", "r1g1", "status"}), "open");
    EXPECT_EQ(me(1, {"place"}), "r1g1");
}

TEST_F(RenderTest, ShowsTheGroupsThatReport) {
    given_start();
    given_running(tiny::peers);
    given_command(claire, AnnounceGroups{round(tiny::peers).id});
    given_command(claire, OpenGroups{round(tiny::peers).id});
    given_running(tiny::told);
    EXPECT_TRUE(agenda({"round"}).is_null());
    EXPECT_EQ(agenda({"blocks", "told", "reporting"}), "r1g1");
    EXPECT_EQ(agenda({"groups", "r1g1", "number"}), 1);
    EXPECT_EQ(me(1, {"group"}), "r1g1");
    EXPECT_TRUE(me(1, {"place"}).is_null());
    expect_cell(agenda_channel(), {"groups", "r1g1"});
    expect_cell(me_channel(tiny::person(1)), {"group"});
}

TEST_F(RenderTest, ShowsAnnouncementsToAllAndOtherMessagesToTheirs) {
    given_start();
    given_open_groups();
    const GroupId own = round(tiny::peers).group_of(tiny::person(1))->id;
    const auto send = [&](MessageAudience to, const char* text) {
        given_command(claire, SendMessage{std::move(to), text});
    };
    send(ToAll{}, "to all");
    send(ToCategory{Category::elu}, "to the elected");
    send(ToGroups{{own}}, "to a group");
    send(ToParticipant{tiny::person(1)}, "to one");
    EXPECT_EQ(agenda({"announcements"}).object()->size(), 1U);
    EXPECT_EQ(agenda({"announcements"}).object()->begin()->second.object()->at("text"), "to all");
    EXPECT_EQ(desk({"messages"}).object()->size(), 4U);
    EXPECT_EQ(me(1, {"messages"}).object()->size(), 3U);
    EXPECT_EQ(me(2, {"messages"}).object()->size(), 1U); // Elected too.
    EXPECT_EQ(me(4, {"messages"}).object()->size(),
              round(tiny::peers).group_of(tiny::person(4))->id == own ? 1U : 0U);
}

TEST_F(RenderTest, ShowsContributionsToTheGroupThenToAllOncePublished) {
    given_start();
    given_open_groups();
    const GroupId own = round(tiny::peers).group_of(tiny::person(1))->id;
    given_command(link(1), Contribute{{}, tiny::peers, ContributionKind::card, "Levers", "a card"});
    EXPECT_EQ(group(own, {"contributions", "c1", "text"}), "a card");
    EXPECT_EQ(group(own, {"contributions", "c1", "author"}), "p01");
    EXPECT_EQ(me(1, {"contributions", "c1", "status"}), "submitted");
    EXPECT_EQ(desk({"contributions", "c1", "group"}), own.text());
    EXPECT_TRUE(agenda({"harvest", "c1"}).is_null());
    given_command(claire, PublishContribution{ContributionId("c1")});
    EXPECT_EQ(agenda({"harvest", "c1", "text"}), "a card");
    EXPECT_EQ(agenda({"harvest", "c1", "number"}), round(tiny::peers).group(own)->number);
    EXPECT_TRUE(agenda({"harvest", "c1", "author"}).is_null());
    given_command(claire, HideContribution{ContributionId("c1")});
    EXPECT_TRUE(agenda({"harvest", "c1"}).is_null());
    given_command(claire, PublishContribution{ContributionId("c1")});
    given_command(link(1), EditContribution{{}, ContributionId("c1"), "an afterthought"});
    EXPECT_TRUE(agenda({"harvest", "c1"}).is_null()) << "nobody has looked at it";
    EXPECT_EQ(me(1, {"contributions", "c1", "status"}), "submitted");
    EXPECT_EQ(desk({"contributions", "c1", "status"}), "submitted");
    given_command(link(1), WithdrawContribution{{}, ContributionId("c1")});
    EXPECT_TRUE(group(own, {"contributions", "c1"}).is_null());
    EXPECT_EQ(me(1, {"contributions", "c1", "status"}), "withdrawn");
}

TEST_F(RenderTest, ShowsResultsOnceTheyAreShown) {
    given_start();
    given_running(tiny::aims);
    given_command(link(1), AnswerQuestion{{}, tiny::cloud, Words{{"Oser"}}});
    given_command(link(2), AnswerQuestion{{}, tiny::cloud, Words{{"oser", "Durer"}}});
    given_command(link(1), AnswerQuestion{{}, tiny::scale, Step{4}});
    given_command(link(1), AnswerQuestion{{}, tiny::open, Text{"a free answer"}});
    EXPECT_TRUE(agenda({"results"}).object()->empty());
    EXPECT_EQ(desk({"answers", "cloud", "words", "oser"}), 2);
    EXPECT_EQ(desk({"texts", "open:1", "text"}), "a free answer");
    EXPECT_EQ(me(1, {"answers", "scale", "value"}), 4);
    EXPECT_TRUE(me(2, {"answers", "scale"}).is_null());
    given_command(claire, AdvancePhase{tiny::aims, Phase::open, {}});
    given_command(claire, AdvancePhase{tiny::aims, Phase::closed, {}});
    EXPECT_EQ(agenda({"results", "cloud", "words", "oser"}), 2);
    EXPECT_EQ(agenda({"results", "cloud", "count"}), 2);
    EXPECT_EQ(agenda({"results", "scale", "steps", "4"}), 1);
    EXPECT_EQ(agenda({"results", "open", "count"}), 1);
    EXPECT_TRUE(agenda({"results", "open", "words"}).object()->empty());
    expect_cell(agenda_channel(), {"results", "cloud"});
    expect_cell(desk_channel(), {"texts", "open:1"});
}

TEST_F(RenderTest, KeepsResultsThatNobodyShowed) {
    given_start();
    given_running(tiny::aims);
    given_command(link(1), AnswerQuestion{{}, tiny::cloud, Words{{"zut"}}});
    given_command(claire, AdvancePhase{tiny::aims, Phase::open, {}});
    given_command(claire, Advance{tiny::aims});
    ASSERT_EQ(agenda({"blocks", "aims", "status"}), "done");
    EXPECT_TRUE(agenda({"results"}).object()->empty());
    EXPECT_EQ(desk({"answers", "cloud", "words", "zut"}), 1);
}

TEST_F(RenderTest, ShowsNoWordThatFacilitatorsHide) {
    given_start();
    given_running(tiny::aims);
    given_command(link(1), AnswerQuestion{{}, tiny::cloud, Words{{"Oser", "Zut"}}});
    given_command(claire, HideWord{tiny::cloud, "zut", true});
    given_command(claire, AdvancePhase{tiny::aims, Phase::open, {}});
    given_command(claire, AdvancePhase{tiny::aims, Phase::closed, {}});
    given_command(claire, Advance{tiny::aims});
    EXPECT_EQ(agenda({"results", "cloud", "words"}), (Value::Object{{"oser", 1}}));
    EXPECT_EQ(desk({"answers", "cloud", "words", "zut"}), 1);
    EXPECT_EQ(desk({"answers", "cloud", "hidden"}), (Value::Array{"zut"}));
    expect_cell(agenda_channel(), {"results", "cloud"});
    expect_cell(desk_channel(), {"answers", "cloud"});
    given_command(claire, HideWord{tiny::cloud, "zut", false});
    EXPECT_EQ(agenda({"results", "cloud", "words", "zut"}), 1);
}

TEST_F(RenderTest, SaysOnThePageWhoToInterviewAndWhatWasNoted) {
    given_start();
    given_running(tiny::meet);
    given_command(claire, AdvancePhase{tiny::meet, Phase::pairing, {}});
    const Group pair = day.round_of(tiny::meet, RoundPurpose::pairs)->groups.begin()->second;
    ASSERT_EQ(pair.members.front(), tiny::person(1));
    const ParticipantId partner = pair.members.back();
    given_command(link(1), NotePartner{{}, partner, "likes hedges"});
    EXPECT_EQ(me(1, {"partners"}).array()->front().object()->at("id"), partner.text());
    EXPECT_EQ(me(1, {"notes", partner.text()}), "likes hedges");
    EXPECT_EQ(at(me_channel(partner), {"about"}), "likes hedges");
    EXPECT_EQ(group(pair.id, {"cards", partner.text(), "about"}), "likes hedges");
    EXPECT_EQ(group(pair.id, {"cards", partner.text(), "by"}), "p01");
    EXPECT_EQ(agenda({"blocks", "meet", "turns"}).array()->size(), 1U);
    EXPECT_EQ(desk({"participants", partner.text(), "about"}), "likes hedges");
}

TEST_F(RenderTest, SaysInACircleWhoPresentsWhom) {
    given_start();
    given_running(tiny::meet);
    given_command(claire, AdvancePhase{tiny::meet, Phase::pairing, {}});
    pass(minutes(13));
    const Round* circles = day.round_of(tiny::meet, RoundPurpose::circles);
    ASSERT_NE(circles, nullptr);
    ASSERT_FALSE(is_draft(circles->status));
    const Group& pair = *day.round_of(tiny::meet, RoundPurpose::pairs)->group_of(tiny::person(1));
    const ParticipantId partner =
        pair.members.front() == tiny::person(1) ? pair.members.back() : pair.members.front();
    const GroupId circle = circles->group_of(tiny::person(1))->id;
    EXPECT_EQ(group(circle, {"cards", "p01", "by"}), partner.text());
    EXPECT_EQ(group(circle, {"group", "purpose"}), "circles");
}

TEST_F(RenderTest, ShowsTheFloorToTheDeskAndToWhomItConcerns) {
    given_start();
    given_command(link(1), AskFloor{});
    given_command(link(2), AskFloor{});
    given_command(claire, GiveFloor{tiny::person(2)});
    EXPECT_EQ(desk({"hands"}).array()->size(), 2U);
    EXPECT_EQ(me(1, {"hand", "speaking"}), false);
    EXPECT_EQ(me(2, {"hand", "speaking"}), true);
    EXPECT_TRUE(me(3, {"hand"}).is_null());
    given_command(link(1), CallForHelp{{}, "no sound"});
    EXPECT_EQ(desk({"calls", "h1", "text"}), "no sound");
    EXPECT_EQ(me(1, {"call", "status"}), "waiting");
    given_command(claire, TakeCall{CallId("h1")});
    EXPECT_EQ(me(1, {"call", "taken_by"}), "Claire");
    EXPECT_TRUE(me(2, {"call"}).is_null());
    given_command(claire, AnswerCall{CallId("h1")});
    EXPECT_EQ(me(1, {"call", "status"}), "answered");
}

TEST_F(RenderTest, WarnsOfGroupsThatShrink) {
    given_start();
    given_open_groups();
    const Group before = round(tiny::peers).groups.begin()->second;
    ASSERT_EQ(before.members.size(), 3U);
    const std::vector<std::string> warning{"groups", before.id.text(), "warning"};
    EXPECT_TRUE(desk(warning).is_null());
    given_command(link(before.members[0]), Leave{});
    EXPECT_EQ(desk(warning), "small");
    given_command(link(before.members[1]), Leave{});
    EXPECT_EQ(desk(warning), "alone");
    EXPECT_EQ(group(before.id, {"members"}).array()->front().object()->at("presence"), "left");
    given_command(claire, CallBack{round(tiny::peers).id});
    EXPECT_TRUE(desk(warning).is_null());
}

TEST_F(RenderTest, ShowsTheDraftToTheDesk) {
    given_start();
    given_running(tiny::peers);
    EXPECT_EQ(desk({"rounds", "r1", "status"}), "proposed");
    EXPECT_EQ(desk({"rounds", "r1", "groups"}).array()->size(), 4U);
    given_command(claire, PinPerson{RoundId("r1"), tiny::person(1), GroupId("r1g2")});
    EXPECT_EQ(desk({"rounds", "r1", "pins", "p01"}), "r1g2");
    EXPECT_EQ(desk({"last_move", "name"}), "go_to");
    EXPECT_EQ(desk({"participants", "p01", "family_name"}), "Nom1");
}

TEST_F(RenderTest, ProposesToTheDeskHowToCatchUp) {
    given_start();
    given_command(claire, ExtendBlock{tiny::welcome, minutes(12)});
    const Value proposals = desk({"catch_up"});
    ASSERT_FALSE(proposals.array()->empty());
    const Value::Object& first = *proposals.array()->front().object();
    EXPECT_EQ(first.at("target"), "lunch");
    EXPECT_EQ(first.at("late_ms"), 12 * 60'000);
    EXPECT_EQ(first.at("regained_ms"), 12 * 60'000);
}

TEST_F(RenderTest, SaysWhoSitsBehindALink) {
    given_arrivals();
    given_command(link(4), Leave{});
    given_command(link(1), SeatCompanion{tiny::person(4), {}});
    EXPECT_EQ(me(1, {"companions"}).array()->front().object()->at("id"), "p04");
    EXPECT_EQ(me(4, {"host"}), "p01");
    EXPECT_EQ(desk({"participants", "p04", "host"}), "p01");
}

TEST_F(RenderTest, NamesThoseOfTheTerritoryWhoAreNotHere) {
    given_arrivals();
    EXPECT_TRUE(me(1, {"colleagues"}).array()->empty());
    given_command(link(4), Leave{});
    ASSERT_EQ(me(1, {"colleagues"}).array()->size(), 1U);
    EXPECT_EQ(me(1, {"colleagues"}).array()->front().object()->at("id"), "p04");
    expect_cell(me_channel(tiny::person(1)), {"colleagues"});
    given_command(link(1), SeatCompanion{tiny::person(4), {}});
    EXPECT_TRUE(me(1, {"colleagues"}).array()->empty());
    expect_cell(me_channel(tiny::person(1)), {"colleagues"});
}

TEST_F(RenderTest, DrawsNothingOfWhatDoesNotExist) {
    given_start();
    EXPECT_TRUE(document(day, group_channel(GroupId("nowhere"))).is_null());
    EXPECT_TRUE(document(day, me_channel(ParticipantId("nobody"))).is_null());
    EXPECT_FALSE(render(day, {agenda_channel(), {"blocks", "nowhere"}}));
    EXPECT_FALSE(render(day, {agenda_channel(), {"harvest", "c9"}}));
    EXPECT_FALSE(render(day, {desk_channel(), {"texts", "open:1"}}));
    EXPECT_FALSE(render(day, {desk_channel(), {"participants", "nobody"}}));
    EXPECT_FALSE(render(day, {group_channel(GroupId("nowhere")), {"members"}}));
}

// The tenth round comes after the ninth, whatever their names' order as texts.
TEST_F(RenderTest, ShowsThePartnerOfTheLatestPairs) {
    given_start();
    const auto paired = [this](const char* id, int with) {
        Round made;
        made.id = RoundId(id);
        made.purpose = RoundPurpose::pairs;
        made.status = RoundStatus::open;
        Group pair;
        pair.id = GroupId(std::string(id) + "g1");
        made.add_group(pair);
        made.seat(tiny::person(1), pair.id);
        made.seat(tiny::person(with), pair.id);
        day.rounds[made.id] = made;
    };
    paired("r9", 2);
    paired("r10", 3);
    EXPECT_EQ(me(1, {"partners"}).array()->front().object()->at("id"), "p03");
}

} // namespace
} // namespace deroule::view
