#include "net/frame_encoder.hpp"

#include "net/websocket/frame.hpp"
#include "wire/codec.hpp"

namespace deroule::net {

engine::Bytes text_frame(std::string_view text) {
    return std::make_shared<const std::string>(websocket::frame(websocket::Opcode::text, text));
}

engine::Bytes FrameEncoder::welcome(const engine::WelcomeData& welcome) {
    return text_frame(wire::write(wire::Welcome{
        welcome.day, welcome.epoch, welcome.at, to_ms(clock_->now()), clock_->pace(), welcome.role,
        welcome.name, welcome.people, welcome.snapshots, welcome.presence, frame_bytes_max_}));
}

engine::Bytes FrameEncoder::patch(const view::Patch& patch) {
    return text_frame(wire::write(patch));
}

engine::Bytes FrameEncoder::snapshot(const view::Snapshot& snapshot) {
    return text_frame(wire::write(snapshot));
}

engine::Bytes FrameEncoder::channel_closed(const view::Channel& channel) {
    return text_frame(wire::write_channel_closed(channel));
}

engine::Bytes FrameEncoder::accepted(std::string_view command_id, domain::Sequence at) {
    metrics_->commands_accepted.add(1);
    return text_frame(wire::write_accepted(command_id, at));
}

engine::Bytes FrameEncoder::rejected(std::string_view command_id, std::string_view code) {
    metrics_->commands_rejected.add(1);
    return text_frame(wire::write_rejected(command_id, code, {}));
}

engine::Bytes FrameEncoder::presence(const std::map<std::string, std::string>& people) {
    return text_frame(wire::write_presence(people));
}

} // namespace deroule::net
