// From a request to the function that answers it, past the questions of who may ask.
//
// Thread-safe. Asked in two steps, so that nobody unknown can make the server read an
// upload: open() with the head alone, answer() once the body is there.
#pragma once

#include "net/http/api.hpp"
#include "net/http/static_site.hpp"
#include "net/settings.hpp"

#include <boost/asio/awaitable.hpp>

#include <memory>
#include <optional>
#include <string>

namespace deroule::net::http {

// Where a request goes: an answer already known, or a route that wants the body.
struct Ticket {
    std::optional<Response> answer;
    const Route* route = nullptr;
    std::optional<engine::Access> access;
    domain::DayId day;
    std::string part;
    std::size_t body_bytes_max = 0;
};

class Router {
  public:
    Router(const Settings& settings, std::shared_ptr<Services> services,
           std::shared_ptr<Metrics> metrics, std::span<const Asset> client);

    // Never throws; a failing service is an answer too.
    boost::asio::awaitable<Ticket> open(const Request& request) const;
    boost::asio::awaitable<Response> answer(const Ticket& ticket, const Request& request) const;

  private:
    boost::asio::awaitable<std::optional<Response>> admit(Ticket& ticket,
                                                          const Request& request) const;
    [[nodiscard]] std::size_t body_bytes_max(Upload upload) const;

    const std::size_t upload_bytes_max_;
    const std::shared_ptr<Services> services_;
    const Api api_;
    const StaticSite site_;
};

// What stands for "{id}" and for the other "{…}" of a pattern; empty where it has none.
struct Matched {
    std::string day;
    std::string part; // Decoded.

    friend bool operator==(const Matched&, const Matched&) = default;
};

// Segment by segment; nothing when `path` does not fit `pattern`.
[[nodiscard]] std::optional<Matched> match(std::string_view pattern, std::string_view path);

// The secret of `Authorization: Bearer SECRET`; nothing when there is none.
[[nodiscard]] std::optional<std::string> bearer_token(const Request& request);

} // namespace deroule::net::http
