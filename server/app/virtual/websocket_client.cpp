#include "app/virtual/websocket_client.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket.hpp>

#include <deque>

namespace deroule::app {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = beast::websocket;
using Tcp = asio::ip::tcp;

namespace {

constexpr auto plain = asio::as_tuple(asio::use_awaitable);
constexpr Duration come_back_after{200};

} // namespace

// One socket, while it lasts.
class WebSocketClient::Connection : public std::enable_shared_from_this<Connection> {
  public:
    explicit Connection(const asio::any_io_executor& executor)
        : stream_(executor), again_(executor) {}

    asio::awaitable<bool> open(const Visit& visit) {
        const Tcp::endpoint server(asio::ip::make_address(visit.address), visit.port);
        auto [refused] = co_await stream_.next_layer().async_connect(server, plain);
        if (refused) co_return false;
        const std::string host = visit.address + ":" + std::to_string(visit.port);
        stream_.set_option(
            websocket::stream_base::decorator([host](websocket::request_type& request) {
                request.set(beast::http::field::sec_websocket_protocol, "deroule.v1");
                request.set(beast::http::field::origin, "http://" + host);
            }));
        auto [failed] = co_await stream_.async_handshake(host, "/live", plain);
        co_return !failed;
    }

    void send(std::string text) {
        queue_.push_back(std::move(text));
        if (writing_) return;
        writing_ = true;
        asio::co_spawn(
            stream_.get_executor(), [self = shared_from_this()] { return self->write(); },
            asio::detached);
    }

    // The next message; empty when the connection has ended.
    asio::awaitable<std::string> receive() {
        beast::flat_buffer buffer;
        auto [ended, length] = co_await stream_.async_read(buffer, plain);
        if (ended) co_return std::string();
        co_return beast::buffers_to_string(buffer.data());
    }

    asio::awaitable<void> pause(Duration length) {
        again_.expires_after(length);
        (void)co_await again_.async_wait(plain);
    }

    void cut() {
        beast::error_code ignored;
        again_.cancel();
        stream_.next_layer().close(ignored);
        open_ = false;
    }

    [[nodiscard]] bool is_open() const { return open_; }
    [[nodiscard]] int close_code() const { return stream_.reason().code; }

  private:
    asio::awaitable<void> write() {
        while (!queue_.empty()) {
            const std::string text = std::move(queue_.front());
            queue_.pop_front();
            auto [failed, length] = co_await stream_.async_write(asio::buffer(text), plain);
            if (failed) break;
        }
        writing_ = false;
    }

    websocket::stream<Tcp::socket> stream_;
    asio::steady_timer again_;
    std::deque<std::string> queue_;
    bool writing_ = false;
    bool open_ = true;
};

WebSocketClient::WebSocketClient(asio::any_io_executor executor, Visit visit)
    : strand_(asio::make_strand(executor)), visit_(std::move(visit)), client_(visit_.name) {}

WebSocketClient::~WebSocketClient() = default;

asio::awaitable<void> WebSocketClient::run() {
    const auto self = shared_from_this();
    while (!stopping_) {
        const auto connection = std::make_shared<Connection>(strand_);
        connection_ = connection;
        const bool opened = co_await connection->open(visit_);
        if (opened && !stopping_) {
            Client::Json hello{{"type", "hello"},
                               {"protocol", 1},
                               {"token", visit_.token},
                               {"client", visit_.name}};
            if (!client_.positions().empty())
                hello["resume"] = {{"epoch", client_.epoch()}, {"channels", client_.positions()}};
            connection->send(hello.dump());
            client_.connected([connection, said = visit_.said](std::string text) {
                if (said) said(text);
                connection->send(std::move(text));
            });
            asio::co_spawn(
                strand_,
                [](std::shared_ptr<WebSocketClient> owner,
                   std::shared_ptr<Connection> on) -> asio::awaitable<void> {
                    while (on->is_open()) {
                        co_await on->pause(owner->visit_.act_every);
                        if (on->is_open() && owner->client_.is_welcome())
                            owner->visit_.act(owner->client_);
                    }
                }(self, connection),
                asio::detached);
            for (;;) {
                const std::string text = co_await connection->receive();
                if (text.empty()) break;
                if (visit_.heard) visit_.heard(text);
                client_.receive(std::string_view(text));
            }
            client_.disconnected();
            last_close_ = connection->close_code();
            connection->cut();
            if (last_close_ >= 4100 && last_close_ < 4200) break;
        }
        if (!stopping_) co_await connection->pause(come_back_after);
        connection->cut();
    }
}

void WebSocketClient::stop() {
    asio::post(strand_, [self = shared_from_this()] {
        self->stopping_ = true;
        if (self->connection_) self->connection_->cut();
    });
}

} // namespace deroule::app
