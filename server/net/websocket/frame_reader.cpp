#include "net/websocket/frame_reader.hpp"

#include <algorithm>
#include <utility>

namespace deroule::net::websocket {

namespace {

constexpr std::size_t mask_bytes = 4;

// Codes that may travel in a close frame (RFC 6455, 7.4, and the IANA registry).
bool may_travel(std::uint16_t code) {
    if (code >= 3000) return code < 5000;
    return code >= 1000 && code <= 1014 && code != 1004 && code != 1005 && code != 1006;
}

bool is_known(Opcode opcode) {
    switch (opcode) {
    case Opcode::continuation:
    case Opcode::text:
    case Opcode::binary:
    case Opcode::close:
    case Opcode::ping:
    case Opcode::pong:
        return true;
    }
    return false;
}

} // namespace

std::size_t FrameReader::header_size() const {
    if (header_held_ < 2) return 2;
    const unsigned length = header_[1] & 0x7FU;
    const std::size_t masked = (header_[1] & 0x80U) != 0 ? mask_bytes : 0;
    if (length == 126) return 4 + masked;
    if (length == 127) return 10 + masked;
    return 2 + masked;
}

bool FrameReader::fill_header(std::string_view& input) {
    while (header_held_ < header_size()) {
        if (input.empty()) return false;
        header_[header_held_++] = static_cast<unsigned char>(input.front());
        input.remove_prefix(1);
    }
    return true;
}

bool FrameReader::is_control() const {
    return (static_cast<unsigned>(opcode_) & 0x8U) != 0;
}

std::uint64_t FrameReader::declared_length() const {
    const unsigned length = header_[1] & 0x7FU;
    if (length < 126) return length;
    const std::size_t bytes = length == 126 ? 2 : 8;
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < bytes; ++i)
        number = (number << 8U) | header_[2 + i];
    return number;
}

const char* FrameReader::refuse_header() const {
    const unsigned short_length = header_[1] & 0x7FU;
    const std::uint64_t length = declared_length();
    if ((header_[0] & 0x70U) != 0) return "reserved bits are set";
    if (!is_known(opcode_)) return "unknown opcode";
    if ((header_[1] & 0x80U) == 0) return "client frames must be masked";
    if (short_length == 126 && length < 126) return "length not written the shortest way";
    if (short_length == 127 && length <= 0xFFFF) return "length not written the shortest way";
    if ((length >> 63U) != 0) return "length out of range";
    const bool under_way = message_opcode_ != Opcode::continuation;
    if (is_control()) {
        if (!final_) return "control frames cannot be fragmented";
        if (length > control_bytes_max) return "control frame too long";
    } else if (opcode_ == Opcode::continuation && !under_way) {
        return "continuation without a beginning";
    } else if (opcode_ != Opcode::continuation && under_way) {
        return "a message begins inside another one";
    }
    return nullptr;
}

void FrameReader::unmask_into(std::string& target, std::string_view& input) {
    const auto taken =
        static_cast<std::size_t>(std::min<std::uint64_t>(payload_left_, input.size()));
    const unsigned char* mask = header_.data() + header_size() - mask_bytes;
    const std::size_t before = target.size();
    target.append(input.substr(0, taken));
    for (std::size_t i = before; i < target.size(); ++i) {
        target[i] = static_cast<char>(static_cast<unsigned char>(target[i]) ^ mask[mask_at_]);
        mask_at_ = static_cast<std::uint8_t>((mask_at_ + 1U) % mask_bytes);
    }
    input.remove_prefix(taken);
    payload_left_ -= taken;
}

Received FrameReader::finish_control() {
    std::string payload = std::exchange(control_, {});
    if (opcode_ == Opcode::ping) return Ping{std::move(payload)};
    if (opcode_ == Opcode::pong) return Pong{};
    if (payload.empty()) return Close{};
    if (payload.size() == 1) return Violation{ViolationKind::protocol, "close code cut short"};
    const auto code = static_cast<std::uint16_t>((static_cast<unsigned char>(payload[0]) << 8U) |
                                                 static_cast<unsigned char>(payload[1]));
    if (!may_travel(code)) return Violation{ViolationKind::protocol, "close code not allowed"};
    return Close{code};
}

Received FrameReader::finish_frame() {
    stage_ = Stage::header;
    header_held_ = 0;
    if (is_control()) return finish_control();
    if (!final_) return NeedMore{};
    const Opcode kind = std::exchange(message_opcode_, Opcode::continuation);
    std::string text = std::exchange(message_, {});
    if (kind == Opcode::binary) return BinaryMessage{};
    return TextMessage{std::move(text)};
}

Received FrameReader::next(std::string_view& input) {
    for (;;) {
        if (stage_ == Stage::header) {
            if (!fill_header(input)) return NeedMore{};
            ++frames_;
            final_ = (header_[0] & 0x80U) != 0;
            opcode_ = static_cast<Opcode>(header_[0] & 0x0FU);
            if (const char* reason = refuse_header(); reason != nullptr)
                return Violation{ViolationKind::protocol, reason};
            payload_left_ = declared_length();
            if (!is_control()) {
                // Judged before a byte of it is kept.
                if (payload_left_ > message_bytes_max_ - message_.size())
                    return Violation{ViolationKind::too_large, "message too large"};
                if (opcode_ != Opcode::continuation) message_opcode_ = opcode_;
            }
            mask_at_ = 0;
            stage_ = Stage::payload;
        }
        unmask_into(is_control() ? control_ : message_, input);
        if (payload_left_ > 0) return NeedMore{};
        Received received = finish_frame();
        if (!std::holds_alternative<NeedMore>(received)) return received;
    }
}

std::uint32_t FrameReader::take_frame_count() {
    return std::exchange(frames_, 0);
}

} // namespace deroule::net::websocket
