// What the server writes is what the samples show.
#include "domain/ids.hpp"
#include "view/channel.hpp"
#include "wire/codec.hpp"
#include "wire/message.hpp"
#include "wire/sample.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace deroule::wire {
namespace {

using nlohmann::json;

json valid(const std::string& name) {
    return protocol_json("samples/valid/" + name + ".json");
}

view::Value value_of(const json& from) {
    if (from.is_null()) return nullptr;
    if (from.is_boolean()) return from.get<bool>();
    if (from.is_number_integer()) return from.get<std::int64_t>();
    if (from.is_string()) return from.get<std::string>();
    if (from.is_array()) {
        view::Value::Array array;
        for (const json& row : from)
            array.push_back(value_of(row));
        return array;
    }
    view::Value::Object object;
    for (const auto& [name, member] : from.items())
        object.emplace(name, value_of(member));
    return object;
}

view::Snapshot snapshot_of(const json& from) {
    return {view::channel_named(from["channel"].get<std::string>()).value(),
            from["at"].get<domain::Sequence>(), value_of(from["document"])};
}

view::Patch patch_of(const json& from) {
    view::Patch patch{view::channel_named(from["channel"].get<std::string>()).value(),
                      from["from"].get<domain::Sequence>(),
                      from["to"].get<domain::Sequence>(),
                      {}};
    for (const json& op : from["ops"]) {
        const std::string kind = op["op"].get<std::string>();
        patch.ops.push_back({kind == "add"       ? view::OpKind::add
                             : kind == "replace" ? view::OpKind::replace
                                                 : view::OpKind::remove,
                             op["path"].get<std::string>(),
                             kind == "remove" ? view::Value{} : value_of(op["value"])});
    }
    return patch;
}

Welcome welcome_of(const json& from, domain::Role role) {
    Welcome welcome;
    welcome.day = domain::DayId(from["day"].get<std::string>());
    welcome.epoch = from["epoch"].get<std::string>();
    welcome.at = from["at"].get<domain::Sequence>();
    welcome.server_at = from["server_at"].get<std::int64_t>();
    welcome.pace = from.value("pace", 1);
    welcome.role = role;
    welcome.name = from["name"].get<std::string>();
    for (const json& id : from["people"])
        welcome.people.emplace_back(id.get<std::string>());
    for (const json& row : from["snapshots"])
        welcome.snapshots.push_back(snapshot_of(row));
    if (from.contains("presence")) {
        for (const auto& [id, word] : from["presence"].items()) {
            welcome.presence.emplace(id, word.get<std::string>());
        }
    }
    welcome.frame_bytes_max = from["limits"]["frame_bytes"].get<std::size_t>();
    return welcome;
}

TEST(ServerSamples, ShowTheWelcomeOfEachRole) {
    const std::vector<std::pair<std::string, domain::Role>> welcomes{
        {"welcome", domain::Role::participant},
        {"welcome.facilitator", domain::Role::facilitator},
        {"welcome.resumed-observer", domain::Role::observer},
        {"welcome.rehearsal", domain::Role::observer}};
    for (const auto& [name, role] : welcomes) {
        const json sample = valid(name);
        EXPECT_EQ(json::parse(write(welcome_of(sample, role))), sample) << name;
    }
}

TEST(ServerSamples, ShowChannelsAndTheirChanges) {
    for (const char* name : {"patch", "patch.escaped-path", "patch.empty"}) {
        const json sample = valid(name);
        EXPECT_EQ(json::parse(write(patch_of(sample))), sample) << name;
    }
    const json snapshot = valid("snapshot");
    EXPECT_EQ(json::parse(write(snapshot_of(snapshot))), snapshot);
    EXPECT_EQ(json::parse(write_channel_closed(view::group_channel(domain::GroupId("g3")))),
              valid("channel_closed"));
}

TEST(ServerSamples, ShowTheAnswersToCommands) {
    EXPECT_EQ(json::parse(write_accepted("t-4f81c2-6", 413)), valid("accepted"));
    EXPECT_EQ(json::parse(write_rejected("t-4f81c2-7", "agenda_moved", "")), valid("rejected"));
    EXPECT_EQ(json::parse(write_rejected("t-4f81c2-7", "too_fast", "")), valid("rejected.later"));
}

TEST(ServerSamples, ShowClockAndPresence) {
    const json clock = valid("clock_answer");
    EXPECT_EQ(json::parse(write_clock(clock["sent"].get<std::int64_t>(),
                                      clock["server_at"].get<std::int64_t>())),
              clock);
    EXPECT_EQ(json::parse(write_presence({{"p007", "writing"}, {"p019", "online"}})),
              valid("presence"));
}

TEST(ServerSamples, KeepWhatADocumentHolds) {
    for (const char* name : {"agenda", "desk", "group.circle", "me"}) {
        const json document = valid(name);
        EXPECT_EQ(json::parse(write(value_of(document))), document) << name;
    }
}

} // namespace
} // namespace deroule::wire
