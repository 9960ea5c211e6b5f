#include "net/door.hpp"

#include <utility>

namespace deroule::net {

namespace {

class EngineDay final : public LiveDay {
  public:
    explicit EngineDay(std::shared_ptr<engine::DayRunner> runner) : runner_(std::move(runner)) {}

    void join(Listener listener, domain::Actor actor,
              std::optional<engine::Positions> held) override {
        runner_->join(std::move(listener), std::move(actor), std::move(held));
    }
    void leave(const Listener& listener) override { runner_->leave(listener); }
    void command(Listener listener, std::string id, domain::Command command) override {
        runner_->command(std::move(listener), std::move(id), std::move(command));
    }
    void resync(Listener listener, view::Channel channel) override {
        runner_->resync(std::move(listener), std::move(channel));
    }
    void watch(Listener listener, view::Channel channel) override {
        runner_->watch(std::move(listener), std::move(channel));
    }
    void unwatch(Listener listener, view::Channel channel) override {
        runner_->unwatch(std::move(listener), std::move(channel));
    }
    void writing(Listener listener, std::optional<domain::ParticipantId> as) override {
        runner_->writing(std::move(listener), std::move(as));
    }

  private:
    const std::shared_ptr<engine::DayRunner> runner_;
};

} // namespace

boost::asio::awaitable<Entry> EngineDoor::enter(std::string token_hash,
                                                std::optional<domain::DayId> day) {
    std::optional<engine::Access> access = co_await days_->admit(std::move(token_hash));
    if (!access) co_return CloseCode::link_unknown;
    // A link of one day opens that one, whatever the client names.
    const std::optional<domain::DayId> opened = access->day ? access->day : day;
    if (!opened || (day && *day != *opened)) co_return CloseCode::day_unknown;
    std::shared_ptr<engine::DayRunner> runner = co_await days_->find(*opened);
    if (!runner) co_return CloseCode::day_unknown;
    Entered entered{std::move(access->actor), std::make_shared<EngineDay>(std::move(runner))};
    co_return entered;
}

boost::asio::awaitable<void> EngineDoor::stop() {
    co_await days_->stop();
}

} // namespace deroule::net
