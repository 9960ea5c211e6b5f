// A virtual client over a real WebSocket: connects, says hello, comes back after a cut.
//
// Runs on the executor it is given, one strand a client.
#pragma once

#include "app/virtual/client.hpp"
#include "engine/clock.hpp"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace deroule::app {

struct Visit {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0;
    std::string token;
    std::string name;                             // Makes command ids unique.
    Duration act_every = std::chrono::seconds{1}; // Of the machine's clock.
    std::function<void(Client&)> act;
    std::function<void(const std::string&)> heard; // Every message; may be empty.
    std::function<void(const std::string&)> said;  // The same, of this client's own.
};

class WebSocketClient : public std::enable_shared_from_this<WebSocketClient> {
  public:
    WebSocketClient(boost::asio::any_io_executor executor, Visit visit);
    ~WebSocketClient();

    // Connects again and again until stop(), or until the server says not to come back.
    boost::asio::awaitable<void> run();
    // Ends run(); any thread.
    void stop();

    // To be looked at on this client's strand only.
    [[nodiscard]] Client& client() { return client_; }
    [[nodiscard]] boost::asio::any_io_executor executor() const { return strand_; }
    // The close code of the last connection; 0 when it was cut.
    [[nodiscard]] int last_close() const { return last_close_; }

  private:
    class Connection;

    boost::asio::any_io_executor strand_;
    Visit visit_;
    Client client_;
    std::shared_ptr<Connection> connection_;
    bool stopping_ = false;
    int last_close_ = 0;
};

} // namespace deroule::app
