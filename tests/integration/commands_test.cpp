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

} // namespace
} // namespace deroule::integration
