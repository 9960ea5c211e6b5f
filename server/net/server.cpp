#include "net/server.hpp"

#include "net/connection.hpp"
#include "net/http/head.hpp"
#include "net/http/session.hpp"
#include "net/listener.hpp"
#include "net/log.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <exception>
#include <functional>
#include <utility>

namespace deroule::net {

namespace asio = boost::asio;

namespace {

constexpr auto as_result = asio::as_tuple(asio::use_awaitable);
constexpr auto drain_time_max = std::chrono::seconds{2};
constexpr auto drain_look = std::chrono::milliseconds{20};
// Beyond the limit a few are still let in to be told so (4004, 503).
constexpr std::size_t told_connections_max = 64;

std::unique_ptr<Listener> listen(const Settings& settings, const asio::any_io_executor& executor) {
    try {
        return std::make_unique<Listener>(executor, settings.address, settings.port);
    } catch (const boost::system::system_error& failure) {
        throw ListenFault("cannot listen on " + settings.address + " port " +
                          std::to_string(settings.port) + ": " + failure.code().message());
    }
}

} // namespace

class Server::State : public std::enable_shared_from_this<State> {
  public:
    State(Settings settings, ServerDeps deps);

    asio::awaitable<void> run();
    asio::awaitable<void> stop();
    [[nodiscard]] asio::ip::tcp::endpoint endpoint() const { return endpoint_; }
    [[nodiscard]] const Settings& settings() const { return sessions_->settings; }

  private:
    void accepted(asio::ip::tcp::socket socket);
    void upgrade(http::Upgraded upgraded);
    static asio::awaitable<void> sweep(std::shared_ptr<State> self);
    asio::awaitable<void> drain();

    const ServerDeps deps_;
    const std::unique_ptr<Listener> listener_;
    const asio::ip::tcp::endpoint endpoint_;
    const std::shared_ptr<http::SessionContext> sessions_;
    const std::shared_ptr<ConnectionContext> connections_;
    const std::shared_ptr<ConnectionLimit> told_limit_;
};

Server::State::State(Settings settings, ServerDeps deps)
    : deps_(std::move(deps)), listener_(listen(settings, deps_.executor)),
      endpoint_(listener_->endpoint()), sessions_(std::make_shared<http::SessionContext>()),
      connections_(std::make_shared<ConnectionContext>()),
      told_limit_(std::make_shared<ConnectionLimit>(told_connections_max, told_connections_max)) {
    *connections_ = {settings.limits, deps_.door, deps_.clock, deps_.metrics,
                     std::make_shared<Registry<Connection>>()};
    sessions_->security_headers = http::security_headers(settings);
    sessions_->router =
        std::make_shared<http::Router>(settings, deps_.services, deps_.metrics, deps_.client);
    sessions_->metrics = deps_.metrics;
    sessions_->limit = std::make_shared<ConnectionLimit>(settings.limits.connections,
                                                         settings.limits.connections_per_address);
    sessions_->sessions = std::make_shared<Registry<http::Session>>();
    sessions_->settings = std::move(settings);
}

void Server::State::accepted(asio::ip::tcp::socket socket) {
    boost::system::error_code failed;
    const auto peer = socket.remote_endpoint(failed);
    if (failed) return; // Already gone.
    const std::string address = peer.address().to_string();
    const auto& trusted = sessions_->settings.trusted_proxies;
    const bool is_proxy = std::find(trusted.begin(), trusted.end(), address) != trusted.end();

    std::vector<Place> places{sessions_->limit->take()};
    // A proxy's connections belong to many people: counted when the request names one.
    if (!is_proxy && places.front()) places.push_back(sessions_->limit->take_from(address));
    http::Room room = http::Room::free;
    if (!places.front() || !places.back()) {
        deps_.metrics->connections_refused.add(1);
        places = {told_limit_->take()};
        if (!places.front()) return;
        room = http::Room::crowded;
    }
    const auto executor = socket.get_executor();
    const auto session =
        std::make_shared<http::Session>(std::move(socket), sessions_, room, std::move(places));
    sessions_->sessions->add(session);
    asio::co_spawn(executor, session->run(), [session](const std::exception_ptr& failure) {
        if (failure) log_warning("http_session_failed");
    });
}

void Server::State::upgrade(http::Upgraded upgraded) {
    const auto connection = std::make_shared<Connection>(std::move(upgraded.socket), connections_,
                                                         std::move(upgraded.places));
    connections_->connections->add(connection);
    connection->start(std::move(upgraded.early));
    if (upgraded.room == http::Room::crowded) connection->end(CloseCode::crowded);
    if (sessions_->stopping) connection->end(CloseCode::restarting);
}

asio::awaitable<void> Server::State::sweep(std::shared_ptr<State> self) {
    asio::steady_timer timer(co_await asio::this_coro::executor);
    // Often enough for the shortest limit, seldom enough to cost nothing.
    const Limits& limits = self->connections_->limits;
    const Duration pause =
        std::clamp(std::min(limits.hello, limits.silence) / 8, Duration{10}, Duration{500});
    while (!self->sessions_->stopping) {
        timer.expires_after(pause);
        co_await timer.async_wait(as_result);
        const auto now = std::chrono::steady_clock::now();
        for (const auto& connection : self->connections_->connections->all())
            connection->sweep(now);
    }
}

asio::awaitable<void> Server::State::run() {
    const std::weak_ptr<State> weak = weak_from_this();
    sessions_->upgrade = [weak](http::Upgraded upgraded) {
        if (const auto self = weak.lock()) self->upgrade(std::move(upgraded));
    };
    const auto self = shared_from_this();
    asio::co_spawn(asio::make_strand(deps_.executor), sweep(self), asio::detached);
    // Named: GCC 12 destroys a closure that is a temporary of an awaiting expression twice.
    std::function<void(asio::ip::tcp::socket)> accept = [self](asio::ip::tcp::socket socket) {
        self->accepted(std::move(socket));
    };
    co_await listener_->run(std::move(accept));
}

asio::awaitable<void> Server::State::drain() {
    asio::steady_timer timer(co_await asio::this_coro::executor);
    const auto deadline = std::chrono::steady_clock::now() + drain_time_max;
    while (connections_->connections->size() + sessions_->sessions->size() > 0 &&
           std::chrono::steady_clock::now() < deadline) {
        timer.expires_after(drain_look);
        co_await timer.async_wait(as_result);
    }
}

asio::awaitable<void> Server::State::stop() {
    const auto self = shared_from_this();
    sessions_->stopping = true;
    co_await listener_->close();
    for (const auto& session : sessions_->sessions->all())
        session->retire();
    co_await deps_.door->stop();
    // Those whom no day knows yet.
    for (const auto& connection : connections_->connections->all())
        connection->end(CloseCode::restarting);
    co_await drain();
    for (const auto& connection : connections_->connections->all())
        connection->abandon();
    for (const auto& session : sessions_->sessions->all())
        session->abandon();
    co_await drain();
}

Server::Server(Settings settings, ServerDeps deps)
    : state_(std::make_shared<State>(std::move(settings), std::move(deps))) {}

Server::~Server() = default;

std::uint16_t Server::port() const {
    return state_->endpoint().port();
}

std::string Server::public_url() const {
    std::string url = state_->settings().public_url;
    while (url.ends_with('/'))
        url.pop_back();
    if (!url.empty()) return url;
    const auto address = state_->endpoint().address();
    // "Everywhere" is no address that a browser can open.
    const std::string host = address.is_unspecified() ? "localhost"
                             : address.is_v6()        ? "[" + address.to_string() + "]"
                                                      : address.to_string();
    return "http://" + host + ":" + std::to_string(port());
}

asio::awaitable<void> Server::run() {
    return state_->run();
}

asio::awaitable<void> Server::stop() {
    return state_->stop();
}

} // namespace deroule::net
