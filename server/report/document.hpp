// A report as a sequence of headings, paragraphs, lists and tables, in one language.
//
// Made once from an account; Markdown and HTML are two ways to write it down. Texts are as people
// typed them: escaping belongs to the writers. Plain values, any thread.
#pragma once

#include "report/options.hpp"

#include <string>
#include <variant>
#include <vector>

namespace deroule::report {

struct Heading {
    int level = 2; // 2 to 6; the title is the only 1. No level is jumped over.
    std::string text;
};

struct Paragraph {
    std::string text;
};

struct Item {
    std::string text;
    std::string note = {}; // Set apart, in brackets; may be empty.
};

struct List {
    std::vector<Item> items;
};

enum class Align { start, end };

struct Column {
    std::string name;
    Align align = Align::start;
};

// The first cell of a row says what the row is about.
struct Table {
    std::string caption;
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows;
};

using Node = std::variant<Heading, Paragraph, List, Table>;

struct Document {
    Language language = Language::fr;
    std::string title;
    std::vector<Node> nodes;
};

} // namespace deroule::report
