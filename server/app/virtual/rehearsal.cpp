#include "app/virtual/rehearsal.hpp"

#include "app/rehearsal_store.hpp"
#include "app/virtual/client.hpp"
#include "app/virtual/facilitator.hpp"
#include "app/virtual/participant.hpp"
#include "app/virtual/text_encoder.hpp"
#include "app/virtual/virtual_time.hpp"
#include "engine/day_runner.hpp"
#include "engine/placement.hpp"
#include "journal/event_codec.hpp"
#include "view/cell.hpp"
#include "wire/codec.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <set>

namespace deroule::app {

namespace asio = boost::asio;

namespace {

using std::chrono::minutes;
using std::chrono::seconds;
using Pair = std::pair<domain::ParticipantId, domain::ParticipantId>;

domain::Actor actor(domain::Role role, const std::string& name) {
    domain::Actor made;
    made.role = role;
    made.name = name;
    return made;
}

// What was last sent, parsed once for everyone it is sent to.
class Parsed {
  public:
    const nlohmann::json& of(const engine::Bytes& message) {
        if (message != text_) {
            text_ = message;
            json_ = nlohmann::json::parse(*message);
        }
        return json_;
    }

  private:
    engine::Bytes text_;
    nlohmann::json json_;
};

// A client and the wire between it and the day, in one process.
class Seat : public std::enable_shared_from_this<Seat> {
  public:
    Seat(std::shared_ptr<engine::DayRunner> day, domain::Actor as, const std::string& name,
         std::shared_ptr<Parsed> parsed)
        : client(name), day_(std::move(day)), actor_(std::move(as)), parsed_(std::move(parsed)) {}

    void connect() {
        if (ear_) return;
        ear_ = std::make_shared<Ear>(weak_from_this());
        client.connected([this, ear = ear_](const std::string& text) { say(ear, text); });
        std::optional<engine::Positions> held;
        if (!client.positions().empty()) {
            held.emplace();
            held->epoch = client.epoch();
            for (const auto& [name, at] : client.positions())
                if (const auto channel = view::channel_named(name)) held->channels[*channel] = at;
        }
        day_->join(ear_, actor_, std::move(held));
        ++connections;
    }

    void disconnect() {
        if (!ear_) return;
        client.disconnected();
        day_->leave(ear_);
        ear_.reset();
    }

    void hear(const engine::Bytes& message) {
        ++messages;
        if (observed) observed(*message);
        client.receive(parsed_->of(message));
    }

    Client client;
    std::function<void(const std::string&)> observed;
    std::size_t messages = 0;
    std::size_t connections = 0;

  private:
    struct Ear : engine::Subscriber {
        explicit Ear(std::weak_ptr<Seat> owner) : seat(std::move(owner)) {}
        void send(engine::Bytes message) override {
            const auto heard = seat.lock();
            if (heard && heard->ear_.get() == this) heard->hear(message);
        }
        void close(engine::Goodbye) override {}
        std::weak_ptr<Seat> seat;
    };

    void say(const std::shared_ptr<Ear>& ear, const std::string& text) {
        auto message = wire::read_client_message(text);
        DEROULE_CHECK(message.has_value());
        if (auto* command = std::get_if<wire::CommandMessage>(&*message))
            day_->command(ear, command->id, command->command);
        else if (const auto* resync = std::get_if<wire::Resync>(&*message))
            day_->resync(ear, resync->channel);
    }

    std::shared_ptr<engine::DayRunner> day_;
    domain::Actor actor_;
    std::shared_ptr<Parsed> parsed_;
    std::shared_ptr<Ear> ear_;
};

class Rehearsal {
  public:
    explicit Rehearsal(const RehearsalInput& input)
        : input_(input), time_(std::make_shared<VirtualTime>(input.plan.doors_at - minutes{15})),
          random_(input.seed), facilitator_(random_.next()) {
        start_ = input.plan.blocks.front().starts_at;
        end_ = input.plan.blocks.back().starts_at + input.plan.blocks.back().length;
        engine::RunnerDeps deps;
        deps.executor = context_.get_executor();
        deps.worker = context_.get_executor();
        deps.journal = journal_;
        deps.clock = time_;
        deps.encoder = std::make_shared<TextEncoder>();
        deps.make_alarm = [time = time_](const asio::any_io_executor&) {
            return make_virtual_alarm(time);
        };
        day_ = std::make_shared<engine::DayRunner>(input.id, std::move(deps));
    }

    RehearsalOutcome run() {
        asio::co_spawn(context_, prepare(), rethrow);
        context_.run();
        open_house();
        time_->run(
            context_, end_ + minutes{90}, [this] { return is_over(); }, [this] { settled(); });
        return outcome();
    }

  private:
    static void rethrow(const std::exception_ptr& failure) {
        if (failure) std::rethrow_exception(failure);
    }

    asio::awaitable<void> prepare() {
        co_await day_->start();
        // Named first: GCC 12 destroys aggregates made inside a co_await expression twice.
        domain::Command prepare = domain::PrepareDay{input_.plan, input_.participants};
        const domain::Actor by = actor(domain::Role::engine, {});
        const engine::Outcome prepared =
            co_await day_->execute(by, rehearsal_mark, std::move(prepare));
        DEROULE_CHECK(std::holds_alternative<engine::Done>(prepared));
    }

    void open_house() {
        console_ =
            std::make_shared<Seat>(day_, actor(domain::Role::facilitator, "Claire"), "f", parsed_);
        console_->connect();
        observer_ = std::make_shared<Seat>(day_, actor(domain::Role::observer, {}), "o", parsed_);
        observer_->observed = input_.observed;
        observer_->connect();
        every(seconds{10}, [this] { facilitator_.act(console_->client, time_->now()); });
        for (const domain::Participant& participant : input_.participants)
            invite(participant.id.text());
    }

    void every(Duration step, const std::function<void()>& work) {
        time_->schedule(time_->now() + step, [this, step, work] {
            work();
            every(step, work);
        });
    }

    // Schedules one person's day.
    void invite(const std::string& id) {
        auto as = actor(domain::Role::participant, {});
        as.participant = domain::ParticipantId(id);
        auto seat = std::make_shared<Seat>(day_, as, id, parsed_);
        auto person = std::make_shared<VirtualParticipant>(id, random_.next());
        Random own(random_.next());
        people_.push_back(seat);
        for (const Attendance& stay :
             draw_attendance(own, input_.plan.doors_at, start_, end_ + minutes{90})) {
            time_->schedule(stay.from + seconds{own.below(60)}, [seat] { seat->connect(); });
            time_->schedule(stay.until, [seat] { seat->disconnect(); });
        }
        const Duration pace = seconds{40 + static_cast<int>(own.below(50))};
        every(pace, [seat, person] {
            if (seat->client.is_connected() && seat->client.is_welcome() &&
                seat->client.unanswered() == 0)
                person->act(seat->client);
        });
    }

    void look(const std::function<void(const domain::Day&)>& see) {
        asio::co_spawn(
            context_, [this, see] { return day_->inspect(see); }, rethrow);
        context_.restart();
        context_.poll();
    }

    bool is_over() {
        const auto& agenda = console_->client.document("agenda");
        return !agenda.is_null() && agenda.at("day").at("status") == "closed";
    }

    // Once everything at an instant has happened, everyone here has a place to be.
    void settled() {
        const auto& positions = console_->client.positions();
        const auto at = positions.find("agenda");
        if (at == positions.end()) return;
        look([this](const domain::Day& day) {
            const domain::Round* round = day.current_round();
            if (round == nullptr || round->status == domain::RoundStatus::announced) return;
            for (const domain::ParticipantId& person : engine::unseated(day))
                without_place_.insert(person);
        });
    }

    static std::size_t pairs_met(const domain::Round& round, std::set<Pair>& met,
                                 const std::set<Pair>& exempt) {
        std::size_t again = 0;
        for (const auto& [id, group] : round.groups)
            for (std::size_t i = 0; i < group.members.size(); ++i)
                for (std::size_t j = i + 1; j < group.members.size(); ++j) {
                    const auto sorted = std::minmax(group.members[i], group.members[j]);
                    const Pair key(sorted.first, sorted.second);
                    if (!met.insert(key).second && !exempt.contains(key)) ++again;
                }
        return again;
    }

    // Pairs brought into their circle whole are meant to meet there.
    void count_meetings(const domain::Day& day, RehearsalOutcome& result) const {
        std::set<Pair> met;
        std::set<Pair> partners;
        std::vector<const domain::Round*> rounds;
        for (const auto& [id, round] : day.rounds)
            if (round.opened_at) rounds.push_back(&round);
        std::ranges::sort(rounds, {}, [](const domain::Round* round) { return *round->opened_at; });
        for (const domain::Round* round : rounds) {
            const bool circles = round->purpose == domain::RoundPurpose::circles;
            const std::size_t again = pairs_met(*round, met, circles ? partners : std::set<Pair>{});
            if (round->purpose == domain::RoundPurpose::pairs) partners = met;
            // A delegation meets its own people on purpose.
            if (round->rule == domain::GroupingRule::by_delegation) continue;
            if (round->purpose != domain::RoundPurpose::groups) {
                result.repeated_morning += again;
                continue;
            }
            result.repeated_afternoon += again;
            result.repeated_bound += static_cast<std::size_t>(round->quality.repeats_bound);
        }
    }

    std::size_t diverged() {
        std::size_t wrong = 0;
        look([&](const domain::Day& day) {
            std::vector<std::shared_ptr<Seat>> everyone = people_;
            everyone.push_back(console_);
            everyone.push_back(observer_);
            for (const auto& seat : everyone) {
                if (!seat->client.is_connected()) continue;
                for (const auto& [name, document] : seat->client.documents()) {
                    const auto channel = view::channel_named(name);
                    const std::string held = document.dump();
                    const std::string real =
                        nlohmann::json::parse(wire::write(view::document(day, *channel))).dump();
                    if (held == real) continue;
                    ++wrong;
                    spdlog::warn(
                        "rehearsal_diverged channel={} difference={}", name,
                        nlohmann::json::diff(document, nlohmann::json::parse(real)).dump());
                }
            }
        });
        return wrong;
    }

    RehearsalOutcome outcome() {
        RehearsalOutcome result;
        look([&result](const domain::Day& day) { result.day = day; });
        result.journal = journal_;
        std::vector<std::shared_ptr<Seat>> everyone = people_;
        everyone.push_back(console_);
        everyone.push_back(observer_);
        for (const auto& seat : everyone) {
            result.accepted += seat->client.accepted();
            for (const auto& [code, count] : seat->client.rejected())
                result.rejected[code] += count;
            result.connections += seat->connections;
            result.messages += seat->messages;
        }
        result.without_place = without_place_.size();
        result.diverged = diverged();
        count_meetings(result.day, result);
        for (const domain::Block& block : result.day.agenda.blocks)
            if (block.plan.fixed && block.started_at &&
                *block.started_at > block.plan.starts_at + minutes{1})
                result.fixed_missed.push_back(block.plan.id);
        count_records(result);
        return result;
    }

    void count_records(RehearsalOutcome& result) {
        asio::co_spawn(
            context_,
            [this, &result]() -> asio::awaitable<void> {
                const auto records = co_await journal_->read(input_.id, 0, 10'000'000);
                result.records = records.size();
                for (const journal::Record& record : records)
                    for (const domain::Event& event : journal::read_facts(record.body).events) {
                        ++result.events;
                        ++result.facts[std::string(journal::name(event))];
                        const auto* move = std::get_if<domain::MoveMade>(&event);
                        if (move != nullptr && move->name == "accept_catch_up") ++result.catch_ups;
                    }
            },
            rethrow);
        context_.restart();
        context_.poll();
    }

    const RehearsalInput& input_;
    asio::io_context context_{1};
    std::shared_ptr<VirtualTime> time_;
    std::shared_ptr<journal::MemoryJournal> journal_ = std::make_shared<journal::MemoryJournal>();
    Random random_;
    VirtualFacilitator facilitator_;
    Instant start_{};
    Instant end_{};
    std::shared_ptr<engine::DayRunner> day_;
    std::shared_ptr<Parsed> parsed_ = std::make_shared<Parsed>();
    std::shared_ptr<Seat> console_;
    std::shared_ptr<Seat> observer_;
    std::vector<std::shared_ptr<Seat>> people_;
    std::set<domain::ParticipantId> without_place_;
};

} // namespace

RehearsalOutcome rehearse(const RehearsalInput& input) {
    return Rehearsal(input).run();
}

} // namespace deroule::app
