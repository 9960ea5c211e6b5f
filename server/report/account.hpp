// What remains of a day, or of a cycle of days: who came, what they expected, how the day ran,
// what groups brought back and what the evaluation says. In no language yet.
//
// Pure, any thread. A public account holds no person's name and no text that was not published,
// as the observers' channel does (W-80); no account holds an address. Answers to an evaluation
// never say who gave them, to anybody (W-84). O(n log n) in people and contributions.
#pragma once

#include "base/time.hpp"
#include "domain/agenda.hpp"
#include "domain/day.hpp"
#include "domain/harvest.hpp"
#include "domain/roster.hpp"
#include "report/options.hpp"

#include <optional>
#include <string>
#include <vector>

namespace deroule::report {

// How many people, by category.
struct Heads {
    int elu = 0;
    int technicien = 0;
    int operateur = 0;
    int etat = 0;

    [[nodiscard]] int& of(domain::Category category);
    [[nodiscard]] int of(domain::Category category) const;
    [[nodiscard]] int total() const { return elu + technicien + operateur + etat; }

    friend bool operator==(const Heads&, const Heads&) = default;
};

// came: was here, were it for a minute. excused: marked absent by a facilitator. expected: the
// day's doors have not opened yet.
enum class Coming { came, missing, excused, expected };

struct PersonAccount {
    std::string name;
    domain::Category category = domain::Category::elu;
    std::string function;
    Coming coming = Coming::missing;
    std::string absence; // The reason given, when excused.
};

struct TerritoryAccount {
    std::string name;
    std::string kind;
    domain::Advancement advancement = domain::Advancement::unknown;
    Heads registered, came;
    std::vector<PersonAccount> people; // Organisers only; by category, then name.
};

struct ExpectationAccount {
    std::string text;
    std::string author, territory;
    domain::Category category = domain::Category::elu;
};

struct StepCount {
    int step = 0;      // The scale's step, or the index of the choice from 0.
    std::string label; // The choice's text; empty for a scale.
    int count = 0;
};

struct WordCount {
    std::string word;
    int count = 0;
};

struct TextAnswer {
    std::string text;
    std::string author; // Empty in an evaluation.
};

// What was answered to one question.
struct QuestionAccount {
    std::string block; // The block's title.
    domain::QuestionKind kind = domain::QuestionKind::text;
    std::string text;
    int count = 0; // People who answered.
    int scale_min = 0;
    int scale_max = 0;
    std::optional<int> average_tenths; // scale: the mean in tenths, halves away from zero.
    std::vector<StepCount> steps;      // Every step or choice in order, those without votes too.
    std::vector<WordCount> words;      // Most frequent first.
    std::vector<TextAnswer> texts; // Organisers only; sorted by text, which says nothing of who.
};

// What people wrote that they expect of the day.
struct Expectations {
    Heads written;                         // Registrations that said something.
    std::vector<ExpectationAccount> texts; // Organisers only.
    std::vector<QuestionAccount> questions;
};

// A block as planned and as it was, or as projected while it is still to come.
struct BlockAccount {
    std::string id;
    domain::BlockKind kind = domain::BlockKind::plenary;
    domain::BlockStatus status = domain::BlockStatus::planned;
    std::string title, speaker;
    domain::Span planned{};
    domain::Span actual{};
    Duration drift{}; // How much later than planned it began; negative when earlier.
};

struct CardAccount {
    std::string text;
    domain::ContributionKind kind = domain::ContributionKind::card;
    domain::ContributionStatus status = domain::ContributionStatus::published;
    int group = 0; // The number of the group it comes from; 0 when from none.
    int votes = 0;
    std::string author, territory; // Organisers only.
};

struct FieldAccount {
    std::string name; // Empty: under no heading.
    std::vector<CardAccount> cards;
};

// Which part of a harvest: a category's, a territory's or a group's; the whole when none is set.
struct SectionAccount {
    std::optional<domain::Category> category;
    std::string territory;
    int group = 0;
    int people = 0;                   // Of the group.
    std::vector<std::string> members; // Organisers only; names.
    std::vector<FieldAccount> fields;
};

// What a block brought back. A group speaks for the category or territory of most of its
// members; where none has more than half, each card speaks for its author's.
struct HarvestAccount {
    std::string block; // The block's title.
    domain::BlockKind kind = domain::BlockKind::plenary;
    std::optional<domain::GroupingRule> rule; // breakout only: as the round was composed.
    std::string prompt;
    int groups = 0;
    std::vector<SectionAccount> sections;
};

struct DayAccount {
    std::string id, title, date, timezone;
    Instant midnight{};
    domain::DayStatus status = domain::DayStatus::prepared;
    Heads registered, came;
    std::vector<TerritoryAccount> territories; // That came; for organisers, those that did not too.
    Expectations expectations;
    std::vector<BlockAccount> agenda;
    std::vector<HarvestAccount> harvests; // In agenda order.
    std::vector<QuestionAccount> questions;
    std::vector<QuestionAccount> evaluation;
};

struct Account {
    Audience audience = Audience::public_;
    std::string cycle; // May be empty.
    std::vector<DayAccount> days;
};

[[nodiscard]] Account account_of(const domain::Day& day, Audience audience);

// Several days of a cycle, put in order of date; the cycle's name is the first that a day gives.
[[nodiscard]] Account account_of(std::vector<const domain::Day*> days, Audience audience);

} // namespace deroule::report

namespace deroule::domain {

template <>
struct WordList<report::Coming> {
    static constexpr std::array<Word<report::Coming>, 4> list{
        {{report::Coming::came, "came"},
         {report::Coming::missing, "missing"},
         {report::Coming::excused, "excused"},
         {report::Coming::expected, "expected"}}};
};

} // namespace deroule::domain
