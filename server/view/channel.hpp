// The names of the documents that audiences see, and the changes to them.
#pragma once

#include "domain/ids.hpp"
#include "view/value.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace deroule::view {

enum class ChannelKind { agenda, desk, group, me };

struct Channel {
    ChannelKind kind = ChannelKind::agenda;
    std::string id; // group and me only.

    friend auto operator<=>(const Channel&, const Channel&) = default;
};

// "agenda", "desk", "group/g3", "me/p007".
[[nodiscard]] std::string name(const Channel& channel);
[[nodiscard]] std::optional<Channel> channel_named(std::string_view name);

[[nodiscard]] inline Channel agenda_channel() {
    return {ChannelKind::agenda, {}};
}
[[nodiscard]] inline Channel desk_channel() {
    return {ChannelKind::desk, {}};
}
[[nodiscard]] inline Channel group_channel(const domain::GroupId& group) {
    return {ChannelKind::group, group.text()};
}
[[nodiscard]] inline Channel me_channel(const domain::ParticipantId& participant) {
    return {ChannelKind::me, participant.text()};
}

// One operation of RFC 6902; `path` is a JSON pointer (RFC 6901).
enum class OpKind { add, replace, remove };
struct Op {
    OpKind kind = OpKind::replace;
    std::string path;
    Value value; // Unused by remove.

    friend bool operator==(const Op&, const Op&) = default;
};

// What changes in one channel between two positions of the journal.
struct Patch {
    Channel channel;
    domain::Sequence from = 0;
    domain::Sequence to = 0;
    std::vector<Op> ops;

    friend bool operator==(const Patch&, const Patch&) = default;
};

struct Snapshot {
    Channel channel;
    domain::Sequence at = 0;
    Value document;
};

} // namespace deroule::view
