// One WebSocket: greets, lets in, passes on what the client says and sends what the day says.
//
// Lives on its socket's strand; send(), close(), sweep(), end() and abandon() may be
// called from any thread. Frames are written straight to the socket, many at a time,
// by the one writer that control frames use too; between two frames an idle
// connection holds no buffer. The registry's sweep stands for all its timers.
#pragma once

#include "engine/clock.hpp"
#include "engine/subscriber.hpp"
#include "net/close_code.hpp"
#include "net/connection_limit.hpp"
#include "net/door.hpp"
#include "net/metrics.hpp"
#include "net/outbox.hpp"
#include "net/registry.hpp"
#include "net/settings.hpp"
#include "net/token_bucket.hpp"
#include "net/websocket/frame_reader.hpp"
#include "wire/message.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace deroule::net {

class Connection;

// What all connections of a server share.
struct ConnectionContext {
    Limits limits;
    std::shared_ptr<Door> door;
    std::shared_ptr<const engine::Clock> clock;
    std::shared_ptr<Metrics> metrics;
    std::shared_ptr<Registry<Connection>> connections;
};

class Connection final : public engine::Subscriber,
                         public std::enable_shared_from_this<Connection> {
  public:
    using Time = std::chrono::steady_clock::time_point;

    Connection(boost::asio::ip::tcp::socket socket,
               std::shared_ptr<const ConnectionContext> context, std::vector<Place> places);
    ~Connection() override;

    // Begins to read; `early` came with the handshake. Call once.
    void start(std::string early);

    void send(engine::Bytes frame) override;
    void send_all(const std::vector<engine::Bytes>& frames) override;
    void close(engine::Goodbye reason) override;

    void end(CloseCode code);
    // Closes the socket without a word.
    void abandon();
    // Ends what has been silent, unintroduced or closing for too long.
    void sweep(Time now);

  private:
    // greeting: no hello yet. entering: who that is, is being asked. closing: our last frame
    // is queued. closed: the socket is gone.
    enum class Phase { greeting, entering, live, closing, closed };
    enum class Reading { on, held };
    // readable: frames. unreadable: a fault made the rest noise. ended: its close frame came.
    enum class Incoming { readable, unreadable, ended };

    void wait_to_read();
    void read_what_came();
    [[nodiscard]] Reading take(std::string_view input);
    [[nodiscard]] Reading take_text(const std::string& text);
    void take_close(const websocket::Close& close);

    [[nodiscard]] Reading greet(wire::ClientMessage message);
    static boost::asio::awaitable<void> enter(std::shared_ptr<Connection> self, wire::Hello hello);
    void join(Entered entered, wire::Hello hello);

    void dispatch(wire::ClientMessage message);
    void pass_on(wire::CommandMessage command);
    void reject(std::string_view id, std::string_view code, std::string_view detail);

    void queue(engine::Bytes frame);
    void write_waiting();
    void wait_to_write();
    void flushed();
    void finish(CloseCode code, std::string_view detail = {});
    void leave_day();
    void shut();
    // No longer open, for counts and sweeps.
    void forget();
    void on_sweep(Time now);
    void count_as(Standing standing);
    void enter_phase(Phase phase);

    boost::asio::ip::tcp::socket socket_;
    const std::shared_ptr<const ConnectionContext> context_;
    std::vector<Place> places_;
    websocket::FrameReader reader_;
    Outbox outbox_;
    TokenBucket frames_, commands_;
    std::shared_ptr<LiveDay> day_;
    std::string held_input_; // Came while entering.
    Standing standing_ = Standing::greeting;
    Reading reading_ = Reading::on;
    Incoming incoming_ = Incoming::readable;
    std::optional<CloseCode> ended_with_; // Nothing when it broke off.
    const Time opened_at_;

    // Written on the strand, read by the sweep.
    std::atomic<Phase> phase_{Phase::greeting};
    std::atomic<Time> phase_since_;
    std::atomic<Time> heard_at_;
    std::atomic<Time> pinged_at_;
};

} // namespace deroule::net
