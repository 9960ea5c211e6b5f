// A facilitator, an observer and some participants who follow a served day over real sockets,
// come back by themselves, and remember what they said and what was accepted.
//
// One thread: nothing moves but inside live().
#pragma once

#include "app/virtual/websocket_client.hpp"
#include "domain/actor.hpp"
#include "net/services.hpp"

#include <boost/asio/io_context.hpp>

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace deroule::integration {

struct Member {
    domain::Actor actor;
    std::shared_ptr<app::WebSocketClient> socket;
    std::map<std::string, std::string> said; // Commands by id, as they were sent.
    std::map<std::string, domain::Sequence> accepted;
};

class Company {
  public:
    Company(std::uint16_t port, int pace, std::uint64_t seed);
    ~Company();
    Company(const Company&) = delete;
    Company& operator=(const Company&) = delete;

    // Whoever has one of these links, participants up to `people`.
    void join(const std::vector<net::Link>& links, std::size_t people);
    void live(std::chrono::milliseconds length);
    // From now on they only listen.
    void fall_silent() { acting_ = false; }

    // Everyone is in and nobody waits for an answer.
    [[nodiscard]] bool is_settled() const;
    [[nodiscard]] const std::vector<std::unique_ptr<Member>>& members() const { return members_; }
    [[nodiscard]] app::Client& facilitator();
    [[nodiscard]] std::size_t accepted() const;
    // What went wrong in somebody's program; empty is well.
    [[nodiscard]] const std::vector<std::string>& faults() const { return faults_; }

  private:
    void start(std::unique_ptr<Member> member, app::Visit visit);
    void hear(Member& member, const std::string& text);
    [[nodiscard]] Instant day_now() const;

    boost::asio::io_context context_{1};
    const std::uint16_t port_;
    const int pace_;
    std::uint64_t seed_;
    bool acting_ = true;
    std::vector<std::unique_ptr<Member>> members_;
    std::vector<std::string> faults_;
    Instant shown_{};                               // The day's clock, as last told...
    std::chrono::steady_clock::time_point told_at_; // ...and when.
};

} // namespace deroule::integration
