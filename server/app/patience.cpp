#include "app/patience.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <memory>
#include <optional>

namespace deroule::app {

namespace asio = boost::asio;

namespace {

// Shared by who waits and what is waited for: either may be the last.
struct Wait {
    explicit Wait(const asio::any_io_executor& executor) : timer(executor) {}

    asio::steady_timer timer;
    std::optional<bool> went_well;
};

constexpr auto as_result = asio::as_tuple(asio::use_awaitable);

} // namespace

asio::awaitable<bool> done_within(Duration patience, asio::awaitable<void> work) {
    const auto executor = co_await asio::this_coro::executor;
    const auto wait = std::make_shared<Wait>(executor);
    wait->timer.expires_after(patience);
    asio::co_spawn(executor, std::move(work), [wait](const std::exception_ptr& failure) {
        wait->went_well = !failure;
        wait->timer.cancel();
    });
    // It may have ended already, and cancelled a wait that had not begun.
    if (!wait->went_well) (void)co_await wait->timer.async_wait(as_result);
    co_return wait->went_well.value_or(false);
}

} // namespace deroule::app
