// Who comes in, what time it is, and how connections end, with a real day behind them. What a
// connection does whatever the day (W-1 to W-4, W-31...) is in unit/net.

#include "integration/protocol_fixture.hpp"

#include <algorithm>

namespace deroule::integration {
namespace {

class ConnectionsTest : public ProtocolTest {};

// W-5
TEST_F(ConnectionsTest, OpensADayToThoseWhoseLinkItIs) {
    const LiveServer& server = serve();
    EXPECT_EQ(tab()->enter(std::string(22, 'z')).at("code"), 4102);
    EXPECT_EQ(tab()->enter(server.home()).at("code"), 4103);
    EXPECT_EQ(tab()->enter(server.home(), {{"day", "yesterday"}}).at("code"), 4103);
    const Json home = tab()->enter(server.home(), {{"day", "tiny"}});
    EXPECT_EQ(home.value("role", ""), "facilitator") << home;
    EXPECT_EQ(home.at("day"), "tiny");
    EXPECT_EQ(tab()->enter(server.observer(), {{"protocol", 2}}).at("code"), 4101);
}

// W-5, W-51
TEST_F(ConnectionsTest, ShutsOutARevokedLink) {
    LiveServer& server = serve();
    auto visitor = inside(server.observer());
    const domain::Day day = server.copy();
    const auto link = std::ranges::find_if(
        day.links, [](const auto& entry) { return entry.second.role == domain::Role::observer; });
    ASSERT_NE(link, day.links.end());
    server.execute(domain::RevokeLink{link->first});
    EXPECT_EQ(visitor->hear("closed").at("code"), 4102);
    EXPECT_EQ(tab()->enter(server.observer()).at("code"), 4102);
}

// W-30
TEST_F(ConnectionsTest, TellsTheTime) {
    const LiveServer& server = serve();
    auto visitor = tab();
    const Json welcome = visitor->enter(server.observer());
    visitor->say(Json{{"type", "clock"}, {"sent", 1234567890123}});
    const Json clock = visitor->hear("clock");
    EXPECT_EQ(clock.at("sent"), 1234567890123);
    EXPECT_GE(clock.at("server_at"), welcome.at("server_at"));
    EXPECT_LT(clock.at("server_at").get<std::int64_t>() -
                  welcome.at("server_at").get<std::int64_t>(),
              60'000);
}

// W-40, W-41
TEST_F(ConnectionsTest, TellsFacilitatorsWhoIsHereAndWhoWrites) {
    const LiveServer& server = serve();
    auto desk = inside(server.facilitator());
    auto visitor = inside(server.observer());
    auto person = inside(server.participant(1));
    EXPECT_EQ(desk->hear("presence").at("people"), (Json{{"p01", "online"}}));
    person->say(Json{{"type", "writing"}});
    EXPECT_EQ(desk->hear("presence").at("people"), (Json{{"p01", "writing"}}));
    person->cut();
    EXPECT_EQ(desk->hear("presence").at("people"), (Json{{"p01", "offline"}}));
    visitor->catch_up();
    for (const Json& message : visitor->heard())
        EXPECT_NE(message.at("type"), "presence");
}

// W-50
TEST_F(ConnectionsTest, TellsEveryoneToComeBackWhenTheServerStops) {
    LiveServer& server = serve();
    auto desk = inside(server.facilitator());
    desk->send_command("last-word", "open_doors", Json::object());
    expect_accepted(desk->answer("last-word"));
    server.stop();
    const Json closed = desk->hear("closed");
    EXPECT_EQ(closed.value("code", 0), 4000) << closed;
    EXPECT_GT(Json::parse(closed.value("reason", "{}")).value("after_ms", -1), -1);
}

// W-50, W-62
TEST_F(ConnectionsTest, DropsWhoeverReadsTooSlowlyAndTakesThemBack) {
    LiveOptions options;
    options.net.limits.outbox_bytes = 16 * 1024;
    options.net.limits.commands_per_second = 100'000;
    options.net.limits.frames_per_second = 100'000;
    LiveServer& server = serve(std::move(options));
    auto desk = inside(server.facilitator());
    auto visitor = inside(server.observer());
    auto slow = std::make_unique<Tab>(server.port(), 4 * 1024);
    EXPECT_EQ(slow->enter(server.observer()).at("type"), "welcome");
    // It reads nothing any more: what the sockets between hold is filled, then its outbox.
    const Json message{{"audience", {{"kind", "all"}}}, {"text", std::string(2'000, 'x')}};
    int sent = 0;
    while (server.closed_with(4001) == 0 && sent < 5'000) {
        expect_accepted(desk->command("send_message", message));
        visitor->catch_up();
        ++sent;
    }
    ASSERT_EQ(server.closed_with(4001), 1U) << "after " << sent << " messages";
    const Json closed = slow->hear("closed");
    EXPECT_EQ(closed.value("code", 0), 4001) << closed;
    EXPECT_LT(slow->copy("agenda").at("announcements").size(), static_cast<std::size_t>(sent));
    // The others saw everything and stayed.
    visitor->catch_up();
    EXPECT_EQ(visitor->copy("agenda"), desk->copy("agenda"));
    EXPECT_EQ(visitor->copy("agenda").at("announcements").size(), static_cast<std::size_t>(sent));

    auto back = tab();
    back->inherit(*slow);
    const Json resume{{"epoch", slow->epoch()}, {"channels", slow->positions()}};
    const Json welcome = back->enter(server.observer(), {{"resume", resume}});
    ASSERT_EQ(welcome.at("type"), "welcome") << welcome;
    back->catch_up();
    EXPECT_EQ(back->copy("agenda"), visitor->copy("agenda"));
    expect_accepted(desk->command("open_doors"));
    back->catch_up();
    EXPECT_EQ(back->copy("agenda").at("day").at("status"), "open");
    EXPECT_EQ(server.closed_with(4001), 1U);
}

// W-15, W-62
TEST_F(ConnectionsTest, DoesNotTakeForSlowWhoeverMissedMuch) {
    LiveOptions options;
    options.net.limits.outbox_bytes = 16 * 1024;
    options.net.limits.outbox_messages = 8;
    options.net.limits.commands_per_second = 100'000;
    options.net.limits.frames_per_second = 100'000;
    const LiveServer& server = serve(std::move(options));
    auto desk = inside(server.facilitator());
    auto visitor = inside(server.observer());
    visitor->cut();
    const Json message{{"audience", {{"kind", "all"}}}, {"text", std::string(2'000, 'x')}};
    for (int i = 0; i < 200; ++i)
        expect_accepted(desk->command("send_message", message));
    auto back = tab();
    back->inherit(*visitor);
    const Json resume{{"epoch", visitor->epoch()}, {"channels", visitor->positions()}};
    const Json welcome = back->enter(server.observer(), {{"resume", resume}});
    ASSERT_EQ(welcome.at("type"), "welcome") << welcome;
    back->catch_up();
    EXPECT_EQ(back->copy("agenda"), desk->copy("agenda"));
    EXPECT_EQ(server.closed_with(4001), 0U);
}

// W-60
TEST_F(ConnectionsTest, ClosesOnWhatIsTooLargeOrTooDeep) {
    const LiveServer& server = serve();
    auto shallow = inside(server.facilitator());
    const std::string open(13, '[');
    const std::string close(13, ']');
    const std::string head = R"({"type":"command","id":"c","name":"open_doors","arguments":{"a":)";
    shallow->say(head + open + close + "}}"); // 15 levels: a command like any other, if wrong.
    EXPECT_EQ(shallow->hear().value("code", Json()), "command_invalid");
    auto deep = inside(server.facilitator());
    deep->say(head + "[[" + open + close + "]]}}"); // 17 levels.
    EXPECT_EQ(deep->hear().value("code", Json()), 4100);
    auto largest = inside(server.facilitator());
    const auto padded = [](std::size_t size) {
        std::string text = R"({"type":"clock","sent":1})";
        return text + std::string(size - text.size(), ' ');
    };
    largest->say(padded(64 * 1024));
    EXPECT_EQ(largest->hear().at("type"), "clock");
    largest->say(padded(64 * 1024 + 1));
    EXPECT_EQ(largest->hear("closed").at("code"), 4104);
    auto broken = inside(server.facilitator());
    broken->say(std::string("{\"type\":\"clock\",\"sent\":\"\xC3\x28\"}"));
    EXPECT_EQ(broken->hear("closed").at("code"), 4100);
}

} // namespace
} // namespace deroule::integration
