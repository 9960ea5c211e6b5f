// Which pages may open a connection (W-2).
//
// Cookies and links aside, the browser's word for the page that asks is the only thing
// that keeps a foreign site from speaking for its visitor. Pure, any thread.
#pragma once

#include "net/settings.hpp"

#include <optional>
#include <string_view>

namespace deroule::net {

// `host` is the request's Host header. Comparison is exact but for the case of ASCII
// letters, as browsers write origins in lower case.
[[nodiscard]] bool origin_allowed(std::optional<std::string_view> origin, std::string_view host,
                                  const Settings& settings);

// "https://host:port" of a URL; empty when it is not an http(s) URL.
[[nodiscard]] std::string_view origin_of(std::string_view url);

} // namespace deroule::net
