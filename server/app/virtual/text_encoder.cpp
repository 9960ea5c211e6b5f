#include "app/virtual/text_encoder.hpp"

#include "wire/codec.hpp"

#include <memory>

namespace deroule::app {

namespace {

engine::Bytes share(std::string text) {
    return std::make_shared<const std::string>(std::move(text));
}

} // namespace

engine::Bytes TextEncoder::welcome(const engine::WelcomeData& data) {
    wire::Welcome message;
    message.day = data.day;
    message.epoch = data.epoch;
    message.at = data.at;
    message.server_at = to_ms(data.server_at);
    message.role = data.role;
    message.name = data.name;
    message.people = data.people;
    message.snapshots = data.snapshots;
    message.presence = data.presence;
    message.frame_bytes_max = std::size_t{64} * 1024;
    return share(wire::write(message));
}

engine::Bytes TextEncoder::patch(const view::Patch& patch) {
    return share(wire::write(patch));
}

engine::Bytes TextEncoder::snapshot(const view::Snapshot& snapshot) {
    return share(wire::write(snapshot));
}

engine::Bytes TextEncoder::channel_closed(const view::Channel& channel) {
    return share(wire::write_channel_closed(channel));
}

engine::Bytes TextEncoder::accepted(std::string_view command_id, domain::Sequence at) {
    return share(wire::write_accepted(command_id, at));
}

engine::Bytes TextEncoder::rejected(std::string_view command_id, std::string_view code) {
    return share(wire::write_rejected(command_id, code, {}));
}

engine::Bytes TextEncoder::presence(const std::map<std::string, std::string>& people) {
    return share(wire::write_presence(people));
}

} // namespace deroule::app
