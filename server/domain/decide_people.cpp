// Who comes, goes, and is called what.
#include "domain/decide_parts.hpp"

#include <algorithm>

namespace deroule::domain {

namespace {

std::optional<Rejection> door(const Day& day) {
    if (day.status == DayStatus::prepared) return Rejection::day_not_open;
    return std::nullopt;
}

// Whoever is gone asks for nothing any more.
void lower_hand(const Day& day, const ParticipantId& who, Events& facts) {
    if (std::ranges::find(day.floor.hands, who, &Hand::participant) != day.floor.hands.end())
        facts.emplace_back(HandLowered{who});
}

Events leave(const Day& day, const Participant& participant, Instant now) {
    if (participant.presence != Presence::present || participant.held) return {};
    Events facts{ParticipantLeft{participant.id, now}};
    lower_hand(day, participant.id, facts);
    return facts;
}

std::optional<Rejection> person_fault(const Person& person) {
    if (text_fault(full_name(person), text_chars_max)) return Rejection::participant_invalid;
    if (text_fault(person.territory, text_chars_max)) return Rejection::participant_invalid;
    if (chars(person.given_name) > name_chars_max || chars(person.family_name) > name_chars_max ||
        chars(person.territory) > name_chars_max || chars(person.function) > name_chars_max ||
        chars(person.territory_kind) > name_chars_max || chars(person.email) > name_chars_max ||
        chars(person.expectation) > text_chars_max)
        return Rejection::text_too_long;
    return std::nullopt;
}

Participant newcomer(const Day& day, Person person) {
    Participant added;
    added.id = ParticipantId("w" + std::to_string(day.counters.participants + 1));
    added.person = std::move(person);
    return added;
}

void replace(std::string& member, const std::optional<std::string>& change) {
    if (change) member = *change;
}

Answer correct(const Participant& participant, Person person) {
    if (const auto refused = person_fault(person)) return *refused;
    if (person == participant.person) return Events{};
    return Events{ParticipantCorrected{participant.id, std::move(person)}};
}

} // namespace

Answer answer(const Day& day, const Arrive& command, const Circumstance& circumstance) {
    const auto who = self(day, circumstance, command.as);
    if (!who) return who.error();
    const Participant& participant = *day.roster.find(*who);
    if (participant.presence == Presence::present && participant.by_link) return Events{};
    return Events{ParticipantArrived{*who, circumstance.now}};
}

Answer answer(const Day& day, const Leave& command, const Circumstance& circumstance) {
    const auto who = self(day, circumstance, command.as);
    if (!who) return who.error();
    return leave(day, *day.roster.find(*who), circumstance.now);
}

Answer answer(const Day& day, const NoteDeparture& command, const Circumstance& circumstance) {
    const Participant* found = day.roster.find(command.participant);
    if (found == nullptr) return Rejection::participant_unknown;
    return leave(day, *found, circumstance.now);
}

Answer answer(const Day& day, const MarkPresent& command, const Circumstance& circumstance) {
    if (const auto refused = door(day)) return *refused;
    const Participant* found = day.roster.find(command.participant);
    if (found == nullptr) return Rejection::participant_unknown;
    if (found->presence == Presence::present) return Events{};
    return Events{ParticipantArrived{command.participant, circumstance.now, false}};
}

Answer answer(const Day& day, const MarkAbsent& command, const Circumstance& circumstance) {
    const Participant* found = day.roster.find(command.participant);
    if (found == nullptr) return Rejection::participant_unknown;
    if (chars(command.reason) > text_chars_max) return Rejection::text_too_long;
    if (found->presence == Presence::absent && found->absence == command.reason) return Events{};
    Events facts{ParticipantMarkedAbsent{command.participant, command.reason, circumstance.now}};
    lower_hand(day, command.participant, facts);
    return facts;
}

Answer answer(const Day& day, const AddParticipant& command, const Circumstance&) {
    if (day.roster.participants.size() >= participants_max) return Rejection::limit_reached;
    if (const auto refused = person_fault(command.person)) return *refused;
    return Events{ParticipantAdded{newcomer(day, command.person)}};
}

Answer answer(const Day& day, const CorrectParticipant& command, const Circumstance&) {
    const Participant* found = day.roster.find(command.participant);
    if (found == nullptr) return Rejection::participant_unknown;
    Person person = found->person;
    replace(person.given_name, command.given_name);
    replace(person.family_name, command.family_name);
    replace(person.territory, command.territory);
    replace(person.territory_kind, command.territory_kind);
    replace(person.function, command.function);
    if (command.category) person.category = *command.category;
    return correct(*found, std::move(person));
}

Answer answer(const Day& day, const HoldSeat& command, const Circumstance& circumstance) {
    const Participant* found = day.roster.find(command.participant);
    if (found == nullptr) return Rejection::participant_unknown;
    if (found->held == command.held) return Events{};
    if (const auto refused = door(day)) return *refused;
    Events facts{SeatHeld{command.participant, command.held}};
    // Someone on the phone is here.
    if (command.held && found->presence != Presence::present)
        facts.emplace_back(ParticipantArrived{command.participant, circumstance.now, false});
    return facts;
}

Answer answer(const Day& day, const SayWho& command, const Circumstance& circumstance) {
    const auto who = self(day, circumstance, command.as);
    if (!who) return who.error();
    const Participant& participant = *day.roster.find(*who);
    Person person = participant.person;
    person.given_name = command.given_name;
    person.family_name = command.family_name;
    person.function = command.function;
    return correct(participant, std::move(person));
}

Answer answer(const Day& day, const SeatCompanion& command, const Circumstance& circumstance) {
    const Participant* host = day.roster.find(circumstance.actor.participant);
    if (host == nullptr) return Rejection::participant_unknown;
    if (command.participant) {
        const Participant* found = day.roster.find(*command.participant);
        if (found == nullptr) return Rejection::participant_unknown;
        if (found->host == host->id) {
            if (found->presence == Presence::present) return Events{};
            return Events{ParticipantArrived{found->id, circumstance.now}};
        }
        if (found->id == host->id || found->host ||
            found->person.territory != host->person.territory ||
            found->presence == Presence::present)
            return Rejection::companion_elsewhere;
        return Events{CompanionSeated{found->id, host->id},
                      ParticipantArrived{found->id, circumstance.now}};
    }
    if (!command.person) return Rejection::participant_invalid;
    if (day.roster.participants.size() >= participants_max) return Rejection::limit_reached;
    Person person = *command.person;
    person.territory = host->person.territory;
    person.territory_kind = host->person.territory_kind;
    person.advancement = host->person.advancement;
    if (const auto refused = person_fault(person)) return *refused;
    const Participant added = newcomer(day, std::move(person));
    return Events{ParticipantAdded{added}, CompanionSeated{added.id, host->id},
                  ParticipantArrived{added.id, circumstance.now}};
}

} // namespace deroule::domain
