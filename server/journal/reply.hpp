// One answer, owed to one waiting coroutine.
//
// Whoever holds a Reply answers it once, from any thread; the coroutine then resumes on its
// own executor, always by a post, never inside the call that answers. While a Reply is
// outstanding it counts as work, so that the caller's io_context keeps running.
#pragma once

#include "base/check.hpp"

#include <boost/asio/any_completion_handler.hpp>
#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/associated_cancellation_slot.hpp>
#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/execution/outstanding_work.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/prefer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <exception>
#include <utility>

namespace deroule::journal {

template <class T>
class Reply {
  public:
    using Signature = void(std::exception_ptr, T);

    // The executor is taken before the handler's type is forgotten: the forgetful one of
    // any_completion_handler cannot be posted to.
    template <class Concrete>
    explicit Reply(Concrete handler)
        : executor_(boost::asio::prefer(
              boost::asio::any_io_executor(boost::asio::get_associated_executor(handler)),
              boost::asio::execution::outstanding_work.tracked)),
          handler_(std::move(handler)) {}

    void answer(T value) { settle(nullptr, std::move(value)); }
    void fail(std::exception_ptr reason) { settle(std::move(reason), T{}); }

    // Where the caller's wish to cancel arrives. Only inside ask()'s initiation.
    [[nodiscard]] boost::asio::cancellation_slot cancellation() const {
        return boost::asio::get_associated_cancellation_slot(handler_);
    }

  private:
    void settle(std::exception_ptr reason, T value) {
        DEROULE_CHECK(handler_);
        boost::asio::post(executor_, [handler = std::move(handler_), reason = std::move(reason),
                                      value = std::move(value)]() mutable {
            std::move(handler)(std::move(reason), std::move(value));
        });
        executor_ = {};
    }

    boost::asio::any_io_executor executor_;
    boost::asio::any_completion_handler<Signature> handler_;
};

// Suspends the calling coroutine and hands its Reply to `start`, at once, on its executor.
template <class T, class Start>
[[nodiscard]] boost::asio::awaitable<T> ask(Start start) {
    return boost::asio::async_initiate<const boost::asio::use_awaitable_t<>,
                                       typename Reply<T>::Signature>(
        [](auto handler, Start begin) { begin(Reply<T>(std::move(handler))); },
        boost::asio::use_awaitable, std::move(start));
}

} // namespace deroule::journal
