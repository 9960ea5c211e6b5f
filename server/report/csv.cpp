#include "report/csv.hpp"

#include "report/csv_writer.hpp"
#include "report/local_time.hpp"
#include "report/texts.hpp"

namespace deroule::report {

namespace {

using namespace domain;

// What a row may say; members left empty are empty cells.
struct Row {
    std::string_view chapter;
    std::string block = {};
    std::string territory = {};
    std::string category = {};
    Cell group = std::string();
    std::string heading = {};
    std::string text = {};
    Cell number = std::string();
    std::string status = {};
    std::string author = {};
};

class Sheet {
  public:
    Sheet(const Account& account, Language language)
        : t_(texts(language)), language_(language), audience_(account.audience) {
        std::vector<Cell> names;
        for (const std::string_view name :
             {t_.date, t_.chapter, t_.block, t_.territory, t_.category, t_.group_column, t_.heading,
              t_.text, t_.number, t_.status})
            names.emplace_back(std::string(name));
        if (audience_ == Audience::organisers) names.emplace_back(std::string(t_.author));
        writer_.add_row(names);
        for (const DayAccount& day : account.days)
            add_day(day);
    }

    [[nodiscard]] const std::string& text() const { return writer_.text(); }

  private:
    void add(const DayAccount& day, const Row& row) {
        std::vector<Cell> cells{day.date,     std::string(row.chapter),
                                row.block,    row.territory,
                                row.category, row.group,
                                row.heading,  row.text,
                                row.number,   row.status};
        if (audience_ == Audience::organisers) cells.emplace_back(row.author);
        writer_.add_row(cells);
    }

    void add_day(const DayAccount& day) {
        for (const TerritoryAccount& territory : day.territories)
            add_territory(day, territory);
        for (const ExpectationAccount& each : day.expectations.texts)
            add(day, {.chapter = t_.expectations,
                      .territory = each.territory,
                      .category = std::string(person_of(each.category, language_)),
                      .text = each.text,
                      .author = each.author});
        for (const QuestionAccount& question : day.expectations.questions)
            add_question(day, t_.expectations, question);
        for (const BlockAccount& block : day.agenda)
            add_block(day, block);
        for (const HarvestAccount& harvest : day.harvests)
            for (const SectionAccount& section : harvest.sections)
                for (const FieldAccount& field : section.fields)
                    for (const CardAccount& card : field.cards)
                        add_card(day, harvest, section, field, card);
        for (const QuestionAccount& question : day.questions)
            add_question(day, t_.questions, question);
        for (const QuestionAccount& question : day.evaluation)
            add_question(day, t_.evaluation, question);
    }

    void add_territory(const DayAccount& day, const TerritoryAccount& territory) {
        for (const auto& [category, word] : WordList<Category>::list)
            if (territory.came.of(category) > 0)
                add(day, {.chapter = t_.presence,
                          .territory = territory.name,
                          .category = category_text(category),
                          .heading = territory.kind,
                          .number = territory.came.of(category)});
        for (const PersonAccount& person : territory.people)
            add(day, {.chapter = t_.person,
                      .territory = territory.name,
                      .category = std::string(person_of(person.category, language_)),
                      .heading = person.function,
                      .text = person.name,
                      .status = coming_text(person)});
    }

    void add_block(const DayAccount& day, const BlockAccount& block) {
        Row row{.chapter = t_.agenda, .block = block.title};
        row.heading = times_text(day, block.planned);
        if (block.status == BlockStatus::skipped) {
            row.status = t_.skipped;
        } else {
            row.text = times_text(day, block.actual);
            row.number = whole_minutes(block.drift);
            row.status = block.status == BlockStatus::done ? t_.actual : t_.planned;
        }
        add(day, row);
    }

    void add_card(const DayAccount& day, const HarvestAccount& harvest,
                  const SectionAccount& section, const FieldAccount& field,
                  const CardAccount& card) {
        Row row{.chapter = card.kind == ContributionKind::query ? t_.queries : t_.contribution,
                .block = harvest.block};
        row.territory = section.territory;
        if (section.category) row.category = category_text(*section.category);
        if (card.group != 0) row.group = card.group;
        row.heading = field.name;
        row.text = card.text;
        row.number = card.votes;
        row.status = card.status == ContributionStatus::hidden      ? t_.hidden
                     : card.status == ContributionStatus::submitted ? t_.unpublished
                                                                    : t_.published;
        row.author = card.author;
        add(day, row);
    }

    void add_question(const DayAccount& day, std::string_view chapter,
                      const QuestionAccount& question) {
        Row row{.chapter = chapter, .block = question.block};
        row.heading = question.text;
        row.text = t_.answers;
        row.number = question.count;
        add(day, row);
        if (question.average_tenths) {
            row.text = t_.average_column;
            row.number = tenths_text(*question.average_tenths, language_);
            add(day, row);
        }
        for (const StepCount& each : question.steps) {
            row.text = each.label.empty() ? std::to_string(each.step) : each.label;
            row.number = each.count;
            add(day, row);
        }
        for (const WordCount& each : question.words) {
            row.text = each.word;
            row.number = each.count;
            add(day, row);
        }
        for (const TextAnswer& each : question.texts) {
            row.text = each.text;
            row.number = std::string();
            row.author = each.author;
            add(day, row);
        }
    }

    [[nodiscard]] std::string category_text(Category category) const {
        return std::string(people_of(category, language_));
    }

    [[nodiscard]] std::string times_text(const DayAccount& day, const Span& span) const {
        return clock_time(span.from, day.midnight) + "–" + clock_time(span.until, day.midnight);
    }

    [[nodiscard]] std::string coming_text(const PersonAccount& person) const {
        if (person.coming == Coming::came) return std::string(t_.came);
        if (person.coming == Coming::missing) return std::string(t_.did_not_come);
        if (person.coming == Coming::expected) return std::string(t_.awaited);
        if (person.absence.empty()) return std::string(t_.excused);
        return with(t_.excused_because, {{"reason", person.absence}});
    }

    const Texts& t_;
    Language language_;
    Audience audience_;
    CsvWriter writer_;
};

} // namespace

std::string write_csv(const Account& account, Language language) {
    return Sheet(account, language).text();
}

} // namespace deroule::report
