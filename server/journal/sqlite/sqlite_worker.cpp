#include "journal/sqlite/sqlite_worker.hpp"

#include "journal/fault.hpp"

#include <spdlog/spdlog.h>

#include <utility>

namespace deroule::journal {

SqliteWorker::SqliteWorker(const SqliteOptions& options)
    : store_(options), poll_(options.follow_poll), foreign_writes_(store_.foreign_writes()),
      thread_([this] { run(); }) {}

SqliteWorker::~SqliteWorker() {
    {
        const std::lock_guard lock(mutex_);
        phase_ = Phase::closing;
    }
    posted_.notify_one();
    thread_.join();
    followers_->cancel_all();
}

void SqliteWorker::post_append(Store::Append append, Reply<Store::Answer> reply) {
    {
        const std::lock_guard lock(mutex_);
        appends_.push_back({std::move(append), std::move(reply)});
    }
    posted_.notify_one();
}

void SqliteWorker::post_task(Task task) {
    {
        const std::lock_guard lock(mutex_);
        tasks_.push_back(std::move(task));
    }
    posted_.notify_one();
}

void SqliteWorker::post_follow(domain::DayId day, domain::Sequence after,
                               Reply<domain::Sequence> reply) {
    followers_->add(day, after, std::move(reply));
    post_task([this, day = std::move(day)](Store&) { look(day); });
}

void SqliteWorker::run() {
    std::unique_lock lock(mutex_);
    while (true) {
        wait(lock);
        if (appends_.empty() && tasks_.empty() && phase_ == Phase::closing) return;
        auto batch = std::exchange(appends_, {});
        const auto tasks = std::exchange(tasks_, {});
        lock.unlock();
        commit(batch);
        for (const auto& task : tasks)
            task(store_);
        look_abroad();
        lock.lock();
    }
}

void SqliteWorker::wait(std::unique_lock<std::mutex>& lock) {
    const auto woken = [this] {
        return !appends_.empty() || !tasks_.empty() || phase_ == Phase::closing;
    };
    // A follower never comes without a task, which wakes this wait.
    if (followers_->empty())
        posted_.wait(lock, woken);
    else
        posted_.wait_until(lock, next_poll_, woken);
}

void SqliteWorker::commit(std::vector<Waiting>& batch) {
    if (batch.empty()) return;
    std::vector<const Store::Append*> appends;
    for (const auto& one : batch)
        appends.push_back(&one.append);
    try {
        const auto answers = store_.append(appends);
        for (std::size_t i = 0; i < batch.size(); ++i)
            batch[i].reply.answer(answers[i]);
        for (std::size_t i = 0; i < batch.size(); ++i)
            if (answers[i]) followers_->grown(batch[i].append.day, *answers[i]);
    } catch (const JournalFault& fault) {
        spdlog::error("journal_fault reason=\"{}\"", fault.what());
        // What does not fit together may fit in part: one huge append must not take the
        // small ones of other days down with it.
        if (fault.kind() == FaultKind::full && batch.size() > 1) {
            for (auto& one : batch)
                commit_alone(one);
        } else {
            for (auto& one : batch)
                one.reply.fail(std::make_exception_ptr(fault));
        }
    }
}

void SqliteWorker::commit_alone(Waiting& one) {
    const Store::Append* append = &one.append;
    try {
        const auto answers = store_.append({&append, 1});
        one.reply.answer(answers.front());
        if (answers.front()) followers_->grown(one.append.day, *answers.front());
    } catch (const JournalFault& fault) {
        one.reply.fail(std::make_exception_ptr(fault));
    }
}

void SqliteWorker::look(const domain::DayId& day) {
    try {
        followers_->grown(day, store_.head(day));
    } catch (const JournalFault& fault) {
        followers_->fail_all(fault);
    }
}

void SqliteWorker::look_abroad() {
    const auto now = std::chrono::steady_clock::now();
    if (followers_->empty() || now < next_poll_) return;
    next_poll_ = now + poll_;
    try {
        const auto writes = store_.foreign_writes();
        if (std::exchange(foreign_writes_, writes) == writes) return;
    } catch (const JournalFault& fault) {
        followers_->fail_all(fault);
        return;
    }
    for (const auto& day : followers_->days())
        look(day);
}

} // namespace deroule::journal
