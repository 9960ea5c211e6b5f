#include "net/http/session.hpp"

#include "net/http/problem.hpp"
#include "net/log.hpp"
#include "net/websocket/handshake.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/dispatch.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>

#include <algorithm>
#include <array>

namespace deroule::net::http {

namespace asio = boost::asio;
namespace beast = boost::beast;

namespace {

constexpr auto as_result = asio::as_tuple(asio::use_awaitable);
constexpr std::uint32_t head_bytes_max = 16 * 1024;
constexpr std::size_t linger_bytes_max = 1024 * 1024;
// A slower upload than this is not a person's line but an attack on our memory.
constexpr std::size_t upload_bytes_per_ms_min = 16;
constexpr std::string_view live_path = "/live";

using Parser = beast::http::request_parser<beast::http::string_body>;

std::string text_of(beast::string_view text) {
    return {text.data(), text.size()};
}

Request request_of(const Parser& parser) {
    const auto& message = parser.get();
    Request request;
    request.method = text_of(message.method_string());
    const std::string target = text_of(message.target());
    const auto question = std::min(target.find('?'), target.size());
    request.path = target.substr(0, question);
    request.query = target.substr(std::min(question + 1, target.size()));
    for (const auto& field : message)
        request.headers.push_back({lower(text_of(field.name_string())), text_of(field.value())});
    return request;
}

// Nothing when the other end is gone or silent: nobody would read an answer.
std::optional<Response> answer_to_broken(const beast::error_code& failure) {
    using beast::http::error;
    if (failure == error::header_limit || failure == error::buffer_overflow)
        return problem(431, "head_too_large", "The request's head is too large.");
    if (failure == error::body_limit)
        return problem(413, "body_too_large", "The request's body is too large.");
    if (failure == error::end_of_stream || failure == error::partial_message) return std::nullopt;
    if (failure.category() == beast::http::make_error_code(error::bad_version).category())
        return problem(400, "http_invalid", "This is not an HTTP/1.1 request.");
    return std::nullopt;
}

std::string peer_address(const asio::ip::tcp::socket& socket) {
    boost::system::error_code failed;
    const auto endpoint = socket.remote_endpoint(failed);
    return failed ? std::string() : endpoint.address().to_string();
}

} // namespace

class Session::Stream {
  public:
    explicit Stream(asio::ip::tcp::socket socket) : tcp(std::move(socket)) {}

    beast::tcp_stream tcp;
    beast::flat_buffer buffer{64 * 1024};
    std::optional<Parser> parser; // Of the request under way.
};

Session::Session(asio::ip::tcp::socket socket, std::shared_ptr<SessionContext> context, Room room,
                 std::vector<Place> places)
    : context_(std::move(context)), stream_(std::make_unique<Stream>(std::move(socket))),
      peer_(peer_address(stream_->tcp.socket())), room_(room), places_(std::move(places)) {
    context_->metrics->http_sessions.add(1);
}

Session::~Session() {
    context_->metrics->http_sessions.add(-1);
    context_->sessions->remove(this);
}

std::string client_address(const Request& request, const std::string& peer,
                           const Settings& settings) {
    const auto& trusted = settings.trusted_proxies;
    if (std::find(trusted.begin(), trusted.end(), peer) == trusted.end()) return peer;
    const std::string forwarded = request.header("x-forwarded-for").value_or("");
    const auto members = list_members(forwarded);
    // The last one was added by the proxy that we trust; those before are hearsay.
    return members.empty() ? peer : std::string(members.back());
}

asio::awaitable<void> Session::run() {
    while (co_await serve_one() == Next::request) {
    }
    beast::error_code ignored;
    stream_->tcp.socket().shutdown(asio::ip::tcp::socket::shutdown_both, ignored);
    stream_->tcp.close();
}

void Session::retire() {
    asio::dispatch(stream_->tcp.get_executor(), [self = shared_from_this()] {
        if (self->doing_ == Doing::waiting) self->stream_->tcp.close();
    });
}

void Session::abandon() {
    asio::dispatch(stream_->tcp.get_executor(),
                   [self = shared_from_this()] { self->stream_->tcp.close(); });
}

asio::awaitable<Session::Next> Session::serve_one() {
    auto& parser = stream_->parser.emplace();
    parser.header_limit(head_bytes_max);
    parser.body_limit(context_->settings.limits.upload_bytes);
    stream_->tcp.expires_after(context_->settings.limits.request);
    doing_ = Doing::waiting;
    const auto [failure, read] =
        co_await beast::http::async_read_header(stream_->tcp, stream_->buffer, parser, as_result);
    doing_ = Doing::answering;
    if (failure) {
        const auto answer = answer_to_broken(failure);
        if (!answer) co_return Next::end;
        const Request unread;
        co_await send(*answer, unread, After::close);
        co_await linger();
        co_return Next::end;
    }
    Request request = request_of(parser);
    request.address = client_address(request, peer_, context_->settings);
    if (request.path == live_path) co_return co_await serve_upgrade(std::move(request));
    co_return co_await serve_request(std::move(request));
}

asio::awaitable<Session::Next> Session::serve_upgrade(Request request) {
    const Response answer = websocket::answer_handshake(request, context_->settings);
    if (answer.status != 101) {
        co_await send(answer, request, After::close);
        co_return Next::end;
    }
    // Behind a proxy all sockets have one address: the client's is known only now.
    if (request.address != peer_) {
        Place place = context_->limit->take_from(request.address);
        if (!place) room_ = Room::crowded;
        places_.push_back(std::move(place));
    }
    const Next next = co_await send(answer, request, After::keep_alive);
    if (next == Next::end) co_return next;
    const auto early = stream_->buffer.data();
    Upgraded upgraded{stream_->tcp.release_socket(),
                      std::string(static_cast<const char*>(early.data()), early.size()), room_,
                      std::move(places_)};
    context_->upgrade(std::move(upgraded));
    co_return Next::end;
}

asio::awaitable<Session::Next> Session::serve_request(Request request) {
    auto& parser = *stream_->parser;
    if (room_ == Room::crowded) {
        Response full = problem(503, "crowded", "Too many connections for now.");
        full.headers.push_back({"Retry-After", "10"});
        co_await send(full, request, After::close);
        co_await linger();
        co_return Next::end;
    }
    const Ticket ticket = co_await context_->router->open(request);
    const std::size_t declared = parser.content_length().value_or(0);
    const bool has_body = parser.chunked() || declared > 0;
    const bool alive = parser.keep_alive() && !context_->stopping;
    if (ticket.answer) {
        // A body that nobody reads would be taken for the next request.
        const After after = alive && !has_body ? After::keep_alive : After::close;
        const Next next = co_await send(*ticket.answer, request, after);
        if (has_body) co_await linger();
        co_return next;
    }
    std::optional<Response> refusal;
    if (declared > ticket.body_bytes_max || (parser.chunked() && ticket.body_bytes_max == 0)) {
        refusal = problem(413, "body_too_large", "The request's body is too large.");
    } else if (has_body) {
        parser.body_limit(ticket.body_bytes_max);
        if (same_word(request.header("expect").value_or(""), "100-continue")) {
            constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
            co_await asio::async_write(stream_->tcp, asio::buffer(go_on), as_result);
        }
        stream_->tcp.expires_after(context_->settings.limits.request +
                                   Duration{ticket.body_bytes_max / upload_bytes_per_ms_min});
        const auto [failure, read] =
            co_await beast::http::async_read(stream_->tcp, stream_->buffer, parser, as_result);
        if (failure) {
            refusal = answer_to_broken(failure);
            if (!refusal) co_return Next::end;
        }
        request.body = std::move(parser.get().body());
    }
    if (refusal) {
        co_await send(*refusal, request, After::close);
        co_await linger();
        co_return Next::end;
    }
    stream_->tcp.expires_never(); // Making an account takes the time it takes.
    const Response answer = co_await context_->router->answer(ticket, request);
    co_return co_await send(answer, request, alive ? After::keep_alive : After::close);
}

asio::awaitable<Session::Next> Session::send(const Response& response, const Request& request,
                                             After after) {
    const std::string head = write_head(response, context_->security_headers, after);
    const std::string_view body =
        request.method == "HEAD" ? std::string_view{} : response.body_view();
    const std::array<asio::const_buffer, 2> buffers{asio::buffer(head), asio::buffer(body)};
    stream_->tcp.expires_after(context_->settings.limits.request +
                               Duration{body.size() / upload_bytes_per_ms_min});
    const auto [failure, written] = co_await asio::async_write(stream_->tcp, buffers, as_result);
    context_->metrics->count_response(response.status);
    co_return failure || after == After::close ? Next::end : Next::request;
}

// Reads what the client still sends, so that closing does not cut our answer off.
asio::awaitable<void> Session::linger() {
    beast::error_code ignored;
    stream_->tcp.socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    std::array<char, 4096> discarded{};
    std::size_t total = 0;
    stream_->tcp.expires_after(std::chrono::seconds{1});
    while (total < linger_bytes_max) {
        const auto [failure, read] =
            co_await stream_->tcp.async_read_some(asio::buffer(discarded), as_result);
        if (failure) break;
        total += read;
    }
}

} // namespace deroule::net::http
