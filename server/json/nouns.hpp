// The domain's nouns as JSON objects, in commands and in journals alike.
#pragma once

#include "domain/day.hpp"
#include "json/convert.hpp"

#include <tuple>
#include <variant>

namespace deroule::json {

template <>
struct Fields<domain::SizeBounds> {
    using T = domain::SizeBounds;
    static constexpr auto list = std::make_tuple(field("min", &T::min), field("max", &T::max));
};

template <>
struct Fields<domain::Question> {
    using T = domain::Question;
    static constexpr auto list =
        std::make_tuple(maybe("id", &T::id), field("kind", &T::kind), field("text", &T::text),
                        maybe("choices", &T::choices), maybe("scale_min", &T::scale_min),
                        maybe("scale_max", &T::scale_max));
};

template <>
struct Fields<domain::Introduction> {
    using T = domain::Introduction;
    static constexpr auto list =
        std::make_tuple(field("turn_ms", &T::turn), field("speaking_ms", &T::speaking),
                        field("circle", &T::circle));
};

template <>
struct Fields<domain::Spread> {
    using T = domain::Spread;
    static constexpr auto list = std::make_tuple(maybe("territory_kind", &T::territory_kind),
                                                 maybe("advancement", &T::advancement));
};

template <>
struct Fields<domain::BlockPlan> {
    using T = domain::BlockPlan;
    static constexpr auto list = std::make_tuple(
        maybe("id", &T::id), field("kind", &T::kind), field("title", &T::title),
        maybe("summary", &T::summary), maybe("starts_at", &T::starts_at),
        field("length_ms", &T::length), maybe("shortest_ms", &T::shortest),
        maybe("longest_ms", &T::longest), maybe("fixed", &T::fixed), maybe("speaker", &T::speaker),
        maybe("keywords", &T::keywords), maybe("slides", &T::slides), maybe("prompt", &T::prompt),
        maybe("fields", &T::fields), maybe("questions", &T::questions), maybe("rule", &T::rule),
        maybe("sizes", &T::sizes), maybe("grace_ms", &T::grace),
        maybe("introduction", &T::introduction), maybe("reports", &T::reports),
        maybe("same_as", &T::same_as), maybe("nobody_of", &T::nobody_of),
        maybe("groups_max", &T::groups_max), maybe("spread", &T::spread));
};

template <>
struct Fields<domain::Turn> {
    using T = domain::Turn;
    static constexpr auto list =
        std::make_tuple(field("size", &T::size), field("index", &T::index),
                        field("count", &T::count), field("ends_at", &T::ends_at));
};

template <>
struct Fields<domain::NewLength> {
    using T = domain::NewLength;
    static constexpr auto list =
        std::make_tuple(field("block", &T::block), field("length_ms", &T::length));
};

template <>
struct Fields<domain::Person> {
    using T = domain::Person;
    static constexpr auto list = std::make_tuple(
        field("given_name", &T::given_name), field("family_name", &T::family_name),
        field("territory", &T::territory), maybe("territory_kind", &T::territory_kind),
        maybe("advancement", &T::advancement), field("category", &T::category),
        maybe("function", &T::function), maybe("email", &T::email),
        maybe("expectation", &T::expectation));
};

template <>
struct Fields<domain::Stay> {
    using T = domain::Stay;
    static constexpr auto list =
        std::make_tuple(field("from_at", &T::from), field("until_at", &T::until));
};

template <>
struct Fields<domain::Participant> {
    using T = domain::Participant;
    static constexpr auto list = std::make_tuple(
        field("id", &T::id), field("person", &T::person), maybe("presence", &T::presence),
        maybe("stays", &T::stays), maybe("host", &T::host), maybe("held", &T::held),
        maybe("by_link", &T::by_link), maybe("about", &T::about), maybe("absence", &T::absence));
};

template <>
struct Fields<domain::DayPlan> {
    using T = domain::DayPlan;
    static constexpr auto list = std::make_tuple(
        field("title", &T::title), field("cycle", &T::cycle), field("date", &T::date),
        field("timezone", &T::timezone), field("midnight_at", &T::midnight),
        field("doors_at", &T::doors_at), field("blocks", &T::blocks));
};

template <>
struct Fields<domain::Link> {
    using T = domain::Link;
    static constexpr auto list =
        std::make_tuple(field("hash", &T::hash), field("role", &T::role),
                        maybe("participant", &T::participant), maybe("name", &T::name));
};

template <>
struct Fields<domain::Group> {
    using T = domain::Group;
    static constexpr auto list = std::make_tuple(
        field("id", &T::id), field("number", &T::number), field("members", &T::members),
        maybe("status", &T::status), maybe("locked", &T::locked), maybe("ends_at", &T::ends_at),
        maybe("grace_ends_at", &T::grace_ends_at), maybe("pen", &T::pen),
        maybe("reporter", &T::reporter));
};

template <>
struct Fields<domain::Advice> {
    using T = domain::Advice;
    static constexpr auto list =
        std::make_tuple(field("kind", &T::kind), field("subject", &T::subject),
                        field("amount", &T::amount), field("saves", &T::saves));
};

template <>
struct Fields<domain::EarlierDay> {
    using T = domain::EarlierDay;
    static constexpr auto list =
        std::make_tuple(field("day", &T::day), field("title", &T::title), field("date", &T::date),
                        field("rounds", &T::rounds));
};

template <>
struct Fields<domain::Quality> {
    using T = domain::Quality;
    static constexpr auto list = std::make_tuple(
        field("hard", &T::hard), field("hard_bound", &T::hard_bound), field("repeats", &T::repeats),
        field("repeats_bound", &T::repeats_bound), field("category", &T::category),
        field("category_bound", &T::category_bound), field("traits", &T::traits),
        field("traits_bound", &T::traits_bound));
};

template <>
struct Fields<domain::Breach> {
    using T = domain::Breach;
    static constexpr auto list =
        std::make_tuple(field("kind", &T::kind), field("group", &T::group),
                        field("people", &T::people), field("subject", &T::subject),
                        field("available", &T::available), field("needed", &T::needed));
};

template <>
struct Fields<domain::Contribution> {
    using T = domain::Contribution;
    static constexpr auto list = std::make_tuple(
        field("id", &T::id), field("block", &T::block), field("group", &T::group),
        field("author", &T::author), field("kind", &T::kind), field("field", &T::field),
        field("text", &T::text), field("status", &T::status), field("written_at", &T::written_at),
        field("votes", &T::votes));
};

template <>
struct Fields<domain::Call> {
    using T = domain::Call;
    static constexpr auto list = std::make_tuple(
        field("id", &T::id), field("participant", &T::participant), field("group", &T::group),
        field("text", &T::text), field("status", &T::status), field("called_at", &T::called_at),
        field("taken_by", &T::taken_by), maybe("taken_link", &T::taken_link));
};

template <>
struct Fields<domain::Message> {
    using T = domain::Message;
    static constexpr auto list = std::make_tuple(
        field("id", &T::id), field("audience", &T::audience), field("text", &T::text),
        field("from", &T::from), field("sent_at", &T::sent_at));
};

template <>
struct Fields<domain::ToAll> {
    static constexpr auto list = std::make_tuple();
};
template <>
struct Fields<domain::ToCategory> {
    static constexpr auto list = std::make_tuple(field("category", &domain::ToCategory::category));
};
template <>
struct Fields<domain::ToGroups> {
    static constexpr auto list = std::make_tuple(field("groups", &domain::ToGroups::groups));
};
template <>
struct Fields<domain::ToParticipant> {
    static constexpr auto list =
        std::make_tuple(field("participant", &domain::ToParticipant::participant));
};
template <>
struct Fields<domain::Words> {
    static constexpr auto list = std::make_tuple(field("words", &domain::Words::words));
};
template <>
struct Fields<domain::Step> {
    static constexpr auto list = std::make_tuple(field("value", &domain::Step::value));
};
template <>
struct Fields<domain::Choice> {
    static constexpr auto list = std::make_tuple(field("index", &domain::Choice::index));
};
template <>
struct Fields<domain::Text> {
    static constexpr auto list = std::make_tuple(field("text", &domain::Text::text));
};

// The `kind` of each alternative of a variant, in the variant's order.
template <class Variant>
struct Kinds;
template <>
struct Kinds<domain::MessageAudience> {
    static constexpr std::array<std::string_view, 4> list{"all", "category", "groups",
                                                          "participant"};
};
template <>
struct Kinds<domain::AnswerValue> {
    static constexpr std::array<std::string_view, 4> list{"words", "step", "choice", "text"};
};

// An object whose `kind` says which alternative the other members are.
template <class... Alternatives>
requires requires {
    Kinds<std::variant<Alternatives...>>::list;
}
struct Codec<std::variant<Alternatives...>> {
    using Variant = std::variant<Alternatives...>;

    static Variant read(const Json& json, const Place& place) {
        if (!json.is_object()) place.fail("must be an object");
        const auto kind = json.find("kind");
        const Place kind_place(place, "kind");
        if (kind == json.end()) kind_place.fail("is missing");
        const std::string text = Codec<std::string>::read(*kind, kind_place);
        Json members = json;
        members.erase("kind");
        std::optional<Variant> found;
        std::size_t index = 0;
        ((Kinds<Variant>::list[index++] == text
              ? (void)(found = json::read<Alternatives>(members, place))
              : (void)0),
         ...);
        if (!found) kind_place.fail("is not a known kind");
        return *found;
    }

    static Json write(const Variant& value) {
        Json object = std::visit([](const auto& each) { return json::write(each); }, value);
        object["kind"] = Kinds<Variant>::list[value.index()];
        return object;
    }
};

} // namespace deroule::json
