// What browsers send: every sample is read, or refused as its name says.
#include "wire/codec.hpp"
#include "wire/message.hpp"
#include "wire/sample.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <variant>

namespace deroule::wire {
namespace {

// The eight commands that only the engine gives (RecordPlan, ReachDeadline...) have no name here.
constexpr std::size_t engine_commands = 9;

// How the connection answers a fault: a rejection of the command it is in, or the end (W-24, W-60).
std::string answer_to(const Fault& fault) {
    if (!fault.command_id) return "close-4100";
    return fault.pointer == "/name" ? "command_unknown" : "command_invalid";
}

TEST(ClientSamples, AreReadWhenValid) {
    for (const Sample& sample : samples("valid")) {
        if (!is_from_client(sample)) continue;
        const auto message = read_client_message(sample.text);
        EXPECT_TRUE(message.has_value())
            << sample.file << ": " << message.error().pointer << " " << message.error().reason;
    }
}

TEST(ClientSamples, AreRefusedAsTheirNameSays) {
    for (const Sample& sample : samples("invalid")) {
        if (!is_from_client(sample)) continue;
        const auto message = read_client_message(sample.text);
        EXPECT_TRUE(message.has_error()) << sample.file << " was read";
        if (!message.has_error()) continue;
        EXPECT_EQ(answer_to(message.error()), sample.expected)
            << sample.file << ": " << message.error().pointer << " " << message.error().reason;
        EXPECT_FALSE(message.error().reason.empty()) << sample.file;
    }
}

TEST(ClientSamples, NameTheCommandThatIsRefused) {
    for (const Sample& sample : samples("invalid")) {
        if (!sample.expected.starts_with("command_")) continue;
        const auto message = read_client_message(sample.text);
        EXPECT_TRUE(message.has_error()) << sample.file << " was read";
        if (!message.has_error()) continue;
        EXPECT_EQ(message.error().command_id, "t-4f81c2-6") << sample.file;
    }
}

// W-24: the reason names the place as a JSON pointer.
TEST(ClientSamples, PointAtThePlaceOfTheFault) {
    const std::map<std::string, std::string> places{
        {"command.extend_block.by_ms-is-text.command_invalid.json", "/arguments/by_ms"},
        {"command.extend_block.by_ms-missing.command_invalid.json", "/arguments/by_ms"},
        {"command.edit_block.question-kind-unknown.command_invalid.json",
         "/arguments/questions/0/kind"},
        {"command.split_group.participants-holds-number.command_invalid.json",
         "/arguments/participants/1"},
        {"command.insert_block.plan-has-id.command_invalid.json", "/arguments/plan/id"},
        {"command.fly.no-such-command.command_unknown.json", "/name"},
        {"hello.protocol-is-text.close-4100.json", "/protocol"},
        {"hello.resume.position-is-text.close-4100.json", "/resume/channels/agenda"},
        {"clock.sent-is-text.close-4100.json", "/sent"},
    };
    std::size_t seen = 0;
    for (const Sample& sample : samples("invalid")) {
        const auto place = places.find(sample.file);
        if (place == places.end()) continue;
        ++seen;
        const auto message = read_client_message(sample.text);
        EXPECT_TRUE(message.has_error()) << sample.file << " was read";
        if (!message.has_error()) continue;
        EXPECT_EQ(message.error().pointer, place->second) << sample.file;
    }
    EXPECT_EQ(seen, places.size());
}

TEST(ClientSamples, ShowEveryCommandUnderItsOwnName) {
    std::map<std::string, std::size_t> alternatives;
    for (const Sample& sample : samples("valid")) {
        if (sample.schema != "command") continue;
        const auto message = read_client_message(sample.text);
        ASSERT_TRUE(message.has_value()) << sample.file;
        const auto& command = std::get<CommandMessage>(message.value());
        const auto json = nlohmann::json::parse(sample.text);
        EXPECT_EQ(command.id, json["id"]) << sample.file;
        EXPECT_EQ(command.name, json["name"]) << sample.file;
        const auto [known, added] = alternatives.emplace(command.name, command.command.index());
        EXPECT_EQ(known->second, command.command.index()) << sample.file;
    }
    std::set<std::size_t> distinct;
    for (const auto& [name, alternative] : alternatives)
        distinct.insert(alternative);
    EXPECT_EQ(distinct.size(), alternatives.size());
    EXPECT_EQ(distinct.size(), std::variant_size_v<domain::AnyWish> - engine_commands);
}

} // namespace
} // namespace deroule::wire
