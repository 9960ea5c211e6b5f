// What the journal does to its SQLite file, one call after the other.
//
// Throws JournalFault. Owned by the journal's worker thread: never two calls at a time.
#pragma once

#include "journal/journal.hpp"
#include "journal/sqlite/database.hpp"
#include "journal/sqlite/sqlite_journal.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace deroule::journal {

class Store {
  public:
    using Answer = Result<domain::Sequence, Conflict>;

    struct Append {
        domain::DayId day;
        domain::Sequence expected = 0;
        std::vector<std::string> bodies;
    };

    explicit Store(const SqliteOptions& options);

    // Carries out all of them in one transaction, in order, and answers each. A conflict
    // writes nothing of its own append and leaves the others alone. When it throws,
    // nothing at all was written.
    [[nodiscard]] std::vector<Answer> append(std::span<const Append* const> appends);

    [[nodiscard]] std::vector<Record> read(const domain::DayId& day, domain::Sequence after,
                                           std::size_t limit);
    [[nodiscard]] domain::Sequence head(const domain::DayId& day);
    [[nodiscard]] std::vector<StreamSummary> streams();
    [[nodiscard]] std::string epoch(const domain::DayId& day);
    void erase(const domain::DayId& day);
    [[nodiscard]] std::vector<std::string> verify();

    // Differs from the last answer when another connection has written since.
    [[nodiscard]] std::int64_t foreign_writes();

  private:
    [[nodiscard]] Answer append_one(const Append& append);
    void create_stream(const domain::DayId& day);
    void bound_file(std::uint64_t bytes);
    [[nodiscard]] std::vector<std::string> check_pages();
    [[nodiscard]] std::vector<std::string> check_streams();

    Connection connection_;
    Statement head_;
    Statement insert_record_;
    Statement insert_stream_;
    Statement read_;
    Statement streams_;
    Statement epoch_;
    Statement delete_records_;
    Statement delete_stream_;
    Statement foreign_writes_;
};

} // namespace deroule::journal
