// The members of an account, as its JSON has them.
#pragma once

#include "json/convert.hpp"
#include "report/account.hpp"

namespace deroule::json {

template <>
struct Fields<report::Heads> {
    using T = report::Heads;
    static constexpr auto list =
        std::make_tuple(field("elu", &T::elu), field("technicien", &T::technicien),
                        field("operateur", &T::operateur), field("etat", &T::etat));
};

template <>
struct Fields<report::PersonAccount> {
    using T = report::PersonAccount;
    static constexpr auto list = std::make_tuple(
        field("name", &T::name), field("category", &T::category), field("function", &T::function),
        field("coming", &T::coming), field("absence", &T::absence));
};

template <>
struct Fields<report::TerritoryAccount> {
    using T = report::TerritoryAccount;
    static constexpr auto list = std::make_tuple(
        field("name", &T::name), field("kind", &T::kind), field("advancement", &T::advancement),
        field("registered", &T::registered), field("came", &T::came), field("people", &T::people));
};

template <>
struct Fields<report::ExpectationAccount> {
    using T = report::ExpectationAccount;
    static constexpr auto list =
        std::make_tuple(field("text", &T::text), field("author", &T::author),
                        field("territory", &T::territory), field("category", &T::category));
};

template <>
struct Fields<report::StepCount> {
    using T = report::StepCount;
    static constexpr auto list = std::make_tuple(field("step", &T::step), field("label", &T::label),
                                                 field("count", &T::count));
};

template <>
struct Fields<report::WordCount> {
    using T = report::WordCount;
    static constexpr auto list =
        std::make_tuple(field("word", &T::word), field("count", &T::count));
};

template <>
struct Fields<report::TextAnswer> {
    using T = report::TextAnswer;
    static constexpr auto list =
        std::make_tuple(field("text", &T::text), field("author", &T::author));
};

template <>
struct Fields<report::QuestionAccount> {
    using T = report::QuestionAccount;
    static constexpr auto list = std::make_tuple(
        field("block", &T::block), field("kind", &T::kind), field("text", &T::text),
        field("count", &T::count), field("scale_min", &T::scale_min),
        field("scale_max", &T::scale_max), field("average_tenths", &T::average_tenths),
        field("steps", &T::steps), field("words", &T::words), field("texts", &T::texts));
};

template <>
struct Fields<report::Expectations> {
    using T = report::Expectations;
    static constexpr auto list =
        std::make_tuple(field("written", &T::written), field("texts", &T::texts),
                        field("questions", &T::questions));
};

template <>
struct Fields<domain::Span> {
    using T = domain::Span;
    static constexpr auto list =
        std::make_tuple(field("from_at", &T::from), field("until_at", &T::until));
};

template <>
struct Fields<report::BlockAccount> {
    using T = report::BlockAccount;
    static constexpr auto list = std::make_tuple(
        field("id", &T::id), field("kind", &T::kind), field("status", &T::status),
        field("title", &T::title), field("speaker", &T::speaker), field("planned", &T::planned),
        field("actual", &T::actual), field("drift_ms", &T::drift));
};

template <>
struct Fields<report::CardAccount> {
    using T = report::CardAccount;
    static constexpr auto list = std::make_tuple(
        field("text", &T::text), field("kind", &T::kind), field("status", &T::status),
        field("group", &T::group), field("votes", &T::votes), field("author", &T::author),
        field("territory", &T::territory));
};

template <>
struct Fields<report::FieldAccount> {
    using T = report::FieldAccount;
    static constexpr auto list =
        std::make_tuple(field("name", &T::name), field("cards", &T::cards));
};

template <>
struct Fields<report::SectionAccount> {
    using T = report::SectionAccount;
    static constexpr auto list =
        std::make_tuple(field("category", &T::category), field("territory", &T::territory),
                        field("group", &T::group), field("people", &T::people),
                        field("members", &T::members), field("fields", &T::fields));
};

template <>
struct Fields<report::HarvestAccount> {
    using T = report::HarvestAccount;
    static constexpr auto list = std::make_tuple(
        field("block", &T::block), field("kind", &T::kind), field("rule", &T::rule),
        field("prompt", &T::prompt), field("groups", &T::groups), field("sections", &T::sections));
};

template <>
struct Fields<report::DayAccount> {
    using T = report::DayAccount;
    static constexpr auto list = std::make_tuple(
        field("id", &T::id), field("title", &T::title), field("date", &T::date),
        field("timezone", &T::timezone), field("midnight_at", &T::midnight),
        field("status", &T::status), field("registered", &T::registered), field("came", &T::came),
        field("territories", &T::territories), field("expectations", &T::expectations),
        field("agenda", &T::agenda), field("harvests", &T::harvests),
        field("questions", &T::questions), field("evaluation", &T::evaluation));
};

template <>
struct Fields<report::Account> {
    using T = report::Account;
    static constexpr auto list = std::make_tuple(
        field("audience", &T::audience), field("cycle", &T::cycle), field("days", &T::days));
};

} // namespace deroule::json
