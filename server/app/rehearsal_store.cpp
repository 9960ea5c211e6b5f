#include "app/rehearsal_store.hpp"

#include "journal/event_codec.hpp"
#include "journal/sqlite/sqlite_journal.hpp"

#include <boost/asio/co_spawn.hpp>

#include <exception>

namespace deroule::app {

namespace asio = boost::asio;

namespace {

constexpr std::size_t records_read_max = 1000;

void finish(asio::io_context& context, asio::awaitable<void> work) {
    std::exception_ptr failure;
    asio::co_spawn(context, std::move(work),
                   [&failure](const std::exception_ptr& thrown) { failure = thrown; });
    context.restart();
    context.run();
    if (failure) std::rethrow_exception(failure);
}

} // namespace

RehearsalStore::RehearsalStore(const std::string& path) : lock_(path) {
    journal::SqliteOptions options;
    options.path = path;
    journal_ = std::make_unique<journal::SqliteJournal>(options);
}

RehearsalStore::~RehearsalStore() = default;

bool RehearsalStore::is_free_for(const domain::DayId& day) {
    std::vector<journal::Record> first;
    finish(context_,
           [&]() -> asio::awaitable<void> { first = co_await journal_->read(day, 0, 1); }());
    return first.empty() || journal::read_facts(day, first.front()).command_id == rehearsal_mark;
}

void RehearsalStore::keep(const domain::DayId& day, journal::Journal& played) {
    const auto copy = [&]() -> asio::awaitable<void> {
        co_await journal_->erase(day);
        for (domain::Sequence at = 0;;) {
            std::vector<std::string> bodies;
            for (journal::Record& record : co_await played.read(day, at, records_read_max))
                bodies.push_back(std::move(record.body));
            if (bodies.empty()) co_return;
            const auto count = bodies.size();
            at = (co_await journal_->append(day, at, std::move(bodies))).value();
            if (count < records_read_max) co_return;
        }
    };
    finish(context_, copy());
}

} // namespace deroule::app
