// Rounds, from the planner's draft to everyone back.
#include "domain/evolve_parts.hpp"

namespace deroule::domain {

namespace {

Round& round_of(Day& day, const RoundId& id) {
    return known(day.find_round(id));
}

Group& group_of(Day& day, const GroupId& id) {
    const auto round = day.round_by_group.find(id);
    DEROULE_CHECK(round != day.round_by_group.end());
    return known(round_of(day, round->second).group(id));
}

// The draft at hand becomes one to compare with.
void set_aside(Round& round) {
    if (round.groups.empty()) return;
    Alternative kept{++round.last_alternative, round.drafted_seed, round.listed(), round.quality,
                     round.breaches,           round.advice};
    round.alternatives.push_back(std::move(kept));
    if (round.alternatives.size() > alternatives_max)
        round.alternatives.erase(round.alternatives.begin());
}

// In place of whatever the round had; pins that no longer say where people are go.
void draft(Day& day, Round& round, const std::vector<Group>& groups) {
    for (const auto& [id, group] : round.groups)
        day.round_by_group.erase(id);
    round.groups.clear();
    round.seats.clear();
    round.due.clear();
    round.last_number = 0;
    for (const Group& group : groups) {
        round.add_group(group);
        day.round_by_group[group.id] = round.id;
    }
    std::erase_if(round.pins, [&round](const auto& pin) {
        const Group* to = round.group(pin.second);
        return to == nullptr ||
               (round.seats.contains(pin.first) && round.group_of(pin.first) != to);
    });
    round.status = RoundStatus::proposed;
}

// Whoever is moved out of a group that meets has met its members.
void note_former(Round& round, const ParticipantId& participant) {
    const auto seat = round.seats.find(participant);
    if (seat == round.seats.end()) return;
    Group& group = known(round.group(seat->second));
    if (group.status == GroupStatus::open) group.former.insert(participant);
}

} // namespace

void apply(Day& day, const RoundRequested& event) {
    Round* round = day.find_round(event.round);
    if (round == nullptr) {
        round = &day.rounds[event.round];
        round->id = event.round;
        round->block = event.block;
        day.rounds_by_block[event.block].push_back(event.round);
        ++day.counters.rounds;
    }
    round->purpose = event.purpose;
    round->rule = event.rule;
    round->sizes = event.sizes;
    round->seed = event.seed;
    round->status = RoundStatus::requested;
}

void apply(Day& day, const GroupsProposed& event) {
    Round& round = round_of(day, event.round);
    if (!seats_alike(round.listed(), event.groups)) set_aside(round);
    draft(day, round, event.groups);
    round.quality = event.quality;
    round.breaches = event.breaches;
    round.advice = event.advice;
    round.seed = round.drafted_seed = event.seed;
}

void apply(Day& day, const AlternativeChosen& event) {
    Round& round = round_of(day, event.round);
    const Alternative chosen = known(round.alternative(event.alternative));
    std::erase_if(round.alternatives, [&event](const Alternative& alternative) {
        return alternative.id == event.alternative;
    });
    set_aside(round);
    draft(day, round, chosen.groups);
    round.quality = chosen.quality;
    round.breaches = chosen.breaches;
    round.advice = chosen.advice;
    round.seed = round.drafted_seed = chosen.seed;
}

void apply(Day& day, const AlternativeDropped& event) {
    std::erase_if(
        round_of(day, event.round).alternatives,
        [&event](const Alternative& alternative) { return alternative.id == event.alternative; });
}

void apply(Day& day, const QualityMeasured& event) {
    Round& round = round_of(day, event.round);
    round.quality = event.quality;
    round.breaches = event.breaches;
}

void apply(Day& day, const GroupsAccepted& event) {
    round_of(day, event.round).status = RoundStatus::accepted;
}

void apply(Day& day, const PersonSeated& event) {
    Round& round = round_of(day, event.round);
    note_former(round, event.participant);
    round.seat(event.participant, event.group);
}

void apply(Day& day, const PersonUnseated& event) {
    Round& round = round_of(day, event.round);
    note_former(round, event.participant);
    round.unseat(event.participant);
}

void apply(Day& day, const GroupAdded& event) {
    Round& round = round_of(day, event.round);
    const GroupId id = event.group.id;
    Group added = event.group;
    // The mirror of deadlines is kept by set_times alone.
    const GroupStatus status = added.status;
    const auto ends_at = added.ends_at;
    const auto grace_ends_at = added.grace_ends_at;
    added.status = GroupStatus::waiting;
    round.add_group(std::move(added));
    round.set_times(id, status, ends_at, grace_ends_at);
    day.round_by_group[id] = event.round;
}

void apply(Day& day, const GroupRemoved& event) {
    Round& round = round_of(day, event.round);
    round.remove_group(event.group);
    std::erase_if(round.pins, [&event](const auto& pin) { return pin.second == event.group; });
    day.round_by_group.erase(event.group);
}

void apply(Day& day, const GroupLocked& event) {
    known(round_of(day, event.round).group(event.group)).locked = event.locked;
}

void apply(Day& day, const PersonPinned& event) {
    Round& round = round_of(day, event.round);
    if (event.group)
        round.pins[event.participant] = *event.group;
    else
        round.pins.erase(event.participant);
}

void apply(Day& day, const GroupsAnnounced& event) {
    round_of(day, event.round).status = RoundStatus::announced;
}

void apply(Day& day, const GroupsOpened& event) {
    Round& round = round_of(day, event.round);
    round.status = RoundStatus::open;
    round.opened_at = event.at;
    for (const auto& [id, group] : round.groups)
        round.set_times(id, GroupStatus::open, event.ends_at, std::nullopt);
}

void apply(Day& day, const GroupsExtended& event) {
    Round& round = round_of(day, event.round);
    for (const GroupId& id : event.groups)
        round.set_times(id, GroupStatus::open, event.ends_at, std::nullopt);
    round.follow_groups();
}

void apply(Day& day, const GroupsClosing& event) {
    Round& round = round_of(day, event.round);
    for (const GroupId& id : event.groups)
        round.set_times(id, GroupStatus::closing, known(round.group(id)).ends_at,
                        event.grace_ends_at);
    round.follow_groups();
}

void apply(Day& day, const GroupsClosed& event) {
    Round& round = round_of(day, event.round);
    for (const GroupId& id : event.groups) {
        Group& group = known(round.group(id));
        round.set_times(id, GroupStatus::closed, group.ends_at, std::nullopt);
        group.closed_at = event.at;
    }
    round.follow_groups();
}

void apply(Day& day, const PenTaken& event) {
    group_of(day, event.group).pen = event.participant;
}

void apply(Day& day, const ReporterNamed& event) {
    group_of(day, event.group).reporter = event.participant;
}

} // namespace deroule::domain
