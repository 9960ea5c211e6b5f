// A virtual facilitator: conducts a day from the documents of the console, human enough to
// run late, to advance by mistake and undo it, and to accept what regains the time.
#pragma once

#include "app/virtual/client.hpp"
#include "base/random.hpp"
#include "base/time.hpp"

#include <map>
#include <set>
#include <string>

namespace deroule::app {

class VirtualFacilitator {
  public:
    explicit VirtualFacilitator(std::uint64_t seed) : random_(seed) {}

    // Looks at everything once and does what is to be done now; call it every few seconds.
    void act(Client& client, Instant now);

  private:
    using Json = nlohmann::json;

    [[nodiscard]] bool conduct(Client& client, const Json& agenda, const Json& desk, Instant now);
    [[nodiscard]] bool compose(Client& client, const Json& block, const Json& desk, Instant now);
    [[nodiscard]] bool introduce(Client& client, const Json& block, const Json& desk);
    [[nodiscard]] bool report(Client& client, const Json& block, const Json& desk, Instant now);
    [[nodiscard]] bool regain(Client& client, const Json& agenda, const Json& desk);
    void go_on(Client& client, const Json& agenda, const Json& block, Instant now);
    void tend(Client& client, const Json& agenda, const Json& desk, Instant now);
    [[nodiscard]] Duration overrun(const Json& agenda, const Json& block);

    Random random_;
    std::map<std::string, Duration> overruns_; // How late each block is left, drawn once.
    std::map<std::string, Instant> since_;     // When something was first seen.
    std::set<std::string> done_;               // What is done once only.
};

} // namespace deroule::app
