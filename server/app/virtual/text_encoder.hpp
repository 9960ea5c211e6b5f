// Messages as plain JSON texts, for clients in the same process.
#pragma once

#include "engine/subscriber.hpp"

namespace deroule::app {

class TextEncoder final : public engine::Encoder {
  public:
    engine::Bytes welcome(const engine::WelcomeData& data) override;
    engine::Bytes patch(const view::Patch& patch) override;
    engine::Bytes snapshot(const view::Snapshot& snapshot) override;
    engine::Bytes channel_closed(const view::Channel& channel) override;
    engine::Bytes accepted(std::string_view command_id, domain::Sequence at) override;
    engine::Bytes rejected(std::string_view command_id, std::string_view code) override;
    engine::Bytes presence(const std::map<std::string, std::string>& people) override;
};

} // namespace deroule::app
