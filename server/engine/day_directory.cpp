#include "engine/day_directory.hpp"

#include "engine/memory.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <spdlog/spdlog.h>

#include <map>
#include <set>

namespace deroule::engine {

namespace asio = boost::asio;

namespace {

// The stream of home links; no day may have this name. Each record is one hash.
const domain::DayId home("home");
constexpr std::size_t links_read_max = 1000;
// Unknown tokens make days look for links added by another process, not more often than this.
constexpr Duration refresh_step = std::chrono::seconds{1};

domain::Actor facilitator(const std::string& name, const std::string& hash) {
    domain::Actor actor;
    actor.role = domain::Role::facilitator;
    actor.name = name;
    actor.link = hash;
    return actor;
}

} // namespace

class DayDirectory::State : public std::enable_shared_from_this<DayDirectory::State> {
  public:
    explicit State(RunnerDeps given)
        : deps(std::move(given)), strand(asio::make_strand(deps.executor)) {}

    asio::awaitable<void> start() {
        for (const journal::StreamSummary& stream : co_await deps.journal->streams())
            if (stream.day != home) co_await open(stream.day);
        co_await read_home_links();
        for (const auto& [id, runner] : std::map(runners))
            co_await remember(id);
    }

    // Tells a day that is still to come who met on earlier days of its cycle.
    asio::awaitable<void> remember(domain::DayId day) {
        const auto found = runners.find(day);
        if (found == runners.end()) co_return;
        const std::shared_ptr<DayRunner> runner = found->second;
        domain::DayPlan plan;
        bool is_over = false;
        co_await runner->inspect([&](const domain::Day& known) {
            plan = known.plan;
            is_over = known.status == domain::DayStatus::closed;
        });
        if (is_over || plan.cycle.empty()) co_return;
        std::vector<MetOnDay> met;
        for (const auto& [id, other] : std::map(runners)) {
            if (id == day) continue;
            co_await other->inspect([&](const domain::Day& known) {
                if (known.plan.cycle == plan.cycle && known.plan.date < plan.date)
                    met.push_back(met_on(known));
            });
        }
        domain::RememberDays remembering;
        co_await runner->inspect(
            [&](const domain::Day& known) { remembering.days = remembered(known, met); });
        domain::Actor engine;
        engine.role = domain::Role::engine;
        domain::Command command = std::move(remembering);
        co_await runner->execute(engine, {}, std::move(command));
    }

    void remember_later(const domain::DayId& day) {
        asio::co_spawn(
            strand, [self = shared_from_this(), day] { return self->remember(day); },
            [day](const std::exception_ptr& failure) {
                if (failure) spdlog::warn("earlier_days_unknown day={}", day.text());
            });
    }

    asio::awaitable<void> stop() {
        for (const auto& [id, runner] : std::map(runners))
            co_await runner->stop();
    }

    asio::awaitable<std::shared_ptr<DayRunner>> open(domain::DayId day) {
        RunnerDeps given = deps;
        given.doors_opened = [weak = weak_from_this()](const domain::DayId& opened) {
            if (const auto self = weak.lock()) self->remember_later(opened);
        };
        auto runner = std::make_shared<DayRunner>(day, std::move(given));
        co_await runner->start();
        // Somebody else may have opened it meanwhile; a day has one runner.
        co_return runners.emplace(day, runner).first->second;
    }

    asio::awaitable<std::shared_ptr<DayRunner>> find(domain::DayId day) {
        const auto found = runners.find(day);
        co_return found == runners.end() ? nullptr : found->second;
    }

    asio::awaitable<std::vector<DaySummary>> list() {
        std::vector<DaySummary> days;
        for (const auto& [id, runner] : std::map(runners)) {
            DaySummary summary;
            co_await runner->inspect([&summary](const domain::Day& day) {
                summary = {day.id,
                           day.plan.title,
                           day.plan.cycle,
                           day.plan.date,
                           day.status,
                           static_cast<std::size_t>(day.roster.total.expected),
                           static_cast<std::size_t>(day.roster.total.present)};
            });
            days.push_back(std::move(summary));
        }
        co_return days;
    }

    asio::awaitable<std::optional<Access>> look_up(const std::string& hash) {
        if (home_links.contains(hash)) co_return Access{facilitator({}, hash), std::nullopt};
        for (const auto& [id, runner] : std::map(runners)) {
            std::optional<Access> access;
            co_await runner->inspect([&](const domain::Day& day) {
                const auto link = day.links.find(hash);
                if (link == day.links.end()) return;
                domain::Actor actor;
                actor.role = link->second.role;
                actor.participant = link->second.participant;
                actor.name = link->second.name;
                actor.link = hash;
                access = Access{std::move(actor), day.id};
            });
            if (access) co_return access;
        }
        co_return std::nullopt;
    }

    asio::awaitable<std::optional<Access>> admit(std::string hash) {
        if (auto access = co_await look_up(hash)) co_return access;
        const Instant now = deps.clock->now();
        if (refreshed_at && now - *refreshed_at < refresh_step && now >= *refreshed_at)
            co_return std::nullopt;
        refreshed_at = now;
        co_await refresh();
        co_return co_await look_up(hash);
    }

    asio::awaitable<void> refresh() {
        for (const journal::StreamSummary& stream : co_await deps.journal->streams())
            if (stream.day != home && !runners.contains(stream.day)) co_await open(stream.day);
        for (const auto& [id, runner] : std::map(runners))
            co_await runner->refresh();
        co_await read_home_links();
    }

    asio::awaitable<Outcome> create(domain::DayId day, domain::DayPlan plan,
                                    std::vector<domain::Participant> participants) {
        if (day == home || runners.contains(day)) co_return Refused{"day_exists"};
        const auto runner = co_await open(day);
        domain::Actor engine;
        engine.role = domain::Role::engine;
        // Named first: GCC 12 destroys aggregates made inside a co_await expression twice.
        domain::Command prepare = domain::PrepareDay{std::move(plan), std::move(participants)};
        Outcome outcome = co_await runner->execute(engine, {}, std::move(prepare));
        auto* refused = std::get_if<Refused>(&outcome);
        if (refused != nullptr && refused->code == code(domain::Rejection::day_already_prepared))
            refused->code = "day_exists"; // Another process made it: it is served from now on.
        else if (refused != nullptr)
            runners.erase(day);
        if (refused == nullptr) co_await remember(day);
        co_return outcome;
    }

    asio::awaitable<void> read_home_links() {
        for (const journal::Record& record :
             co_await deps.journal->read(home, home_at, links_read_max)) {
            home_links.insert(record.body);
            home_at = record.sequence;
        }
    }

    asio::awaitable<void> add_home_link(std::string hash) {
        for (;;) {
            co_await read_home_links();
            std::vector<std::string> bodies(1, hash);
            const auto written = co_await deps.journal->append(home, home_at, std::move(bodies));
            if (!written) continue; // Somebody else added one; read it and try again.
            home_at = *written;
            home_links.insert(std::move(hash));
            co_return;
        }
    }

    const RunnerDeps deps;
    const asio::strand<asio::any_io_executor> strand;
    std::map<domain::DayId, std::shared_ptr<DayRunner>> runners;
    std::set<std::string> home_links;
    domain::Sequence home_at = 0;
    std::optional<Instant> refreshed_at;
};

DayDirectory::DayDirectory(RunnerDeps deps) : state_(std::make_shared<State>(std::move(deps))) {}
DayDirectory::~DayDirectory() = default;

asio::awaitable<void> DayDirectory::start() {
    return asio::co_spawn(
        state_->strand, [state = state_] { return state->start(); }, asio::use_awaitable);
}

asio::awaitable<void> DayDirectory::stop() {
    return asio::co_spawn(
        state_->strand, [state = state_] { return state->stop(); }, asio::use_awaitable);
}

asio::awaitable<std::shared_ptr<DayRunner>> DayDirectory::find(domain::DayId day) {
    return asio::co_spawn(
        state_->strand, [state = state_, day] { return state->find(day); }, asio::use_awaitable);
}

asio::awaitable<std::vector<DaySummary>> DayDirectory::list() {
    return asio::co_spawn(
        state_->strand, [state = state_] { return state->list(); }, asio::use_awaitable);
}

asio::awaitable<std::optional<Access>> DayDirectory::admit(std::string hash) {
    return asio::co_spawn(
        state_->strand, [state = state_, hash] { return state->admit(hash); }, asio::use_awaitable);
}

asio::awaitable<void> DayDirectory::refresh() {
    return asio::co_spawn(
        state_->strand, [state = state_] { return state->refresh(); }, asio::use_awaitable);
}

asio::awaitable<Outcome> DayDirectory::create(domain::DayId day, domain::DayPlan plan,
                                              std::vector<domain::Participant> participants) {
    return asio::co_spawn(
        state_->strand,
        [state = state_, day, plan = std::move(plan), people = std::move(participants)] {
            return state->create(day, plan, people);
        },
        asio::use_awaitable);
}

asio::awaitable<bool> DayDirectory::has_home_link() {
    return asio::co_spawn(
        state_->strand,
        [state = state_]() -> asio::awaitable<bool> { co_return !state->home_links.empty(); },
        asio::use_awaitable);
}

asio::awaitable<void> DayDirectory::add_home_link(std::string hash) {
    return asio::co_spawn(
        state_->strand, [state = state_, hash] { return state->add_home_link(hash); },
        asio::use_awaitable);
}

} // namespace deroule::engine
