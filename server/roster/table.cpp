#include "roster/table.hpp"

#include "roster/record_reader.hpp"
#include "roster/separator.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace deroule::roster {

namespace {

// Spreadsheets write, and obey, a first line such as "sep=;".
std::optional<char> declared_separator(std::string_view text) {
    const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
    if (line.size() != 5 || !line.starts_with("sep=")) return std::nullopt;
    return line.back();
}

bool blank(std::string_view text) {
    return std::ranges::all_of(text, [](char character) {
        return character == ' ' || character == '\t' || character == '\r' || character == '\n';
    });
}

} // namespace

Result<Table, ReadError> read_table(std::string_view bytes) {
    if (bytes.size() > table_bytes_max) {
        return ReadError{DoubtKind::file_too_large, 0, 0, std::to_string(bytes.size())};
    }
    Result<Decoded, ReadError> decoded = decode(bytes);
    if (!decoded) return decoded.error();
    const std::string& text = decoded->text;
    if (blank(text)) return ReadError{DoubtKind::file_empty, 0, 0, ""};

    const std::optional<char> declared = declared_separator(text);
    const char separator = declared ? *declared : find_separator(text);
    Records records = read_records(text, separator);
    if (records.stopped) return *std::move(records.stopped);
    if (declared) records.rows.erase(records.rows.begin());
    return Table{std::move(records.rows), separator, decoded->encoding, decoded->assumed,
                 std::move(records.misplaced_quotes)};
}

std::vector<Doubt> doubts_about(const Table& table) {
    std::vector<Doubt> doubts;
    if (table.encoding_assumed) {
        doubts.push_back({0, "", DoubtKind::encoding_assumed, "",
                          std::string(name_of(table.encoding)), Severity::note});
    }
    for (const MisplacedQuote& quote : table.misplaced_quotes) {
        doubts.push_back(
            {quote.line, "", DoubtKind::quote_misplaced, "", "", Severity::doubt, quote.column});
    }
    return doubts;
}

} // namespace deroule::roster
