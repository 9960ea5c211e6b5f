// Rows of cells as a CSV file that French spreadsheets open as it is meant.
//
// UTF-8 with a byte order mark, `;` between cells, CRLF after rows, quotes where RFC 4180 wants
// them. A text that a spreadsheet would run as a formula gets a leading apostrophe. Not
// thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace deroule::report {

// A number is ours and stays one; a text may be anybody's.
using Cell = std::variant<std::string, int>;

class CsvWriter {
  public:
    CsvWriter();

    void add_row(const std::vector<Cell>& cells);
    [[nodiscard]] const std::string& text() const { return text_; }

  private:
    std::string text_;
};

// One cell as it stands in the file.
[[nodiscard]] std::string csv_cell(std::string_view text);

} // namespace deroule::report
