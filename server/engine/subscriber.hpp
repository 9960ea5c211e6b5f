// One audience's ear: what a day needs of a connection, and how messages become bytes.
//
// The engine knows neither sockets nor JSON; net/ implements both classes.
#pragma once

#include "base/time.hpp"
#include "domain/actor.hpp"
#include "domain/ids.hpp"
#include "domain/rejection.hpp"
#include "view/channel.hpp"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace deroule::engine {

// An encoded message, shared by everyone who may see it.
using Bytes = std::shared_ptr<const std::string>;

// Reasons for which a day asks a connection to end; net/ maps them to close codes (W-50, W-51).
enum class Goodbye {
    restarting,  // 4000
    day_reread,  // 4002
    link_revoked // 4102
};

class Subscriber {
  public:
    Subscriber() = default;
    Subscriber(const Subscriber&) = delete;
    Subscriber& operator=(const Subscriber&) = delete;
    virtual ~Subscriber() = default;

    // Called on the day's strand; queues and returns at once, never throws. Order is kept.
    virtual void send(Bytes message) = 0;
    // The same for what belongs together: much of it at once does not make anybody slow.
    virtual void send_all(const std::vector<Bytes>& messages) {
        for (const Bytes& message : messages)
            send(message);
    }
    virtual void close(Goodbye reason) = 0;
};

struct WelcomeData {
    domain::DayId day;
    std::string epoch;
    domain::Sequence at = 0;
    Instant server_at{};
    domain::Role role = domain::Role::observer;
    std::string name;
    std::vector<domain::ParticipantId> people;
    std::vector<view::Snapshot> snapshots;
    std::map<std::string, std::string> presence;
};

// Turns messages into bytes; called on the day's strand, once a message whoever receives it.
class Encoder {
  public:
    Encoder() = default;
    Encoder(const Encoder&) = delete;
    Encoder& operator=(const Encoder&) = delete;
    virtual ~Encoder() = default;

    virtual Bytes welcome(const WelcomeData& welcome) = 0;
    virtual Bytes patch(const view::Patch& patch) = 0;
    virtual Bytes snapshot(const view::Snapshot& snapshot) = 0;
    virtual Bytes channel_closed(const view::Channel& channel) = 0;
    virtual Bytes accepted(std::string_view command_id, domain::Sequence at) = 0;
    virtual Bytes rejected(std::string_view command_id, std::string_view code) = 0;
    virtual Bytes presence(const std::map<std::string, std::string>& people) = 0;
};

} // namespace deroule::engine
