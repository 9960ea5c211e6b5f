#include "app/serve.hpp"

#include "app/day_input.hpp"
#include "app/day_services.hpp"
#include "app/files.hpp"
#include "app/log.hpp"
#include "app/stored_day.hpp"
#include "app/virtual/crowd.hpp"
#include "engine/real_clock.hpp"
#include "journal/fault.hpp"
#include "journal/sqlite/data_directory_lock.hpp"
#include "journal/sqlite/sqlite_journal.hpp"
#include "net/frame_encoder.hpp"
#include "net/server.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <filesystem>
#include <ostream>
#include <thread>

namespace deroule::app {

namespace asio = boost::asio;

namespace {

constexpr auto look_again_after = std::chrono::seconds{5};

// The files of --day and --roster are wrong; what is wrong has been said.
struct FilesWrong {};

// As the doors open, or, where they have, after the last thing that happened.
Instant start_of(const DayInput& day, const std::string& data) {
    if (!std::filesystem::exists(data)) return day.plan.doors_at;
    StoredDays stored(data);
    const auto known = stored.read(day.id);
    const Instant doors_at = known ? known->plan.doors_at : day.plan.doors_at;
    return std::max(doors_at, stored.last_lived(day.id).value_or(doors_at));
}

std::shared_ptr<const engine::RealClock> clock_for(const ServeOptions& options,
                                                   const std::optional<DayInput>& day) {
    if (!day || (options.pace <= 1 && !options.at_doors))
        return std::make_shared<engine::RealClock>();
    return std::make_shared<engine::RealClock>(start_of(*day, options.config.data), options.pace);
}

std::optional<DayInput> read_files(const ServeOptions& options, std::ostream& err) {
    if (!options.day_path) return std::nullopt;
    std::optional<std::string> roster;
    if (options.roster_path) roster = read_file(*options.roster_path);
    DayInput input = read_day(read_file(*options.day_path), roster);
    if (input.usable()) return input;
    for (const Finding& finding : input.agenda_findings)
        if (is_error(finding)) err << to_line(*options.day_path, finding) << '\n';
    for (const Finding& finding : input.roster_findings)
        if (is_error(finding)) err << to_line(*options.roster_path, finding) << '\n';
    throw FilesWrong{};
}

class Serving {
  public:
    Serving(const ServeOptions& options, std::ostream& out, std::ostream& err)
        : options_(options), out_(out), day_(read_files(options, err)), lock_(options.config.data),
          clock_(clock_for(options, day_)) {
        journal::SqliteOptions file;
        file.path = options.config.data;
        journal_ = std::make_shared<journal::SqliteJournal>(file);
        metrics_ = std::make_shared<net::Metrics>();
        engine::RunnerDeps deps;
        deps.executor = context_.get_executor();
        deps.worker = planners_.get_executor();
        deps.journal = journal_;
        deps.clock = clock_;
        deps.encoder = std::make_shared<net::FrameEncoder>(options.config.net.limits.frame_bytes,
                                                           clock_, metrics_);
        deps.make_alarm = [clock = clock_](const asio::any_io_executor& executor) {
            return engine::make_real_alarm(executor, clock);
        };
        deps.settings.departure = options.config.departure;
        deps.settings.planner_iterations = options.config.planner_iterations;
        deps.settings.improving_iterations = options.config.improving_iterations;
        days_ = std::make_shared<engine::DayDirectory>(std::move(deps));
        services_ = std::make_shared<DayServices>(
            days_, clock_, options.config.templates,
            std::make_shared<const JournalProbe>(journal_, options.config.data));
        net::ServerDeps server;
        server.executor = context_.get_executor();
        server.door = std::make_shared<net::EngineDoor>(days_);
        server.services = services_;
        server.clock = clock_;
        server.metrics = metrics_;
        server.client = net::http::embedded_client();
        server_ = std::make_unique<net::Server>(options.config.net, std::move(server));
        services_->serve_at(server_->public_url());
    }

    ~Serving() {
        planners_.stop();
        planners_.join();
        // Threads are joined: nothing runs any more, and the journal goes before its context.
        crowd_.reset();
        server_.reset();
        services_.reset();
        days_.reset();
    }

    void run() {
        asio::co_spawn(context_, open(), [this](const std::exception_ptr& failure) {
            if (failure) fail(failure);
        });
        asio::signal_set signals(context_, SIGINT, SIGTERM);
        signals.async_wait([this](const boost::system::error_code& error, int) {
            if (!error) stop();
        });
        signals_ = &signals;
        const unsigned wanted = options_.config.threads != 0
                                    ? options_.config.threads
                                    : std::max(1U, std::thread::hardware_concurrency());
        std::vector<std::jthread> threads;
        for (unsigned i = 1; i < wanted; ++i)
            threads.emplace_back([this] { context_.run(); });
        context_.run();
        threads.clear();
        drain();
        if (failure_) std::rethrow_exception(failure_);
    }

  private:
    // Lets what was told to end do so: a coroutine torn down halfway takes its day with it.
    void drain() {
        constexpr auto patience = std::chrono::seconds{2};
        const auto until = std::chrono::steady_clock::now() + patience;
        context_.restart();
        while (!context_.stopped() && std::chrono::steady_clock::now() < until)
            context_.run_one_for(std::chrono::milliseconds{50});
    }

    asio::awaitable<void> open() {
        co_await replay();
        std::vector<net::Link> crowd_links;
        if (day_) {
            co_await open_day(crowd_links);
        } else if (!co_await days_->has_home_link()) {
            const std::string home = co_await services_->mint_home_link();
            out_ << "Facilitators: " << home << '\n';
        } else {
            out_ << "The facilitators' link was printed at the first start; `deroule links --home"
                 << " --data " << options_.config.data << "` makes another.\n";
        }
        out_ << "Listening on " << server_->public_url() << " (Ctrl-C stops)" << std::endl;
        spdlog::info("server_started address={} port={}", options_.config.net.address,
                     server_->port());
        asio::co_spawn(context_, server_->run(), [this](const std::exception_ptr& failure) {
            if (failure) fail(failure);
        });
        asio::co_spawn(look_timer_.get_executor(), keep_looking(), asio::detached);
        if (crowd_links.empty()) co_return;
        CrowdOptions crowd;
        crowd.port = server_->port();
        crowd.pace = options_.pace;
        crowd_ = std::make_shared<Crowd>(context_.get_executor(), clock_, crowd);
        crowd_->join(crowd_links);
    }

    asio::awaitable<void> replay() {
        const auto begun = std::chrono::steady_clock::now();
        co_await days_->start();
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
        const auto streams = co_await journal_->streams();
        for (const journal::StreamSummary& stream : streams)
            if (stream.day.text() != "home")
                spdlog::info("day_opened day={} records={}", stream.day.text(), stream.head);
        spdlog::info("journal_replayed streams={} seconds={:.3f}", streams.size(), took.count());
    }

    // Links are made and revoked beside the server; a revoked one must not open for long.
    asio::awaitable<void> keep_looking() {
        while (!stopping_) {
            look_timer_.expires_after(look_again_after);
            co_await look_timer_.async_wait(asio::as_tuple(asio::use_awaitable));
            if (stopping_) co_return;
            try {
                co_await days_->refresh();
            } catch (const journal::JournalFault& fault) {
                spdlog::warn("journal_unreadable reason=\"{}\"", fault.what());
            }
        }
    }

    asio::awaitable<void> open_day(std::vector<net::Link>& crowd_links) {
        const domain::DayId id = day_->id;
        const auto found = co_await days_->find(id);
        if (!found) co_await create_day();
        const auto runner = co_await days_->find(id);
        domain::Day day;
        co_await runner->inspect([&day](const domain::Day& live) { day = live; });
        if (found)
            out_ << "The day " << id.text() << " is in " << options_.config.data
                 << " already: the files of --day and --roster were not read again.\n";
        say_what_time_it_is(day);
        if (!co_await days_->has_home_link()) {
            const std::string home = co_await services_->mint_home_link();
            out_ << "Home of all days: " << home << '\n';
        }
        std::vector<domain::ParticipantId> people;
        for (const auto& [person, participant] : day.roster.participants)
            if (!participant.host) people.push_back(person);
        if (!found || options_.new_links)
            co_await print_links(people);
        else
            out_ << "Links printed before still open it; --links prints new ones.\n";
        co_await mint_for_crowd(people, crowd_links);
    }

    asio::awaitable<void> create_day() {
        const engine::Outcome created =
            co_await days_->create(day_->id, day_->plan, day_->participants);
        if (const auto* refused = std::get_if<engine::Refused>(&created))
            throw std::runtime_error("the day " + day_->id.text() +
                                     " is refused: " + refused->code);
        spdlog::info("day_created day={} registered={}", day_->id.text(),
                     day_->participants.size());
    }

    void say_what_time_it_is(const domain::Day& day) {
        constexpr auto whole_day = std::chrono::hours{24};
        const Instant now = engine::RealClock().now();
        const bool is_today = now >= day.plan.midnight && now < day.plan.midnight + whole_day;
        if (is_today || options_.pace > 1 || options_.at_doors) return;
        out_ << "The day is that of " << day.plan.date
             << ", and its clock is today's: to rehearse it, --at-doors starts its clock as the"
             << " doors open.\n";
    }

    asio::awaitable<std::vector<net::Link>> mint_links(net::LinkAudience audience,
                                                       std::vector<domain::ParticipantId> people) {
        net::MintLinks request;
        request.day = day_->id;
        request.audience = audience;
        request.people = std::move(people);
        auto links = co_await services_->mint_links(std::move(request));
        if (!links) throw std::runtime_error(links.error().detail);
        co_return std::move(*links);
    }

    // Three: the facilitators', the observers', one participant's.
    asio::awaitable<void> print_links(const std::vector<domain::ParticipantId>& people) {
        for (const net::Link& link : co_await mint_links(net::LinkAudience::facilitators, {}))
            out_ << "Facilitators:     " << link.url << '\n';
        for (const net::Link& link : co_await mint_links(net::LinkAudience::observers, {}))
            out_ << "Observers:        " << link.url << '\n';
        if (people.empty()) co_return;
        std::vector<domain::ParticipantId> first(1, people.front());
        for (const net::Link& link :
             co_await mint_links(net::LinkAudience::participants, std::move(first)))
            out_ << "A participant:    " << link.url << "  (" << link.given_name << ' '
                 << link.family_name << ")\n";
    }

    // The first participant is left for a person.
    asio::awaitable<void> mint_for_crowd(std::vector<domain::ParticipantId> people,
                                         std::vector<net::Link>& links) {
        if (options_.conducted) links = co_await mint_links(net::LinkAudience::facilitators, {});
        if (!people.empty()) people.erase(people.begin());
        people.resize(std::min<std::size_t>(people.size(), options_.virtual_people),
                      domain::ParticipantId(""));
        if (people.empty()) co_return;
        for (net::Link& link :
             co_await mint_links(net::LinkAudience::participants, std::move(people)))
            links.push_back(std::move(link));
    }

    void fail(const std::exception_ptr& failure) {
        failure_ = failure;
        stop();
    }

    void stop() {
        if (stopping_.exchange(true)) return;
        spdlog::info("server_stopping");
        asio::post(look_timer_.get_executor(), [this] { look_timer_.cancel(); });
        asio::co_spawn(
            context_,
            [this]() -> asio::awaitable<void> {
                if (crowd_) crowd_->leave();
                co_await server_->stop();
            },
            [this](const std::exception_ptr& failure) {
                if (failure && !failure_) failure_ = failure;
                if (signals_ != nullptr) signals_->cancel();
                context_.stop();
            });
    }

    const ServeOptions& options_;
    std::ostream& out_;
    std::optional<DayInput> day_;
    journal::DataDirectoryLock lock_;
    std::shared_ptr<const engine::RealClock> clock_;
    // Declared before what runs on it, so that it is destroyed after.
    asio::io_context context_;
    // Two, so that what a move would cost need not wait for a whole day to be composed.
    asio::thread_pool planners_{2};
    asio::steady_timer look_timer_{asio::make_strand(context_)};
    std::shared_ptr<net::Metrics> metrics_;
    std::shared_ptr<journal::SqliteJournal> journal_;
    std::shared_ptr<engine::DayDirectory> days_;
    std::shared_ptr<DayServices> services_;
    std::unique_ptr<net::Server> server_;
    std::shared_ptr<Crowd> crowd_;
    asio::signal_set* signals_ = nullptr;
    std::atomic<bool> stopping_{false};
    std::exception_ptr failure_;
};

} // namespace

int run_serve(const ServeOptions& options, std::ostream& out, std::ostream& err) {
    set_up_log(options.config.log_level, options.config.log_format);
    try {
        Serving serving(options, out, err);
        serving.run();
        return 0;
    } catch (const FilesWrong&) {
        return 1;
    } catch (const journal::JournalFault& fault) {
        if (fault.kind() != journal::FaultKind::damaged) throw;
        err << "deroule: " << fault.what() << "\nTo know all that is wrong, run: deroule journal "
            << "verify --data " << options.config.data << '\n';
        return 3;
    }
}

} // namespace deroule::app
