// Virtual people who join a served day over real WebSockets, so that a facilitator can
// rehearse in the browser with a room that is not empty.
#pragma once

#include "app/virtual/websocket_client.hpp"
#include "engine/clock.hpp"
#include "net/services.hpp"

#include <boost/asio/any_io_executor.hpp>

#include <cstdint>
#include <memory>
#include <vector>

namespace deroule::app {

struct CrowdOptions {
    std::uint16_t port = 0;
    int pace = 1;
    std::uint64_t seed = 1;
};

class Crowd {
  public:
    Crowd(boost::asio::any_io_executor executor, std::shared_ptr<const engine::Clock> clock,
          const CrowdOptions& options);

    // One virtual person a link: participants, or a facilitator who conducts the day.
    void join(const std::vector<net::Link>& links);
    void leave();

  private:
    void start(Visit visit);

    boost::asio::any_io_executor executor_;
    std::shared_ptr<const engine::Clock> clock_;
    const CrowdOptions options_;
    std::vector<std::shared_ptr<WebSocketClient>> clients_;
};

} // namespace deroule::app
