#include "net/listener.hpp"

#include "net/log.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <utility>

namespace deroule::net {

namespace asio = boost::asio;

namespace {

constexpr auto as_result = asio::as_tuple(asio::use_awaitable);
constexpr auto pause_when_full = std::chrono::milliseconds{100};

} // namespace

Listener::Listener(const asio::any_io_executor& executor, const std::string& address,
                   std::uint16_t port)
    : executor_(executor), acceptor_(asio::make_strand(executor)) {
    const asio::ip::tcp::endpoint endpoint(asio::ip::make_address(address), port);
    acceptor_.open(endpoint.protocol());
    acceptor_.set_option(asio::socket_base::reuse_address(true));
    if (endpoint.address().is_v6()) acceptor_.set_option(asio::ip::v6_only(false));
    acceptor_.bind(endpoint);
    acceptor_.listen(asio::socket_base::max_listen_connections);
}

asio::ip::tcp::endpoint Listener::endpoint() const {
    return acceptor_.local_endpoint();
}

asio::awaitable<void> Listener::run(std::function<void(Socket)> accepted) {
    co_await asio::co_spawn(acceptor_.get_executor(), accept(std::move(accepted)),
                            asio::use_awaitable);
}

asio::awaitable<void> Listener::accept(std::function<void(Socket)> accepted) {
    asio::steady_timer timer(acceptor_.get_executor());
    while (acceptor_.is_open()) {
        asio::any_io_executor strand = asio::make_strand(executor_);
        auto [failure, socket] = co_await acceptor_.async_accept(strand, as_result);
        if (!failure) {
            accepted(std::move(socket));
            continue;
        }
        if (!acceptor_.is_open()) break;
        // A peer that left at once is its own affair; anything else is usually no descriptor.
        if (failure == asio::error::connection_aborted) continue;
        log_warning("accept_failed reason=" + quoted(failure.message()));
        timer.expires_after(pause_when_full);
        co_await timer.async_wait(as_result);
    }
}

asio::awaitable<void> Listener::close() {
    co_await asio::co_spawn(acceptor_.get_executor(), close_here(), asio::use_awaitable);
}

asio::awaitable<void> Listener::close_here() {
    boost::system::error_code ignored;
    acceptor_.close(ignored);
    co_return;
}

} // namespace deroule::net
