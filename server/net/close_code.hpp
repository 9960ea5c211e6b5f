// Why a connection ends, as the client reads it (W-50 to W-52).
//
// 4000 to 4099: come back; 4100 to 4199: do not come back by yourself. Pure, any thread.
#pragma once

#include "base/time.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace deroule::net {

enum class CloseCode : std::uint16_t {
    answered = 1000, // The client closed; this is our reply.
    restarting = 4000,
    too_slow = 4001,
    day_reread = 4002,
    silent = 4003,
    crowded = 4004,
    protocol_error = 4100,
    version_unspoken = 4101,
    link_unknown = 4102,
    day_unknown = 4103,
    frame_too_large = 4104,
    too_many_frames = 4105
};

// How long after closing clients are spread before they come back; zero for no wish.
[[nodiscard]] Duration return_spread(CloseCode code);

// The reason that travels with the code: `{"after_ms":n}` with a random n where the
// server has a wish, else `detail`, cut to what a close frame holds (123 bytes).
[[nodiscard]] std::string close_reason(CloseCode code, std::string_view detail);

} // namespace deroule::net
