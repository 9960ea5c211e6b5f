#include "net/websocket/frame.hpp"

#include "base/check.hpp"

namespace deroule::net::websocket {

namespace {

void append_big_endian(std::string& out, std::uint64_t number, int bytes) {
    for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8)
        out += static_cast<char>((number >> static_cast<unsigned>(shift)) & 0xFFU);
}

} // namespace

std::string frame(Opcode opcode, std::string_view payload) {
    std::string out;
    out.reserve(payload.size() + 10);
    out += static_cast<char>(0x80U | static_cast<unsigned>(opcode)); // FIN: never fragmented.
    if (payload.size() <= 125) {
        out += static_cast<char>(payload.size());
    } else if (payload.size() <= 0xFFFF) {
        out += static_cast<char>(126);
        append_big_endian(out, payload.size(), 2);
    } else {
        out += static_cast<char>(127);
        append_big_endian(out, payload.size(), 8);
    }
    out += payload;
    return out;
}

std::string close_frame(std::uint16_t code, std::string_view reason) {
    DEROULE_CHECK(reason.size() + 2 <= control_bytes_max);
    std::string payload;
    append_big_endian(payload, code, 2);
    payload += reason;
    return frame(Opcode::close, payload);
}

} // namespace deroule::net::websocket
