#include "contract/journal_contract.hpp"
#include "journal/memory_journal.hpp"

namespace deroule::journal {

struct MemoryWorld {
    Journal& one() { return journal; }
    Journal& other() { return journal; }

    MemoryJournal journal;
};

INSTANTIATE_TYPED_TEST_SUITE_P(Memory, JournalContract, MemoryWorld);

} // namespace deroule::journal
