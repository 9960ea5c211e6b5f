// The chapters on what groups brought back and on what was answered.
#include "report/account_document_parts.hpp"

#include <algorithm>

namespace deroule::report {

namespace {

using namespace domain;

std::string chapter_title(const Page& page, const HarvestAccount& harvest) {
    std::string_view kind;
    if (!harvest.rule) {
        kind = harvest.block.empty() ? page.t.other_harvest : std::string_view();
    } else if (*harvest.rule == GroupingRule::by_category) {
        kind = page.t.peers;
    } else if (*harvest.rule == GroupingRule::by_delegation) {
        kind = page.t.delegations;
    } else if (*harvest.rule == GroupingRule::across_territories) {
        kind = page.t.across;
    } else {
        kind = page.t.groups;
    }
    if (kind.empty()) return harvest.block;
    if (harvest.block.empty()) return std::string(kind);
    return std::string(kind).append(page.t.colon) + harvest.block;
}

std::string group_text(const Page& page, int number) {
    return with(page.t.group, {{"n", std::to_string(number)}});
}

// Empty for the whole of a plenary's harvest, which needs no title of its own.
std::string section_title(const Page& page, const SectionAccount& section) {
    if (section.category) return std::string(people_of(*section.category, page.language));
    if (!section.territory.empty()) return section.territory;
    if (section.group == 0) return {};
    return group_text(page, section.group) + " (" +
           counted(page.t.persons, section.people, page.language) + ")";
}

std::string note_of(const Page& page, const SectionAccount& section, const CardAccount& card) {
    std::string note;
    const auto add = [&note](std::string_view part) {
        if (!part.empty()) note.append(note.empty() ? "" : ", ").append(part);
    };
    // A section that is a group's says so once, in its title.
    if (card.group != 0 && section.group == 0) add(group_text(page, card.group));
    if (card.votes > 0) add(counted(page.t.votes, card.votes, page.language));
    if (card.status == ContributionStatus::hidden) add(page.t.hidden);
    if (card.status == ContributionStatus::submitted) add(page.t.unpublished);
    add(card.author);
    add(card.territory);
    return note;
}

void write_cards(const Page& page, const SectionAccount& section, const FieldAccount& field,
                 int below) {
    std::vector<Item> cards;
    std::vector<Item> queries;
    for (const CardAccount& card : field.cards)
        (card.kind == ContributionKind::query ? queries : cards)
            .push_back({card.text, note_of(page, section, card)});
    if (!field.name.empty() && !cards.empty()) page.heading(below, field.name);
    page.list(std::move(cards));
    if (queries.empty()) return;
    page.heading(below, std::string(page.t.queries));
    page.list(std::move(queries));
}

void write_section(const Page& page, const SectionAccount& section) {
    const std::string title = section_title(page, section);
    if (!title.empty()) page.heading(1, title);
    if (!section.members.empty()) {
        std::string members = std::string(page.t.members).append(page.t.colon);
        for (const std::string& name : section.members)
            members += (&name == &section.members.front() ? "" : ", ") + name;
        page.paragraph(std::move(members));
    }
    // Cards under no heading are read first, lest they seem to belong to the last one.
    for (const FieldAccount& field : section.fields)
        if (field.name.empty()) write_cards(page, section, field, title.empty() ? 1 : 2);
    for (const FieldAccount& field : section.fields)
        if (!field.name.empty()) write_cards(page, section, field, title.empty() ? 1 : 2);
}

void write_steps(const Page& page, const QuestionAccount& question) {
    Table table;
    table.caption = question.text;
    const bool scale = question.kind == QuestionKind::scale;
    table.columns = {{std::string(scale ? page.t.step : page.t.choice), Align::start},
                     {std::string(page.t.answers), Align::end}};
    for (const StepCount& each : question.steps)
        table.rows.push_back(
            {scale ? std::to_string(each.step) : each.label, std::to_string(each.count)});
    page.table(std::move(table));
}

void write_words(const Page& page, const QuestionAccount& question) {
    std::string line;
    for (const WordCount& each : question.words)
        line += (line.empty() ? "" : ", ") + each.word + " (" + std::to_string(each.count) + ")";
    page.paragraph(std::move(line));
}

void write_texts(const Page& page, const QuestionAccount& question) {
    if (page.audience == Audience::public_)
        page.paragraph(counted(page.t.texts_withheld, question.count, page.language));
    std::vector<Item> items;
    for (const TextAnswer& each : question.texts)
        items.push_back({each.text, each.author});
    page.list(std::move(items));
}

std::string summary_of(const Page& page, const QuestionAccount& question) {
    const std::string answers = counted(page.t.answer_count, question.count, page.language);
    if (!question.average_tenths) return answers + ".";
    return with(page.t.average, {{"average", tenths_text(*question.average_tenths, page.language)},
                                 {"min", std::to_string(question.scale_min)},
                                 {"max", std::to_string(question.scale_max)}}) +
           " (" + answers + ").";
}

} // namespace

void write_harvest(const Page& page, const HarvestAccount& harvest) {
    page.heading(0, chapter_title(page, harvest));
    if (harvest.groups > 0)
        page.paragraph(counted(page.t.group_count, harvest.groups, page.language) + ".");
    if (!harvest.prompt.empty())
        page.paragraph(std::string(page.t.prompt).append(page.t.colon) + harvest.prompt);
    if (harvest.sections.empty())
        page.paragraph(std::string(page.audience == Audience::public_ ? page.t.nothing_published
                                                                      : page.t.nothing_written));
    for (const SectionAccount& section : harvest.sections)
        write_section(page, section);
}

void write_question(const Page& page, const QuestionAccount& question, int below) {
    page.heading(below, question.text);
    if (question.count == 0) {
        page.paragraph(std::string(page.t.no_answer));
        return;
    }
    if (question.kind != QuestionKind::text || page.audience == Audience::organisers)
        page.paragraph(summary_of(page, question));
    switch (question.kind) {
    case QuestionKind::scale:
    case QuestionKind::choice:
        write_steps(page, question);
        break;
    case QuestionKind::word_cloud:
        write_words(page, question);
        break;
    case QuestionKind::text:
        write_texts(page, question);
        break;
    }
}

} // namespace deroule::report
