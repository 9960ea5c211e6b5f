// The network side as one thing: listens, serves, stops.
//
// Listens from construction, so that the real port is known before anything runs. run()
// and stop() may be awaited from any executor; threads are whoever runs the executor's
// context, and each connection keeps to its own strand.
#pragma once

#include "engine/clock.hpp"
#include "net/door.hpp"
#include "net/http/asset.hpp"
#include "net/metrics.hpp"
#include "net/services.hpp"
#include "net/settings.hpp"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>

#include <cstdint>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>

namespace deroule::net {

// The address cannot be listened on; says which and why.
class ListenFault : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

struct ServerDeps {
    boost::asio::any_io_executor executor;
    std::shared_ptr<Door> door;
    std::shared_ptr<Services> services;
    std::shared_ptr<const engine::Clock> clock;
    std::shared_ptr<Metrics> metrics;
    std::span<const http::Asset> client; // Usually http::embedded_client().
};

class Server {
  public:
    // Throws ListenFault.
    Server(Settings settings, ServerDeps deps);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    [[nodiscard]] std::uint16_t port() const;
    // As browsers reach it: the setting, or where it listens. Without a final '/'.
    [[nodiscard]] std::string public_url() const;

    // Accepts until stop(). Call once.
    boost::asio::awaitable<void> run();

    // Takes nobody in any more, lets the days say goodbye, gives what is queued two
    // seconds to leave, then closes every socket.
    boost::asio::awaitable<void> stop();

  private:
    class State;
    std::shared_ptr<State> state_;
};

} // namespace deroule::net
