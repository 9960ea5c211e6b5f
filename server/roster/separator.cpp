#include "roster/separator.hpp"

#include "roster/record_reader.hpp"

#include <array>
#include <map>
#include <set>
#include <utility>

namespace deroule::roster {

namespace {

constexpr std::size_t sample_bytes = std::size_t{256} * 1024;

// How well a separator explains the sample.
struct Fit {
    std::size_t oddities = 0; // Rows with a quote in an odd place, or one that never closes.
    std::size_t rows = 0;     // Rows of the most common width above one.
    std::size_t width = 0;
};

bool better(const Fit& left, const Fit& right) {
    if ((left.rows == 0) != (right.rows == 0)) return left.rows > 0;
    if (left.oddities != right.oddities) return left.oddities < right.oddities;
    return std::pair(left.rows, left.width) > std::pair(right.rows, right.width);
}

Fit fit_of(std::string_view sample, char separator) {
    const Records records = read_records(sample, separator);
    const std::set<std::size_t> odd(records.odd_rows.begin(), records.odd_rows.end());
    std::map<std::size_t, std::size_t> rows_of_width;
    for (std::size_t index = 0; index < records.rows.size(); ++index) {
        const std::size_t width = records.rows[index].cells.size();
        if (width > 1 && !odd.contains(index)) ++rows_of_width[width];
    }
    Fit fit;
    for (const auto& [width, rows] : rows_of_width) {
        if (rows >= fit.rows) fit = {0, rows, width};
    }
    const bool unclosed = records.stopped && records.stopped->kind == DoubtKind::quote_unterminated;
    fit.oddities = odd.size() + (unclosed ? 1 : 0);
    return fit;
}

} // namespace

char find_separator(std::string_view text) {
    // A cell cut at the end of the sample is one oddity, for the right separator too; every
    // other has one for each quoted cell.
    const std::string_view sample = text.substr(0, sample_bytes);
    char best = ';';
    Fit best_fit;
    for (const char separator : std::array{';', '\t', ','}) {
        const Fit fit = fit_of(sample, separator);
        if (better(fit, best_fit)) {
            best = separator;
            best_fit = fit;
        }
    }
    return best;
}

} // namespace deroule::roster
