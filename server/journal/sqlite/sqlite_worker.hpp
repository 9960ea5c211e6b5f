// The one thread that owns the SQLite file.
//
// Appends that wait when it looks are committed together, before the other tasks. While
// somebody follows, and only then, it wakes to see what other processes appended.
// post functions are thread-safe; tasks run on the worker's thread.
#pragma once

#include "journal/followers.hpp"
#include "journal/reply.hpp"
#include "journal/sqlite/store.hpp"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace deroule::journal {

class SqliteWorker {
  public:
    using Task = std::function<void(Store&)>;

    // Opens the file on the calling thread, so that a fault is the caller's to hear.
    explicit SqliteWorker(const SqliteOptions& options);
    SqliteWorker(const SqliteWorker&) = delete;
    SqliteWorker& operator=(const SqliteWorker&) = delete;

    // Carries out all that was posted, then ends every follow.
    ~SqliteWorker();

    void post_append(Store::Append append, Reply<Store::Answer> reply);
    void post_task(Task task);

    // Call on the executor of the waiting coroutine.
    void post_follow(domain::DayId day, domain::Sequence after, Reply<domain::Sequence> reply);

  private:
    struct Waiting {
        Store::Append append;
        Reply<Store::Answer> reply;
    };

    enum class Phase { open, closing };

    void run();
    void wait(std::unique_lock<std::mutex>& lock);
    void commit(std::vector<Waiting>& batch);
    void commit_alone(Waiting& one);
    void look(const domain::DayId& day);
    void look_abroad();

    Store store_;
    const Duration poll_;
    const std::shared_ptr<Followers> followers_ = std::make_shared<Followers>();

    // Of the worker's thread only.
    std::int64_t foreign_writes_ = 0;
    std::chrono::steady_clock::time_point next_poll_;

    std::mutex mutex_;
    std::condition_variable posted_;
    std::vector<Waiting> appends_;
    std::vector<Task> tasks_;
    Phase phase_ = Phase::open;

    std::thread thread_; // Last: it uses all the others.
};

} // namespace deroule::journal
