// One connection's far end: what it was sent, as text and as documents.
//
// Called on the day's strand, read by the test once everything has settled. One thread.
#pragma once

#include "app/virtual/client.hpp"
#include "engine/day_runner.hpp"

#include <nlohmann/json.hpp>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace deroule::engine {

class Screen : public Subscriber, public std::enable_shared_from_this<Screen> {
  public:
    using Json = nlohmann::json;

    void join(const std::shared_ptr<DayRunner>& runner, const domain::Actor& actor);
    // As a browser that comes back: names the copies it holds.
    void rejoin(const std::shared_ptr<DayRunner>& runner, const domain::Actor& actor);
    void leave();

    void command(const std::string& id, const domain::Command& command);
    void watch(const view::Channel& channel) { runner_.lock()->watch(shared_from_this(), channel); }
    void unwatch(const view::Channel& channel) {
        runner_.lock()->unwatch(shared_from_this(), channel);
    }
    void resync(const view::Channel& channel) {
        runner_.lock()->resync(shared_from_this(), channel);
    }
    void writing() { runner_.lock()->writing(shared_from_this(), std::nullopt); }

    void send(Bytes message) override;
    void close(Goodbye reason) override { goodbyes.push_back(reason); }

    // "accepted", a code, or empty while it waits.
    [[nodiscard]] std::string answer(const std::string& id) const;
    // The position that an accepted command was given.
    [[nodiscard]] domain::Sequence answered_at(const std::string& id) const;
    [[nodiscard]] bool shows(const std::string& channel) const {
        return client_.documents().contains(channel);
    }
    [[nodiscard]] const Json& document(const std::string& channel) const {
        return client_.document(channel);
    }
    [[nodiscard]] const app::Client& client() const { return client_; }
    // Types of the messages heard, in order, with their channel: "patch agenda".
    [[nodiscard]] std::vector<std::string> heard() const;
    void forget() { messages.clear(); }

    std::vector<Json> messages;
    std::vector<Goodbye> goodbyes;

  private:
    // Not owned: the runner holds its subscribers, and both would live on.
    std::weak_ptr<DayRunner> runner_;
    app::Client client_{"s"};
    std::map<std::string, Json> answers_;
};

} // namespace deroule::engine
