#include "support/tiny_day.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace deroule::domain::tiny {

namespace {

using std::chrono::minutes;
using std::chrono::seconds;

BlockPlan block(const BlockId& id, BlockKind kind, Instant starts_at, int length) {
    BlockPlan made;
    made.id = id;
    made.kind = kind;
    made.title = id.text();
    made.starts_at = starts_at;
    made.length = minutes(length);
    return made;
}

Question question(const QuestionId& id, QuestionKind kind) {
    Question made;
    made.id = id;
    made.kind = kind;
    made.text = id.text() + "?";
    if (kind == QuestionKind::choice) made.choices = {"bus", "bike", "train"};
    return made;
}

std::vector<BlockPlan> morning() {
    std::vector<BlockPlan> blocks{block(welcome, BlockKind::plenary, at(9, 0), 20),
                                  block(meet, BlockKind::cross_introduction, at(9, 20), 45),
                                  block(aims, BlockKind::question, at(10, 5), 20),
                                  block(coffee, BlockKind::break_, at(10, 25), 10),
                                  block(talk, BlockKind::content, at(10, 35), 40),
                                  block(lunch, BlockKind::break_, at(11, 15), 60)};
    blocks[1].introduction = Introduction{minutes(6), seconds(90), {6, 8}};
    blocks[2].shortest = minutes(10);
    blocks[2].questions = {
        question(cloud, QuestionKind::word_cloud), question(scale, QuestionKind::scale),
        question(choice, QuestionKind::choice), question(open, QuestionKind::text)};
    blocks[3].shortest = minutes(5);
    blocks[4].shortest = minutes(25);
    blocks[4].longest = minutes(60);
    blocks[5].fixed = true;
    return blocks;
}

std::vector<BlockPlan> afternoon() {
    std::vector<BlockPlan> blocks{block(peers, BlockKind::breakout, at(12, 15), 50),
                                  block(told, BlockKind::report, at(13, 5), 15),
                                  block(across, BlockKind::breakout, at(13, 20), 40),
                                  block(judge, BlockKind::evaluation, at(14, 0), 10),
                                  block(goodbye, BlockKind::plenary, at(14, 10), 5),
                                  block(end, BlockKind::plenary, at(14, 15), 0)};
    blocks[0].shortest = minutes(30);
    blocks[0].rule = GroupingRule::by_category;
    blocks[0].sizes = {3, 4};
    blocks[0].fields = {"Difficulties", "Levers"};
    blocks[1].reports = peers;
    blocks[2].shortest = minutes(20);
    blocks[2].rule = GroupingRule::by_choice;
    blocks[2].sizes = {3, 7};
    blocks[3].questions = {question(verdict, QuestionKind::scale)};
    blocks[5].fixed = true;
    return blocks;
}

// Groups that the draft must keep: those locked, and those that someone present is pinned to.
std::vector<PlannedGroup> kept_groups(const Round& round, std::set<ParticipantId>& waiting) {
    std::vector<PlannedGroup> groups;
    std::set<GroupId> pinned;
    for (const auto& [pinned_person, id] : round.pins)
        if (waiting.contains(pinned_person)) pinned.insert(id);
    for (const auto& [id, group] : round.groups) {
        if (!group.locked && !pinned.contains(id)) continue;
        PlannedGroup kept;
        kept.keeps = id;
        if (group.locked) kept.members = group.members;
        for (const auto& [pinned_person, to] : round.pins)
            if (!group.locked && to == id && waiting.contains(pinned_person))
                kept.members.push_back(pinned_person);
        for (const ParticipantId& member : kept.members)
            waiting.erase(member);
        groups.push_back(std::move(kept));
    }
    return groups;
}

} // namespace

Instant at(int hour, int minute, int second) {
    return std::chrono::sys_days{std::chrono::January / 21 / 2021} + std::chrono::hours(hour) +
           minutes(minute) + seconds(second);
}

Actor facilitator(const std::string& name) {
    Actor actor;
    actor.role = Role::facilitator;
    actor.name = name;
    return actor;
}

Actor participant(const ParticipantId& id) {
    Actor actor;
    actor.role = Role::participant;
    actor.participant = id;
    return actor;
}

Actor engine() {
    Actor actor;
    actor.role = Role::engine;
    return actor;
}

ParticipantId person(int number) {
    return ParticipantId((number < 10 ? "p0" : "p") + std::to_string(number));
}

std::vector<Participant> people(int count) {
    constexpr std::array<const char*, 3> territories{"Ardenne", "Bresse", "Cotentin"};
    constexpr std::array<Category, 4> categories{Category::elu, Category::technicien,
                                                 Category::operateur, Category::etat};
    std::vector<Participant> made;
    for (int number = 1; number <= count; ++number) {
        const auto place = static_cast<std::size_t>(number - 1);
        Participant participant;
        participant.id = person(number);
        participant.person.given_name = "Camille";
        participant.person.family_name = "Nom" + std::to_string(number);
        participant.person.territory = territories[place % territories.size()];
        participant.person.category = categories[(place / 3) % categories.size()];
        made.push_back(std::move(participant));
    }
    return made;
}

Person newcomer() {
    Person lou;
    lou.given_name = "Lou";
    lou.family_name = "Tard";
    lou.territory = "Ardenne";
    return lou;
}

DayPlan plan() {
    DayPlan made;
    made.title = "A tiny day";
    made.date = "2021-01-21";
    made.timezone = "Europe/Paris";
    made.midnight = at(0, 0) - std::chrono::hours(1);
    made.doors_at = at(8, 45);
    made.blocks = morning();
    for (BlockPlan& later : afternoon())
        made.blocks.push_back(std::move(later));
    return made;
}

RecordPlan deal(const Day& day, const Round& round) {
    RecordPlan dealt;
    dealt.round = round.id;
    dealt.seed = round.seed;
    std::set<ParticipantId> waiting;
    for (const auto& [id, participant] : day.roster.participants)
        if (participant.presence == Presence::present) waiting.insert(id);
    dealt.groups = kept_groups(round, waiting);
    std::vector<std::size_t> takers;
    for (std::size_t i = 0; i < dealt.groups.size(); ++i)
        if (!round.group(*dealt.groups[i].keeps)->locked) takers.push_back(i);
    const std::size_t wanted =
        waiting.size() / static_cast<std::size_t>(std::max(1, round.sizes.min));
    while (takers.size() < wanted || (takers.empty() && !waiting.empty())) {
        takers.push_back(dealt.groups.size());
        dealt.groups.emplace_back();
    }
    std::size_t turn = 0;
    for (const ParticipantId& next : waiting)
        dealt.groups[takers[turn++ % takers.size()]].members.push_back(next);
    return dealt;
}

} // namespace deroule::domain::tiny
