// The messages of protocol/SPEC.md, and nothing of how they are written.
#pragma once

#include "domain/actor.hpp"
#include "domain/command.hpp"
#include "domain/ids.hpp"
#include "view/channel.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace deroule::wire {

// ---- From clients. ----

// The copies a returning client holds (W-15).
struct Resume {
    std::string epoch;
    std::map<std::string, domain::Sequence> channels; // By channel name.
};
struct Hello {
    std::int64_t protocol = 0;
    std::string token;
    std::string client;
    std::optional<domain::DayId> day;
    std::optional<Resume> resume;
};
struct CommandMessage {
    std::string id;
    std::string name;
    domain::Command command;
};
struct Clock {
    std::int64_t sent = 0;
};
struct Resync {
    view::Channel channel;
};
struct Watch {
    view::Channel channel;
};
struct Unwatch {
    view::Channel channel;
};
struct Writing {
    std::optional<domain::ParticipantId> as;
};
using ClientMessage = std::variant<Hello, CommandMessage, Clock, Resync, Watch, Unwatch, Writing>;

// Why a client's text was not understood. With `command_id` the fault is in a command's
// name or arguments and is answered by a rejection (W-24); without, it closes the connection.
struct Fault {
    std::string pointer; // JSON pointer of the place; empty for the whole message.
    std::string reason;  // English; French is the code's own sentence.
    std::optional<std::string> command_id;
};

// ---- From the server. ----

struct Welcome {
    domain::DayId day;
    std::string epoch;
    domain::Sequence at = 0;
    std::int64_t server_at = 0;
    int pace = 1; // W-32.
    domain::Role role = domain::Role::observer;
    std::string name;
    std::vector<domain::ParticipantId> people;
    std::vector<view::Snapshot> snapshots;
    std::map<std::string, std::string> presence;
    std::size_t frame_bytes_max = 0;
};

} // namespace deroule::wire
