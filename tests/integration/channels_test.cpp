// What a day shows to whom, over real sockets and the real engine.

#include "integration/protocol_fixture.hpp"

#include <algorithm>

namespace deroule::integration {
namespace {

class ChannelsTest : public ProtocolTest {};

// W-6, W-10
TEST_F(ChannelsTest, WelcomesEachRoleWithItsChannels) {
    const LiveServer& server = serve();
    auto desk = tab();
    const Json facilitator = desk->enter(server.facilitator());
    EXPECT_EQ(facilitator.at("role"), "facilitator");
    EXPECT_EQ(facilitator.at("name"), "Claire");
    EXPECT_EQ(facilitator.at("people"), Json::array());
    EXPECT_TRUE(facilitator.at("presence").is_object());
    EXPECT_EQ(desk->channels(), (Names{"agenda", "desk"}));

    auto person = tab();
    const Json participant = person->enter(server.participant(4));
    EXPECT_EQ(participant.at("role"), "participant");
    EXPECT_EQ(participant.at("people"), Json::array({"p04"}));
    EXPECT_EQ(participant.at("limits").at("frame_bytes"), 64 * 1024);
    EXPECT_EQ(participant.at("limits").at("text_chars"), 2000);
    EXPECT_EQ(participant.value("presence", Json::object()), Json::object());
    EXPECT_EQ(person->channels(), (Names{"agenda", "me/p04"}));
    EXPECT_EQ(person->copy("me/p04").at("person").at("family_name"), "Nom4");

    auto visitor = tab();
    const Json observer = visitor->enter(server.observer());
    EXPECT_EQ(observer.at("role"), "observer");
    EXPECT_EQ(observer.at("people"), Json::array());
    EXPECT_EQ(visitor->channels(), Names{"agenda"});
    EXPECT_EQ(observer.dump().find("Nom"), std::string::npos);
}

// W-7, W-12
TEST_F(ChannelsTest, SendsPatchesThatFormAChainFromTheWelcomeOn) {
    const LiveServer& server = serve();
    auto visitor = tab();
    const Json welcome = visitor->enter(server.observer());
    auto desk = inside(server.facilitator());
    start(*desk);
    expect_accepted(desk->command("advance", {{"from", "welcome"}}));
    visitor->catch_up();
    auto at = welcome.at("snapshots").at(0).at("at").get<std::uint64_t>();
    EXPECT_LE(at, welcome.at("at").get<std::uint64_t>());
    int patches = 0;
    for (const Json& message : visitor->heard()) {
        if (message.at("type") != "patch") continue;
        ++patches;
        EXPECT_EQ(message.at("channel"), "agenda");
        EXPECT_EQ(message.at("from"), at) << message;
        EXPECT_GT(message.at("to"), message.at("from"));
        for (const Json& op : message.at("ops"))
            EXPECT_TRUE(op.at("op") == "add" || op.at("op") == "replace" ||
                        op.at("op") == "remove");
        at = message.at("to");
    }
    EXPECT_GE(patches, 3);
    EXPECT_EQ(visitor->copy("agenda"), desk->copy("agenda"));
    EXPECT_EQ(inside(server.observer())->copy("agenda"), visitor->copy("agenda"));
}

// W-11, W-13
TEST_F(ChannelsTest, SendsASnapshotToWhoeverMissedAPatch) {
    const LiveServer& server = serve();
    auto visitor = inside(server.observer());
    visitor->say(Json{{"type", "resync"}, {"channel", "agenda"}});
    const Json snapshot = visitor->hear();
    EXPECT_EQ(snapshot.at("type"), "snapshot");
    EXPECT_EQ(snapshot.at("channel"), "agenda");
    EXPECT_EQ(snapshot.at("document"), visitor->copy("agenda"));
    visitor->say(Json{{"type", "resync"}, {"channel", "desk"}});
    visitor->say(Json{{"type", "resync"}, {"channel", "me/p01"}});
    visitor->say(Json{{"type", "clock"}, {"sent", 7}});
    EXPECT_EQ(visitor->hear().at("type"), "clock"); // The others were not to be seen.
}

// W-10, W-14, W-86
TEST_F(ChannelsTest, ShowsAGroupToItsMembersOnceAnnounced) {
    const LiveServer& server = serve();
    auto desk = inside(server.facilitator());
    auto person = inside(server.participant(1));
    start(*desk);
    person->catch_up();
    EXPECT_EQ(person->channels(), (Names{"agenda", "me/p01"}));
    const std::string round = announce(*desk);
    ASSERT_FALSE(round.empty());
    const std::string own = group_of(*desk, "p01");
    // The document of a channel that is new comes after the answer to whoever made it so.
    EXPECT_EQ(person->hear("snapshot").value("channel", ""), "group/" + own);
    EXPECT_EQ(person->channels(), (Names{"agenda", "group/" + own, "me/p01"}));
    EXPECT_EQ(person->copy("me/p01").at("group"), own);
    const std::string group = person->copy("group/" + own).dump();
    std::string elsewhere;
    for (const auto& [id, other] : desk->copy("desk").at("groups").items()) {
        if (id != own && other.at("round") == round) elsewhere = id;
        for (const Json& member : other.at("members"))
            EXPECT_EQ(group.find(member.dump()) != std::string::npos, id == own) << member;
    }
    ASSERT_FALSE(elsewhere.empty());
    expect_accepted(desk->command("move_person",
                                  {{"round", round}, {"participant", "p01"}, {"to", elsewhere}}));
    EXPECT_EQ(person->hear("channel_closed").value("channel", ""), "group/" + own);
    EXPECT_EQ(person->hear("snapshot").value("channel", ""), "group/" + elsewhere);
    EXPECT_EQ(person->channels(), (Names{"agenda", "group/" + elsewhere, "me/p01"}));
    EXPECT_EQ(person->copy("me/p01").at("group"), elsewhere);
}

// W-16
TEST_F(ChannelsTest, ShowsAGroupToFacilitatorsWhoWatch) {
    const LiveServer& server = serve();
    auto desk = inside(server.facilitator());
    start(*desk);
    ASSERT_FALSE(announce(*desk).empty());
    const std::string channel = "group/" + group_of(*desk, "p01");
    desk->say(Json{{"type", "watch"}, {"channel", channel}});
    const Json snapshot = desk->hear("snapshot");
    EXPECT_EQ(snapshot.value("channel", ""), channel) << snapshot;
    auto person = inside(server.participant(1));
    EXPECT_EQ(person->copy(channel), desk->copy(channel));
    desk->say(Json{{"type", "unwatch"}, {"channel", channel}});
    desk->catch_up();
    EXPECT_EQ(desk->channels(), (Names{"agenda", "desk"}));
    auto visitor = inside(server.observer());
    visitor->say(Json{{"type", "watch"}, {"channel", channel}});
    visitor->catch_up();
    EXPECT_EQ(visitor->channels(), Names{"agenda"});
}

// W-15
TEST_F(ChannelsTest, GivesWhoeverComesBackWhatWasMissed) {
    const LiveServer& server = serve();
    auto desk = inside(server.facilitator());
    auto first = inside(server.participant(1));
    // Two tabs of one link keep its channel alive when one of them is cut.
    auto second = inside(server.participant(1));
    start(*desk);
    first->catch_up();
    first->cut();
    expect_accepted(desk->command("send_message",
                                  {{"audience", {{"kind", "participant"}, {"participant", "p01"}}},
                                   {"text", "Une question ?"}}));
    expect_accepted(desk->command("advance", {{"from", "welcome"}}));
    auto back = tab();
    back->inherit(*first);
    const Json resume{{"epoch", first->epoch()}, {"channels", first->positions()}};
    const Json welcome = back->enter(server.participant(1), {{"resume", resume}});
    EXPECT_EQ(welcome.at("snapshots"), Json::array());
    back->catch_up();
    second->catch_up();
    for (const char* channel : {"agenda", "me/p01"}) {
        EXPECT_EQ(back->copy(channel), second->copy(channel));
        EXPECT_NE(back->copy(channel), first->copy(channel)) << channel << " did not change";
        EXPECT_TRUE(std::ranges::any_of(back->heard(), [&](const Json& message) {
            return message.at("type") == "patch" && message.at("channel") == channel;
        })) << channel;
    }
    EXPECT_EQ(back->positions(), second->positions());
}

// W-15
TEST_F(ChannelsTest, SendsASnapshotOfWhatNobodyFollowedMeanwhile) {
    const LiveServer& server = serve();
    auto desk = inside(server.facilitator());
    auto person = inside(server.participant(1));
    start(*desk);
    person->catch_up();
    person->cut();
    // The day has noticed: what it held for this person alone is forgotten.
    while (desk->hear("presence").value("people", Json::object()) != Json{{"p01", "offline"}})
        ASSERT_EQ(desk->heard().back().at("type"), "presence");
    expect_accepted(desk->command("advance", {{"from", "welcome"}}));
    auto back = tab();
    back->inherit(*person);
    const Json resume{{"epoch", person->epoch()}, {"channels", person->positions()}};
    const Json welcome = back->enter(server.participant(1), {{"resume", resume}});
    ASSERT_EQ(welcome.at("snapshots").size(), 1U);
    EXPECT_EQ(welcome.at("snapshots").at(0).at("channel"), "me/p01");
    back->catch_up();
    EXPECT_EQ(back->copy("agenda"), desk->copy("agenda"));
    // What changes from here on continues the snapshot.
    expect_accepted(desk->command("mark_absent", {{"participant", "p01"}, {"reason", ""}}));
    back->catch_up();
    EXPECT_EQ(back->copy("me/p01"), inside(server.participant(1))->copy("me/p01"));
}

// W-15
TEST_F(ChannelsTest, SendsSnapshotsWhereAnotherJournalWasHeld) {
    const LiveServer& server = serve();
    const Json welcome = tab()->enter(
        server.participant(1), {{"resume",
                                 {{"epoch", std::string(32, '0')},
                                  {"channels", {{"agenda", 1}, {"me/p01", 1}, {"group/g9", 1}}}}}});
    EXPECT_EQ(welcome.at("snapshots").size(), 2U);
}

// W-15
TEST_F(ChannelsTest, SendsSnapshotsWherePatchesAreNoLongerHeld) {
    LiveOptions options;
    options.day.patches_kept_max = 4;
    const LiveServer& server = serve(std::move(options));
    auto desk = inside(server.facilitator());
    const Json held = desk->positions();
    const Json resume{{"epoch", desk->epoch()}, {"channels", held}};
    start(*desk);
    const Json welcome = tab()->enter(server.facilitator(), {{"resume", resume}});
    EXPECT_EQ(welcome.at("snapshots").size(), 2U);
    EXPECT_EQ(welcome.at("snapshots").at(0).at("document"), desk->copy("agenda"));
}

// W-15
TEST_F(ChannelsTest, ClosesCopiesThatMayNoLongerBeSeen) {
    const LiveServer& server = serve();
    auto visitor = tab();
    const Json welcome = visitor->enter(
        server.observer(),
        {{"resume", {{"epoch", std::string(32, '0')}, {"channels", {{"desk", 3}}}}}});
    EXPECT_EQ(welcome.at("snapshots").size(), 1U);
    const Json closed = visitor->hear();
    EXPECT_EQ(closed.at("type"), "channel_closed");
    EXPECT_EQ(closed.at("channel"), "desk");
}

// W-18
TEST_F(ChannelsTest, SaysNothingWhileNothingChanges) {
    const LiveServer& server = serve();
    auto desk = inside(server.facilitator());
    start(*desk);
    auto visitor = inside(server.observer());
    const std::size_t heard = visitor->heard().size();
    // The day runs on, a timer is shown, and several seconds' worth of answers go by.
    for (int i = 0; i < 20; ++i)
        visitor->catch_up();
    for (std::size_t i = heard; i < visitor->heard().size(); ++i)
        EXPECT_EQ(visitor->heard()[i].at("type"), "clock");
    EXPECT_EQ(visitor->heard().size(), heard + 20);
}

} // namespace
} // namespace deroule::integration
