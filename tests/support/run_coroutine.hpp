// Runs one coroutine to its end on a context of its own, and gives what it gave.
//
// An exception of the coroutine comes out as it is. Blocks the calling thread.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>

#include <utility>

namespace deroule::support {

template <class T>
T run_coroutine(boost::asio::awaitable<T> coroutine) {
    boost::asio::io_context context;
    auto result = boost::asio::co_spawn(context, std::move(coroutine), boost::asio::use_future);
    context.run();
    return result.get();
}

} // namespace deroule::support
