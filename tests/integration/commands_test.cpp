// How commands are answered, over real sockets and the real engine.

#include "integration/protocol_fixture.hpp"

#include <algorithm>

namespace deroule::integration {
namespace {

class CommandsTest : public ProtocolTest {};

// W-20, W-21
TEST_F(CommandsTest, AnswersEachCommandOnceWithThePositionThatShowsIt) {
    LiveServer& server = serve();
    auto desk = inside(server.facilitator());
    const Json answer = desk->command("open_doors");
    expect_accepted(answer);
    EXPECT_GE(desk->positions().at("agenda"), answer.at("at"));
    EXPECT_EQ(desk->copy("agenda").at("day").at("status"), "open");
    EXPECT_EQ(server.recorded(answer.at("id")), 1U);
    desk->catch_up();
    EXPECT_EQ(std::ranges::count_if(
                  desk->heard(),
                  [&](const Json& message) { return message.value("id", "") == answer.at("id"); }),
              1);
    for (const std::string& id : Names{"", "a b", "é", std::string(65, 'a')}) {
        auto other = inside(server.facilitator());
        other->send_command(id, "start_day", Json::object());
        const Json refused = other->hear("closed");
        EXPECT_EQ(refused.value("code", 0), 4100) << id << ' ' << refused;
    }
}

// W-22
TEST_F(CommandsTest, DoesNotDoAgainWhatIsSentAgain) {
    LiveServer& server = serve();
    auto desk = inside(server.facilitator());
    start(*desk);
    const Json extend{{"block", "welcome"}, {"by_ms", 60'000}};
    desk->send_command("once", "extend_block", extend);
    const Json first = desk->answer("once");
    expect_accepted(first);
    const Json after = desk->copy("agenda");
    desk->cut();

    auto back = inside(server.facilitator());
    back->send_command("once", "extend_block", extend);
    const Json second = back->answer("once");
    expect_accepted(second);
    EXPECT_EQ(second.at("at"), first.at("at"));
    EXPECT_EQ(back->copy("agenda"), after);
    EXPECT_EQ(server.recorded("once"), 1U);
}

// W-24
TEST_F(CommandsTest, HaveNoOtherNamesThanThoseListed) {
    const LiveServer& server = serve();
    auto desk = inside(server.facilitator());
    expect_rejected(desk->command("dance"), "command_unknown");
}

// W-24
TEST_F(CommandsTest, NamesThePlaceOfWhatIsWrongInACommand) {
    LiveServer& server = serve();
    auto desk = inside(server.facilitator());
    struct Wrong {
        const char* name;
        Json arguments;
        const char* place;
    };
    const std::vector<Wrong> commands{
        {"extend_block", {{"block", "welcome"}, {"by_ms", "long"}}, "/arguments/by_ms: "},
        {"extend_block", {{"block", "welcome"}}, "/arguments/by_ms: "},
        {"open_doors", {{"a/b~c", 1}}, "/arguments/a~1b~0c: "},
        {"send_message", {{"audience", {{"kind", "all"}}}, {"text", 7}}, "/arguments/text: "},
        {"send_message",
         {{"audience", {{"kind", "groups"}, {"groups", {"g1", ""}}}}, {"text", "!"}},
         "/arguments/audience/groups/1: "},
        {"open_doors", Json::array(), "/arguments: "}};
    for (const Wrong& wrong : commands) {
        const Json answer = desk->command(wrong.name, wrong.arguments);
        expect_rejected(answer, "command_invalid");
        EXPECT_EQ(answer.value("retry", ""), "never");
        for (const char* language : {"fr", "en"})
            EXPECT_NE(answer.at("reason").value(language, "").find(wrong.place), std::string::npos)
                << wrong.name << ": " << answer;
    }
    desk->say(Json{{"type", "command"},
                   {"id", "beside"},
                   {"name", "open_doors"},
                   {"arguments", Json::object()},
                   {"urgent", true}});
    const Json beside = desk->answer("beside");
    expect_rejected(beside, "command_invalid");
    EXPECT_NE(beside.at("reason").value("en", "").find("/urgent: "), std::string::npos) << beside;
    EXPECT_EQ(server.copy().status, domain::DayStatus::prepared);
}

// W-25
TEST_F(CommandsTest, LetsALinkActForItsPeopleOnly) {
    const LiveServer& server = serve();
    auto desk = inside(server.facilitator());
    expect_accepted(desk->command("open_doors"));
    auto person = inside(server.participant(1));
    expect_rejected(person->command("arrive", {{"as", "p02"}}), "not_yours");
    expect_accepted(person->command("arrive"));
    // Ardenne's second person sits down at the same laptop.
    expect_accepted(person->command("seat_companion", {{"participant", "p04"}}));
    person->catch_up();
    EXPECT_EQ(person->channels(), (Names{"agenda", "me/p01", "me/p04"}));
    expect_accepted(person->command("arrive", {{"as", "p04"}}));
    auto again = tab();
    EXPECT_EQ(again->enter(server.participant(1)).at("people"), Json::array({"p01", "p04"}));
    expect_rejected(person->command("open_doors"), "facilitator_only");
    expect_rejected(inside(server.observer())->command("arrive"), "participant_only");
    expect_rejected(desk->command("arrive"), "participant_only");
}

// W-26
TEST_F(CommandsTest, MakesOneStepOfTwoFacilitatorsClicks) {
    const LiveServer& server = serve();
    auto claire = inside(server.facilitator());
    auto paul = inside(server.facilitator());
    start(*claire);
    claire->send_command("claire-click", "advance", {{"from", "welcome"}});
    paul->send_command("paul-click", "advance", {{"from", "welcome"}});
    const Json first = claire->answer("claire-click");
    const Json second = paul->answer("paul-click");
    const Json& accepted = first.at("type") == "accepted" ? first : second;
    const Json& rejected = first.at("type") == "accepted" ? second : first;
    expect_accepted(accepted);
    expect_rejected(rejected, "agenda_moved");
    claire->catch_up();
    paul->catch_up();
    EXPECT_EQ(claire->copy("agenda").at("now").at("block"), "meet");
    EXPECT_EQ(claire->copy("agenda"), paul->copy("agenda"));
    const Json last = claire->copy("desk").at("last_move").at("number");
    expect_rejected(paul->command("undo", {{"move", last.get<int>() - 1}}), "undo_outdated");
}

// W-27
TEST_F(CommandsTest, AsksWhoeverSendsTooFastToTryLater) {
    LiveOptions options;
    options.net.limits.commands_per_second = 20;
    options.net.limits.command_burst = 3;
    options.net.limits.frames_per_second = 100'000;
    LiveServer& server = serve(std::move(options));
    auto desk = inside(server.facilitator());
    const Json message{{"audience", {{"kind", "all"}}}, {"text", "Bonjour"}};
    // Together these would take two seconds, at the pace that is allowed.
    constexpr int sent = 43;
    for (int i = 0; i < sent; ++i)
        desk->send_command("m" + std::to_string(i), "send_message", message);
    Names accepted, refused;
    while (accepted.size() + refused.size() < sent) {
        const Json answer = desk->hear();
        const std::string type = answer.at("type");
        ASSERT_TRUE(type != "closed" && type != "silence") << answer;
        if (type == "accepted") accepted.push_back(answer.at("id"));
        if (type != "rejected") continue;
        refused.push_back(answer.at("id"));
        expect_rejected(answer, "too_fast");
        EXPECT_EQ(answer.value("retry", ""), "later");
        EXPECT_EQ(server.recorded(refused.back()), 0U);
    }
    EXPECT_GE(accepted.size(), 3U);
    ASSERT_FALSE(refused.empty());
    // Later is soon; under its own id the command is as good as new. Others are not slowed down.
    auto other = inside(server.facilitator());
    expect_accepted(other->command("open_doors"));
    Json answer{{"type", "rejected"}};
    while (answer.at("type") == "rejected" && answer.value("code", "too_fast") == "too_fast") {
        desk->send_command(refused.front(), "send_message", message);
        answer = desk->answer(refused.front());
    }
    expect_accepted(answer);
    EXPECT_EQ(server.recorded(refused.front()), 1U);
    EXPECT_EQ(desk->copy("agenda").at("announcements").size(), accepted.size() + 1);
}

// W-61
TEST_F(CommandsTest, BoundsTextsInCharacters) {
    const LiveServer& server = serve();
    auto desk = inside(server.facilitator());
    const auto times = [](int count, const std::string& letter) {
        std::string text;
        for (int i = 0; i < count; ++i)
            text += letter;
        return text;
    };
    const auto message = [&](const std::string& text) {
        return desk->command("send_message", {{"audience", {{"kind", "all"}}}, {"text", text}});
    };
    const auto person = [&](const std::string& name) {
        return desk->command("add_participant", {{"person",
                                                  {{"given_name", name},
                                                   {"family_name", "Nom"},
                                                   {"territory", "Ardenne"},
                                                   {"category", "elu"}}}});
    };
    expect_accepted(desk->command("open_doors"));
    for (const std::string& letter : Names{"e", "é", "€", "🌿"}) {
        expect_accepted(message(times(2'000, letter)));
        expect_rejected(message(times(2'001, letter)), "text_too_long");
        expect_accepted(person(times(120, letter)));
        expect_rejected(person(times(121, letter)), "text_too_long");
    }
    EXPECT_EQ(desk->copy("agenda").at("announcements").size(), 4U);
}

} // namespace
} // namespace deroule::integration
