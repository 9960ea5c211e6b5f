// WebSocket frames as a server sends them: whole, unmasked, ready for the socket.
//
// Built once and shared by every connection that gets the message, since nothing in a
// server's frame depends on the receiver. Pure. Source: RFC 6455, section 5.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace deroule::net::websocket {

enum class Opcode : std::uint8_t {
    continuation = 0x0,
    text = 0x1,
    binary = 0x2,
    close = 0x8,
    ping = 0x9,
    pong = 0xA
};

inline constexpr std::size_t control_bytes_max = 125;

[[nodiscard]] std::string frame(Opcode opcode, std::string_view payload);

// `reason` must be UTF-8 of at most 123 bytes.
[[nodiscard]] std::string close_frame(std::uint16_t code, std::string_view reason);

} // namespace deroule::net::websocket
