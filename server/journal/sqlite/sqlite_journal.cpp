#include "journal/sqlite/sqlite_journal.hpp"

#include "journal/fault.hpp"
#include "journal/sqlite/data_directory.hpp"
#include "journal/sqlite/sqlite_worker.hpp"

#include <exception>
#include <utility>

namespace deroule::journal {

namespace {

// Asks the worker to compute something from the store, and hands a fault to the caller.
template <class T, class Operation>
awaitable<T> ask_store(SqliteWorker& worker, Operation operation) {
    return ask<T>([&worker, operation = std::move(operation)](Reply<T> reply) {
        // Shared only because a std::function must be copyable.
        auto owed = std::make_shared<Reply<T>>(std::move(reply));
        worker.post_task([operation, owed](Store& store) {
            try {
                owed->answer(operation(store));
            } catch (const JournalFault& fault) {
                owed->fail(std::make_exception_ptr(fault));
            }
        });
    });
}

[[nodiscard]] SqliteOptions prepared(SqliteOptions options) {
    options.path = sqlite_file(options.path);
    create_data_directory(options.path.parent_path());
    return options;
}

} // namespace

std::filesystem::path sqlite_file(const std::filesystem::path& path) {
    const bool is_directory =
        std::filesystem::is_directory(path) || !path.has_filename() || !path.has_extension();
    return is_directory ? path / "journal.sqlite" : path;
}

SqliteJournal::SqliteJournal(const SqliteOptions& options)
    : worker_(std::make_unique<SqliteWorker>(prepared(options))) {}

SqliteJournal::~SqliteJournal() = default;

awaitable<Result<domain::Sequence, Conflict>>
SqliteJournal::append(domain::DayId day, domain::Sequence expected,
                      std::vector<std::string> bodies) {
    Store::Append append{std::move(day), expected, std::move(bodies)};
    return ask<Store::Answer>(
        [this, append = std::move(append)](Reply<Store::Answer> reply) mutable {
            worker_->post_append(std::move(append), std::move(reply));
        });
}

awaitable<std::vector<Record>> SqliteJournal::read(domain::DayId day, domain::Sequence after,
                                                   std::size_t limit) {
    return ask_store<std::vector<Record>>(*worker_,
                                          [day = std::move(day), after, limit](Store& store) {
                                              return store.read(day, after, limit);
                                          });
}

awaitable<domain::Sequence> SqliteJournal::follow(domain::DayId day, domain::Sequence after) {
    return ask<domain::Sequence>(
        [this, day = std::move(day), after](Reply<domain::Sequence> reply) mutable {
            worker_->post_follow(std::move(day), after, std::move(reply));
        });
}

awaitable<std::vector<StreamSummary>> SqliteJournal::streams() {
    return ask_store<std::vector<StreamSummary>>(*worker_,
                                                 [](Store& store) { return store.streams(); });
}

awaitable<std::string> SqliteJournal::epoch(domain::DayId day) {
    return ask_store<std::string>(
        *worker_, [day = std::move(day)](Store& store) { return store.epoch(day); });
}

awaitable<void> SqliteJournal::erase(domain::DayId day) {
    return done(ask_store<Done>(*worker_, [day = std::move(day)](Store& store) {
        store.erase(day);
        return Done{};
    }));
}

awaitable<std::vector<std::string>> SqliteJournal::verify() {
    return ask_store<std::vector<std::string>>(*worker_,
                                               [](Store& store) { return store.verify(); });
}

} // namespace deroule::journal
