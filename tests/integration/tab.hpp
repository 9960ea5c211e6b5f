// One browser tab as a test holds it: says what the test wants, hears one message at a time.
//
// Blocking, with a bound on how long it waits, so that a silent server fails a test rather
// than hang it. One thread.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/stream.hpp>
#include <nlohmann/json.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace deroule::integration {

using Json = nlohmann::json;

class Tab {
  public:
    // `receive_bytes` narrows the socket's own buffer, for whoever reads slowly.
    explicit Tab(std::uint16_t port, int receive_bytes = 0);

    // As it is given, be it a message or not.
    void say(const std::string& text);
    void say(const Json& message) { say(message.dump()); }
    // The next message. A connection that has ended gives {"type":"closed","code","reason"},
    // one that says nothing for ten seconds {"type":"silence"}.
    Json hear();
    // Hears on until a message of this type; it, or what ended the wait.
    Json hear(const std::string& type);

    // Says hello and hears the welcome, or why there is none.
    Json enter(const std::string& token, const Json& more = Json::object());
    // Sends a command and hears its answer; what comes before it is kept in `heard`.
    Json command(const std::string& name, const Json& arguments = Json::object());
    void send_command(const std::string& id, const std::string& name, const Json& arguments);
    Json answer(const std::string& id);
    // Asks for the clock and hears everything that came before the answer: a bound on what is
    // under way that needs no waiting.
    void catch_up();

    // Copies of channels, folded from every message heard (W-11 to W-14).
    [[nodiscard]] const Json& copy(const std::string& channel) const;
    [[nodiscard]] std::vector<std::string> channels() const;
    [[nodiscard]] Json positions() const;
    [[nodiscard]] const std::vector<Json>& heard() const { return heard_; }
    [[nodiscard]] const std::string& epoch() const { return epoch_; }

    // Takes over another tab's copies, as a page does that comes back after a cut.
    void inherit(const Tab& other) { copies_ = other.copies_; }
    void cut();

  private:
    struct Copy {
        std::uint64_t at = 0;
        Json document;
    };
    void fold(const Json& message);

    boost::asio::io_context context_;
    boost::beast::websocket::stream<boost::asio::ip::tcp::socket> socket_;
    boost::beast::flat_buffer buffer_;
    std::map<std::string, Copy> copies_;
    std::vector<Json> heard_;
    std::string epoch_;
    std::string name_;
    int commands_ = 0;
};

} // namespace deroule::integration
