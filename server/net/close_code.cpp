#include "net/close_code.hpp"

#include "base/random.hpp"

#include <random>

namespace deroule::net {

namespace {

constexpr std::size_t reason_bytes_max = 123; // A control frame holds 125, the code takes two.

// Cuts before a character that would not fit whole.
std::string_view fitting(std::string_view text) {
    if (text.size() <= reason_bytes_max) return text;
    std::size_t end = reason_bytes_max;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return text.substr(0, end);
}

} // namespace

Duration return_spread(CloseCode code) {
    switch (code) {
    case CloseCode::restarting:
        return std::chrono::seconds{5};
    case CloseCode::too_slow:
        return std::chrono::seconds{2};
    case CloseCode::day_reread:
        return std::chrono::seconds{1};
    case CloseCode::crowded:
        return std::chrono::seconds{20};
    case CloseCode::answered:
    case CloseCode::silent:
    case CloseCode::protocol_error:
    case CloseCode::version_unspoken:
    case CloseCode::link_unknown:
    case CloseCode::day_unknown:
    case CloseCode::frame_too_large:
    case CloseCode::too_many_frames:
        return Duration::zero();
    }
    return Duration::zero();
}

std::string close_reason(CloseCode code, std::string_view detail) {
    const Duration spread = return_spread(code);
    if (spread == Duration::zero()) return std::string(fitting(detail));
    // Thousands of clients closed at once must not return at once.
    thread_local Random random{std::random_device{}()};
    const auto most = static_cast<std::uint64_t>(spread.count());
    const std::uint64_t after = most / 10 + random.below(most - most / 10);
    return "{\"after_ms\":" + std::to_string(after) + "}";
}

} // namespace deroule::net
