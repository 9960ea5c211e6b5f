// A day's journal as text, to be carried elsewhere: JSON lines.
//
// First line: kind, version, day, epoch, number of records. Then one line a record.
// Last line: a checksum of every byte before it, FNV-1a 64 (Fowler, Noll, Vo;
// draft-eastlake-fnv), against accidents, not against malice. A body that is JSON as
// we write it appears as such; any other bytes appear in hexadecimal, so that a
// journal comes back byte for byte. Any thread; O(length).
#pragma once

#include "base/result.hpp"
#include "domain/ids.hpp"
#include "journal/journal.hpp"

#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

namespace deroule::journal {

struct PortableStream {
    domain::DayId day;
    std::string epoch; // Of the journal that it left.
    std::vector<std::string> bodies;
};

struct PortableFault {
    std::size_t line = 0; // The first line of the text is 1.
    std::string reason;

    friend bool operator==(const PortableFault&, const PortableFault&) = default;
};

struct PortableFaults {
    std::vector<PortableFault> list; // In order of line, never empty.
};

[[noreturn]] void throw_exception_from_error(const PortableFaults& faults,
                                             const boost::source_location& location);

// Reads a whole text and says all that is wrong with it, or what it holds.
[[nodiscard]] Result<PortableStream, PortableFaults> read_portable(std::istream& text);

// Writes the day as it stands now and returns the number of records; writes nothing
// and returns 0 for a day without records. The caller checks the state of `text`.
[[nodiscard]] awaitable<std::size_t> export_day(Journal& journal, domain::DayId day,
                                                std::ostream& text);

// Restores a day, under a new epoch, all of it or nothing, and returns its head. Refuses
// a faulty text, and a day that already holds records.
[[nodiscard]] awaitable<Result<domain::Sequence, PortableFaults>> import_day(Journal& journal,
                                                                             std::istream& text);

} // namespace deroule::journal
