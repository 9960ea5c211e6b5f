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

// Rows of the most common width above one, then that width: the larger pair wins.
std::pair<std::size_t, std::size_t> fit_of(std::string_view sample, char separator) {
    const Records records = read_records(sample, separator);
    const std::set<std::size_t> odd(records.odd_rows.begin(), records.odd_rows.end());
    std::map<std::size_t, std::size_t> rows_of_width;
    for (std::size_t index = 0; index < records.rows.size(); ++index) {
        const std::size_t width = records.rows[index].cells.size();
        if (width > 1 && !odd.contains(index)) ++rows_of_width[width];
    }
    std::pair<std::size_t, std::size_t> best{0, 0};
    for (const auto& [width, rows] : rows_of_width)
        best = std::max(best, {rows, width});
    return best;
}

} // namespace

char find_separator(std::string_view text) {
    // A row cut at the end of the sample weighs nothing against the others.
    const std::string_view sample = text.substr(0, sample_bytes);
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
