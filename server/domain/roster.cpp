#include "domain/roster.hpp"

namespace deroule::domain {

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
