#include "roster/separator.hpp"

#include "roster/record_reader.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace deroule::roster {

namespace {

constexpr std::size_t sample_bytes = std::size_t{256} * 1024;

// The beginning of the text, whole lines only.
std::string_view sample_of(std::string_view text) {
    if (text.size() <= sample_bytes) return text;
    const std::size_t end = text.substr(0, sample_bytes).find_last_of("\r\n");
    return text.substr(0, end == std::string_view::npos ? sample_bytes : end + 1);
}

bool quote_inside(const Row& row) {
    return std::ranges::any_of(row.cells, [](const std::string& cell) {
        return !cell.empty() && cell.front() != '"' && std::ranges::count(cell, '"') % 2 == 1;
    });
}

// Rows of the most common width above one, then that width: the larger pair wins.
std::pair<std::size_t, std::size_t> fit_of(std::string_view sample, char separator) {
    const Result<Records, ReadError> records = read_records(sample, separator);
    if (!records) return {0, 0};
    std::set<int> odd_lines;
    for (const MisplacedQuote& quote : records->misplaced_quotes) odd_lines.insert(quote.line);

    std::map<std::size_t, std::size_t> rows_of_width;
    for (const Row& row : records->rows) {
        if (row.cells.size() < 2 || odd_lines.contains(row.line) || quote_inside(row)) continue;
        ++rows_of_width[row.cells.size()];
    }
    std::pair<std::size_t, std::size_t> best{0, 0};
    for (const auto& [width, rows] : rows_of_width) best = std::max(best, {rows, width});
    return best;
}

} // namespace

char find_separator(std::string_view text) {
    const std::string_view sample = sample_of(text);
    char best = ';';
    std::pair<std::size_t, std::size_t> best_fit{0, 0};
    for (const char separator : std::array{';', '\t', ','}) {
        const auto fit = fit_of(sample, separator);
        if (fit > best_fit) {
            best = separator;
            best_fit = fit;
        }
    }
    return best;
}

} // namespace deroule::roster
