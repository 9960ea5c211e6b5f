// Where rehearsals leave their journals, for `deroule report` to read.
//
// Never at the cost of a day that people lived: a rehearsal's first record carries a command id
// that no other day's has, and only such days are replaced. One thread; keeps every server away
// from the directory as long as it lives.
#pragma once

#include "domain/ids.hpp"
#include "journal/sqlite/data_directory_lock.hpp"

#include <boost/asio/io_context.hpp>

#include <memory>
#include <string>

namespace deroule::journal {
class Journal;
class SqliteJournal;
} // namespace deroule::journal

namespace deroule::app {

// Id of the command that prepares a rehearsed day.
inline constexpr const char* rehearsal_mark = "rehearsal";

class RehearsalStore {
  public:
    // Makes the directory when it is missing. Throws journal::JournalFault, so where a server holds
    // it.
    explicit RehearsalStore(const std::string& path);
    ~RehearsalStore();
    RehearsalStore(const RehearsalStore&) = delete;
    RehearsalStore& operator=(const RehearsalStore&) = delete;

    // Whether the directory holds no day of that name, or a rehearsal's.
    [[nodiscard]] bool is_free_for(const domain::DayId& day);
    // Copies the day out of `played`, in place of the rehearsal before.
    void keep(const domain::DayId& day, journal::Journal& played);

  private:
    boost::asio::io_context context_{1};
    journal::DataDirectoryLock lock_;
    std::unique_ptr<journal::SqliteJournal> journal_; // Before its context, as journals must go.
};

} // namespace deroule::app
