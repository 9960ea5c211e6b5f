// Why a file is not a table at all.
#pragma once

#include "roster/doubt.hpp"

#include <boost/assert/source_location.hpp>

#include <string>

namespace deroule::roster {

struct ReadError {
    DoubtKind kind = DoubtKind::encoding_unreadable; // One of those of the whole file.
    int line = 0;                                    // From 1; 0 when none applies.
    int column = 0;                                  // Characters, from 1; 0 when none applies.
    std::string read;                                // What was met, for the sentence.

    friend bool operator==(const ReadError&, const ReadError&) = default;
};

// Asking for the table of a refused file is a bug.
[[noreturn]] void throw_exception_from_error(const ReadError& error,
                                             const boost::source_location& location);

// The same among doubts; an error.
[[nodiscard]] Doubt doubt_about(const ReadError& error);

} // namespace deroule::roster
