// The inside of a DayRunner: everything it owns, on one strand. For engine/ only.
//
// Every function runs on the strand, which CHECKs. Effects are what leaves once facts are
// durable; they wait in the batch whose append they depend on, and leave in order.
#pragma once

#include "engine/asked.hpp"
#include "engine/day_runner.hpp"
#include "journal/event_codec.hpp"
#include "planner/plan.hpp"
#include "view/projector.hpp"

#include <atomic>
#include <deque>
#include <set>

namespace deroule::engine {

// Somebody connected. `channels` are those subscribed to; true once its snapshot has left.
struct Audience {
    std::shared_ptr<Subscriber> subscriber;
    domain::Actor actor;
    std::set<view::Channel> watched; // Asked for by a facilitator.
    std::map<view::Channel, bool> channels;
};
using AudiencePtr = std::shared_ptr<Audience>;

// Why what was waiting for durability will not come.
enum class Failure { conflict, unavailable };

struct Effect {
    std::function<void()> done;
    std::function<void(Failure)> failed;
};

// What one append writes, and what leaves after it.
struct Batch {
    std::vector<std::string> bodies;
    std::vector<Effect> effects;

    [[nodiscard]] bool empty() const { return bodies.empty() && effects.empty(); }
};

using Reply = std::function<void(Outcome)>;

// Whoever acts on nobody's behalf: the program itself.
[[nodiscard]] inline domain::Actor the_engine() {
    domain::Actor actor;
    actor.role = domain::Role::engine;
    return actor;
}

class DayRunner::State : public std::enable_shared_from_this<DayRunner::State> {
  public:
    State(domain::DayId day, RunnerDeps deps);

    boost::asio::awaitable<void> start();
    boost::asio::awaitable<void> refresh();
    boost::asio::awaitable<void> stop();

    // Runs `work` on the strand, once the day is replayed.
    void post(std::function<void()> work);
    // The same for what is to be answered even while the journal cannot be read.
    void post_command(std::function<void()> work);

    void join(std::shared_ptr<Subscriber> subscriber, domain::Actor actor,
              std::optional<Positions> held);
    void leave(const std::shared_ptr<Subscriber>& subscriber);
    void command(const domain::Actor& actor, std::string id, domain::Command command, Reply reply,
                 int attempt = 1);
    void command_from(const std::shared_ptr<Subscriber>& subscriber, std::string id,
                      domain::Command command);
    void resync(const std::shared_ptr<Subscriber>& subscriber, const view::Channel& channel);
    void watch(const std::shared_ptr<Subscriber>& subscriber, const view::Channel& channel);
    void unwatch(const std::shared_ptr<Subscriber>& subscriber, const view::Channel& channel);
    void writing(const std::shared_ptr<Subscriber>& subscriber,
                 const std::optional<domain::ParticipantId>& as);

    [[nodiscard]] const domain::Day& head() const { return head_; }
    [[nodiscard]] const domain::DayId& day() const { return day_; }
    [[nodiscard]] const boost::asio::strand<boost::asio::any_io_executor>& strand() const {
        return strand_;
    }
    [[nodiscard]] const boost::asio::any_io_executor& worker() const { return deps_.worker; }

  private:
    // ---- The journal (runner_journal.cpp). ----
    boost::asio::awaitable<void> replay(domain::Sequence until);
    boost::asio::awaitable<void> read_on();
    boost::asio::awaitable<void> learn_epoch();
    boost::asio::awaitable<void> write_batches();
    boost::asio::awaitable<void> rebuild(std::vector<Effect> lost, Failure reason);
    boost::asio::awaitable<void> read_again(domain::Sequence shown);
    void give_up_reading(std::vector<Effect> lost, domain::Sequence shown);
    boost::asio::awaitable<void> until_idle();
    void say_idle();
    void apply_record(const journal::Facts& facts, bool deliver_now);
    void begin_writing();
    void release(Effect effect);
    void go_live();

    // ---- Commands and what follows from them (runner_commands.cpp). ----
    void record(const domain::Actor& actor, const std::string& id, const domain::Command& command,
                domain::Events events, Reply reply, int attempt, Instant now);
    void follow_up(const domain::Events& events);
    void take_care_of(const domain::Event& event);
    void engine_command(domain::Command command);
    void seat_unseated();
    void set_alarm();

    // ---- The planner (runner_planner.cpp). ----
    void ask_planner(const domain::Events& events);
    void ask_planner(const std::vector<domain::RoundId>& rounds);
    [[nodiscard]] std::vector<domain::RoundId>
    that_wait(const std::vector<domain::RoundId>& rounds) const;
    void take_plan(domain::RecordPlan plan);
    void improve(const Asked& asked);
    void stop_improving();
    void judge(const domain::RoundId& round);

    // ---- Audiences (runner_audience.cpp). ----
    [[nodiscard]] AudiencePtr find(const std::shared_ptr<Subscriber>& subscriber) const;
    void welcome(const AudiencePtr& audience, const std::optional<Positions>& held);
    void subscribe(const AudiencePtr& audience, const view::Channel& channel);
    void unsubscribe(const AudiencePtr& audience, const view::Channel& channel);
    void send_snapshot(const AudiencePtr& audience, const view::Channel& channel);
    [[nodiscard]] std::set<AudiencePtr>
    concerned_by(const std::vector<domain::ParticipantId>& moved,
                 const std::vector<view::Patch>& patches) const;
    void update_subscriptions_of(const AudiencePtr& audience);
    void follow_people(const domain::Event& event);
    void keep(const view::Patch& patch);
    void deliver(const view::Patch& patch);
    [[nodiscard]] const std::deque<view::Patch>* missed(const view::Channel& channel,
                                                        domain::Sequence at) const;

    // ---- Presence (runner_presence.cpp). ----
    void came_online(const AudiencePtr& audience);
    void went_offline(const AudiencePtr& audience);
    void expect_back();
    void expect_departure(const domain::ParticipantId& person);
    void say_presence(const domain::ParticipantId& person, const std::string& state);
    void flush_presence();
    void keep_house();
    void set_house_alarm();
    [[nodiscard]] std::map<std::string, std::string> presence() const;

    const domain::DayId day_;
    const RunnerDeps deps_;
    const boost::asio::strand<boost::asio::any_io_executor> strand_;

    bool live_ = false;       // The head stands on the journal; otherwise work waits in deferred_.
    bool writing_ = false;    // An append is under way.
    bool unreadable_ = false; // The last reading failed; it is tried again.
    bool stopping_ = false;
    std::vector<std::function<void()>> deferred_;
    std::vector<std::function<void()>> idle_; // Called when nothing is left to write.

    domain::Day head_;
    domain::Sequence head_at_ = 0;
    domain::Sequence durable_at_ = 0;
    std::string epoch_;
    std::optional<view::Projector> projector_;
    std::map<std::string, domain::Sequence> command_ids_;
    // Rounds the worker judges now; true when people moved again meanwhile.
    std::map<domain::RoundId, bool> judged_;
    // Set to false, the search for a better draft ends; null when there is none.
    std::shared_ptr<std::atomic<bool>> improving_;
    Batch pending_;
    std::vector<Effect> in_flight_;
    std::optional<Instant> unavailable_since_;

    std::unique_ptr<Alarm> alarm_;
    std::optional<Instant> alarm_at_;
    std::unique_ptr<Alarm> house_alarm_;
    std::optional<Instant> house_at_;

    std::map<const Subscriber*, AudiencePtr> audiences_;
    std::map<view::Channel, std::set<AudiencePtr>> listeners_;
    std::map<domain::ParticipantId, std::set<AudiencePtr>> by_person_;
    std::map<view::Channel, std::deque<view::Patch>> kept_;
    std::map<view::Channel, domain::Sequence> kept_since_; // Patches up to here are forgotten.

    std::map<domain::ParticipantId, Instant> departures_; // When silence counts as leaving.
    std::map<domain::ParticipantId, Instant> writers_;    // Until when somebody is typing.
    std::map<domain::ParticipantId, std::string> presence_changes_;
    std::optional<Instant> presence_flush_at_;
};

} // namespace deroule::engine
