#include "report/markdown.hpp"

#include "report/account_document.hpp"

#include <variant>

namespace deroule::report {

namespace {

constexpr std::string_view specials = "\\`*_[]<>#|~&$";

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Where the mark stands that would make the start of a line a list or a rule; npos when none does.
std::size_t opening_mark(std::string_view line) {
    if (line.empty()) return std::string_view::npos;
    if (line.front() == '-' || line.front() == '+' || line.front() == '=') return 0;
    std::size_t digits = 0;
    while (digits < line.size() && is_digit(line[digits]))
        ++digits;
    const bool numbered =
        digits > 0 && digits < line.size() && (line[digits] == '.' || line[digits] == ')');
    return numbered ? digits : std::string_view::npos;
}

// Whether what is written begins a line, where a mark would be read as a list's.
enum class Position { line_start, inside };

std::string escaped_line(std::string_view line, Position position) {
    while (!line.empty() && (line.front() == ' ' || line.front() == '\t'))
        line.remove_prefix(1);
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t'))
        line.remove_suffix(1);
    const std::size_t mark =
        position == Position::line_start ? opening_mark(line) : std::string_view::npos;
    std::string out;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (static_cast<unsigned char>(c) < 0x20 || c == '\x7F') {
            out += ' ';
            continue;
        }
        if (i == mark || specials.find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

// Line by line, with `join` between them; empty lines are left out, for they would end the item.
std::string escaped(std::string_view text, std::string_view join, Position position) {
    std::string out;
    while (true) {
        const std::size_t end = text.find_first_of("\r\n");
        const std::string line = escaped_line(text.substr(0, end), position);
        if (!line.empty()) out.append(out.empty() ? std::string_view() : join).append(line);
        if (end == std::string_view::npos) return out;
        text.remove_prefix(end + 1);
    }
}

struct Writer {
    void operator()(const Heading& heading) {
        out += "\n" + std::string(static_cast<std::size_t>(heading.level), '#') + " " +
               markdown_escaped(heading.text) + "\n";
    }

    void operator()(const Paragraph& paragraph) {
        out += "\n" + escaped(paragraph.text, "\\\n", Position::line_start) + "\n";
    }

    void operator()(const List& list) {
        out += "\n";
        for (const Item& item : list.items) {
            out += "- " + escaped(item.text, "\\\n  ", Position::line_start);
            if (!item.note.empty()) out += " *(" + markdown_escaped(item.note) + ")*";
            out += "\n";
        }
    }

    void operator()(const Table& table) {
        out += "\n|";
        for (const Column& column : table.columns)
            out += " " + markdown_escaped(column.name) + " |";
        out += "\n|";
        for (const Column& column : table.columns)
            out += column.align == Align::end ? " ---: |" : " --- |";
        out += "\n";
        for (const auto& row : table.rows) {
            out += "|";
            for (const std::string& cell : row)
                out += " " + markdown_escaped(cell) + " |";
            out += "\n";
        }
    }

    std::string out;
};

} // namespace

std::string markdown_escaped(std::string_view text) {
    return escaped(text, " ", Position::inside);
}

std::string markdown_of(const Document& document) {
    Writer writer;
    writer.out = "# " + markdown_escaped(document.title) + "\n";
    for (const Node& node : document.nodes)
        std::visit(writer, node);
    return writer.out;
}

std::string write_markdown(const Account& account, Language language) {
    return markdown_of(account_document(account, language));
}

} // namespace deroule::report
