#include "net/connection.hpp"

#include "net/frame_encoder.hpp"
#include "net/log.hpp"
#include "net/websocket/frame.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/dispatch.hpp>
#include <boost/asio/post.hpp>

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace deroule::net {

namespace asio = boost::asio;

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t read_bytes = 64 * 1024;
constexpr std::size_t write_frames_max = 32; // A system call's worth.
constexpr int rounds_max = 8;                // Then others on this thread have their turn.
constexpr auto closing_time_max = std::chrono::seconds{2};
// A burst of this many seconds' worth is no flood.
constexpr std::uint32_t frame_burst_seconds = 4;

bool must_wait(const boost::system::error_code& failure) {
    return failure == asio::error::would_block || failure == asio::error::try_again ||
           failure == asio::error::interrupted;
}

} // namespace

Connection::Connection(asio::ip::tcp::socket socket,
                       std::shared_ptr<const ConnectionContext> context, std::vector<Place> places)
    : socket_(std::move(socket)), context_(std::move(context)), places_(std::move(places)),
      reader_(context_->limits.frame_bytes),
      outbox_(context_->limits.outbox_bytes, context_->limits.outbox_messages, context_->metrics),
      frames_(context_->limits.frames_per_second,
              context_->limits.frames_per_second * frame_burst_seconds, Clock::now()),
      commands_(context_->limits.commands_per_second, context_->limits.command_burst, Clock::now()),
      opened_at_(Clock::now()), phase_since_(Clock::now()), heard_at_(Clock::now()),
      pinged_at_(Clock::now()) {
    context_->metrics->connections_opened.add(1);
    context_->metrics->connections(standing_).add(1);
}

Connection::~Connection() {
    if (phase_ != Phase::closed) forget();
}

void Connection::forget() {
    // 1006 is what a browser calls an end without a word.
    const int code = ended_with_ ? static_cast<int>(*ended_with_) : 1006;
    const auto seconds =
        std::chrono::duration_cast<std::chrono::seconds>(Clock::now() - opened_at_).count();
    log_info("connection_closed role=" + std::string(name(standing_)) +
             " code=" + std::to_string(code) + " seconds=" + std::to_string(seconds));
    context_->metrics->connections(standing_).add(-1);
    context_->connections->remove(this);
}

void Connection::enter_phase(Phase phase) {
    phase_since_ = Clock::now();
    phase_ = phase;
}

void Connection::count_as(Standing standing) {
    context_->metrics->connections(standing_).add(-1);
    context_->metrics->connections(standing).add(1);
    standing_ = standing;
}

void Connection::start(std::string early) {
    boost::system::error_code failed;
    socket_.non_blocking(true, failed);
    if (!failed) socket_.set_option(asio::ip::tcp::no_delay(true), failed);
    if (failed) {
        shut();
        return;
    }
    if (!early.empty() && take(early) == Reading::held) return;
    wait_to_read();
}

// ---- In. ----

void Connection::wait_to_read() {
    if (phase_ == Phase::closed) return;
    socket_.async_wait(asio::ip::tcp::socket::wait_read,
                       [self = shared_from_this()](const boost::system::error_code& failure) {
                           if (failure) {
                               self->shut();
                           } else {
                               self->read_what_came();
                           }
                       });
}

void Connection::read_what_came() {
    // Shared by all connections of a thread: what remains of a message moves to its reader.
    thread_local std::array<char, read_bytes> buffer;
    for (int round = 0; round < rounds_max && phase_ != Phase::closed; ++round) {
        boost::system::error_code failure;
        const std::size_t size = socket_.read_some(asio::buffer(buffer), failure);
        if (must_wait(failure)) break;
        if (failure) {
            shut();
            return;
        }
        heard_at_ = Clock::now();
        context_->metrics->bytes_received.add(static_cast<std::int64_t>(size));
        if (take(std::string_view(buffer.data(), size)) == Reading::held) return;
        if (size < buffer.size()) break; // Nothing more was there.
    }
    wait_to_read();
}

Connection::Reading Connection::take(std::string_view input) {
    while (incoming_ == Incoming::readable && phase_ != Phase::closed) {
        websocket::Received received = reader_.next(input);
        const std::uint32_t frames = reader_.take_frame_count();
        context_->metrics->frames_received.add(frames);
        if (frames > 0 && phase_ != Phase::closing && !frames_.take(Clock::now(), frames))
            finish(CloseCode::too_many_frames);
        if (std::holds_alternative<websocket::NeedMore>(received)) break;
        if (const auto* close = std::get_if<websocket::Close>(&received)) {
            take_close(*close);
        } else if (const auto* violation = std::get_if<websocket::Violation>(&received)) {
            incoming_ = Incoming::unreadable;
            finish(violation->kind == websocket::ViolationKind::too_large
                       ? CloseCode::frame_too_large
                       : CloseCode::protocol_error,
                   violation->reason);
        } else if (phase_ == Phase::closing) {
            continue; // Too late for anything but a close frame.
        } else if (const auto* ping = std::get_if<websocket::Ping>(&received)) {
            queue(std::make_shared<const std::string>(
                websocket::frame(websocket::Opcode::pong, ping->payload)));
        } else if (std::holds_alternative<websocket::BinaryMessage>(received)) {
            finish(CloseCode::protocol_error, "messages are text frames");
        } else if (const auto* message = std::get_if<websocket::TextMessage>(&received)) {
            if (take_text(message->text) == Reading::on) continue;
            held_input_ = input;
            reading_ = Reading::held;
            return Reading::held;
        }
    }
    return Reading::on;
}

void Connection::take_close(const websocket::Close&) {
    incoming_ = Incoming::ended;
    if (phase_ != Phase::closing) {
        finish(CloseCode::answered);
    } else if (outbox_.empty()) {
        shut();
    }
}

// ---- Out. ----

void Connection::send(engine::Bytes frame) {
    switch (outbox_.push(std::move(frame))) {
    case Outbox::Pushed::wake:
        asio::post(socket_.get_executor(), [self = shared_from_this()] { self->write_waiting(); });
        break;
    case Outbox::Pushed::overflow:
        end(CloseCode::too_slow);
        break;
    case Outbox::Pushed::queued:
    case Outbox::Pushed::ended:
        break;
    }
}

// Joined, frames are one to the outbox: what a client missed may be more than its bounds.
void Connection::send_all(const std::vector<engine::Bytes>& frames) {
    std::string joined;
    for (const engine::Bytes& frame : frames)
        joined += *frame;
    send(std::make_shared<const std::string>(std::move(joined)));
}

void Connection::queue(engine::Bytes frame) {
    const auto pushed = outbox_.push(std::move(frame));
    if (pushed == Outbox::Pushed::wake) write_waiting();
    if (pushed == Outbox::Pushed::overflow) finish(CloseCode::too_slow);
}

void Connection::write_waiting() {
    std::array<std::string_view, write_frames_max> views;
    std::array<asio::const_buffer, write_frames_max> buffers;
    for (int round = 0; phase_ != Phase::closed; ++round) {
        const std::size_t count = outbox_.gather(views);
        if (count == 0) {
            flushed();
            return;
        }
        if (round == rounds_max) {
            asio::post(socket_.get_executor(),
                       [self = shared_from_this()] { self->write_waiting(); });
            return;
        }
        std::transform(views.begin(), views.begin() + static_cast<std::ptrdiff_t>(count),
                       buffers.begin(), [](std::string_view view) { return asio::buffer(view); });
        boost::system::error_code failure;
        const std::size_t size =
            socket_.write_some(std::span<const asio::const_buffer>(buffers.data(), count), failure);
        if (must_wait(failure)) {
            wait_to_write();
            return;
        }
        if (failure) {
            shut();
            return;
        }
        outbox_.written(size);
    }
}

void Connection::wait_to_write() {
    socket_.async_wait(asio::ip::tcp::socket::wait_write,
                       [self = shared_from_this()](const boost::system::error_code& failure) {
                           if (failure) {
                               self->shut();
                           } else {
                               self->write_waiting();
                           }
                       });
}

void Connection::flushed() {
    if (phase_ != Phase::closing) return;
    if (incoming_ == Incoming::ended) {
        shut();
    } else if (incoming_ == Incoming::unreadable) {
        // Its close frame would not be understood: the end of its bytes is what we wait for.
        // Closing now, with bytes unread, would reset the connection under our reason.
        boost::system::error_code ignored;
        socket_.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    }
}

// ---- Ending. ----

void Connection::close(engine::Goodbye reason) {
    switch (reason) {
    case engine::Goodbye::restarting:
        end(CloseCode::restarting);
        break;
    case engine::Goodbye::day_reread:
        end(CloseCode::day_reread);
        break;
    case engine::Goodbye::link_revoked:
        end(CloseCode::link_unknown);
        break;
    }
}

void Connection::end(CloseCode code) {
    asio::post(socket_.get_executor(), [self = shared_from_this(), code] { self->finish(code); });
}

void Connection::abandon() {
    asio::post(socket_.get_executor(), [self = shared_from_this()] { self->shut(); });
}

void Connection::finish(CloseCode code, std::string_view detail) {
    if (phase_ == Phase::closing || phase_ == Phase::closed) return;
    enter_phase(Phase::closing);
    leave_day();
    held_input_.clear();
    context_->metrics->count_close(code);
    ended_with_ = code;
    auto frame = std::make_shared<const std::string>(
        websocket::close_frame(static_cast<std::uint16_t>(code), close_reason(code, detail)));
    // Who reads too slowly would not come to the end of what waits.
    const auto waiting =
        code == CloseCode::too_slow ? Outbox::Waiting::discard : Outbox::Waiting::send;
    if (outbox_.end(std::move(frame), waiting) == Outbox::Pushed::wake) write_waiting();
    if (std::exchange(reading_, Reading::on) == Reading::held) wait_to_read();
}

void Connection::leave_day() {
    if (const auto day = std::exchange(day_, nullptr)) day->leave(shared_from_this());
}

void Connection::shut() {
    if (phase_ == Phase::closed) return;
    enter_phase(Phase::closed);
    leave_day();
    outbox_.clear();
    boost::system::error_code ignored;
    socket_.shutdown(asio::ip::tcp::socket::shutdown_both, ignored);
    socket_.close(ignored);
    places_.clear();
    forget();
}

void Connection::sweep(Time now) {
    const Limits& limits = context_->limits;
    const Time heard = heard_at_;
    Time due = phase_since_;
    switch (phase_.load()) {
    case Phase::greeting:
    case Phase::entering:
        due += limits.hello;
        break;
    case Phase::live:
        due = std::max(heard, pinged_at_.load()) + limits.silence / 2;
        break;
    case Phase::closing:
        due += closing_time_max;
        break;
    case Phase::closed:
        return;
    }
    if (now < due && now < heard + limits.silence) return;
    asio::post(socket_.get_executor(), [self = shared_from_this(), now] { self->on_sweep(now); });
}

void Connection::on_sweep(Time now) {
    const Limits& limits = context_->limits;
    switch (phase_.load()) {
    case Phase::greeting:
    case Phase::entering:
        if (now >= phase_since_.load() + limits.hello)
            finish(CloseCode::protocol_error, "no hello in time");
        break;
    case Phase::live:
        if (now >= heard_at_.load() + limits.silence) {
            finish(CloseCode::silent);
        } else if (now >= std::max(heard_at_.load(), pinged_at_.load()) + limits.silence / 2) {
            // A browser answers this by itself: only who is gone stays silent.
            pinged_at_ = now;
            queue(
                std::make_shared<const std::string>(websocket::frame(websocket::Opcode::ping, {})));
        }
        break;
    case Phase::closing:
        if (now >= phase_since_.load() + closing_time_max) shut();
        break;
    case Phase::closed:
        break;
    }
}

} // namespace deroule::net
