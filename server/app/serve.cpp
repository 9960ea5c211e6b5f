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

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <filesystem>
#include <ostream>
#include <thread>

namespace deroule::app {

namespace asio = boost::asio;

namespace {

// The files of --day and --roster are wrong; what is wrong has been said.
struct FilesWrong {};

std::shared_ptr<const engine::RealClock> clock_for(const ServeOptions& options,
                                                   const std::optional<DayInput>& day) {
    if (options.pace <= 1) return std::make_shared<engine::RealClock>();
    // A rehearsal begins as the doors open, or goes on from where it was left.
    Instant start = day ? day->plan.doors_at : engine::RealClock().now();
    if (day && std::filesystem::exists(options.config.data)) {
        const auto last = StoredDays(options.config.data).last_recorded(day->id);
        if (last) start = std::max(start, *last);
    }
    return std::make_shared<engine::RealClock>(start, options.pace);
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
        days_ = std::make_shared<engine::DayDirectory>(std::move(deps));
        services_ = std::make_shared<DayServices>(days_, clock_, options.config.templates);
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
        co_await days_->start();
        std::vector<net::Link> crowd_links;
        if (day_) {
            co_await open_day(crowd_links);
        } else if (!co_await days_->has_home_link()) {
            const std::string home = co_await services_->mint_home_link();
            out_ << "Facilitators: " << home << '\n';
        }
        out_ << "Listening on " << server_->public_url() << " (Ctrl-C stops)" << std::endl;
        asio::co_spawn(context_, server_->run(), [this](const std::exception_ptr& failure) {
            if (failure) fail(failure);
        });
        if (crowd_links.empty()) co_return;
        CrowdOptions crowd;
        crowd.port = server_->port();
        crowd.pace = options_.pace;
        crowd.people = options_.virtual_people;
        crowd.conducted = options_.conducted;
        crowd_ = std::make_shared<Crowd>(context_.get_executor(), clock_, crowd);
        crowd_->join(crowd_links);
    }

    // Prints three links: the facilitators', one participant's, the observers'.
    asio::awaitable<void> open_day(std::vector<net::Link>& crowd_links) {
        const domain::DayId id = day_->id;
        if (!co_await days_->find(id)) {
            const engine::Outcome created =
                co_await days_->create(id, day_->plan, day_->participants);
            if (const auto* refused = std::get_if<engine::Refused>(&created))
                throw std::runtime_error("the day " + id.text() + " is refused: " + refused->code);
        }
        if (!co_await days_->has_home_link()) {
            const std::string home = co_await services_->mint_home_link();
            out_ << "Home of all days: " << home << '\n';
        }
        net::MintLinks request;
        request.day = id;
        auto links = co_await services_->mint_links(request);
        if (!links) throw std::runtime_error(links.error().detail);
        bool one_participant = false;
        for (const net::Link& link : *links) {
            if (link.role == "facilitator") out_ << "Facilitators:     " << link.url << '\n';
            if (link.role == "observer") out_ << "Observers:        " << link.url << '\n';
            if (link.role != "participant" || one_participant) continue;
            one_participant = true;
            out_ << "A participant:    " << link.url << "  (" << link.given_name << ' '
                 << link.family_name << ")\n";
        }
        if (options_.virtual_people > 0 || options_.conducted) crowd_links = std::move(*links);
    }

    void fail(const std::exception_ptr& failure) {
        failure_ = failure;
        stop();
    }

    void stop() {
        if (stopping_.exchange(true)) return;
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
    asio::thread_pool planners_{1};
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
    }
}

} // namespace deroule::app
