// The chapters of an account's document. For account_document.cpp and its siblings only.
#pragma once

#include "report/account.hpp"
#include "report/document.hpp"
#include "report/texts.hpp"

#include <string>
#include <utility>
#include <vector>

namespace deroule::report {

// Writes into one document; `level` is that of the chapters.
struct Page {
    Document& document;
    const Texts& t;
    Language language;
    Audience audience;
    int level = 2;

    void heading(int below, std::string text) const {
        document.nodes.emplace_back(Heading{level + below, std::move(text)});
    }
    void paragraph(std::string text) const {
        if (!text.empty()) document.nodes.emplace_back(Paragraph{std::move(text)});
    }
    void list(std::vector<Item> items) const {
        if (!items.empty()) document.nodes.emplace_back(List{std::move(items)});
    }
    void table(Table table) const {
        if (!table.rows.empty()) document.nodes.emplace_back(std::move(table));
    }
};

void write_territories(const Page& page, const DayAccount& day);
void write_harvest(const Page& page, const HarvestAccount& harvest);
// `below`: how far under the chapter its headings stand.
void write_question(const Page& page, const QuestionAccount& question, int below);

} // namespace deroule::report
