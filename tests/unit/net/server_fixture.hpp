// The server over real sockets on the loopback, with a day that only remembers.
//
// The client is Beast's, so that two readings of RFC 6455 meet.
#pragma once

#include "net/frame_encoder.hpp"
#include "net/server.hpp"
#include "unit/net/fakes.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/use_future.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/stream.hpp>
#include <gtest/gtest.h>

#include <array>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

namespace deroule::net {

namespace asio = boost::asio;
namespace beast = boost::beast;
using tcp = asio::ip::tcp;

class StoppedClock final : public engine::Clock {
  public:
    [[nodiscard]] Instant now() const override { return from_ms(1'611'216'000'000); }
};

inline const std::string hello =
    R"({"type":"hello","protocol":1,"token":"AAAAAAAAAAAAAAAAAAAAAA","client":"tab"})";

inline std::string command(const std::string& id) {
    return R"({"type":"command","id":")" + id + R"(","name":"ask_floor","arguments":{}})";
}

inline constexpr std::array<http::Asset, 1> page{http::Asset{"/index.html",
                                                             "text/html; charset=utf-8",
                                                             "aa",
                                                             http::Naming::plain,
                                                             "<!doctype html>",
                                                             {},
                                                             {}}};

// One browser's socket, blocking.
class Client {
  public:
    explicit Client(std::uint16_t port, const std::string& origin = "http://127.0.0.1:1")
        : socket_(context_) {
        tcp::endpoint endpoint(asio::ip::make_address("127.0.0.1"), port);
        socket_.next_layer().connect(endpoint);
        socket_.auto_fragment(false);
        socket_.set_option(
            beast::websocket::stream_base::decorator([origin](beast::websocket::request_type& ask) {
                ask.set(beast::http::field::sec_websocket_protocol, "deroule.v1");
                ask.set(beast::http::field::origin, origin);
            }));
        socket_.handshake("127.0.0.1:1", "/live", failure_);
    }

    [[nodiscard]] bool is_open() const { return !failure_; }

    void send(const std::string& text) {
        beast::error_code ignored;
        socket_.write(asio::buffer(text), ignored);
    }
    // One message, or "closed CODE REASON".
    std::string receive() {
        beast::flat_buffer buffer;
        beast::error_code failure;
        socket_.read(buffer, failure);
        if (!failure) return beast::buffers_to_string(buffer.data());
        if (failure != beast::websocket::error::closed) return failure.message();
        const auto& reason = socket_.reason();
        return "closed " + std::to_string(reason.code) + " " +
               std::string(reason.reason.data(), reason.reason.size());
    }
    std::string ask(const std::string& text) {
        send(text);
        return receive();
    }
    beast::websocket::stream<tcp::socket>& socket() { return socket_; }

  private:
    asio::io_context context_;
    beast::websocket::stream<tcp::socket> socket_;
    beast::error_code failure_;
};

class ServerTest : public testing::Test {
  protected:
    ServerTest() {
        settings_.port = 0;
        day_->welcome_ = text_frame("welcome");
    }
    ~ServerTest() override {
        if (server_) stop();
        context_.stop();
        for (std::thread& thread : threads_)
            thread.join();
    }
    ServerTest(const ServerTest&) = delete;
    ServerTest& operator=(const ServerTest&) = delete;

    std::uint16_t start() {
        server_ = std::make_unique<Server>(
            settings_, ServerDeps{context_.get_executor(), std::make_shared<FakeDoor>(day_),
                                  services_, std::make_shared<StoppedClock>(), metrics_, page});
        asio::co_spawn(context_, server_->run(), asio::detached);
        for (int i = 0; i < 2; ++i)
            threads_.emplace_back([this] { context_.run(); });
        return server_->port();
    }
    void stop() {
        asio::co_spawn(context_, server_->stop(), asio::use_future).get();
        server_.reset();
    }

    // All that a server answers to these bytes until it closes.
    std::string exchange(const std::string& bytes) {
        asio::io_context context;
        tcp::socket socket(context);
        socket.connect({asio::ip::make_address("127.0.0.1"), server_->port()});
        beast::error_code ignored;
        asio::write(socket, asio::buffer(bytes), ignored);
        std::string answer;
        asio::read(socket, asio::dynamic_buffer(answer), ignored);
        return answer;
    }

    Settings settings_;
    std::shared_ptr<FakeDay> day_ = std::make_shared<FakeDay>();
    std::shared_ptr<FakeServices> services_ = std::make_shared<FakeServices>();
    std::shared_ptr<Metrics> metrics_ = std::make_shared<Metrics>();
    asio::io_context context_{2};
    asio::executor_work_guard<asio::io_context::executor_type> work_{context_.get_executor()};
    std::unique_ptr<Server> server_;
    std::vector<std::thread> threads_;
};

} // namespace deroule::net
