// A whole server in this process: real sockets, engine, views and wire, with the tiny day kept
// in memory. Only the disk and the command line are left out.
//
// Made and destroyed by the test's thread; the server runs on threads of its own.
#pragma once

#include "app/day_services.hpp"
#include "engine/day_directory.hpp"
#include "engine/real_clock.hpp"
#include "journal/memory_journal.hpp"
#include "net/server.hpp"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/thread_pool.hpp>

#include <map>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace deroule::integration {

struct LiveOptions {
    net::Settings net;
    engine::RunnerSettings day;
    int people = 12;
};

class LiveServer {
  public:
    explicit LiveServer(LiveOptions options = {});
    ~LiveServer();
    LiveServer(const LiveServer&) = delete;
    LiveServer& operator=(const LiveServer&) = delete;

    // Says goodbye to everyone and takes nobody in any more.
    void stop();

    [[nodiscard]] std::uint16_t port() const { return port_; }
    [[nodiscard]] const domain::DayId& day() const { return day_; }

    // Secrets of links.
    [[nodiscard]] const std::string& home() const { return home_; }
    [[nodiscard]] const std::string& facilitator() const { return facilitator_; }
    [[nodiscard]] const std::string& observer() const { return observer_; }
    [[nodiscard]] const std::string& participant(int number) const;

    // What the engine does by itself, asked for by the test.
    void execute(domain::Command command);
    [[nodiscard]] domain::Day copy();
    // How many connections the server has closed with this code.
    [[nodiscard]] std::size_t closed_with(int code) const;
    // How many records hold this command's id.
    [[nodiscard]] std::size_t recorded(const std::string& command_id);

  private:
    template <class T>
    T wait(boost::asio::awaitable<T> work);
    void wait(boost::asio::awaitable<void> work);

    boost::asio::io_context context_{2};
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> work_{
        context_.get_executor()};
    boost::asio::thread_pool planners_{1};
    std::shared_ptr<journal::MemoryJournal> journal_ = std::make_shared<journal::MemoryJournal>();
    std::shared_ptr<net::Metrics> metrics_ = std::make_shared<net::Metrics>();
    std::shared_ptr<const engine::RealClock> clock_;
    std::shared_ptr<engine::DayDirectory> days_;
    std::shared_ptr<app::DayServices> services_;
    std::unique_ptr<net::Server> server_;
    std::vector<std::thread> threads_;
    std::uint16_t port_ = 0;
    domain::DayId day_{"tiny"};
    std::string home_, facilitator_, observer_;
    std::map<std::string, std::string> participants_; // Token by id.
};

} // namespace deroule::integration
