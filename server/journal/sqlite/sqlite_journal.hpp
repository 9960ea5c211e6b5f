// The journal of one small server: one SQLite file, no other service.
//
// One thread of its own does all that touches the file. Appends that wait together are
// written in one transaction (group commit) and answered one by one: a conflict of one
// undoes nothing of the others. WAL with synchronous=FULL, so an answered append survives
// a power cut; secure_delete, so an erased day leaves no bytes. Other processes may append
// to the same file at the same time. Thread-safe.
#pragma once

#include "base/time.hpp"
#include "journal/journal.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace deroule::journal {

struct SqliteOptions {
    // The journal's file, or the directory to keep it in; created when missing.
    std::filesystem::path path;

    // How late an append by another process may be noticed, while somebody follows.
    Duration follow_poll{250};

    // How long to wait for another process that is writing.
    Duration busy_wait{5000};

    // The file never grows beyond this; 0 is no bound but the disk.
    std::uint64_t file_bytes_max = 0;
};

// Where the journal lies: `path` itself when it names a file, else a file in that directory.
// A path is a directory when it exists as one, ends with a separator or has no extension.
[[nodiscard]] std::filesystem::path sqlite_file(const std::filesystem::path& path);

class SqliteWorker;

class SqliteJournal : public Journal {
  public:
    // Opens or creates the file, before returning. Throws JournalFault.
    explicit SqliteJournal(const SqliteOptions& options);

    // Finishes what was asked, ends every follow with operation_aborted, closes the file.
    ~SqliteJournal() override;

    [[nodiscard]] awaitable<Result<domain::Sequence, Conflict>>
    append(domain::DayId day, domain::Sequence expected, std::vector<std::string> bodies) override;
    [[nodiscard]] awaitable<std::vector<Record>> read(domain::DayId day, domain::Sequence after,
                                                      std::size_t limit) override;
    [[nodiscard]] awaitable<domain::Sequence> follow(domain::DayId day,
                                                     domain::Sequence after) override;
    [[nodiscard]] awaitable<std::vector<StreamSummary>> streams() override;
    [[nodiscard]] awaitable<std::string> epoch(domain::DayId day) override;
    [[nodiscard]] awaitable<void> erase(domain::DayId day) override;

    // Reads the whole file and says what is wrong with it, a sentence each; empty is well.
    [[nodiscard]] awaitable<std::vector<std::string>> verify();

  private:
    std::unique_ptr<SqliteWorker> worker_;
};

} // namespace deroule::journal
