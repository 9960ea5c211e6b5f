#include "journal/sqlite/store.hpp"

#include "journal/epoch.hpp"
#include "journal/fault.hpp"
#include "journal/sqlite/schema.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <limits>
#include <utility>

namespace deroule::journal {

namespace {

// SQLite's numbers are signed; no stream reaches their end, so a position beyond it is
// simply after everything.
[[nodiscard]] std::int64_t to_sqlite(std::uint64_t number) {
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    return static_cast<std::int64_t>(std::min(number, static_cast<std::uint64_t>(most)));
}

[[nodiscard]] domain::Sequence to_sequence(std::int64_t number) {
    return static_cast<domain::Sequence>(number);
}

[[nodiscard]] Connection open(const SqliteOptions& options) {
    Connection connection(sqlite_file(options.path));
    prepare_schema(connection, options.busy_wait);
    return connection;
}

} // namespace

Store::Store(const SqliteOptions& options)
    : connection_(open(options)),
      head_(connection_, "SELECT max(sequence) FROM records WHERE day = ?1"),
      insert_record_(connection_, "INSERT INTO records (day, sequence, body) VALUES (?1, ?2, ?3)"),
      insert_stream_(connection_, "INSERT INTO streams (day, epoch, created) VALUES (?1, ?2, ?3)"),
      read_(connection_, "SELECT sequence, body FROM records WHERE day = ?1 AND sequence > ?2 "
                         "ORDER BY sequence LIMIT ?3"),
      streams_(connection_, "SELECT day, (SELECT max(sequence) FROM records "
                            "WHERE records.day = streams.day), epoch FROM streams ORDER BY day"),
      epoch_(connection_, "SELECT epoch FROM streams WHERE day = ?1"),
      delete_records_(connection_, "DELETE FROM records WHERE day = ?1"),
      delete_stream_(connection_, "DELETE FROM streams WHERE day = ?1"),
      foreign_writes_(connection_, "PRAGMA data_version") {
    if (options.file_bytes_max > 0) bound_file(options.file_bytes_max);
}

std::vector<Store::Answer> Store::append(std::span<const Append* const> appends) {
    std::vector<Answer> answers;
    answers.reserve(appends.size());
    Transaction transaction(connection_);
    for (const Append* append : appends)
        answers.push_back(append_one(*append));
    transaction.commit();
    return answers;
}

Store::Answer Store::append_one(const Append& append) {
    auto reached = head(append.day);
    if (reached != append.expected) return Conflict{reached};
    if (reached == 0 && !append.bodies.empty()) create_stream(append.day);
    for (const auto& body : append.bodies) {
        Run insert(insert_record_);
        insert->bind_text(1, append.day.text());
        insert->bind_number(2, to_sqlite(++reached));
        insert->bind_bytes(3, body);
        static_cast<void>(insert->step());
    }
    // A sequence could also make a Conflict, so that the value has to be named as such.
    return Answer(boost::system::in_place_value, reached);
}

void Store::create_stream(const domain::DayId& day) {
    const auto now = std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now());
    const auto drawn = draw_epoch();
    Run insert(insert_stream_);
    insert->bind_text(1, day.text());
    insert->bind_text(2, drawn);
    insert->bind_number(3, to_ms(now));
    static_cast<void>(insert->step());
}

std::vector<Record> Store::read(const domain::DayId& day, domain::Sequence after,
                                std::size_t limit) {
    std::vector<Record> records;
    Run run(read_);
    run->bind_text(1, day.text());
    run->bind_number(2, to_sqlite(after));
    run->bind_number(3, to_sqlite(limit));
    while (run->step())
        records.push_back({to_sequence(run->number(0)), run->bytes(1)});
    return records;
}

domain::Sequence Store::head(const domain::DayId& day) {
    Run run(head_);
    run->bind_text(1, day.text());
    return run->step() ? to_sequence(run->number(0)) : 0;
}

std::vector<StreamSummary> Store::streams() {
    std::vector<StreamSummary> summaries;
    Run run(streams_);
    while (run->step()) {
        summaries.push_back(
            {domain::DayId(run->bytes(0)), to_sequence(run->number(1)), run->bytes(2)});
    }
    return summaries;
}

std::string Store::epoch(const domain::DayId& day) {
    Run run(epoch_);
    run->bind_text(1, day.text());
    return run->step() ? run->bytes(0) : std::string{};
}

void Store::erase(const domain::DayId& day) {
    {
        Transaction transaction(connection_);
        for (Statement* statement : {&delete_records_, &delete_stream_}) {
            Run run(*statement);
            run->bind_text(1, day.text());
            static_cast<void>(run->step());
        }
        transaction.commit();
    }
    // The day is gone from the tables, yet its bytes also lie in the write-ahead log and,
    // until the log is carried over, in the file. Row one, column one says "busy".
    if (connection_.number("PRAGMA wal_checkpoint(TRUNCATE)") != 0) {
        spdlog::warn("journal_not_shrunk reason=\"another process is reading\" "
                     "effect=\"the bytes of an erased day stay until the next checkpoint\"");
    }
}

std::vector<std::string> Store::verify() {
    std::vector<std::string> problems;
    try {
        problems = check_pages();
        // The tables of a file with broken pages cannot be trusted to answer.
        if (problems.empty()) problems = check_streams();
    } catch (const JournalFault& fault) {
        // Damage may be too deep for SQLite to describe.
        if (fault.kind() != FaultKind::damaged) throw;
        problems.emplace_back(fault.what());
    }
    return problems;
}

std::vector<std::string> Store::check_pages() {
    std::vector<std::string> problems;
    Statement check(connection_, "PRAGMA quick_check(100)");
    while (check.step()) {
        if (auto finding = check.bytes(0); finding != "ok") problems.push_back(std::move(finding));
    }
    return problems;
}

std::vector<std::string> Store::check_streams() {
    std::vector<std::string> problems;
    Statement gaps(connection_,
                   "SELECT day, sequence, before FROM (SELECT day, sequence, lag(sequence, 1, 0) "
                   "OVER (PARTITION BY day ORDER BY sequence) AS before FROM records) "
                   "WHERE sequence <> before + 1");
    while (gaps.step()) {
        problems.push_back("Day " + gaps.bytes(0) + ": record " + std::to_string(gaps.number(1)) +
                           " comes right after position " + std::to_string(gaps.number(2)) + ".");
    }
    Statement nameless(connection_, "SELECT DISTINCT day FROM records WHERE day NOT IN "
                                    "(SELECT day FROM streams)");
    while (nameless.step())
        problems.push_back("Day " + nameless.bytes(0) + " has records but no epoch.");
    Statement hollow(connection_, "SELECT day FROM streams WHERE NOT EXISTS "
                                  "(SELECT 1 FROM records WHERE records.day = streams.day)");
    while (hollow.step())
        problems.push_back("Day " + hollow.bytes(0) + " has an epoch but no record.");
    return problems;
}

std::int64_t Store::foreign_writes() {
    Run run(foreign_writes_);
    return run->step() ? run->number(0) : 0;
}

void Store::bound_file(std::uint64_t bytes) {
    const auto page = static_cast<std::uint64_t>(connection_.number("PRAGMA page_size"));
    const auto pages = std::max<std::uint64_t>(bytes / page, 1);
    connection_.run(("PRAGMA max_page_count = " + std::to_string(to_sqlite(pages))).c_str());
}

} // namespace deroule::journal
