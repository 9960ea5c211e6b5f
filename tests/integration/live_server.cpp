#include "integration/live_server.hpp"

#include "journal/event_codec.hpp"
#include "net/frame_encoder.hpp"
#include "support/tiny_day.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/use_future.hpp>

#include <algorithm>
#include <stdexcept>

namespace deroule::integration {

namespace asio = boost::asio;
namespace tiny = domain::tiny;

namespace {

std::string token_of(const std::string& url) {
    return url.substr(url.find("#t=") + 3);
}

} // namespace

template <class T>
T LiveServer::wait(asio::awaitable<T> work) {
    return asio::co_spawn(context_, std::move(work), asio::use_future).get();
}

void LiveServer::wait(asio::awaitable<void> work) {
    asio::co_spawn(context_, std::move(work), asio::use_future).get();
}

LiveServer::LiveServer(LiveOptions options)
    : clock_(std::make_shared<engine::RealClock>(tiny::at(8, 45), 1)) {
    options.net.port = 0;
    for (int i = 0; i < 2; ++i)
        threads_.emplace_back([this] { context_.run(); });
    engine::RunnerDeps deps;
    deps.executor = context_.get_executor();
    deps.worker = planners_.get_executor();
    deps.journal = journal_;
    deps.clock = clock_;
    deps.encoder =
        std::make_shared<net::FrameEncoder>(options.net.limits.frame_bytes, clock_, metrics_);
    deps.make_alarm = [clock = clock_](const asio::any_io_executor& executor) {
        return engine::make_real_alarm(executor, clock);
    };
    deps.settings = options.day;
    days_ = std::make_shared<engine::DayDirectory>(std::move(deps));
    services_ = std::make_shared<app::DayServices>(days_, clock_, "");
    net::ServerDeps server;
    server.executor = context_.get_executor();
    server.door = std::make_shared<net::EngineDoor>(days_);
    server.services = services_;
    server.clock = clock_;
    server.metrics = metrics_;
    server_ = std::make_unique<net::Server>(options.net, std::move(server));
    port_ = server_->port();
    services_->serve_at(server_->public_url());
    wait(days_->start());
    const auto created = wait(days_->create(day_, tiny::plan(), tiny::people(options.people)));
    if (!std::holds_alternative<engine::Done>(created)) throw std::runtime_error("no tiny day");
    home_ = token_of(wait(services_->mint_home_link()));
    net::MintLinks request;
    request.day = day_;
    request.name = "Claire";
    for (const net::Link& link : wait(services_->mint_links(request)).value()) {
        std::string& token = link.role == "facilitator" ? facilitator_
                             : link.role == "observer"  ? observer_
                                                        : participants_[link.participant];
        token = token_of(link.url);
    }
    asio::co_spawn(context_, server_->run(), asio::detached);
}

LiveServer::~LiveServer() {
    if (server_) stop();
    planners_.join();
    work_.reset();
    context_.stop();
    for (std::thread& thread : threads_)
        thread.join();
}

void LiveServer::stop() {
    wait(server_->stop());
    server_.reset();
}

const std::string& LiveServer::participant(int number) const {
    return participants_.at(tiny::person(number).text());
}

void LiveServer::execute(domain::Command command) {
    const auto runner = wait(days_->find(day_));
    const auto outcome = wait(runner->execute(tiny::engine(), {}, std::move(command)));
    if (const auto* refused = std::get_if<engine::Refused>(&outcome))
        throw std::runtime_error("refused: " + refused->code);
}

domain::Day LiveServer::copy() {
    domain::Day copy;
    const auto runner = wait(days_->find(day_));
    wait(runner->inspect([&copy](const domain::Day& day) { copy = day; }));
    return copy;
}

std::size_t LiveServer::closed_with(int code) const {
    const std::string written = metrics_->write(1);
    const std::string before = "{code=\"" + std::to_string(code) + "\"} ";
    const auto found = written.find(before);
    return found == std::string::npos ? 0 : std::stoul(written.substr(found + before.size()));
}

std::size_t LiveServer::recorded(const std::string& command_id) {
    const auto records = wait(journal_->read(day_, 0, 100'000));
    return static_cast<std::size_t>(std::ranges::count_if(records, [&](const auto& record) {
        return journal::read_facts(record.body).command_id == command_id;
    }));
}

} // namespace deroule::integration
