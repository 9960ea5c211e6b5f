#include "integration/tab.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/beast/core/buffers_to_string.hpp>

#include <atomic>
#include <chrono>
#include <netinet/tcp.h>
#include <optional>
#include <stdexcept>

namespace deroule::integration {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = beast::websocket;

namespace {

constexpr auto patience = std::chrono::seconds{10};
std::atomic<int> tabs = 0;

} // namespace

Tab::Tab(std::uint16_t port, int receive_bytes)
    : socket_(context_), name_("tab" + std::to_string(++tabs)) {
    socket_.next_layer().open(asio::ip::tcp::v4());
    if (receive_bytes > 0) {
        // Small segments keep the sender's buffer small too.
        constexpr int segment_bytes = 536;
        using SegmentBytes = asio::detail::socket_option::integer<IPPROTO_TCP, TCP_MAXSEG>;
        socket_.next_layer().set_option(asio::socket_base::receive_buffer_size(receive_bytes));
        socket_.next_layer().set_option(SegmentBytes(segment_bytes));
    }
    socket_.next_layer().connect({asio::ip::make_address("127.0.0.1"), port});
    const std::string host = "127.0.0.1:" + std::to_string(port);
    socket_.set_option(websocket::stream_base::decorator([host](websocket::request_type& ask) {
        ask.set(beast::http::field::sec_websocket_protocol, "deroule.v1");
        ask.set(beast::http::field::origin, "http://" + host);
    }));
    socket_.read_message_max(16 * 1024 * 1024);
    socket_.handshake(host, "/live");
}

void Tab::say(const std::string& text) {
    beast::error_code ignored; // What became of a connection is heard, not said.
    socket_.write(asio::buffer(text), ignored);
}

Json Tab::hear() {
    std::optional<beast::error_code> ended;
    buffer_.clear();
    socket_.async_read(buffer_,
                       [&](const beast::error_code& error, std::size_t) { ended = error; });
    context_.restart();
    context_.run_for(patience);
    if (!ended) {
        cut();
        context_.restart();
        context_.run();
        return {{"type", "silence"}};
    }
    if (*ended)
        return {{"type", "closed"},
                {"code", static_cast<int>(socket_.reason().code)},
                {"reason", std::string(socket_.reason().reason.c_str())}};
    Json message = Json::parse(beast::buffers_to_string(buffer_.data()));
    fold(message);
    heard_.push_back(message);
    return message;
}

Json Tab::hear(const std::string& type) {
    for (;;) {
        Json message = hear();
        const std::string& got = message.at("type").get_ref<const std::string&>();
        if (got == type || got == "closed" || got == "silence") return message;
    }
}

Json Tab::enter(const std::string& token, const Json& more) {
    Json hello{{"type", "hello"}, {"protocol", 1}, {"token", token}, {"client", name_}};
    hello.update(more);
    say(hello);
    return hear("welcome");
}

Json Tab::command(const std::string& name, const Json& arguments) {
    const std::string id = name_ + "-" + std::to_string(++commands_);
    send_command(id, name, arguments);
    return answer(id);
}

void Tab::send_command(const std::string& id, const std::string& name, const Json& arguments) {
    say(Json{{"type", "command"}, {"id", id}, {"name", name}, {"arguments", arguments}});
}

Json Tab::answer(const std::string& id) {
    for (;;) {
        Json message = hear();
        const std::string& got = message.at("type").get_ref<const std::string&>();
        if (got == "closed" || got == "silence" || message.value("id", "") == id) return message;
    }
}

void Tab::catch_up() {
    say(Json{{"type", "clock"}, {"sent", ++commands_}});
    hear("clock");
}

const Json& Tab::copy(const std::string& channel) const {
    static const Json none;
    const auto found = copies_.find(channel);
    return found == copies_.end() ? none : found->second.document;
}

std::vector<std::string> Tab::channels() const {
    std::vector<std::string> names;
    for (const auto& [name, held] : copies_)
        names.push_back(name);
    return names;
}

Json Tab::positions() const {
    Json positions = Json::object();
    for (const auto& [name, held] : copies_)
        positions[name] = held.at;
    return positions;
}

void Tab::cut() {
    beast::error_code ignored;
    socket_.next_layer().close(ignored);
}

void Tab::fold(const Json& message) {
    const std::string& type = message.at("type").get_ref<const std::string&>();
    if (type == "welcome") {
        epoch_ = message.at("epoch").get<std::string>();
        for (const Json& snapshot : message.at("snapshots"))
            copies_[snapshot.at("channel")] = {snapshot.at("at"), snapshot.at("document")};
    } else if (type == "snapshot") {
        copies_[message.at("channel")] = {message.at("at"), message.at("document")};
    } else if (type == "channel_closed") {
        copies_.erase(message.at("channel"));
    } else if (type == "patch") {
        const auto found = copies_.find(message.at("channel"));
        if (found == copies_.end()) throw std::runtime_error("a patch of no channel of this tab");
        Copy& held = found->second;
        if (held.at < message.at("from").get<std::uint64_t>())
            throw std::runtime_error("a patch was missed");
        if (message.at("to").get<std::uint64_t>() <= held.at) return;
        held.document.patch_inplace(message.at("ops"));
        held.at = message.at("to");
    }
}

} // namespace deroule::integration
