#include "contract/journal_contract.hpp"
#include "journal/sqlite/sqlite_journal.hpp"
#include "support/scratch_directory.hpp"

namespace deroule::journal {

// Two connections to one file stand for two processes: SQLite keeps them as far apart.
struct SqliteWorld {
    Journal& one() { return first; }
    Journal& other() { return second; }

    support::ScratchDirectory directory;
    SqliteOptions options{.path = directory.path(), .follow_poll = Duration{5}};
    SqliteJournal first{options};
    SqliteJournal second{options};
};

INSTANTIATE_TYPED_TEST_SUITE_P(Sqlite, JournalContract, SqliteWorld);

} // namespace deroule::journal
