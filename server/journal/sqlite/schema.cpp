#include "journal/sqlite/schema.hpp"

#include "journal/fault.hpp"

#include <chrono>
#include <string>
#include <thread>

namespace deroule::journal {

namespace {

// "Drou" in ASCII, by which the file(1) command can tell a journal.
constexpr std::int64_t application_id = 0x44726f75;
constexpr std::int64_t version_known = 1;

// Records are clustered by day and sequence, so that reading a day reads its pages in
// order. Bodies are blobs: whatever bytes come in go out.
constexpr const char* create_tables = R"sql(
    CREATE TABLE streams (
        day TEXT NOT NULL PRIMARY KEY,
        epoch TEXT NOT NULL,
        created INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE records (
        day TEXT NOT NULL,
        sequence INTEGER NOT NULL CHECK (sequence > 0),
        body BLOB NOT NULL,
        PRIMARY KEY (day, sequence)
    ) WITHOUT ROWID;
    PRAGMA application_id = 1148350325;
    PRAGMA user_version = 1;
)sql";
static_assert(application_id == 1148350325 && version_known == 1, "the statements say the same");

// Two processes that create the same file meet here, where SQLite answers busy at once
// instead of waiting.
void enter_wal(Connection& connection, Duration busy_wait) {
    constexpr Duration pause{10};
    for (Duration waited{0};; waited += pause) {
        try {
            if (connection.text("PRAGMA journal_mode = WAL") == "wal") return;
            throw JournalFault(FaultKind::io, "The disk of " + connection.file().string() +
                                                  " does not support a write-ahead log.");
        } catch (const JournalFault& fault) {
            if (fault.kind() != FaultKind::locked || waited >= busy_wait) throw;
        }
        std::this_thread::sleep_for(pause);
    }
}

[[nodiscard]] bool is_new(Connection& connection) {
    return connection.number("PRAGMA application_id") == 0 &&
           connection.number("SELECT count(*) FROM sqlite_schema") == 0;
}

void refuse_foreign(Connection& connection) {
    const auto& file = connection.file().string();
    if (connection.number("PRAGMA application_id") != application_id) {
        throw JournalFault(FaultKind::damaged,
                           "The file " + file + " is not a journal of deroule.");
    }
    const auto version = connection.number("PRAGMA user_version");
    if (version > version_known) {
        throw JournalFault(FaultKind::version_unknown,
                           "The journal " + file +
                               " was written by a newer version of deroule: "
                               "its format is " +
                               std::to_string(version) + ", and this program knows " +
                               std::to_string(version_known) + ".");
    }
    if (version < version_known ||
        connection.number("SELECT count(*) FROM sqlite_schema WHERE type = 'table' "
                          "AND name IN ('streams', 'records')") != 2) {
        throw JournalFault(FaultKind::damaged, "The journal " + file + " lacks its tables.");
    }
}

} // namespace

void prepare_schema(Connection& connection, Duration busy_wait) {
    sqlite3_busy_timeout(connection.handle(), static_cast<int>(busy_wait.count()));
    // A file that is not ours must not even be put in our mode.
    if (!is_new(connection)) refuse_foreign(connection);
    enter_wal(connection, busy_wait);
    connection.run("PRAGMA synchronous = FULL");
    connection.run("PRAGMA secure_delete = ON");
    if (!is_new(connection)) return;
    Transaction transaction(connection);
    if (is_new(connection)) connection.run(create_tables);
    transaction.commit();
}

} // namespace deroule::journal
