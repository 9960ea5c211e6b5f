// What an operator may decide about the network side; app/config declares and reads it.
#pragma once

#include "base/time.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace deroule::net {

struct Limits {
    std::size_t connections = 12'000;
    std::size_t connections_per_address = 1'000;
    std::size_t frame_bytes = 64 * 1024; // W-60.
    std::size_t outbox_bytes = 1024 * 1024;
    std::size_t outbox_messages = 512;
    std::uint32_t commands_per_second = 10;
    std::uint32_t command_burst = 40;
    std::uint32_t frames_per_second = 50;
    Duration hello = std::chrono::seconds{10};
    Duration silence = std::chrono::seconds{60};
    Duration request = std::chrono::seconds{15};
    std::size_t upload_bytes = 16 * 1024 * 1024;
};

struct Settings {
    std::string address = "127.0.0.1"; // A literal IPv4 or IPv6 address.
    std::uint16_t port = 8080;         // 0: any that is free.
    std::string public_url;            // As browsers reach it; empty: as it listens.
    std::vector<std::string> origins;  // Beside the server's own.
    bool allow_missing_origin = false;
    std::vector<std::string> trusted_proxies{"127.0.0.1", "::1"};
    std::vector<std::string> frame_origins; // Video pages shown inside ours.
    Limits limits;
};

} // namespace deroule::net
