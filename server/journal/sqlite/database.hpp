// SQLite as the journal uses it: a connection, a prepared statement, a transaction.
//
// Every failure becomes a JournalFault with a sentence that names the file. One thread
// at a time; statements must go before their connection.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace deroule::journal {

class Connection {
  public:
    // Opens or creates the file, readable by its owner only.
    explicit Connection(std::filesystem::path file);

    // Runs statements that answer nothing.
    void run(const char* sql);

    // The first column of the only row of `sql`.
    [[nodiscard]] std::int64_t number(const char* sql);
    [[nodiscard]] std::string text(const char* sql);

    [[nodiscard]] sqlite3* handle() const { return handle_.get(); }
    [[nodiscard]] const std::filesystem::path& file() const { return file_; }

    // Throws the fault that the last call on this connection left behind.
    [[noreturn]] void raise(int code) const;

  private:
    struct Close {
        void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    };

    std::filesystem::path file_;
    std::unique_ptr<sqlite3, Close> handle_;
};

// A statement kept prepared. Bind, step until false, then reset: a statement left in
// the middle would keep a read transaction open, so use a Run around it.
class Statement {
  public:
    Statement(Connection& connection, const char* sql);

    // Places count from 1. Nothing is copied: what is bound must live until the reset.
    void bind_number(int place, std::int64_t value);
    void bind_text(int place, std::string_view text);
    void bind_bytes(int place, std::string_view bytes);

    // True when there is a row to read.
    [[nodiscard]] bool step();
    void reset() noexcept;

    [[nodiscard]] std::int64_t number(int column) const;
    [[nodiscard]] std::string bytes(int column) const;

  private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };

    void expect_ok(int code) const;

    Connection& connection_;

    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

// One use of a kept statement: resets it at the end, also when something throws.
class Run {
  public:
    explicit Run(Statement& statement) : statement_(statement) {}
    Run(const Run&) = delete;
    Run& operator=(const Run&) = delete;
    ~Run() { statement_.reset(); }

    Statement* operator->() { return &statement_; }

  private:
    Statement& statement_;
};

// A write transaction; rolled back unless committed.
class Transaction {
  public:
    explicit Transaction(Connection& connection);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    void commit();

  private:
    Connection& connection_;
};

} // namespace deroule::journal
