// The opening handshake of a WebSocket, server side.
//
// Pure: a request in, an answer out, whether it opens a connection or says why not.
// Source: RFC 6455, section 4.2.
#pragma once

#include "net/http/message.hpp"
#include "net/settings.hpp"

#include <string>
#include <string_view>

namespace deroule::net::websocket {

inline constexpr std::string_view subprotocol = "deroule.v1"; // W-1.

// Whether the request asks to leave HTTP at all.
[[nodiscard]] bool wants_upgrade(const http::Request& request);

// Status 101 when the connection is open, else a problem.
[[nodiscard]] http::Response answer_handshake(const http::Request& request,
                                              const Settings& settings);

// Sec-WebSocket-Accept for a key.
[[nodiscard]] std::string accept_key(std::string_view key);

} // namespace deroule::net::websocket
