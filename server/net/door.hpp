// What a connection needs of the days behind it, and no more.
//
// A seam: the server is given EngineDoor, tests of connections a day of their own.
#pragma once

#include "domain/actor.hpp"
#include "domain/command.hpp"
#include "engine/day_directory.hpp"
#include "engine/day_runner.hpp"
#include "engine/subscriber.hpp"
#include "net/close_code.hpp"

#include <boost/asio/awaitable.hpp>

#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace deroule::net {

// One day as one connection uses it. Called on the connection's strand; returns at once.
class LiveDay {
  public:
    using Listener = std::shared_ptr<engine::Subscriber>;

    LiveDay() = default;
    LiveDay(const LiveDay&) = delete;
    LiveDay& operator=(const LiveDay&) = delete;
    virtual ~LiveDay() = default;

    virtual void join(Listener listener, domain::Actor actor,
                      std::optional<engine::Positions> held) = 0;
    virtual void leave(const Listener& listener) = 0;
    virtual void command(Listener listener, std::string id, domain::Command command) = 0;
    virtual void resync(Listener listener, view::Channel channel) = 0;
    virtual void watch(Listener listener, view::Channel channel) = 0;
    virtual void unwatch(Listener listener, view::Channel channel) = 0;
    virtual void writing(Listener listener, std::optional<domain::ParticipantId> as) = 0;
};

struct Entered {
    domain::Actor actor;
    std::shared_ptr<LiveDay> day;
};
// Who was let in, or the code with which to close.
using Entry = std::variant<Entered, CloseCode>;

class Door {
  public:
    Door() = default;
    Door(const Door&) = delete;
    Door& operator=(const Door&) = delete;
    virtual ~Door() = default;

    // `token_hash` as hash_token() gives it; `day` is what the client asked for.
    virtual boost::asio::awaitable<Entry> enter(std::string token_hash,
                                                std::optional<domain::DayId> day) = 0;
    // Says goodbye to everyone who is in.
    virtual boost::asio::awaitable<void> stop() = 0;
};

class EngineDoor final : public Door {
  public:
    explicit EngineDoor(std::shared_ptr<engine::DayDirectory> days) : days_(std::move(days)) {}

    boost::asio::awaitable<Entry> enter(std::string token_hash,
                                        std::optional<domain::DayId> day) override;
    boost::asio::awaitable<void> stop() override;

  private:
    const std::shared_ptr<engine::DayDirectory> days_;
};

} // namespace deroule::net
