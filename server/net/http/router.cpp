#include "net/http/router.hpp"

#include "net/http/problem.hpp"
#include "net/log.hpp"
#include "net/token.hpp"

#include <algorithm>
#include <exception>

namespace deroule::net::http {

namespace {

constexpr std::size_t small_body_bytes = 64 * 1024;

bool is_identifier(std::string_view text) {
    return !text.empty() && text.size() <= 64 && text != "." && text != ".." &&
           std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '-' || c == '_' || c == '.';
           });
}

// What stands between the first '/' and the next, which is left.
std::string_view take_segment(std::string_view& path) {
    const std::size_t end = std::min(path.find('/', 1), path.size());
    const std::string_view segment = path.substr(1, end - 1);
    path.remove_prefix(end);
    return segment;
}

bool fits_method(const Route& route, std::string_view method) {
    return route.method == method || (method == "HEAD" && route.method == "GET");
}

Response unauthorized(std::string_view detail) {
    Response response = problem(401, "link_unknown", detail);
    response.headers.push_back({"WWW-Authenticate", "Bearer"});
    return response;
}

Response method_wrong(std::string_view allowed) {
    Response response =
        problem(405, "method_wrong", "Methods allowed here: " + std::string(allowed) + ".");
    response.headers.push_back({"Allow", std::string(allowed)});
    return response;
}

// The only sort of failure a service has is the machine's: the sentence stays general
// because what() may quote what a person wrote.
Response unavailable() {
    Response response =
        problem(503, "unavailable", "The server cannot answer now; its log says why.");
    response.headers.push_back({"Retry-After", "5"});
    return response;
}

std::string allowed_methods(std::string_view path) {
    std::string allowed;
    for (const Route& route : routes()) {
        if (!match(route.pattern, path)) continue;
        if (!allowed.empty()) allowed += ", ";
        allowed += route.method == "GET" ? "GET, HEAD" : std::string(route.method);
    }
    return allowed;
}

} // namespace

std::optional<Matched> match(std::string_view pattern, std::string_view path) {
    if (!path.starts_with('/')) return std::nullopt;
    Matched matched;
    while (!pattern.empty() && !path.empty()) {
        const std::string_view wanted = take_segment(pattern);
        const std::string_view segment = take_segment(path);
        if (wanted == "{id}") {
            if (!is_identifier(segment)) return std::nullopt;
            matched.day = segment;
        } else if (wanted.starts_with('{')) {
            auto part = percent_decoded(segment, Plus::itself);
            if (!part || part->empty()) return std::nullopt;
            matched.part = std::move(*part);
        } else if (wanted != segment) {
            return std::nullopt;
        }
    }
    if (!pattern.empty() || !path.empty()) return std::nullopt;
    return matched;
}

std::optional<std::string> bearer_token(const Request& request) {
    const auto header = request.header("authorization");
    constexpr std::string_view scheme = "bearer ";
    if (!header || header->size() <= scheme.size()) return std::nullopt;
    if (!same_word(std::string_view(*header).substr(0, scheme.size()), scheme)) return std::nullopt;
    return std::string(trimmed(std::string_view(*header).substr(scheme.size())));
}

Router::Router(const Settings& settings, std::shared_ptr<Services> services,
               std::shared_ptr<Metrics> metrics, std::span<const Asset> client)
    : upload_bytes_max_(settings.limits.upload_bytes), services_(std::move(services)),
      api_(services_, std::move(metrics)), site_(client) {}

std::size_t Router::body_bytes_max(Upload upload) const {
    switch (upload) {
    case Upload::none:
        return 0;
    case Upload::small:
        return small_body_bytes;
    case Upload::files:
        return upload_bytes_max_;
    }
    return 0;
}

boost::asio::awaitable<std::optional<Response>> Router::admit(Ticket& ticket,
                                                              const Request& request) const {
    const Need need = ticket.route->need;
    if (need == Need::nothing) co_return std::nullopt;
    const auto token = bearer_token(request);
    if (!token) co_return unauthorized("Send the secret of a link: Authorization: Bearer SECRET.");
    ticket.access = co_await services_->admit(hash_token(*token));
    if (!ticket.access) co_return unauthorized("This link is unknown or was revoked.");
    if (need != Need::any_role && !ticket.access->actor.is_facilitator())
        co_return problem(403, "facilitator_only", "This is for facilitators.");
    if (need == Need::home && ticket.access->day)
        co_return problem(403, "home_link_only", "This needs the facilitators' home link.");
    // Another day's link learns nothing of this one, not even that it exists.
    if (!ticket.day.empty() && ticket.access->day && *ticket.access->day != ticket.day)
        co_return problem(404, "day_unknown", "There is no such day.");
    co_return std::nullopt;
}

boost::asio::awaitable<Ticket> Router::open(const Request& request) const {
    Ticket ticket;
    for (const Route& route : routes()) {
        if (!fits_method(route, request.method)) continue;
        auto matched = match(route.pattern, request.path);
        if (!matched) continue;
        ticket.route = &route;
        ticket.day = domain::DayId(std::move(matched->day));
        ticket.part = std::move(matched->part);
        ticket.body_bytes_max = body_bytes_max(route.upload);
        try {
            ticket.answer = co_await admit(ticket, request);
        } catch (const std::exception& failure) {
            log_warning("http_access_unknown reason=" + quoted(failure.what()));
            ticket.answer = unavailable();
        }
        co_return ticket;
    }
    if (const std::string allowed = allowed_methods(request.path); !allowed.empty()) {
        ticket.answer = method_wrong(allowed);
    } else if (request.path.starts_with("/api/")) {
        ticket.answer = problem(404, "path_unknown", "There is nothing at this address.");
    } else if (auto file = site_.answer(request)) {
        const bool reads = request.method == "GET" || request.method == "HEAD";
        ticket.answer = reads ? std::move(*file) : method_wrong("GET, HEAD");
    } else {
        ticket.answer = problem(404, "path_unknown", "There is nothing at this address.");
    }
    co_return ticket;
}

boost::asio::awaitable<Response> Router::answer(const Ticket& ticket,
                                                const Request& request) const {
    const Call call{request, ticket.access, ticket.day, ticket.part};
    try {
        co_return co_await (api_.*(ticket.route->answer))(call);
    } catch (const std::exception& failure) {
        log_warning("http_route_failed route=" + std::string(ticket.route->pattern) +
                    " reason=" + quoted(failure.what()));
    }
    co_return unavailable();
}

} // namespace deroule::net::http
