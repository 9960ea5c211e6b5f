#include "app/stored_day.hpp"

#include "app/files.hpp"
#include "domain/decide.hpp"
#include "domain/evolve.hpp"
#include "journal/event_codec.hpp"
#include "journal/fault.hpp"
#include "journal/sqlite/sqlite_journal.hpp"

#include <boost/asio/co_spawn.hpp>

#include <algorithm>
#include <filesystem>

namespace deroule::app {

namespace asio = boost::asio;

namespace {

constexpr std::size_t records_read_max = 1000;
constexpr int attempts_max = 10;
const domain::DayId home("home"); // Holds links, not a day.

bool is_about_links(const domain::Event& event) {
    return std::holds_alternative<domain::LinkRegistered>(event) ||
           std::holds_alternative<domain::LinkRevoked>(event);
}

} // namespace

StoredDays::StoredDays(const std::string& data) {
    if (!std::filesystem::exists(data)) throw FileFault(data + ": there is no such directory");
    journal::SqliteOptions options;
    options.path = data;
    journal_ = std::make_unique<journal::SqliteJournal>(options);
}

StoredDays::~StoredDays() = default;

template <class T>
T StoredDays::wait(asio::awaitable<T> work) {
    std::exception_ptr failure;
    std::optional<T> result;
    asio::co_spawn(context_, std::move(work), [&](const std::exception_ptr& thrown, T value) {
        failure = thrown;
        if (!failure) result.emplace(std::move(value));
    });
    context_.restart();
    context_.run();
    if (failure) std::rethrow_exception(failure);
    return std::move(*result);
}

std::vector<domain::DayId> StoredDays::list() {
    std::vector<domain::DayId> days;
    for (const journal::StreamSummary& stream : wait(journal_->streams()))
        if (stream.day != home) days.push_back(stream.day);
    return days;
}

std::optional<domain::Day> StoredDays::read(const domain::DayId& id) {
    domain::Day day;
    day.id = id;
    head_ = 0;
    lived_at_.reset();
    if (id == home) return std::nullopt;
    for (;;) {
        const auto records = wait(journal_->read(id, head_, records_read_max));
        for (const journal::Record& record : records) {
            const journal::Facts facts = journal::read_next(id, record, head_);
            for (const domain::Event& event : facts.events)
                domain::evolve(day, event);
            if (!std::ranges::all_of(facts.events, is_about_links)) lived_at_ = facts.at;
            head_ = record.sequence;
        }
        if (records.size() < records_read_max) break;
    }
    if (head_ == 0) return std::nullopt;
    return day;
}

std::optional<Instant> StoredDays::last_lived(const domain::DayId& id) {
    const auto day = read(id);
    if (!day || day->status == domain::DayStatus::prepared) return std::nullopt;
    return lived_at_;
}

void StoredDays::add_home_link(const std::string& hash) {
    for (domain::Sequence at = 0;;) {
        const auto written = wait(journal_->append(home, at, {hash}));
        if (written) return;
        at = written.error().head; // Somebody else added one: ours comes after.
    }
}

void StoredDays::record(domain::Day& day, const std::vector<domain::Command>& commands,
                        Instant now) {
    domain::Circumstance circumstance;
    circumstance.actor.role = domain::Role::engine;
    circumstance.now = now;
    for (int attempt = 0; attempt < attempts_max; ++attempt) {
        domain::Day after = day;
        std::vector<std::string> bodies;
        for (const domain::Command& command : commands) {
            const auto decided = domain::decide(after, command, circumstance);
            if (!decided)
                throw std::runtime_error("the day refuses: " +
                                         std::string(domain::code(decided.error())));
            if (decided->empty()) continue;
            bodies.push_back(journal::write_facts({{}, circumstance.actor, now, *decided}));
            for (const domain::Event& event : *decided)
                domain::evolve(after, event);
        }
        const auto written = wait(journal_->append(day.id, head_, std::move(bodies)));
        if (written) {
            head_ = *written;
            day = std::move(after);
            return;
        }
        day = *read(day.id);
    }
    throw journal::JournalFault(journal::FaultKind::locked,
                                "the day is written to so busily that nothing could be added");
}

std::vector<std::string> StoredDays::verify() {
    std::vector<std::string> faults = wait(journal_->verify());
    for (const domain::DayId& day : list()) {
        try {
            (void)read(day);
        } catch (const journal::JournalFault& fault) {
            faults.emplace_back(fault.what()); // It names the day and the record.
        }
    }
    return faults;
}

std::size_t StoredDays::export_day(const domain::DayId& day, std::ostream& text) {
    return wait(journal::export_day(*journal_, day, text));
}

Result<domain::Sequence, journal::PortableFaults> StoredDays::import_day(std::istream& text) {
    return wait(journal::import_day(*journal_, text));
}

} // namespace deroule::app
