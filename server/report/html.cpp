#include "report/html.hpp"

#include "report/account_document.hpp"

#include <algorithm>
#include <variant>

namespace deroule::report {

namespace {

// The sheet is refused everything but its own style, should a text ever slip through as markup.
constexpr std::string_view head = R"(<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<style>
:root { color-scheme: light; }
body { margin: 0 auto; padding: 1.5rem; max-width: 60rem; color: #1b1b1b; background: #fff;
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.5em 0 0.5em; }
h1 { margin-top: 0; }
h2 { border-bottom: 2px solid #1b1b1b; }
div { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: 0.75rem 0; overflow-wrap: normal; }
caption { text-align: start; font-weight: 600; padding-bottom: 0.25rem; }
th, td { border: 1px solid #767676; padding: 0.25rem 0.5rem; text-align: start;
  vertical-align: top; }
thead th { background: #eee; }
tbody th { font-weight: 600; }
.end { text-align: end; font-variant-numeric: tabular-nums; }
small { color: #4a4a4a; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  h2, h3, h4, h5, h6 { break-after: avoid; }
  tr, li { break-inside: avoid; }
  thead { display: table-header-group; }
  div { overflow: visible; }
}
</style>
)";

std::string_view align(Align alignment) {
    return alignment == Align::end ? " class=\"end\"" : "";
}

class Writer {
  public:
    explicit Writer(std::string& out) : out_(out) {}

    void operator()(const Heading& heading) {
        close_from(heading.level);
        open_level_ = heading.level;
        const std::string level = std::to_string(heading.level);
        const std::string id = "s" + std::to_string(++headings_);
        out_ += "<section aria-labelledby=\"" + id + "\">\n<h" + level + " id=\"" + id + "\">" +
                html_escaped(heading.text) + "</h" + level + ">\n";
    }

    void operator()(const Paragraph& paragraph) {
        out_ += "<p>" + html_escaped(paragraph.text) + "</p>\n";
    }

    void operator()(const List& list) {
        out_ += "<ul>\n";
        for (const Item& item : list.items) {
            out_ += "<li>" + html_escaped(item.text);
            if (!item.note.empty()) out_ += " <small>(" + html_escaped(item.note) + ")</small>";
            out_ += "</li>\n";
        }
        out_ += "</ul>\n";
    }

    void operator()(const Table& table) {
        // Wider than a phone: the table scrolls, not the page; a keyboard can scroll it too.
        const std::string id = "t" + std::to_string(++tables_);
        out_ += "<div role=\"region\" tabindex=\"0\" aria-labelledby=\"" + id +
                "\">\n<table>\n<caption id=\"" + id + "\">" + html_escaped(table.caption) +
                "</caption>\n<thead>\n<tr>";
        for (const Column& column : table.columns)
            out_.append("<th scope=\"col\"").append(align(column.align)) +=
                ">" + html_escaped(column.name) + "</th>";
        out_ += "</tr>\n</thead>\n<tbody>\n";
        for (const auto& row : table.rows)
            write_row(table, row);
        out_ += "</tbody>\n</table>\n</div>\n";
    }

    void close() { close_from(2); }

  private:
    // Sections nest as their headings do.
    void close_from(int level) {
        for (; open_level_ >= level; --open_level_)
            out_ += "</section>\n";
    }

    void write_row(const Table& table, const std::vector<std::string>& row) {
        out_ += "<tr>";
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string name = i == 0 ? "th" : "td";
            out_ += "<" + name + (i == 0 ? " scope=\"row\"" : "");
            out_.append(align(table.columns[i].align)) +=
                ">" + html_escaped(row[i]) + "</" + name + ">";
        }
        out_ += "</tr>\n";
    }

    std::string& out_;
    int open_level_ = 1;
    int headings_ = 0;
    int tables_ = 0;
};

} // namespace

std::string html_escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '&') {
            out += "&amp;";
        } else if (c == '<') {
            out += "&lt;";
        } else if (c == '>') {
            out += "&gt;";
        } else if (c == '"') {
            out += "&quot;";
        } else if (c == '\'') {
            out += "&#39;";
        } else if (c == '\n') {
            out += "<br>";
        } else if (c == '\t' || static_cast<unsigned char>(c) >= 0x20) {
            if (c != '\x7F') out += c; // Other control characters are not allowed in HTML.
        }
    }
    return out;
}

std::string html_of(const Document& document) {
    std::string out = "<!doctype html>\n<html lang=\"";
    out.append(domain::word(document.language)).append("\">\n<head>\n").append(head);
    std::string title = document.title;
    std::ranges::replace(title, '\n', ' '); // <title> holds no elements.
    title = html_escaped(title);
    out += "<title>" + title + "</title>\n</head>\n<body>\n<main>\n<h1>" + title + "</h1>\n";
    Writer writer(out);
    for (const Node& node : document.nodes)
        std::visit(writer, node);
    writer.close();
    return out + "</main>\n</body>\n</html>\n";
}

std::string write_html(const Account& account, Language language) {
    return html_of(account_document(account, language));
}

} // namespace deroule::report
