// Drafts of groups: recording the planner's plan, and a facilitator's corrections.
#include "domain/decide_parts.hpp"
#include "domain/seating.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <system_error>

namespace deroule::domain {

namespace {

// A composition that people can still be moved in.
bool is_movable(const Round& round) {
    return round.status != RoundStatus::requested && round.status != RoundStatus::done;
}

Result<const Round*, Rejection> movable_round(const Day& day, const RoundId& id) {
    const Round* round = day.find_round(id);
    if (round == nullptr) return Rejection::round_unknown;
    if (!is_movable(*round)) return Rejection::round_status_wrong;
    return round;
}

std::optional<Rejection> entry_fault(const Round& round, const GroupId& to) {
    const Group* target = round.group(to);
    if (target == nullptr) return Rejection::group_unknown;
    if (target->locked) return Rejection::group_locked;
    if (target->status == GroupStatus::closed) return Rejection::group_closed;
    return std::nullopt;
}

std::optional<Rejection> person_fault(const Day& day, const Round& round,
                                      const ParticipantId& participant) {
    const Participant* found = day.roster.find(participant);
    if (found == nullptr) return Rejection::participant_unknown;
    if (found->presence == Presence::absent) return Rejection::participant_absent;
    const Group* left = round.group_of(participant);
    if (left != nullptr && left->locked) return Rejection::group_locked;
    return std::nullopt;
}

int lowest_free(std::set<int>& taken) {
    int number = 1;
    while (taken.contains(number))
        ++number;
    taken.insert(number);
    return number;
}

bool same_people(std::vector<ParticipantId> a, std::vector<ParticipantId> b) {
    std::ranges::sort(a);
    std::ranges::sort(b);
    return a == b;
}

// The position among the plan's groups that a breach speaks of.
std::optional<std::size_t> position_of(const GroupId& named, const RecordPlan& plan) {
    const std::string& text = named.text();
    std::size_t position = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), position);
    if (fault != std::errc{} || end != text.data() + text.size() || position >= plan.groups.size())
        return std::nullopt;
    return position;
}

// Nobody unknown or twice; locked groups and pins as they were.
bool plan_holds(const Day& day, const Round& round, const RecordPlan& plan) {
    std::set<ParticipantId> seated;
    std::set<GroupId> kept;
    for (const PlannedGroup& group : plan.groups) {
        for (const ParticipantId& member : group.members)
            if (day.roster.find(member) == nullptr || !seated.insert(member).second) return false;
        if (group.keeps &&
            (round.group(*group.keeps) == nullptr || !kept.insert(*group.keeps).second))
            return false;
    }
    for (const Breach& breach : plan.breaches)
        if (breach.group && !position_of(*breach.group, plan)) return false;
    const auto planned = [&plan](const GroupId& id) {
        return std::ranges::find(plan.groups, std::optional(id), &PlannedGroup::keeps);
    };
    for (const auto& [id, group] : round.groups)
        if (group.locked) {
            const auto found = planned(id);
            if (found == plan.groups.end() || !same_people(found->members, group.members))
                return false;
        }
    for (const auto& [person, id] : round.pins) {
        if (!seated.contains(person)) continue; // Gone since; the pin waits.
        const auto found = planned(id);
        if (found == plan.groups.end() ||
            std::ranges::find(found->members, person) == found->members.end())
            return false;
    }
    return true;
}

GroupsProposed proposal(const Round& round, const RecordPlan& plan) {
    GroupsProposed proposed{round.id, {}, plan.quality, plan.breaches, plan.seed, plan.advice};
    std::set<int> numbers;
    for (const PlannedGroup& group : plan.groups)
        if (group.keeps) numbers.insert(round.group(*group.keeps)->number);
    for (const PlannedGroup& planned : plan.groups) {
        Group group;
        if (planned.keeps) {
            const Group& former = *round.group(*planned.keeps);
            group.id = former.id;
            group.number = former.number;
            group.locked = former.locked;
        } else {
            group.number = lowest_free(numbers);
            group.id = GroupId(round.id.text() + "g" + std::to_string(group.number));
        }
        group.members = planned.members;
        proposed.groups.push_back(std::move(group));
    }
    for (Breach& breach : proposed.breaches)
        if (breach.group) breach.group = proposed.groups[*position_of(*breach.group, plan)].id;
    return proposed;
}

// Circles are not shown as a draft: eighty people are waiting for them.
void open_circles(const Block& block, const GroupsProposed& circles, Instant now, Events& facts) {
    std::size_t largest = 0;
    for (const Group& group : circles.groups)
        largest = std::max(largest, group.members.size());
    if (largest == 0) {
        facts.emplace_back(PhaseStarted{block.plan.id, Phase::finished, now, {}});
        return;
    }
    const Duration speaking =
        block.plan.introduction ? block.plan.introduction->speaking : Introduction{}.speaking;
    facts.emplace_back(GroupsAnnounced{circles.round, now});
    facts.emplace_back(GroupsOpened{circles.round, now, {}});
    facts.emplace_back(
        TurnStarted{block.plan.id, {0, 0, static_cast<int>(largest), now + speaking}});
}

} // namespace

Answer answer(const Day& day, const RecordPlan& command, const Circumstance& circumstance) {
    const Round* round = day.find_round(command.round);
    if (round == nullptr) return Rejection::round_unknown;
    const RoundStatus due = command.is_beside ? RoundStatus::proposed : RoundStatus::requested;
    if (round->status != due || (command.is_beside && command.seed != round->seed))
        return Rejection::round_status_wrong;
    if (!plan_holds(day, *round, command)) return Rejection::plan_invalid;
    const GroupsProposed proposed = proposal(*round, command);
    Events facts{proposed};
    if (command.is_beside) {
        const auto is_known = [&proposed](const std::vector<Group>& groups) {
            return seats_alike(groups, proposed.groups);
        };
        if (is_known(round->listed()) ||
            std::ranges::any_of(round->alternatives, is_known, &Alternative::groups))
            return Events{};
        // The draft at hand was set aside for this one; now they change places.
        facts.emplace_back(AlternativeChosen{round->id, round->last_alternative + 1});
        return facts;
    }
    const Block* block = day.agenda.find(round->block);
    const bool waited_for = round->purpose == RoundPurpose::circles && block != nullptr &&
                            block->status == BlockStatus::running && block->phase == Phase::circles;
    if (waited_for)
        open_circles(*block, proposed, day.agenda.paused_at.value_or(circumstance.now), facts);
    return facts;
}

Answer answer(const Day& day, const RecordQuality& command, const Circumstance&) {
    const auto round = movable_round(day, command.round);
    if (!round) return round.error();
    for (const Breach& breach : command.breaches)
        if (breach.group && (*round)->group(*breach.group) == nullptr)
            return Rejection::plan_invalid;
    if ((*round)->quality == command.quality && (*round)->breaches == command.breaches)
        return Events{};
    return Events{QualityMeasured{command.round, command.quality, command.breaches}};
}

Answer answer(const Day& day, const AcceptGroups& command, const Circumstance&) {
    const Round* round = day.find_round(command.round);
    if (round == nullptr) return Rejection::round_unknown;
    if (round->status == RoundStatus::accepted) return Events{};
    if (round->status != RoundStatus::proposed) return Rejection::round_status_wrong;
    return Events{GroupsAccepted{command.round}};
}

Answer answer(const Day& day, const MovePerson& command, const Circumstance& circumstance) {
    const auto round = movable_round(day, command.round);
    if (!round) return round.error();
    const auto refused_person = person_fault(day, **round, command.participant);
    const Group* left = (*round)->group_of(command.participant);
    if (!command.to) {
        // The seat of someone absent may be cleared, though not given.
        if (refused_person && *refused_person != Rejection::participant_absent)
            return *refused_person;
        if (left == nullptr) return Events{};
        if (left->locked) return Rejection::group_locked;
        Events facts{PersonUnseated{command.round, command.participant}};
        if ((*round)->pins.contains(command.participant))
            facts.emplace_back(PersonPinned{command.round, command.participant, std::nullopt});
        return facts;
    }
    if (refused_person) return *refused_person;
    if (left != nullptr && left->id == *command.to) return Events{};
    if (const auto refused = entry_fault(**round, *command.to)) return *refused;
    Events facts;
    seat_person(**round, command.participant, *command.to, facts);
    follow_size(day, **round, (*round)->group(*command.to)->members.size() + 1, circumstance.now,
                facts);
    return facts;
}

Answer answer(const Day& day, const SwapPeople& command, const Circumstance&) {
    const auto round = movable_round(day, command.round);
    if (!round) return round.error();
    for (const ParticipantId& person : {command.first, command.second})
        if (const auto refused = person_fault(day, **round, person)) return *refused;
    const Group* first = (*round)->group_of(command.first);
    const Group* second = (*round)->group_of(command.second);
    if (first == nullptr || second == nullptr) return Rejection::participant_not_seated;
    if (first->id == second->id) return Rejection::same_group;
    for (const Group* target : {first, second})
        if (const auto refused = entry_fault(**round, target->id)) return *refused;
    Events facts;
    seat_person(**round, command.first, second->id, facts);
    seat_person(**round, command.second, first->id, facts);
    return facts;
}

Answer answer(const Day& day, const RepairGroups& command, const Circumstance& circumstance) {
    const auto round = movable_round(day, command.round);
    if (!round) return round.error();
    std::map<GroupId, std::size_t> sizes;
    for (const auto& [id, group] : (*round)->groups)
        sizes[id] = group.members.size();
    std::set<ParticipantId> moved;
    Events facts;
    for (const RepairMove& move : command.moves) {
        if (!moved.insert(move.participant).second) return Rejection::groups_invalid;
        if (const auto refused = person_fault(day, **round, move.participant)) return *refused;
        if (const auto refused = entry_fault(**round, move.to)) return *refused;
        const Group* left = (*round)->group_of(move.participant);
        if (left != nullptr && left->id == move.to) continue;
        if (left != nullptr) --sizes[left->id];
        ++sizes[move.to];
        seat_person(**round, move.participant, move.to, facts);
    }
    for (const auto& [id, size] : sizes)
        if (size > (*round)->group(id)->members.size())
            follow_size(day, **round, size, circumstance.now, facts);
    return facts;
}

Answer answer(const Day& day, const MergeGroups& command, const Circumstance& circumstance) {
    const auto round = movable_round(day, command.round);
    if (!round) return round.error();
    if (command.from == command.into) return Rejection::same_group;
    for (const GroupId& id : {command.from, command.into})
        if (const auto refused = entry_fault(**round, id)) return *refused;
    const Group& from = *(*round)->group(command.from);
    const Group& into = *(*round)->group(command.into);
    Events facts;
    for (const ParticipantId& member : from.members)
        seat_person(**round, member, command.into, facts);
    follow_size(day, **round, from.members.size() + into.members.size(), circumstance.now, facts);
    if (!is_under_way((*round)->status)) {
        facts.emplace_back(GroupRemoved{command.round, command.from});
        return facts;
    }
    // What a group under way has written stays under its name.
    facts.emplace_back(GroupsClosed{command.round, {command.from}, circumstance.now});
    const bool others_open = std::ranges::any_of((*round)->groups, [&from](const auto& entry) {
        return entry.second.status == GroupStatus::open && entry.first != from.id;
    });
    if (from.status == GroupStatus::open && !others_open)
        facts.emplace_back(
            PhaseStarted{(*round)->block, Phase::closing, circumstance.now, into.grace_ends_at});
    return facts;
}

Answer answer(const Day& day, const SplitGroup& command, const Circumstance&) {
    const auto round = movable_round(day, command.round);
    if (!round) return round.error();
    if (const auto refused = entry_fault(**round, command.group)) return *refused;
    const Group& source = *(*round)->group(command.group);
    const std::set<ParticipantId> leaving(command.participants.begin(), command.participants.end());
    if (leaving.empty() || leaving.size() >= source.members.size()) return Rejection::group_empty;
    for (const ParticipantId& person : leaving)
        if (std::ranges::find(source.members, person) == source.members.end())
            return Rejection::participant_not_seated;
    Group added;
    added.number = (*round)->last_number + 1;
    added.id = GroupId(command.round.text() + "g" + std::to_string(added.number));
    added.status = source.status;
    added.ends_at = source.ends_at;
    added.grace_ends_at = source.grace_ends_at;
    Events facts{GroupAdded{command.round, added}};
    for (const ParticipantId& person : leaving)
        seat_person(**round, person, added.id, facts);
    return facts;
}

Answer answer(const Day& day, const LockGroup& command, const Circumstance&) {
    const auto round = movable_round(day, command.round);
    if (!round) return round.error();
    const Group* group = (*round)->group(command.group);
    if (group == nullptr) return Rejection::group_unknown;
    if (group->locked == command.locked) return Events{};
    return Events{GroupLocked{command.round, command.group, command.locked}};
}

Answer answer(const Day& day, const PinPerson& command, const Circumstance& circumstance) {
    const auto round = movable_round(day, command.round);
    if (!round) return round.error();
    if (day.roster.find(command.participant) == nullptr) return Rejection::participant_unknown;
    const auto pin = (*round)->pins.find(command.participant);
    const bool pinned = pin != (*round)->pins.end();
    if (!command.to) {
        if (!pinned) return Events{};
        return Events{PersonPinned{command.round, command.participant, std::nullopt}};
    }
    if (pinned && pin->second == *command.to) return Events{};
    Events facts;
    const Group* here = (*round)->group_of(command.participant);
    if (here == nullptr || here->id != *command.to) {
        if (const auto refused = person_fault(day, **round, command.participant)) return *refused;
        if (const auto refused = entry_fault(**round, *command.to)) return *refused;
        facts.emplace_back(PersonSeated{command.round, command.participant, *command.to});
        follow_size(day, **round, (*round)->group(*command.to)->members.size() + 1,
                    circumstance.now, facts);
    }
    facts.emplace_back(PersonPinned{command.round, command.participant, command.to});
    return facts;
}

} // namespace deroule::domain
