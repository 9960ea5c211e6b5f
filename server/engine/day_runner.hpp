// One live day: takes commands, keeps the journal, tells every audience what changed.
//
// Owns the day's state and touches it on its own strand only; every public function may
// be called from any thread and posts there. Acks and patches leave after the append
// that holds their facts is durable; one append is under way at a time, and what is
// decided meanwhile forms the next one. A conflict or a failed append rereads the
// journal. Style 3.3 tells the whole walk.
#pragma once

#include "domain/command.hpp"
#include "domain/day.hpp"
#include "domain/decide.hpp"
#include "engine/clock.hpp"
#include "engine/subscriber.hpp"
#include "engine/what_if.hpp"
#include "journal/journal.hpp"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/strand.hpp>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace deroule::engine {

// What a returning client holds (W-15).
struct Positions {
    std::string epoch;
    std::map<view::Channel, domain::Sequence> channels;
};

// How a command ended: done (with the position that shows it), or refused with a code.
struct Done {
    domain::Sequence at = 0;
};
struct Refused {
    std::string code; // A domain::Rejection, "journal_unavailable" or "day_unknown".
};
using Outcome = std::variant<Done, Refused>;

struct RunnerSettings {
    // Silence of a participant's last connection after which the person counts as gone.
    Duration departure = std::chrono::seconds{60};
    // Patches kept a channel for clients that come back.
    std::size_t patches_kept_max = 256;
    std::uint64_t planner_iterations = 0; // 0: the planner's own default.
    // How much longer the planner searches beside a draft that is not proved best; 0: not at all.
    std::uint64_t improving_iterations = 0;
};

struct RunnerDeps {
    boost::asio::any_io_executor executor; // Where the strand runs.
    boost::asio::any_io_executor worker;   // Where the planner thinks.
    std::shared_ptr<journal::Journal> journal;
    std::shared_ptr<const Clock> clock;
    std::shared_ptr<Encoder> encoder;
    // Makes an alarm whose callback runs on the executor given.
    std::function<std::unique_ptr<Alarm>(boost::asio::any_io_executor)> make_alarm;
    RunnerSettings settings;
    // Told on the day's strand that its doors have opened; may be empty.
    std::function<void(const domain::DayId&)> doors_opened;
};

class DayRunner : public std::enable_shared_from_this<DayRunner> {
  public:
    DayRunner(domain::DayId day, RunnerDeps deps);
    ~DayRunner();

    // Replays the journal; call once, before anything else. Throws journal::JournalFault.
    boost::asio::awaitable<void> start();

    // Applies what another process appended to the journal since.
    boost::asio::awaitable<void> refresh();

    // Welcomes a connection: everything it may see, in one message (W-6), then patches.
    void join(std::shared_ptr<Subscriber> subscriber, domain::Actor actor,
              std::optional<Positions> held);
    void leave(const std::shared_ptr<Subscriber>& subscriber);

    // Answers through the subscriber.
    void command(std::shared_ptr<Subscriber> subscriber, std::string id, domain::Command command);
    // The same for callers without a connection (the HTTP API, a rehearsal).
    boost::asio::awaitable<Outcome> execute(domain::Actor actor, std::string id,
                                            domain::Command command);

    void resync(std::shared_ptr<Subscriber> subscriber, view::Channel channel);
    void watch(std::shared_ptr<Subscriber> subscriber, view::Channel channel);
    void unwatch(std::shared_ptr<Subscriber> subscriber, view::Channel channel);
    void writing(std::shared_ptr<Subscriber> subscriber, std::optional<domain::ParticipantId> as);

    // Runs `look` on the strand with the durable-or-pending head state.
    boost::asio::awaitable<void> inspect(std::function<void(const domain::Day&)> look);

    // What seating this person in each group of the round would change, and how its groups would
    // be mended: asked on the strand, found on the worker. Nothing is applied.
    boost::asio::awaitable<Result<SeatCosts, domain::Rejection>>
    seat_costs(domain::RoundId round, domain::ParticipantId person);
    boost::asio::awaitable<Result<ProposedRepair, domain::Rejection>>
    propose_repair(domain::RoundId round);

    // Sends Goodbye::restarting to everyone once pending appends are durable.
    boost::asio::awaitable<void> stop();

    [[nodiscard]] const domain::DayId& day() const;

  private:
    class State;
    std::shared_ptr<State> state_;
};

} // namespace deroule::engine
