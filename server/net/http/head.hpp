// The head of an answer as bytes, with the headers that protect every answer.
//
// Pure, any thread.
#pragma once

#include "net/http/message.hpp"
#include "net/settings.hpp"

#include <string>
#include <string_view>

namespace deroule::net::http {

enum class After { keep_alive, close };

// The same lines on every answer, whatever it holds: made once for a server.
[[nodiscard]] std::string security_headers(const Settings& settings);

// Status line and headers, up to and with the empty line. Adds Content-Length
// and `Cache-Control: no-store` where the answer does not say how it may be kept.
// Header values with control characters are left out: no answer is split.
[[nodiscard]] std::string write_head(const Response& response, std::string_view security,
                                     After after);

[[nodiscard]] std::string_view reason_phrase(int status);

} // namespace deroule::net::http
