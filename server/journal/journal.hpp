// The ordered, durable record of days: one stream of records a day.
//
// Guarantees, for every implementation: sequences run 1, 2, 3… without a gap; an
// append lands right after the position it names or not at all; what append()
// answered survives any crash. Any executor may call, from any thread; a call
// resumes on the executor of its coroutine. Faults are exceptions (JournalFault).
// Calls under way together have no order among themselves. The journal must be
// destroyed before the execution contexts of the coroutines that call it.
#pragma once

#include "base/result.hpp"
#include "domain/ids.hpp"

#include <boost/asio/awaitable.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace deroule::journal {

using boost::asio::awaitable;

// The body is opaque here: bytes. In practice one JSON text a command, holding all
// the facts of that command, hence atomic everywhere.
struct Record {
    domain::Sequence sequence = 0;
    std::string body;

    friend bool operator==(const Record&, const Record&) = default;
};

struct Conflict {
    domain::Sequence head = 0; // Where the journal really stands.

    friend bool operator==(const Conflict&, const Conflict&) = default;
};

// Asking for the value of a conflict is a bug of the caller.
[[noreturn]] void throw_exception_from_error(const Conflict& conflict,
                                             const boost::source_location& location);

struct StreamSummary {
    domain::DayId day;
    domain::Sequence head = 0;
    std::string epoch;

    friend bool operator==(const StreamSummary&, const StreamSummary&) = default;
};

class Journal {
  public:
    Journal() = default;
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;
    virtual ~Journal() = default;

    // Writes `bodies` right after `expected`, all or none, one sequence each, and
    // returns the new head. Durable once resumed; once begun it ignores cancellation,
    // because the write may already be under way. A conflict is an answer, not a
    // failure: read on, evolve, decide again. Without bodies it only compares.
    [[nodiscard]] virtual awaitable<Result<domain::Sequence, Conflict>>
    append(domain::DayId day, domain::Sequence expected, std::vector<std::string> bodies) = 0;

    // Oldest first, strictly after `after`, at most `limit` records.
    [[nodiscard]] virtual awaitable<std::vector<Record>>
    read(domain::DayId day, domain::Sequence after, std::size_t limit) = 0;

    // Resumes with the head once it is beyond `after`, at once if it already is,
    // whoever appended. Cancellable: then it throws operation_aborted.
    [[nodiscard]] virtual awaitable<domain::Sequence> follow(domain::DayId day,
                                                             domain::Sequence after) = 0;

    // Every day that holds at least one record, in order of id.
    [[nodiscard]] virtual awaitable<std::vector<StreamSummary>> streams() = 0;

    // 128 random bits in hexadecimal, drawn with the first record of the day, so that
    // positions of a restored journal are not mistaken for those of the lost one.
    // Empty for a day without records.
    [[nodiscard]] virtual awaitable<std::string> epoch(domain::DayId day) = 0;

    // Deletes a day for good; nothing happens when it does not exist. Whoever
    // follows it goes on waiting.
    [[nodiscard]] virtual awaitable<void> erase(domain::DayId day) = 0;
};

} // namespace deroule::journal
