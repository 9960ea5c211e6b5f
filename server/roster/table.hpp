// A registration file as rows of cells, before anything is understood of them.
//
// The separator and the encoding are found out, line breaks may be mixed, and each row
// knows the physical line where it starts. Cells are as written: neither trimmed nor
// normalised. Any thread; linear in the size of the file.
#pragma once

#include "base/result.hpp"
#include "roster/doubt.hpp"
#include "roster/encoding.hpp"
#include "roster/read_error.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace deroule::roster {

inline constexpr std::size_t table_bytes_max = std::size_t{16} * 1024 * 1024;
inline constexpr std::size_t table_rows_max = 20'000;
inline constexpr std::size_t table_columns_max = 200;

// A row of one empty cell is a blank line.
struct Row {
    int line = 0; // From 1, of the row's first character.
    std::vector<std::string> cells;

    friend bool operator==(const Row&, const Row&) = default;
};

// A place where text follows a closing quote; it was joined to the cell.
struct MisplacedQuote {
    int line = 0;
    int column = 0;

    friend bool operator==(const MisplacedQuote&, const MisplacedQuote&) = default;
};

struct Table {
    std::vector<Row> rows; // Headings included: columns.hpp finds out where they are.
    char separator = ';';
    Encoding encoding = Encoding::utf8;
    bool encoding_assumed = false; // Neither a byte order mark nor valid UTF-8 proves it.
    std::vector<MisplacedQuote> misplaced_quotes;
};

[[nodiscard]] Result<Table, ReadError> read_table(std::string_view bytes);

// What the reading of the table itself leaves open.
[[nodiscard]] std::vector<Doubt> doubts_about(const Table& table);

} // namespace deroule::roster
