// What tests of the protocol share: a live server, tabs that enter it, a day brought somewhere.
#pragma once

#include "integration/live_server.hpp"
#include "integration/tab.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

namespace deroule::integration {

using Names = std::vector<std::string>;

class ProtocolTest : public testing::Test {
  protected:
    LiveServer& serve(LiveOptions options = {});
    [[nodiscard]] std::unique_ptr<Tab> tab() const;
    // A tab that was let in.
    [[nodiscard]] std::unique_ptr<Tab> inside(const std::string& token) const;

    static void expect_accepted(const Json& answer);
    static void expect_rejected(const Json& answer, const std::string& code);

    // Welcomes everyone into the plenary that begins the day.
    static void start(Tab& desk);
    // Has the peers' groups composed and announced; returns the round.
    static std::string announce(Tab& desk);
    [[nodiscard]] static std::string group_of(const Tab& desk, const std::string& person);

  private:
    std::unique_ptr<LiveServer> server_;
};

} // namespace deroule::integration
