#include "domain/roster.hpp"

namespace deroule::domain {

namespace {

void add(Tally& tally, const Participant& participant, int by) {
    if (participant.presence != Presence::absent) tally.expected += by;
    if (participant.presence == Presence::present) tally.present += by;
}

} // namespace

void Roster::count(const Participant& participant) {
    add(total, participant, 1);
    add(categories[participant.person.category], participant, 1);
    add(territories[participant.person.territory], participant, 1);
    delegations[participant.person.territory].insert(participant.id);
}

void Roster::forget(const Participant& participant) {
    add(total, participant, -1);
    add(categories[participant.person.category], participant, -1);
    add(territories[participant.person.territory], participant, -1);
    delegations[participant.person.territory].erase(participant.id);
}

std::string full_name(const Person& person) {
    if (person.given_name.empty()) return person.family_name;
    if (person.family_name.empty()) return person.given_name;
    return person.given_name + " " + person.family_name;
}

const Participant* Roster::find(const ParticipantId& id) const {
    const auto found = participants.find(id);
    return found == participants.end() ? nullptr : &found->second;
}

Participant* Roster::find(const ParticipantId& id) {
    const auto found = participants.find(id);
    return found == participants.end() ? nullptr : &found->second;
}

} // namespace deroule::domain
