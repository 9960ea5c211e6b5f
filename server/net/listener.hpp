// Accepts connections on one address, each on a strand of its own.
//
// run() keeps to the listener's strand; close() may come from any thread.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <cstdint>
#include <functional>
#include <string>

namespace deroule::net {

class Listener {
  public:
    using Socket = boost::asio::ip::tcp::socket;

    // Throws boost::system::system_error. "::" takes IPv4 too.
    Listener(const boost::asio::any_io_executor& executor, const std::string& address,
             std::uint16_t port);

    [[nodiscard]] boost::asio::ip::tcp::endpoint endpoint() const;

    // Until close(). Running out of descriptors makes it wait, not stop.
    boost::asio::awaitable<void> run(std::function<void(Socket)> accepted);
    boost::asio::awaitable<void> close();

  private:
    boost::asio::awaitable<void> accept(std::function<void(Socket)> accepted);

    boost::asio::awaitable<void> close_here();

    boost::asio::any_io_executor executor_;
    boost::asio::ip::tcp::acceptor acceptor_; // On its own strand.
};

} // namespace deroule::net
