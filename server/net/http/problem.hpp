// Refusals of the HTTP API, as application/problem+json (RFC 9457).
//
// `code` is for programs and never changes; `detail` is for people. Pure, any thread.
#pragma once

#include "net/http/message.hpp"
#include "net/services.hpp"

#include <string_view>

namespace deroule::net::http {

[[nodiscard]] Response problem(int status, std::string_view code, std::string_view detail);
[[nodiscard]] Response problem(const Problem& problem);

} // namespace deroule::net::http
