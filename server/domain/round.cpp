#include "domain/round.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <set>

namespace deroule::domain {

const Group* Round::group(const GroupId& wanted) const {
    const auto found = groups.find(wanted);
    return found == groups.end() ? nullptr : &found->second;
}

Group* Round::group(const GroupId& wanted) {
    const auto found = groups.find(wanted);
    return found == groups.end() ? nullptr : &found->second;
}

const Group* Round::group_of(const ParticipantId& participant) const {
    const auto seat_found = seats.find(participant);
    return seat_found == seats.end() ? nullptr : group(seat_found->second);
}

const Alternative* Round::alternative(int number) const {
    const auto found = std::ranges::find(alternatives, number, &Alternative::id);
    return found == alternatives.end() ? nullptr : &*found;
}

std::vector<Group> Round::listed() const {
    std::vector<Group> list;
    for (const auto& [group_id, each] : groups)
        list.push_back(each);
    return list;
}

void Round::add_group(Group added) {
    for (const ParticipantId& member : added.members)
        DEROULE_CHECK(seats.emplace(member, added.id).second);
    last_number = std::max(last_number, added.number);
    DEROULE_CHECK(groups.emplace(added.id, std::move(added)).second);
}

void Round::remove_group(const GroupId& removed) {
    Group* found = group(removed);
    DEROULE_CHECK(found != nullptr);
    set_times(removed, GroupStatus::closed, std::nullopt, std::nullopt);
    for (const ParticipantId& member : found->members)
        seats.erase(member);
    groups.erase(removed);
}

void Round::seat(const ParticipantId& participant, const GroupId& to) {
    unseat(participant);
    Group* target = group(to);
    DEROULE_CHECK(target != nullptr);
    target->members.push_back(participant);
    seats[participant] = to;
}

void Round::unseat(const ParticipantId& participant) {
    const auto found = seats.find(participant);
    if (found == seats.end()) return;
    Group* left = group(found->second);
    DEROULE_CHECK(left != nullptr);
    std::erase(left->members, participant);
    if (left->pen == participant) left->pen.reset();
    if (left->reporter == participant) left->reporter.reset();
    seats.erase(found);
}

void Round::follow_groups() {
    const auto any = [this](GroupStatus asked) {
        return std::ranges::any_of(
            groups, [asked](const auto& entry) { return entry.second.status == asked; });
    };
    if (groups.empty() || any(GroupStatus::waiting)) return;
    status = any(GroupStatus::open)      ? RoundStatus::open
             : any(GroupStatus::closing) ? RoundStatus::closing
                                         : RoundStatus::done;
}

void Round::set_times(const GroupId& changed, GroupStatus to, std::optional<Instant> ends_at,
                      std::optional<Instant> grace_ends_at) {
    Group* found = group(changed);
    DEROULE_CHECK(found != nullptr);
    const auto next = [](const Group& at) {
        return at.status == GroupStatus::open      ? at.ends_at
               : at.status == GroupStatus::closing ? at.grace_ends_at
                                                   : std::nullopt;
    };
    if (const auto old = next(*found)) {
        const auto entry = due.find(*old);
        DEROULE_CHECK(entry != due.end());
        entry->second.erase(changed);
        if (entry->second.empty()) due.erase(entry);
    }
    found->status = to;
    found->ends_at = ends_at;
    found->grace_ends_at = grace_ends_at;
    if (to != GroupStatus::closed) found->closed_at.reset();
    if (const auto fresh = next(*found)) due[*fresh].insert(changed);
}

bool seats_alike(const std::vector<Group>& left, const std::vector<Group>& right) {
    const auto seated = [](const std::vector<Group>& groups) {
        std::set<std::set<ParticipantId>> sets;
        for (const Group& group : groups)
            sets.emplace(group.members.begin(), group.members.end());
        return sets;
    };
    return left.size() == right.size() && seated(left) == seated(right);
}

} // namespace deroule::domain
