#include "net/origin.hpp"

#include "net/http/message.hpp"

#include <algorithm>

namespace deroule::net {

std::string_view origin_of(std::string_view url) {
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (!url.starts_with(scheme)) continue;
        const auto end = url.find_first_of("/?#", scheme.size());
        const auto origin = url.substr(0, end);
        return origin.size() > scheme.size() ? origin : std::string_view{};
    }
    return {};
}

bool origin_allowed(std::optional<std::string_view> origin, std::string_view host,
                    const Settings& settings) {
    if (!origin) return settings.allow_missing_origin;
    // A page of ours is reached over TLS or not: a proxy in front decides, not we.
    for (const std::string_view scheme : {"http://", "https://"})
        if (!host.empty() && origin->starts_with(scheme) &&
            http::same_word(origin->substr(scheme.size()), host))
            return true;
    if (!settings.public_url.empty() && http::same_word(*origin, origin_of(settings.public_url)))
        return true;
    return std::any_of(settings.origins.begin(), settings.origins.end(),
                       [&](const std::string& known) { return http::same_word(*origin, known); });
}

} // namespace deroule::net
