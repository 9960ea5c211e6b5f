// The days this process serves, and who a token lets in.
//
// Thread-safe: its own strand owns the list. Links are facts of each day's journal,
// known by hash; a home link, kept in the reserved stream "home", opens every day to facilitators.
#pragma once

#include "domain/actor.hpp"
#include "domain/day.hpp"
#include "engine/day_runner.hpp"

#include <boost/asio/awaitable.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace deroule::engine {

struct DaySummary {
    domain::DayId id;
    std::string title, cycle, date;
    domain::DayStatus status = domain::DayStatus::prepared;
    std::size_t expected = 0, present = 0;
};

// What a token opens: one day, or (home link) all of them.
struct Access {
    domain::Actor actor;
    std::optional<domain::DayId> day; // Empty for a home link.
};

class DayDirectory : public std::enable_shared_from_this<DayDirectory> {
  public:
    explicit DayDirectory(RunnerDeps deps);
    ~DayDirectory();

    // Replays every day of the journal. Throws journal::JournalFault.
    boost::asio::awaitable<void> start();
    boost::asio::awaitable<void> stop();

    // Null when unknown.
    boost::asio::awaitable<std::shared_ptr<DayRunner>> find(domain::DayId day);
    boost::asio::awaitable<std::vector<DaySummary>> list();

    // `hash`: SHA-256 of the token, 64 hexadecimal digits. Empty when it opens nothing.
    boost::asio::awaitable<std::optional<Access>> admit(std::string hash);

    // Starts a day from its plan; refuses an id already taken ("day_exists").
    boost::asio::awaitable<Outcome> create(domain::DayId day, domain::DayPlan plan,
                                           std::vector<domain::Participant> participants);

    // Takes in what other processes appended to the journal: links made or revoked beside the
    // server, days restored.
    boost::asio::awaitable<void> refresh();

    // Home links: facilitators of every day.
    boost::asio::awaitable<bool> has_home_link();
    boost::asio::awaitable<void> add_home_link(std::string hash);

  private:
    class State;
    std::shared_ptr<State> state_;
};

} // namespace deroule::engine
