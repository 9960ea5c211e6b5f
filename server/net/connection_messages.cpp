// What a connection makes of its client's messages.

#include "net/connection.hpp"
#include "net/frame_encoder.hpp"
#include "net/log.hpp"
#include "net/token.hpp"
#include "view/channel.hpp"
#include "wire/codec.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>

#include <exception>
#include <utility>

namespace deroule::net {

namespace asio = boost::asio;

namespace {

constexpr std::int64_t protocol_version = 1;

Standing standing_of(domain::Role role) {
    switch (role) {
    case domain::Role::facilitator:
        return Standing::facilitator;
    case domain::Role::participant:
        return Standing::participant;
    case domain::Role::observer:
    case domain::Role::engine:
        return Standing::observer;
    }
    return Standing::observer;
}

std::optional<engine::Positions> positions_of(const std::optional<wire::Resume>& resume) {
    if (!resume) return std::nullopt;
    engine::Positions positions;
    positions.epoch = resume->epoch;
    for (const auto& [name, at] : resume->channels)
        if (const auto channel = view::channel_named(name))
            positions.channels.emplace(*channel, at);
    return positions;
}

std::string place_and_reason(const wire::Fault& fault) {
    return fault.pointer.empty() ? fault.reason : fault.pointer + ": " + fault.reason;
}

} // namespace

Connection::Reading Connection::take_text(const std::string& text) {
    auto read = wire::read_client_message(text);
    if (!read) {
        const wire::Fault& fault = read.error();
        // A command with a fault is answered (W-24); anything else cannot be (W-60).
        if (fault.command_id && phase_ == Phase::live) {
            const bool in_time = commands_.take(std::chrono::steady_clock::now());
            // A name that nothing answers to is told apart from arguments that do not fit.
            const bool unknown = fault.reason == "command_unknown";
            reject(*fault.command_id,
                   !in_time  ? "too_fast"
                   : unknown ? "command_unknown"
                             : "command_invalid",
                   !in_time  ? std::string()
                   : unknown ? fault.pointer
                             : place_and_reason(fault));
        } else {
            finish(CloseCode::protocol_error, place_and_reason(fault));
        }
        return Reading::on;
    }
    if (phase_ == Phase::greeting) return greet(std::move(*read));
    dispatch(std::move(*read));
    return Reading::on;
}

Connection::Reading Connection::greet(wire::ClientMessage message) {
    auto* hello = std::get_if<wire::Hello>(&message);
    if (hello == nullptr) {
        finish(CloseCode::protocol_error, "the first message is hello");
        return Reading::on;
    }
    if (hello->protocol != protocol_version) {
        finish(CloseCode::version_unspoken);
        return Reading::on;
    }
    enter_phase(Phase::entering);
    // Posted, since a coroutine may begin at once: what came after hello is put aside first.
    asio::post(socket_.get_executor(), [self = shared_from_this(), said = std::move(*hello)] {
        asio::co_spawn(self->socket_.get_executor(), enter(self, said),
                       [self](const std::exception_ptr& failure) {
                           if (!failure) return;
                           // Whoever stands at the door is not to blame: come back later.
                           log_warning("connection_not_admitted");
                           self->finish(CloseCode::restarting);
                       });
    });
    return Reading::held;
}

asio::awaitable<void> Connection::enter(std::shared_ptr<Connection> self, wire::Hello hello) {
    std::string hash = hash_token(hello.token);
    Entry entry = co_await self->context_->door->enter(std::move(hash), hello.day);
    if (const auto* refused = std::get_if<CloseCode>(&entry)) {
        self->finish(*refused);
        co_return;
    }
    self->join(std::move(std::get<Entered>(entry)), std::move(hello));
}

void Connection::join(Entered entered, wire::Hello hello) {
    if (phase_ != Phase::entering) return; // Closed while the door was asked.
    enter_phase(Phase::live);
    count_as(standing_of(entered.actor.role));
    log_info("connection_opened role=" + std::string(name(standing_)));
    day_ = std::move(entered.day);
    day_->join(shared_from_this(), std::move(entered.actor), positions_of(hello.resume));
    reading_ = Reading::on;
    const std::string input = std::exchange(held_input_, {});
    if (!input.empty() && take(input) == Reading::held) return;
    wait_to_read();
}

void Connection::dispatch(wire::ClientMessage message) {
    struct Visitor {
        Connection& self;

        void operator()(wire::Hello&) const {
            self.finish(CloseCode::protocol_error, "hello comes once");
        }
        void operator()(wire::CommandMessage& command) const { self.pass_on(std::move(command)); }
        void operator()(const wire::Clock& clock) const {
            self.queue(
                text_frame(wire::write_clock(clock.sent, to_ms(self.context_->clock->now()))));
        }
        void operator()(wire::Resync& resync) const {
            self.day_->resync(self.shared_from_this(), std::move(resync.channel));
        }
        void operator()(wire::Watch& watch) const {
            self.day_->watch(self.shared_from_this(), std::move(watch.channel));
        }
        void operator()(wire::Unwatch& unwatch) const {
            self.day_->unwatch(self.shared_from_this(), std::move(unwatch.channel));
        }
        void operator()(wire::Writing& writing) const {
            self.day_->writing(self.shared_from_this(), std::move(writing.as));
        }
    };
    std::visit(Visitor{*this}, message);
}

void Connection::pass_on(wire::CommandMessage command) {
    if (!commands_.take(std::chrono::steady_clock::now())) {
        reject(command.id, "too_fast", {}); // W-27
        return;
    }
    day_->command(shared_from_this(), std::move(command.id), std::move(command.command));
}

void Connection::reject(std::string_view id, std::string_view code, std::string_view detail) {
    context_->metrics->commands_rejected.add(1);
    queue(text_frame(wire::write_rejected(id, code, detail)));
}

} // namespace deroule::net
