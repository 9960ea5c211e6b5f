#include "view/touch_parts.hpp"

#include "domain/words.hpp"

namespace deroule::view {

using namespace domain;

void Touched::times() {
    for (const Block& each : day_.agenda.blocks)
        agenda({"projected", each.plan.id.text()});
    agenda({"now"});
    desk({"catch_up"});
    desk({"last_move"});
}

void Touched::block(const BlockId& id) {
    agenda({"blocks", id.text()});
}

void Touched::results(const BlockId& id) {
    if (const Block* asked = day_.agenda.find(id))
        for (const Question& question : asked->plan.questions)
            agenda({"results", question.id.text()});
}

void Touched::every_block() {
    agenda({"order"});
    for (const Block& each : day_.agenda.blocks) {
        block(each.plan.id);
        results(each.plan.id);
    }
}

void Touched::running_round() {
    agenda({"round"});
    const Block* running = day_.agenda.running_block();
    if (running == nullptr) return;
    const auto rounds = day_.rounds_by_block.find(running->plan.id);
    if (rounds != day_.rounds_by_block.end())
        for (const RoundId& id : rounds->second)
            round(id);
    // During a report, people see the group that they report from.
    if (running->plan.reports)
        if (const Round* reported = day_.known_round(*running->plan.reports)) round(reported->id);
}

void Touched::round(const RoundId& id) {
    agenda({"round"});
    desk({"rounds", id.text()});
    const Round* found = day_.find_round(id);
    if (found == nullptr) return;
    alternatives(id);
    for (const auto& [group_id, each] : found->groups)
        group_everywhere(*found, each);
}

void Touched::alternatives(const RoundId& id) {
    const Round* found = day_.find_round(id);
    if (found == nullptr) return;
    for (const Alternative& kept : found->alternatives)
        desk({"alternatives", id.text() + ":" + std::to_string(kept.id)});
}

void Touched::group_everywhere(const Round& round, const Group& shown) {
    agenda({"groups", shown.id.text()});
    desk({"groups", shown.id.text()});
    for (const char* section : {"group", "members", "cards", "room"})
        group(shown.id, {section});
    for (const ParticipantId& member : shown.members)
        seat(round, member);
}

void Touched::seat(const Round& round, const ParticipantId& participant) {
    me(participant, {"place"});
    me(participant, {"group"});
    for (const auto& [id, message] : day_.floor.messages)
        if (std::holds_alternative<ToGroups>(message.audience))
            me(participant, {"messages", id.text()});
    if (round.purpose != RoundPurpose::pairs) return;
    me(participant, {"partners"});
    me(participant, {"notes"});
    // In the circle that follows, a partner presents the person.
    const auto rounds = day_.rounds_by_block.find(round.block);
    if (rounds == day_.rounds_by_block.end()) return;
    for (const RoundId& id : rounds->second) {
        const Round* circles = day_.find_round(id);
        if (circles == nullptr || circles->purpose != RoundPurpose::circles) continue;
        if (const Group* circle = circles->group_of(participant)) group(circle->id, {"cards"});
    }
}

// Who of a delegation is not here yet, for those who may share their screen.
void Touched::delegation(const ParticipantId& id) {
    const Participant* found = day_.roster.find(id);
    if (found == nullptr) return;
    const auto delegation = day_.roster.delegations.find(found->person.territory);
    if (delegation == day_.roster.delegations.end()) return;
    for (const ParticipantId& member : delegation->second)
        me(member, {"colleagues"});
}

void Touched::person(const ParticipantId& id) {
    desk({"participants", id.text()});
    me(id, {"person"});
    me(id, {"presence"});
    me(id, {"held"});
    me(id, {"host"});
    me(id, {"about"});
    if (const Participant* found = day_.roster.find(id); found != nullptr && found->host)
        me(*found->host, {"companions"});
    delegation(id);
    for (const auto& [round_id, each] : day_.rounds) {
        const Group* seated = each.group_of(id);
        if (seated == nullptr) continue;
        group(seated->id, {"members"});
        desk({"groups", seated->id.text()});
        if (each.purpose == RoundPurpose::pairs)
            for (const ParticipantId& member : seated->members)
                me(member, {"partners"});
    }
}

void Touched::note(const ParticipantId& about) {
    desk({"participants", about.text()});
    me(about, {"about"});
    for (const auto& [round_id, each] : day_.rounds) {
        const Group* seated = each.group_of(about);
        if (seated == nullptr || each.purpose == RoundPurpose::groups) continue;
        group(seated->id, {"cards"});
        if (each.purpose == RoundPurpose::pairs)
            for (const ParticipantId& member : seated->members)
                me(member, {"notes"});
    }
}

void Touched::counts(const ParticipantId& id) {
    const Participant* found = day_.roster.find(id);
    if (found == nullptr) return;
    agenda({"counts", "total"});
    agenda({"counts", "categories", std::string(word(found->person.category))});
    agenda({"counts", "territories", found->person.territory});
}

void Touched::contribution(const ContributionId& id) {
    desk({"contributions", id.text()});
    agenda({"harvest", id.text()});
    const Contribution* found = day_.harvest.find(id);
    if (found == nullptr) return;
    me(found->author, {"contributions", id.text()});
    if (found->group) group(*found->group, {"contributions", id.text()});
}

void Touched::message(const Message& sent) {
    desk({"messages", sent.id.text()});
    agenda({"announcements", sent.id.text()});
    const auto reach = [&](const ParticipantId& id) { me(id, {"messages", sent.id.text()}); };
    if (const auto* category = std::get_if<ToCategory>(&sent.audience))
        for (const auto& [id, participant] : day_.roster.participants)
            if (participant.person.category == category->category) reach(id);
    if (const auto* one = std::get_if<ToParticipant>(&sent.audience)) reach(one->participant);
    if (const auto* groups = std::get_if<ToGroups>(&sent.audience))
        for (const GroupId& id : groups->groups)
            if (const Round* round = day_.round_with(id))
                for (const ParticipantId& member : round->group(id)->members)
                    reach(member);
}

} // namespace deroule::view
