// The words of the domain's closed lists, as documents, messages and journals write them:
// each enumerator's own name (`break_` is "break").
#pragma once

#include "domain/day.hpp"

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace deroule::domain {

template <class Enum>
using Word = std::pair<Enum, std::string_view>;

// One table an enumeration, in order of declaration.
template <class Enum>
struct WordList;

template <>
struct WordList<Role> {
    static constexpr std::array<Word<Role>, 4> list{{{Role::facilitator, "facilitator"},
                                                     {Role::participant, "participant"},
                                                     {Role::observer, "observer"},
                                                     {Role::engine, "engine"}}};
};

template <>
struct WordList<Category> {
    static constexpr std::array<Word<Category>, 4> list{{{Category::elu, "elu"},
                                                         {Category::technicien, "technicien"},
                                                         {Category::operateur, "operateur"},
                                                         {Category::etat, "etat"}}};
};

template <>
struct WordList<Advancement> {
    static constexpr std::array<Word<Advancement>, 4> list{
        {{Advancement::unknown, "unknown"},
         {Advancement::starting, "starting"},
         {Advancement::engaged, "engaged"},
         {Advancement::amplifying, "amplifying"}}};
};

template <>
struct WordList<Presence> {
    static constexpr std::array<Word<Presence>, 4> list{{{Presence::expected, "expected"},
                                                         {Presence::present, "present"},
                                                         {Presence::left, "left"},
                                                         {Presence::absent, "absent"}}};
};

template <>
struct WordList<DayStatus> {
    static constexpr std::array<Word<DayStatus>, 5> list{{{DayStatus::prepared, "prepared"},
                                                          {DayStatus::open, "open"},
                                                          {DayStatus::running, "running"},
                                                          {DayStatus::paused, "paused"},
                                                          {DayStatus::closed, "closed"}}};
};

template <>
struct WordList<PlaceKind> {
    static constexpr std::array<Word<PlaceKind>, 5> list{{{PlaceKind::lobby, "lobby"},
                                                          {PlaceKind::plenary, "plenary"},
                                                          {PlaceKind::group, "group"},
                                                          {PlaceKind::away, "away"},
                                                          {PlaceKind::ended, "ended"}}};
};

template <>
struct WordList<BlockKind> {
    static constexpr std::array<Word<BlockKind>, 8> list{
        {{BlockKind::plenary, "plenary"},
         {BlockKind::cross_introduction, "cross_introduction"},
         {BlockKind::question, "question"},
         {BlockKind::content, "content"},
         {BlockKind::break_, "break"},
         {BlockKind::breakout, "breakout"},
         {BlockKind::report, "report"},
         {BlockKind::evaluation, "evaluation"}}};
};

template <>
struct WordList<BlockStatus> {
    static constexpr std::array<Word<BlockStatus>, 4> list{{{BlockStatus::planned, "planned"},
                                                            {BlockStatus::running, "running"},
                                                            {BlockStatus::done, "done"},
                                                            {BlockStatus::skipped, "skipped"}}};
};

template <>
struct WordList<Phase> {
    static constexpr std::array<Word<Phase>, 12> list{{{Phase::none, "none"},
                                                       {Phase::pairing, "pairing"},
                                                       {Phase::interview, "interview"},
                                                       {Phase::circles, "circles"},
                                                       {Phase::composing, "composing"},
                                                       {Phase::announced, "announced"},
                                                       {Phase::open, "open"},
                                                       {Phase::closing, "closing"},
                                                       {Phase::closed, "closed"},
                                                       {Phase::shown, "shown"},
                                                       {Phase::reporting, "reporting"},
                                                       {Phase::finished, "finished"}}};
};

template <>
struct WordList<GroupingRule> {
    static constexpr std::array<Word<GroupingRule>, 8> list{
        {{GroupingRule::by_category, "by_category"},
         {GroupingRule::across_territories, "across_territories"},
         {GroupingRule::by_delegation, "by_delegation"},
         {GroupingRule::pairs, "pairs"},
         {GroupingRule::random, "random"},
         {GroupingRule::by_choice, "by_choice"},
         {GroupingRule::manual, "manual"},
         {GroupingRule::same_groups, "same_groups"}}};
};

template <>
struct WordList<LengthBound> {
    static constexpr std::array<Word<LengthBound>, 2> list{
        {{LengthBound::shortest, "shortest"}, {LengthBound::longest, "longest"}}};
};

template <>
struct WordList<QuestionKind> {
    static constexpr std::array<Word<QuestionKind>, 4> list{
        {{QuestionKind::word_cloud, "word_cloud"},
         {QuestionKind::scale, "scale"},
         {QuestionKind::choice, "choice"},
         {QuestionKind::text, "text"}}};
};

template <>
struct WordList<RoundPurpose> {
    static constexpr std::array<Word<RoundPurpose>, 3> list{{{RoundPurpose::pairs, "pairs"},
                                                             {RoundPurpose::circles, "circles"},
                                                             {RoundPurpose::groups, "groups"}}};
};

template <>
struct WordList<RoundStatus> {
    static constexpr std::array<Word<RoundStatus>, 7> list{{{RoundStatus::requested, "requested"},
                                                            {RoundStatus::proposed, "proposed"},
                                                            {RoundStatus::accepted, "accepted"},
                                                            {RoundStatus::announced, "announced"},
                                                            {RoundStatus::open, "open"},
                                                            {RoundStatus::closing, "closing"},
                                                            {RoundStatus::done, "done"}}};
};

template <>
struct WordList<GroupStatus> {
    static constexpr std::array<Word<GroupStatus>, 4> list{{{GroupStatus::waiting, "waiting"},
                                                            {GroupStatus::open, "open"},
                                                            {GroupStatus::closing, "closing"},
                                                            {GroupStatus::closed, "closed"}}};
};

template <>
struct WordList<BreachKind> {
    static constexpr std::array<Word<BreachKind>, 9> list{
        {{BreachKind::group_too_small, "group_too_small"},
         {BreachKind::group_too_large, "group_too_large"},
         {BreachKind::same_territory, "same_territory"},
         {BreachKind::mixed_categories, "mixed_categories"},
         {BreachKind::mixed_delegations, "mixed_delegations"},
         {BreachKind::split_delegation, "split_delegation"},
         {BreachKind::kept_apart, "kept_apart"},
         {BreachKind::kept_together, "kept_together"},
         {BreachKind::pin, "pin"}}};
};

template <>
struct WordList<AdviceKind> {
    static constexpr std::array<Word<AdviceKind>, 6> list{
        {{AdviceKind::one_more_group, "one_more_group"},
         {AdviceKind::one_group_fewer, "one_group_fewer"},
         {AdviceKind::larger_groups, "larger_groups"},
         {AdviceKind::smaller_groups, "smaller_groups"},
         {AdviceKind::merge_category, "merge_category"},
         {AdviceKind::fewer_rounds, "fewer_rounds"}}};
};

template <>
struct WordList<Tie> {
    static constexpr std::array<Word<Tie>, 3> list{
        {{Tie::none, "none"}, {Tie::apart, "apart"}, {Tie::together, "together"}}};
};

template <>
struct WordList<ContributionKind> {
    static constexpr std::array<Word<ContributionKind>, 2> list{
        {{ContributionKind::card, "card"}, {ContributionKind::query, "query"}}};
};

template <>
struct WordList<ContributionStatus> {
    static constexpr std::array<Word<ContributionStatus>, 4> list{
        {{ContributionStatus::submitted, "submitted"},
         {ContributionStatus::published, "published"},
         {ContributionStatus::hidden, "hidden"},
         {ContributionStatus::withdrawn, "withdrawn"}}};
};

template <>
struct WordList<CallStatus> {
    static constexpr std::array<Word<CallStatus>, 4> list{{{CallStatus::waiting, "waiting"},
                                                           {CallStatus::taken, "taken"},
                                                           {CallStatus::answered, "answered"},
                                                           {CallStatus::cancelled, "cancelled"}}};
};

// Enumerators count from 0 in order, so the table's place is the value.
template <class Enum>
[[nodiscard]] constexpr std::string_view word(Enum value) {
    return WordList<Enum>::list[static_cast<std::size_t>(value)].second;
}

// Empty when no enumerator has that name.
template <class Enum>
[[nodiscard]] constexpr std::optional<Enum> named(std::string_view text) {
    for (const auto& [value, word] : WordList<Enum>::list)
        if (word == text) return value;
    return std::nullopt;
}

} // namespace deroule::domain
