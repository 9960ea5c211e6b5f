// The answers of the HTTP API, one function a route, and the table of routes.
//
// Thread-safe: holds nothing that changes. Functions may throw what Services throw; the
// router answers that. Contract: protocol/openapi.json.
#pragma once

#include "net/http/message.hpp"
#include "net/metrics.hpp"
#include "net/services.hpp"

#include <boost/asio/awaitable.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace deroule::net::http {

// Who may call a route. A link of one day reaches only that day's routes.
enum class Need { nothing, any_role, facilitator, home };

// A request as its route's function sees it; lives as long as the answer is made.
struct Call {
    const Request& request;
    std::optional<engine::Access> access; // Present unless the route needs nothing.
    domain::DayId day;                    // Of "{id}" in the path, else empty.
    std::string part;                     // Of "{round}" or "{block}", else empty.
};

class Api {
  public:
    using Answer = boost::asio::awaitable<Response>;

    Api(std::shared_ptr<Services> services, std::shared_ptr<Metrics> metrics);

    Answer health(const Call& call) const;
    Answer readiness(const Call& call) const;
    Answer metrics(const Call& call) const;
    Answer description(const Call& call) const;
    Answer days(const Call& call) const;
    Answer create_day(const Call& call) const;
    Answer check(const Call& call) const;
    Answer templates(const Call& call) const;
    Answer mint_links(const Call& call) const;
    Answer report(const Call& call) const;
    Answer agenda_ics(const Call& call) const;
    Answer seat_costs(const Call& call) const;
    Answer propose_repair(const Call& call) const;
    Answer groups_table(const Call& call) const;
    Answer import_groups(const Call& call) const;

  private:
    const std::shared_ptr<Services> services_;
    const std::shared_ptr<Metrics> metrics_;
};

enum class Upload { none, small, files };

struct Route {
    std::string_view method;
    std::string_view pattern; // "{id}" is a day's identifier, another "{…}" one of its parts'.
    Need need = Need::nothing;
    Upload upload = Upload::none;
    Api::Answer (Api::*answer)(const Call&) const = nullptr;
};

[[nodiscard]] std::span<const Route> routes();

} // namespace deroule::net::http
