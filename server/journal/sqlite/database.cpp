#include "journal/sqlite/database.hpp"

#include "journal/fault.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace deroule::journal {

namespace {

bool is_no_room(int system_error) {
    return system_error == ENOSPC || system_error == EDQUOT || system_error == EFBIG;
}

FaultKind kind_of(int code, int system_error) {
    switch (code & 0xff) {
    case SQLITE_FULL:
        return FaultKind::full;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return FaultKind::damaged;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return FaultKind::locked;
    case SQLITE_IOERR:
        // SQLite reports only ENOSPC as full; a quota or a size limit is no different.
        return is_no_room(system_error) ? FaultKind::full : FaultKind::io;
    default:
        return FaultKind::io;
    }
}

// What the system last said about the file or its log. Each is asked by itself because
// sqlite3_system_errno() is not set when a COMMIT fails.
int system_error_of(sqlite3* handle) {
    const int known = sqlite3_system_errno(handle);
    if (is_no_room(known)) return known;
    for (const int which : {SQLITE_FCNTL_FILE_POINTER, SQLITE_FCNTL_JOURNAL_POINTER}) {
        sqlite3_file* file = nullptr;
        int last = 0;
        if (sqlite3_file_control(handle, "main", which, &file) == SQLITE_OK && file != nullptr &&
            file->pMethods != nullptr &&
            file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &last) == SQLITE_OK &&
            is_no_room(last))
            return last;
    }
    return known;
}

std::string what_happened(FaultKind kind) {
    switch (kind) {
    case FaultKind::full:
        return "There is no room left to write the journal";
    case FaultKind::damaged:
        return "The journal is damaged";
    case FaultKind::locked:
        return "Another process has been keeping the journal locked";
    case FaultKind::version_unknown:
        return "The journal was written by a newer version of deroule";
    case FaultKind::io:
        return "The journal could not be read or written";
    }
    return {};
}

// Personal data lies in the journal, so that the file is created for its owner's eyes only;
// SQLite gives the same rights to the files that it puts beside it.
void create_private(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0) {
        throw JournalFault(FaultKind::io, "The journal " + file.string() +
                                              " could not be opened: " +
                                              std::generic_category().message(errno) + ".");
    }
    ::close(descriptor);
}

} // namespace

Connection::Connection(std::filesystem::path file) : file_(std::move(file)) {
    create_private(file_);
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(file_.c_str(), &opened,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    handle_.reset(opened);
    if (code != SQLITE_OK) raise(code);
    sqlite3_extended_result_codes(opened, 1);
}

void Connection::run(const char* sql) {
    const int code = sqlite3_exec(handle(), sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) raise(code);
}

std::int64_t Connection::number(const char* sql) {
    Statement statement(*this, sql);
    return statement.step() ? statement.number(0) : 0;
}

std::string Connection::text(const char* sql) {
    Statement statement(*this, sql);
    return statement.step() ? statement.bytes(0) : std::string{};
}

void Connection::raise(int code) const {
    const auto kind = kind_of(code, handle() == nullptr ? 0 : system_error_of(handle()));
    const char* detail = handle() == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(handle());
    throw JournalFault(kind, what_happened(kind) + ": " + file_.string() + " (" + detail + ").");
}

Statement::Statement(Connection& connection, const char* sql) : connection_(connection) {
    sqlite3_stmt* prepared = nullptr;
    expect_ok(sqlite3_prepare_v3(connection.handle(), sql, -1, SQLITE_PREPARE_PERSISTENT, &prepared,
                                 nullptr));
    statement_.reset(prepared);
}

void Statement::expect_ok(int code) const {
    if (code != SQLITE_OK) connection_.raise(code);
}

void Statement::bind_number(int place, std::int64_t value) {
    expect_ok(sqlite3_bind_int64(statement_.get(), place, value));
}

void Statement::bind_text(int place, std::string_view text) {
    expect_ok(sqlite3_bind_text64(statement_.get(), place, text.data(), text.size(), SQLITE_STATIC,
                                  SQLITE_UTF8));
}

void Statement::bind_bytes(int place, std::string_view bytes) {
    expect_ok(
        sqlite3_bind_blob64(statement_.get(), place, bytes.data(), bytes.size(), SQLITE_STATIC));
}

bool Statement::step() {
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) connection_.raise(code);
    return false;
}

void Statement::reset() noexcept {
    // The codes repeat what step() said already.
    sqlite3_reset(statement_.get());
    sqlite3_clear_bindings(statement_.get());
}

std::int64_t Statement::number(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

std::string Statement::bytes(int column) const {
    const void* start = sqlite3_column_blob(statement_.get(), column);
    const int length = sqlite3_column_bytes(statement_.get(), column);
    if (start == nullptr) return {};
    return {static_cast<const char*>(start), static_cast<std::size_t>(length)};
}

Transaction::Transaction(Connection& connection) : connection_(connection) {
    // Taking the write lock at once lets SQLite wait for another process; a lock taken
    // after a read could only fail.
    connection_.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    // Some failures roll back by themselves. Nothing can be done about a failing
    // ROLLBACK; the next BEGIN would say so.
    if (sqlite3_get_autocommit(connection_.handle()) == 0)
        sqlite3_exec(connection_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    connection_.run("COMMIT");
}

} // namespace deroule::journal
