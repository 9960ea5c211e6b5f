// Cuts a decoded text into rows of cells: RFC 4180, as spreadsheets bend it.
//
// Written here because no library of Debian 12 fits: libcsv hands over bytes without
// any place and libfccp reads into typed columns of a known file, while a facilitator
// has to be told the line and character of a quote that never closes.
// CRLF, LF and CR all end a line, also mixed. A quote opens only at the start of a
// cell; elsewhere it is a character like another. Linear, any thread.
#pragma once

#include "roster/table.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace deroule::roster {

struct Records {
    std::vector<Row> rows;
    std::vector<MisplacedQuote> misplaced_quotes;
    std::vector<std::size_t> odd_rows; // Indices of rows with a quote elsewhere than round a cell.

    // Why the reading stopped before the end of the text; the rows precede that place.
    std::optional<ReadError> stopped;
};

// A line break at the very end closes the last row and opens none. Stops at a quote that
// never closes, and at more rows, or cells in a row, than table.hpp allows.
[[nodiscard]] Records read_records(std::string_view text, char separator);

} // namespace deroule::roster
