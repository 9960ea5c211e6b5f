// What a browser knows and says, without a screen: the documents it was sent, the commands
// it waits an answer for. Speaks protocol/SPEC.md as text, over whatever carries it.
//
// One owner at a time.
#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace deroule::app {

class Client {
  public:
    using Json = nlohmann::json;
    using Send = std::function<void(std::string)>;

    // `name` makes this client's command ids unique in the day.
    explicit Client(std::string name) : name_(std::move(name)) {}

    // A new connection; what was not answered on the last one is sent again after its welcome.
    void connected(Send send);
    void disconnected() { send_ = nullptr; }
    [[nodiscard]] bool is_connected() const { return send_ != nullptr; }

    // Takes one server message in. Throws std::runtime_error when it breaks the protocol.
    void receive(std::string_view text);
    // The same, already parsed: in one process everyone may share one parse.
    void receive(const Json& message);

    void command(const std::string& name, Json arguments);

    // Null JSON while the document is not known.
    [[nodiscard]] const Json& document(const std::string& channel) const;
    [[nodiscard]] const std::map<std::string, Json>& documents() const { return documents_; }
    [[nodiscard]] const std::map<std::string, std::uint64_t>& positions() const { return at_; }
    [[nodiscard]] const std::string& epoch() const { return epoch_; }
    [[nodiscard]] const std::vector<std::string>& people() const { return people_; }
    [[nodiscard]] bool is_welcome() const { return welcome_; }

    [[nodiscard]] std::size_t accepted() const { return accepted_; }
    [[nodiscard]] const std::map<std::string, std::size_t>& rejected() const { return rejected_; }
    [[nodiscard]] std::size_t unanswered() const { return pending_.size(); }
    // Ids of commands that were accepted, in order; for tests that look for lost ones.
    [[nodiscard]] const std::vector<std::string>& accepted_ids() const { return accepted_ids_; }

  private:
    void take_snapshot(const Json& snapshot);
    void take_patch(const Json& patch);

    std::string name_;
    Send send_;
    bool welcome_ = false;
    std::string epoch_;
    std::vector<std::string> people_;
    std::map<std::string, Json> documents_;
    std::map<std::string, std::uint64_t> at_;
    std::uint64_t commands_ = 0;
    std::vector<std::pair<std::string, std::string>> pending_; // Id and text, in order.
    std::size_t accepted_ = 0;
    std::vector<std::string> accepted_ids_;
    std::map<std::string, std::size_t> rejected_; // By code.
};

} // namespace deroule::app
