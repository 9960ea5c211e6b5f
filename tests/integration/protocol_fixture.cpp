#include "integration/protocol_fixture.hpp"

#include "support/tiny_day.hpp"

namespace deroule::integration {

LiveServer& ProtocolTest::serve(LiveOptions options) {
    server_ = std::make_unique<LiveServer>(std::move(options));
    return *server_;
}

std::unique_ptr<Tab> ProtocolTest::tab() const {
    return std::make_unique<Tab>(server_->port());
}

std::unique_ptr<Tab> ProtocolTest::inside(const std::string& token) const {
    auto made = tab();
    EXPECT_EQ(made->enter(token).at("type"), "welcome");
    return made;
}

void ProtocolTest::expect_accepted(const Json& answer) {
    EXPECT_EQ(answer.at("type"), "accepted") << answer;
}

void ProtocolTest::expect_rejected(const Json& answer, const std::string& code) {
    EXPECT_EQ(answer.at("type"), "rejected") << answer;
    EXPECT_EQ(answer.value("code", ""), code) << answer;
    if (answer.contains("reason")) {
        EXPECT_FALSE(answer.at("reason").value("fr", "").empty());
        EXPECT_FALSE(answer.at("reason").value("en", "").empty());
    }
}

void ProtocolTest::start(Tab& desk) {
    expect_accepted(desk.command("open_doors"));
    for (int number = 1; number <= 12; ++number)
        expect_accepted(
            desk.command("mark_present", {{"participant", domain::tiny::person(number).text()}}));
    expect_accepted(desk.command("start_day"));
}

std::string ProtocolTest::announce(Tab& desk) {
    expect_accepted(desk.command("go_to", {{"block", "peers"}, {"from", "welcome"}}));
    const auto proposed = [&desk]() -> std::string {
        for (const auto& [id, round] : desk.copy("desk").at("rounds").items())
            if (round.at("status") == "proposed") return id;
        return {};
    };
    while (proposed().empty())
        if (desk.hear().at("type") == "silence") return {};
    const std::string round = proposed();
    expect_accepted(desk.command("accept_groups", {{"round", round}}));
    expect_accepted(desk.command("announce_groups", {{"round", round}}));
    return round;
}

std::string ProtocolTest::group_of(const Tab& desk, const std::string& person) {
    for (const auto& [id, group] : desk.copy("desk").at("groups").items())
        for (const Json& member : group.at("members"))
            if (member == person) return id;
    return {};
}

} // namespace deroule::integration
