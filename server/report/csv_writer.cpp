#include "report/csv_writer.hpp"

namespace deroule::report {

namespace {

// Tab and line ends too: spreadsheets skip them before they look for a formula.
constexpr std::string_view formula_starts = "=+-@\t\r\n";

} // namespace

std::string csv_cell(std::string_view text) {
    std::string cell;
    if (!text.empty() && formula_starts.find(text.front()) != std::string_view::npos) cell = "'";
    cell += text;
    if (cell.find_first_of(";\"\r\n") == std::string::npos) return cell;
    std::string quoted = "\"";
    for (const char c : cell) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + "\"";
}

CsvWriter::CsvWriter() : text_("\xEF\xBB\xBF") {}

void CsvWriter::add_row(const std::vector<Cell>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) text_ += ';';
        if (const int* number = std::get_if<int>(&cells[i]))
            text_ += std::to_string(*number);
        else
            text_ += csv_cell(std::get<std::string>(cells[i]));
    }
    text_ += "\r\n";
}

} // namespace deroule::report
