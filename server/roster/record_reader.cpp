#include "roster/record_reader.hpp"

#include <optional>
#include <utility>

namespace deroule::roster {

namespace {

// One pass over the text; the members are where it stands.
class RecordReader {
  public:
    RecordReader(std::string_view text, char separator) : text_(text), separator_(separator) {}

    Records read() {
        while (at_ < text_.size() && !records_.stopped) {
            if (records_.rows.size() == table_rows_max) {
                stop(DoubtKind::too_many_rows, line_, 0, std::to_string(table_rows_max));
                break;
            }
            read_row();
            if (records_.stopped) {
                records_.rows.pop_back();
            } else if (odd_) {
                records_.odd_rows.push_back(records_.rows.size() - 1);
            }
        }
        return std::move(records_);
    }

  private:
    void read_row() {
        Row& row = records_.rows.emplace_back();
        row.line = line_;
        odd_ = false;
        while (true) {
            if (row.cells.size() == table_columns_max) {
                return stop(DoubtKind::too_many_columns, row.line, 0,
                            std::to_string(table_columns_max));
            }
            read_cell(row.cells.emplace_back());
            if (records_.stopped || at_ == text_.size()) return;
            if (text_[at_] != separator_) return end_line();
            step();
        }
    }

    void read_cell(std::string& cell) {
        if (at_ < text_.size() && text_[at_] == '"') read_quoted(cell);
        while (at_ < text_.size() && !ends_cell(text_[at_])) {
            if (text_[at_] == '"') odd_ = true;
            cell += text_[at_];
            step();
        }
    }

    // From the opening quote to after the closing one; a doubled quote stands for itself.
    void read_quoted(std::string& cell) {
        const int opened_line = line_;
        const int opened_column = column_;
        step();
        while (at_ < text_.size()) {
            if (text_[at_] == '"') {
                step();
                if (at_ == text_.size() || text_[at_] != '"') {
                    return note_text_after_quote();
                }
                cell += '"';
                step();
            } else if (text_[at_] == '\r' || text_[at_] == '\n') {
                const std::size_t from = at_;
                end_line();
                cell += text_.substr(from, at_ - from);
            } else {
                cell += text_[at_];
                step();
            }
        }
        stop(DoubtKind::quote_unterminated, opened_line, opened_column,
             cell.substr(0, cell.find_first_of("\r\n")));
    }

    void note_text_after_quote() {
        if (at_ < text_.size() && !ends_cell(text_[at_])) {
            records_.misplaced_quotes.push_back({line_, column_});
            odd_ = true;
        }
    }

    void stop(DoubtKind kind, int line, int column, std::string read) {
        records_.stopped = ReadError{kind, line, column, std::move(read)};
    }

    [[nodiscard]] bool ends_cell(char character) const {
        return character == separator_ || character == '\r' || character == '\n';
    }

    // Columns count characters: the trailing bytes of UTF-8 do not move them.
    void step() {
        ++at_;
        const bool inside =
            at_ < text_.size() && (static_cast<unsigned char>(text_[at_]) & 0xC0) == 0x80;
        if (!inside) ++column_;
    }

    void end_line() {
        const bool pair = text_.substr(at_).starts_with("\r\n");
        at_ += pair ? 2 : 1;
        ++line_;
        column_ = 1;
    }

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0;
    int line_ = 1;
    int column_ = 1;
    bool odd_ = false; // The row being read has a quote elsewhere than round a cell.
    Records records_;
};

} // namespace

Records read_records(std::string_view text, char separator) {
    return RecordReader(text, separator).read();
}

} // namespace deroule::roster
