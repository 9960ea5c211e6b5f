// The documents that the view draws have the fields that the protocol's samples show.
//
// Compared by shape: at each place, a field of the document must be one of the sample's, and a
// field that every row of the sample has must be in every row of the document.
#include "domain/day.hpp"
#include "domain/event.hpp"
#include "domain/evolve.hpp"
#include "view/cell.hpp"
#include "wire/sample.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

namespace deroule::wire {
namespace {

using namespace domain;
using nlohmann::json;

json json_of(const view::Value& value) {
    return std::visit(
        [](const auto& data) -> json {
            using Data = std::decay_t<decltype(data)>;
            if constexpr (std::is_same_v<Data, view::Value::Array>) {
                json array = json::array();
                for (const view::Value& row : data)
                    array.push_back(json_of(row));
                return array;
            } else if constexpr (std::is_same_v<Data, view::Value::Object>) {
                json object = json::object();
                for (const auto& [name, member] : data)
                    object[name] = json_of(member);
                return object;
            } else {
                return data;
            }
        },
        value.data());
}

struct Fields {
    std::set<std::string> some;  // In at least one object at this place.
    std::set<std::string> every; // In all of them.
};
using Shape = std::map<std::string, Fields>;

// Places whose members are rows under keys of their own, each row being at "<place>/*".
const std::set<std::string> tables{
    "/blocks",  "/projected",       "/counts/categories", "/counts/territories", "/groups",
    "/harvest", "/announcements",   "/results",           "/results/*/words",    "/results/*/steps",
    "/notes",   "/answers",         "/contributions",     "/messages",           "/cards",
    "/calls",   "/answers/*/words", "/answers/*/steps",   "/participants",       "/rounds",
    "/texts",   "/rounds/*/pins",   "/alternatives"};

void add_shape(Shape& shape, const std::string& place, const json& value) {
    if (value.is_array()) {
        for (const json& row : value)
            add_shape(shape, place + "/-", row);
    } else if (value.is_object() && tables.contains(place)) {
        for (const json& row : value)
            add_shape(shape, place + "/*", row);
    } else if (value.is_object()) {
        std::set<std::string> names;
        for (const auto& [name, member] : value.items()) {
            names.insert(name);
            add_shape(shape, place + "/" + name, member);
        }
        const auto [found, first] = shape.try_emplace(place, Fields{names, names});
        if (first) return;
        found->second.some.insert(names.begin(), names.end());
        std::erase_if(found->second.every,
                      [&names](const std::string& name) { return !names.contains(name); });
    }
}

Shape shape_of(const json& document) {
    Shape shape;
    add_shape(shape, "", document);
    return shape;
}

std::set<std::string> missing(const std::set<std::string>& wanted,
                              const std::set<std::string>& from) {
    std::set<std::string> left;
    std::set_difference(wanted.begin(), wanted.end(), from.begin(), from.end(),
                        std::inserter(left, left.end()));
    return left;
}

// `places`: how many places the document must have in common with the sample, so that an
// empty document proves nothing.
void expect_alike(const json& document, const std::string& sample, std::size_t places) {
    const Shape drawn = shape_of(document);
    const Shape shown = shape_of(protocol_json("samples/valid/" + sample + ".json"));
    std::size_t common = 0;
    for (const auto& [place, fields] : drawn) {
        const auto found = shown.find(place);
        ASSERT_NE(found, shown.end()) << sample << " has no " << place;
        ++common;
        EXPECT_EQ(missing(fields.some, found->second.some), std::set<std::string>{})
            << "drawn at " << place << ", not in " << sample;
        EXPECT_EQ(missing(found->second.every, fields.every), std::set<std::string>{})
            << "in " << sample << " at " << place << ", not drawn";
    }
    EXPECT_GE(common, places) << sample;
}

const Instant nine = from_ms(1'611'216'000'000);
const ParticipantId anne("p007");
const ParticipantId nadia("p019");
const BlockId peers("peers");
const GroupId table("g3");
const RoundId seating("r3");

DayPlan plan() {
    DayPlan plan;
    plan.title = "Conduire le changement";
    plan.date = "2021-01-21";
    plan.timezone = "Europe/Paris";
    BlockPlan dialogue;
    dialogue.id = peers;
    dialogue.kind = BlockKind::breakout;
    dialogue.title = "Dialogue";
    dialogue.starts_at = nine;
    dialogue.length = std::chrono::minutes{50};
    BlockPlan circle = dialogue;
    circle.id = BlockId("introductions");
    circle.kind = BlockKind::cross_introduction;
    circle.introduction = Introduction{};
    BlockPlan asked = dialogue;
    asked.id = BlockId("aims");
    asked.kind = BlockKind::question;
    asked.shortest = std::chrono::minutes{10};
    asked.questions.push_back({QuestionId("free"), QuestionKind::text, "Un mot", {}});
    BlockPlan lunch = dialogue;
    lunch.id = BlockId("lunch");
    lunch.kind = BlockKind::break_;
    lunch.starts_at = nine + std::chrono::minutes{60};
    lunch.fixed = true;
    plan.blocks = {dialogue, circle, asked, lunch};
    return plan;
}

Participant someone(const ParticipantId& id, const std::string& name) {
    Participant participant;
    participant.id = id;
    participant.person.given_name = name;
    participant.person.family_name = "Morel";
    participant.person.territory = "CC du Marais";
    return participant;
}

Breach breach() {
    Breach found;
    found.group = table;
    found.people = {anne};
    return found;
}

// A day on which everything that a document can show has happened once.
Day full_day() {
    Group group;
    group.id = table;
    group.number = 1;
    group.members = {anne, nadia};
    Contribution card;
    card.id = ContributionId("c1");
    card.block = peers;
    card.group = table;
    card.author = anne;
    card.text = "Un élu référent.";
    card.written_at = nine;
    Call call;
    call.id = CallId("k1");
    call.participant = anne;
    call.group = table;
    call.called_at = nine;
    const BlockId aims("aims");
    const QuestionId free("free");
    Day day;
    day.id = DayId("2021-01-21");
    const RoundId drafts("r9");
    Group spare;
    spare.id = GroupId("r9g1");
    spare.number = 1;
    spare.members = {anne, nadia};
    const std::vector<Event> events{
        DayPrepared{plan(), {someone(anne, "Anne"), someone(nadia, "Nadia")}},
        DoorsOpened{nine},
        ParticipantArrived{anne, nine},
        ParticipantArrived{nadia, nine},
        DayStarted{nine},
        BlockStarted{aims, nine, nine + std::chrono::minutes{10}},
        PhaseStarted{aims, Phase::open, nine, {}},
        QuestionAnswered{free, anne, Text{"Merci."}},
        PhaseStarted{aims, Phase::shown, nine, {}},
        BlockEnded{aims, nine},
        MoveMade{1, "advance", nine},
        BlockStarted{peers, nine, nine + std::chrono::minutes{90}},
        RoundRequested{seating, peers, RoundPurpose::groups, GroupingRule::random, {}, 7},
        GroupsProposed{seating, {group}, {}, {breach()}, 7, {}},
        PersonPinned{seating, anne, table},
        GroupsAccepted{seating},
        GroupsAnnounced{seating, nine},
        GroupsOpened{seating, nine, nine + std::chrono::minutes{50}},
        ContributionWritten{card},
        ContributionPublished{card.id},
        VoteCast{card.id, nadia, true},
        CallMade{call},
        HandRaised{anne, nine},
        MessageSent{{MessageId("m1"), ToAll{}, "Bienvenue.", "Claire", nine}},
        RoundRequested{drafts, aims, RoundPurpose::groups, GroupingRule::random, {}, 8},
        GroupsProposed{drafts, {spare}, {}, {}, 8, {{AdviceKind::one_more_group, "", 9, 3}}},
        GroupsProposed{drafts, {spare}, {}, {}, 9, {{AdviceKind::one_more_group, "", 9, 3}}},
        PeopleTied{anne, nadia, Tie::apart},
        EarlierDaysRemembered{{{DayId("d0"), "Before", "2021-01-07", {{{anne, nadia}}}}}},
        MessageSent{{MessageId("m2"), ToParticipant{anne}, "Bonjour.", "Claire", nine}}};
    for (const Event& event : events)
        evolve(day, event);
    return day;
}

TEST(Documents, HaveTheFieldsThatSamplesShow) {
    const Day day = full_day();
    expect_alike(json_of(view::document(day, view::agenda_channel())), "agenda", 15);
    expect_alike(json_of(view::document(day, view::desk_channel())), "desk", 15);
    expect_alike(json_of(view::document(day, view::me_channel(anne))), "me", 7);
    expect_alike(json_of(view::document(day, view::group_channel(table))), "group", 5);
}

} // namespace
} // namespace deroule::wire
