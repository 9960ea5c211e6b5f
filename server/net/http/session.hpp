// One TCP connection while it speaks HTTP: requests in, answers out, until it closes or
// becomes a WebSocket.
//
// run() is a coroutine on the connection's own strand; abandon() may come from any
// thread. Each read and write has a time limit, each head and body a size limit.
#pragma once

#include "net/connection_limit.hpp"
#include "net/http/head.hpp"
#include "net/http/router.hpp"
#include "net/metrics.hpp"
#include "net/registry.hpp"
#include "net/settings.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <atomic>
#include <functional>
#include <memory>
#include <string>

namespace deroule::net::http {

class Session;

// Whether the server has room for one more (W-50, 4004).
enum class Room { free, crowded };

// A socket that has just become a WebSocket.
struct Upgraded {
    boost::asio::ip::tcp::socket socket;
    std::string early; // Bytes already read after the handshake.
    Room room = Room::free;
    std::vector<Place> places; // Given back when the connection ends.
};

// What all sessions of a server share.
struct SessionContext {
    Settings settings;
    std::string security_headers;
    std::shared_ptr<const Router> router;
    std::shared_ptr<Metrics> metrics;
    std::shared_ptr<ConnectionLimit> limit;
    std::shared_ptr<Registry<Session>> sessions;
    std::function<void(Upgraded)> upgrade;
    std::atomic<bool> stopping{false}; // Answers then close their connection.
};

class Session : public std::enable_shared_from_this<Session> {
  public:
    Session(boost::asio::ip::tcp::socket socket, std::shared_ptr<SessionContext> context, Room room,
            std::vector<Place> places);
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    boost::asio::awaitable<void> run();

    // Closes the socket if it waits for a request; otherwise the answer closes it.
    void retire();
    // Closes the socket whatever is under way.
    void abandon();

  private:
    class Stream;
    enum class Next { request, end };
    enum class Doing { waiting, answering };

    boost::asio::awaitable<Next> serve_one();
    boost::asio::awaitable<Next> serve_upgrade(Request request);
    boost::asio::awaitable<Next> serve_request(Request request);
    boost::asio::awaitable<Next> send(const Response& response, const Request& request,
                                      After after);
    boost::asio::awaitable<void> linger();

    const std::shared_ptr<SessionContext> context_;
    const std::unique_ptr<Stream> stream_; // Beast stays in the .cpp.
    const std::string peer_;               // The address at the other end of the socket.
    Room room_;
    std::vector<Place> places_;
    Doing doing_ = Doing::answering;
};

// The client's address: the peer's, or what a trusted proxy says of it.
[[nodiscard]] std::string client_address(const Request& request, const std::string& peer,
                                         const Settings& settings);

} // namespace deroule::net::http
