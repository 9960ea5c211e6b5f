// Messages to frames that every connection can send as they are.
//
// Called on days' strands, several at once: holds nothing that changes but counters.
#pragma once

#include "engine/clock.hpp"
#include "engine/subscriber.hpp"
#include "net/metrics.hpp"

#include <cstddef>
#include <memory>
#include <string>

namespace deroule::net {

class FrameEncoder final : public engine::Encoder {
  public:
    FrameEncoder(std::size_t frame_bytes_max, std::shared_ptr<const engine::Clock> clock,
                 std::shared_ptr<Metrics> metrics)
        : frame_bytes_max_(frame_bytes_max), clock_(std::move(clock)),
          metrics_(std::move(metrics)) {}

    engine::Bytes welcome(const engine::WelcomeData& welcome) override;
    engine::Bytes patch(const view::Patch& patch) override;
    engine::Bytes snapshot(const view::Snapshot& snapshot) override;
    engine::Bytes channel_closed(const view::Channel& channel) override;
    engine::Bytes accepted(std::string_view command_id, domain::Sequence at) override;
    engine::Bytes rejected(std::string_view command_id, std::string_view code) override;
    engine::Bytes presence(const std::map<std::string, std::string>& people) override;

  private:
    const std::size_t frame_bytes_max_;
    const std::shared_ptr<const engine::Clock> clock_;
    const std::shared_ptr<Metrics> metrics_;
};

// A text frame, ready to be shared.
[[nodiscard]] engine::Bytes text_frame(std::string_view text);

} // namespace deroule::net
