// Waiting for something, and not for ever.
#pragma once

#include "base/time.hpp"

#include <boost/asio/awaitable.hpp>

namespace deroule::app {

// Whether `work` ends well within `patience`. It goes on when it does not: what it refers to must
// be its own. An exception of its own is a no. The caller's executor must run one thing at a time.
[[nodiscard]] boost::asio::awaitable<bool> done_within(Duration patience,
                                                       boost::asio::awaitable<void> work);

} // namespace deroule::app
