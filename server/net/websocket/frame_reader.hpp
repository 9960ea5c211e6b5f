// Bytes from a client to whole WebSocket messages.
//
// Knows no socket: bytes go in as they come, in pieces of any size. Holds at most one
// unfinished message, whose size is bounded before its bytes are kept. One owner at a
// time; time and space follow the input. Source: RFC 6455, sections 5 and 7.4.
#pragma once

#include "net/websocket/frame.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace deroule::net::websocket {

struct NeedMore {};
struct TextMessage {
    std::string text; // Its UTF-8 is not checked here.
};
struct BinaryMessage {};
struct Ping {
    std::string payload;
};
struct Pong {};
struct Close {
    std::uint16_t code = 0; // 0: none given.
};
// The stream cannot be read on.
enum class ViolationKind { protocol, too_large };
struct Violation {
    ViolationKind kind = ViolationKind::protocol;
    std::string_view reason; // A literal.
};
using Received = std::variant<NeedMore, TextMessage, BinaryMessage, Ping, Pong, Close, Violation>;

class FrameReader {
  public:
    explicit FrameReader(std::size_t message_bytes_max) : message_bytes_max_(message_bytes_max) {}

    // Consumes from `input` up to the end of one message or control frame. NeedMore means
    // that all was consumed. Not to be called again after a Violation.
    [[nodiscard]] Received next(std::string_view& input);

    // Frames begun since the last call, fragments too: what a flood is measured by.
    [[nodiscard]] std::uint32_t take_frame_count();

  private:
    enum class Stage { header, payload };

    // How many bytes the header has, as far as known from those already here.
    [[nodiscard]] std::size_t header_size() const;
    // False when more input is needed.
    bool fill_header(std::string_view& input);
    // Null when the header is acceptable.
    [[nodiscard]] const char* refuse_header() const;
    [[nodiscard]] std::uint64_t declared_length() const;
    [[nodiscard]] bool is_control() const;
    void unmask_into(std::string& target, std::string_view& input);
    [[nodiscard]] Received finish_frame();
    [[nodiscard]] Received finish_control();

    std::size_t message_bytes_max_;
    std::array<unsigned char, 14> header_{};
    std::uint8_t header_held_ = 0;
    Stage stage_ = Stage::header;
    std::uint64_t payload_left_ = 0;
    std::uint8_t mask_at_ = 0;
    bool final_ = false;
    Opcode opcode_ = Opcode::text;                 // Of the frame under way.
    Opcode message_opcode_ = Opcode::continuation; // continuation: no message is under way.
    std::string message_;
    std::string control_; // Control frames come between the fragments of a message.
    std::uint32_t frames_ = 0;
};

} // namespace deroule::net::websocket
