#include "report/account_document.hpp"

#include "report/account_document_parts.hpp"
#include "report/local_time.hpp"
#include "report/order.hpp"

#include <algorithm>
#include <map>

namespace deroule::report {

namespace {

using namespace domain;

void write_expectations(const Page& page, const Expectations& expectations) {
    page.heading(0, std::string(page.t.expectations));
    const std::string heads = heads_text(expectations.written, page.language);
    page.paragraph(heads.empty() ? std::string(page.t.no_expectation)
                                 : counted(page.t.expectations_written,
                                           expectations.written.total(), page.language)
                                           .append(page.t.colon) +
                                       heads + ".");
    std::vector<Item> items;
    for (const ExpectationAccount& each : expectations.texts)
        items.push_back({each.text, each.author + ", " + each.territory});
    page.list(std::move(items));
    for (const QuestionAccount& question : expectations.questions)
        write_question(page, question, 1);
}

std::string times_text(const Page& page, const DayAccount& day, const Span& span) {
    return with(page.t.times_of, {{"from", hour(span.from, day.midnight, page.language)},
                                  {"until", hour(span.until, day.midnight, page.language)}});
}

std::string actual_text(const Page& page, const DayAccount& day, const BlockAccount& block) {
    switch (block.status) {
    case BlockStatus::planned:
        return with(page.t.projected, {{"times", times_text(page, day, block.actual)}});
    case BlockStatus::running:
        return with(page.t.running,
                    {{"time", hour(block.actual.from, day.midnight, page.language)}});
    case BlockStatus::done:
        return times_text(page, day, block.actual);
    case BlockStatus::skipped:
        break;
    }
    return std::string(page.t.skipped);
}

std::string drift_text(const Page& page, const BlockAccount& block) {
    if (block.status == BlockStatus::skipped) return std::string(page.t.nothing);
    const int minutes = whole_minutes(block.drift);
    if (minutes == 0) return std::string(page.t.on_time);
    return minutes > 0 ? with(page.t.late, {{"length", length_text(minutes)}})
                       : with(page.t.early, {{"length", length_text(-minutes)}});
}

void write_agenda(const Page& page, const DayAccount& day) {
    page.heading(0, std::string(page.t.agenda));
    Table table;
    table.caption = page.t.agenda_caption;
    for (const std::string_view name : {page.t.block, page.t.planned, page.t.actual, page.t.drift})
        table.columns.push_back({std::string(name), Align::start});
    for (const BlockAccount& block : day.agenda) {
        std::string title = block.title;
        if (!block.speaker.empty())
            title += " (" + with(page.t.speaker_line, {{"name", block.speaker}}) + ")";
        table.rows.push_back({std::move(title), times_text(page, day, block.planned),
                              actual_text(page, day, block), drift_text(page, block)});
    }
    page.table(std::move(table));
}

// Questions under the title of the block that asked them.
void write_questions(const Page& page, std::string_view title,
                     const std::vector<QuestionAccount>& questions) {
    if (questions.empty()) return;
    page.heading(0, std::string(title));
    const bool one_block = std::ranges::all_of(questions, [&questions](const auto& each) {
        return each.block == questions.front().block;
    });
    std::string block;
    for (const QuestionAccount& question : questions) {
        if (!one_block && question.block != block) {
            block = question.block;
            page.heading(1, block);
        }
        write_question(page, question, one_block ? 1 : 2);
    }
}

void write_day(const Page& page, const DayAccount& day) {
    write_territories(page, day);
    write_expectations(page, day.expectations);
    write_agenda(page, day);
    for (const HarvestAccount& harvest : day.harvests)
        write_harvest(page, harvest);
    write_questions(page, page.t.questions, day.questions);
    write_questions(page, page.t.evaluation, day.evaluation);
}

// Who came on which day of the cycle, territory by territory.
void write_cycle_table(const Page& page, const Account& account) {
    std::map<std::pair<std::string, std::string>, std::vector<std::string>> rows;
    Table table;
    table.caption = page.t.by_day;
    table.columns.push_back({std::string(page.t.territory), Align::start});
    for (std::size_t i = 0; i < account.days.size(); ++i) {
        table.columns.push_back({account.days[i].date, Align::end});
        for (const TerritoryAccount& territory : account.days[i].territories) {
            auto& row = rows[{sort_key(territory.name), territory.name}];
            row.resize(account.days.size() + 1, "0");
            row.front() = territory.name;
            row[i + 1] = std::to_string(territory.came.total());
        }
    }
    for (auto& [key, row] : rows)
        table.rows.push_back(std::move(row));
    page.table(std::move(table));
}

} // namespace

Document account_document(const Account& account, Language language) {
    const Texts& t = texts(language);
    Document document;
    document.language = language;
    Page page{document, t, language, account.audience, 2};
    const bool one_day = account.days.size() == 1;
    document.title = one_day ? std::string(t.account).append(t.colon) + account.days.front().title
                             : std::string(t.cycle_account);
    if (!one_day && !account.cycle.empty()) document.title.append(t.colon) += account.cycle;
    if (one_day) {
        page.paragraph(long_date(account.days.front().date, language));
        page.paragraph(account.cycle);
    }
    if (account.audience == Audience::organisers) page.paragraph(std::string(t.organisers_only));
    if (!one_day) write_cycle_table(page, account);
    for (const DayAccount& day : account.days) {
        if (!one_day) {
            page.level = 2;
            page.heading(0, day.title + " (" + long_date(day.date, language) + ")");
            page.level = 3;
        }
        write_day(page, day);
    }
    return document;
}

} // namespace deroule::report
