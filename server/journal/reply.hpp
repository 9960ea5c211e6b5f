// One answer, owed to one waiting coroutine.
//
// Whoever holds a Reply answers it once, from any thread; the coroutine then resumes on its
// own executor, always by a post, never inside the call that answers. While a Reply is
// outstanding it counts as work, so that the caller's io_context keeps running.
#pragma once

#include "base/check.hpp"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/associated_cancellation_slot.hpp>
#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/execution/outstanding_work.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/prefer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <exception>
#include <memory>
#include <utility>

namespace deroule::journal {

template <class T>
class Reply {
  public:
    using Signature = void(std::exception_ptr, T);

    template <class Handler>
    explicit Reply(Handler handler)
        : cancellation_(boost::asio::get_associated_cancellation_slot(handler)),
          executor_(boost::asio::prefer(
              boost::asio::any_io_executor(boost::asio::get_associated_executor(handler)),
              boost::asio::execution::outstanding_work.tracked)),
          waiting_(std::make_unique<WaitingOn<Handler>>(std::move(handler))) {}

    void answer(T value) { settle(nullptr, std::move(value)); }
    void fail(std::exception_ptr reason) { settle(std::move(reason), T{}); }

    // Where the caller's wish to cancel arrives. To be used inside ask()'s `start` only.
    [[nodiscard]] boost::asio::cancellation_slot cancellation() const { return cancellation_; }

  private:
    // Forgets the type of the handler. Asio's any_completion_handler cannot be assigned in
    // Boost 1.81: it calls itself without end.
    struct Waiting {
        virtual ~Waiting() = default;
        virtual void resume(std::exception_ptr reason, T value) = 0;
    };

    template <class Handler>
    struct WaitingOn final : Waiting {
        explicit WaitingOn(Handler taken) : handler(std::move(taken)) {}
        void resume(std::exception_ptr reason, T value) override {
            std::move(handler)(std::move(reason), std::move(value));
        }
        Handler handler;
    };

    void settle(std::exception_ptr reason, T value) {
        DEROULE_CHECK(waiting_ != nullptr);
        boost::asio::post(std::exchange(executor_, {}),
                          [waiting = std::move(waiting_), reason = std::move(reason),
                           value = std::move(value)]() mutable {
                              waiting->resume(std::move(reason), std::move(value));
                          });
    }

    boost::asio::cancellation_slot cancellation_;
    boost::asio::any_io_executor executor_;
    std::unique_ptr<Waiting> waiting_;
};

// Suspends the calling coroutine and hands its Reply to `start`, at once, on its executor.
template <class T, class Start>
[[nodiscard]] boost::asio::awaitable<T> ask(Start start) {
    return boost::asio::async_initiate<const boost::asio::use_awaitable_t<>,
                                       typename Reply<T>::Signature>(
        [](auto handler, Start begin) { begin(Reply<T>(std::move(handler))); },
        boost::asio::use_awaitable, std::move(start));
}

// For answers that say no more than "done". A function of its own because GCC 12 destroys
// twice what a lambda captured when the lambda is written inside a co_await.
struct Done {};

[[nodiscard]] inline boost::asio::awaitable<void> done(boost::asio::awaitable<Done> answer) {
    co_await std::move(answer);
}

} // namespace deroule::journal
