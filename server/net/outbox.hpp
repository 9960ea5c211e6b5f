// The frames waiting for one connection: bounded, in order, written in batches.
//
// push() may be called from any thread; gather(), written() and end() belong to the
// connection's strand. Whoever gets `wake` from push() sees to it that the connection writes;
// until gather() finds nothing no other push wakes, so a broadcast of many frames costs one
// crossing. The frame being written does not count against the bounds: a welcome of any
// size may leave, and only what waits behind it tells that a client is slow (W-62).
#pragma once

#include "engine/subscriber.hpp"
#include "net/metrics.hpp"

#include <cstddef>
#include <memory>
#include <mutex>
#include <span>
#include <string_view>
#include <vector>

namespace deroule::net {

class Outbox {
  public:
    enum class Pushed {
        wake,     // Queued; nobody writes: start.
        queued,   // Queued; the writer will come to it.
        overflow, // Not queued, nor is anything after it: close the connection.
        ended     // Not queued: the connection is closing.
    };
    // What happens to frames still waiting when the connection ends.
    enum class Waiting { send, discard };

    Outbox(std::size_t bytes_max, std::size_t messages_max, std::shared_ptr<Metrics> metrics);
    ~Outbox();
    Outbox(const Outbox&) = delete;
    Outbox& operator=(const Outbox&) = delete;

    [[nodiscard]] Pushed push(engine::Bytes frame);

    // The last frame, whatever the bounds; later pushes are ignored. A frame partly
    // written is always finished first. Wakes like push().
    [[nodiscard]] Pushed end(engine::Bytes last, Waiting waiting);

    // Fills `views` with what to write next and returns how many it filled. None: nothing
    // waits, and the next push wakes. The views hold until written().
    [[nodiscard]] std::size_t gather(std::span<std::string_view> views);
    void written(std::size_t bytes);

    [[nodiscard]] bool empty();

    // Gives up everything that waits, and takes nothing more.
    void clear();

  private:
    enum class State { open, overflowed, ended };

    Pushed enqueue(engine::Bytes frame);
    void drop(std::size_t from, std::size_t until);

    const std::size_t bytes_max_, messages_max_;
    const std::shared_ptr<Metrics> metrics_;
    std::mutex mutex_;
    std::vector<engine::Bytes> frames_;
    std::size_t bytes_ = 0;         // Of all frames_, written parts included.
    std::size_t front_written_ = 0; // Of frames_.front().
    bool writing_ = false;
    State state_ = State::open;
};

} // namespace deroule::net
