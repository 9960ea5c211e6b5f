#include "view/visibility.hpp"

#include <algorithm>

namespace deroule::view {

using namespace domain;

namespace {

bool is_known_to_its_people(const Round& round) {
    return round.status == RoundStatus::announced || round.status == RoundStatus::open ||
           round.status == RoundStatus::closing || round.status == RoundStatus::done;
}

} // namespace

std::vector<ParticipantId> people_of(const Day& day, const Actor& actor) {
    if (actor.role != Role::participant || day.roster.find(actor.participant) == nullptr) return {};
    std::vector<ParticipantId> people{actor.participant};
    const auto companions = day.roster.companions.find(actor.participant);
    if (companions != day.roster.companions.end())
        people.insert(people.end(), companions->second.begin(), companions->second.end());
    return people;
}

const Round* round_at_hand(const Day& day) {
    if (const Round* current = day.current_round()) return current;
    const Block* running = day.agenda.running_block();
    if (running == nullptr || !running->plan.reports) return nullptr;
    return day.known_round(*running->plan.reports);
}

std::vector<GroupId> groups_of(const Day& day, const ParticipantId& participant) {
    std::vector<GroupId> groups;
    const Block* running = day.agenda.running_block();
    if (running == nullptr || day.status == DayStatus::closed) return groups;
    const auto add = [&](const Round* round) {
        if (round == nullptr || !is_known_to_its_people(*round)) return;
        if (const Group* group = round->group_of(participant)) groups.push_back(group->id);
    };
    const Round* current = day.current_round();
    add(current);
    const Round* latest = day.round_of(running->plan.id);
    if (latest != current) add(latest);
    if (running->plan.reports) add(day.known_round(*running->plan.reports));
    return groups;
}

std::vector<Channel> channels_of(const Day& day, const Actor& actor) {
    std::vector<Channel> channels{agenda_channel()};
    if (actor.is_facilitator()) channels.push_back(desk_channel());
    for (const ParticipantId& person : people_of(day, actor)) {
        channels.push_back(me_channel(person));
        for (const GroupId& group : groups_of(day, person)) {
            const Channel own = group_channel(group);
            if (std::ranges::find(channels, own) == channels.end()) channels.push_back(own);
        }
    }
    return channels;
}

bool may_see(const Day& day, const Actor& actor, const Channel& channel) {
    switch (channel.kind) {
    case ChannelKind::agenda:
        return true;
    case ChannelKind::desk:
        return actor.is_facilitator();
    case ChannelKind::group:
        if (day.round_with(GroupId(channel.id)) == nullptr) return false;
        if (actor.is_facilitator()) return true;
        break;
    case ChannelKind::me:
        break;
    }
    const std::vector<Channel> own = channels_of(day, actor);
    return std::ranges::find(own, channel) != own.end();
}

} // namespace deroule::view
