// Who comes, goes, and is called what.
#include "domain/evolve_parts.hpp"

namespace deroule::domain {

namespace {

Participant& participant_of(Day& day, const ParticipantId& id) {
    return known(day.roster.find(id));
}

// A participant whose change keeps the roster's tallies true.
class Counted {
  public:
    Counted(Day& day, const ParticipantId& id)
        : roster_(day.roster), participant_(participant_of(day, id)) {
        roster_.forget(participant_);
    }
    Counted(const Counted&) = delete;
    Counted& operator=(const Counted&) = delete;
    ~Counted() { roster_.count(participant_); }

    Participant* operator->() { return &participant_; }
    Participant& operator*() { return participant_; }

  private:
    Roster& roster_;
    Participant& participant_;
};

} // namespace

void end_stay(Participant& participant, Instant at) {
    if (!participant.stays.empty() && !participant.stays.back().until)
        participant.stays.back().until = at;
}

void apply(Day& day, const ParticipantArrived& event) {
    Counted participant(day, event.participant);
    if (participant->presence != Presence::present)
        participant->stays.push_back({event.at, std::nullopt});
    participant->presence = Presence::present;
    participant->by_link = event.by_link;
    participant->absence.clear();
}

void apply(Day& day, const ParticipantLeft& event) {
    Counted participant(day, event.participant);
    participant->presence = Presence::left;
    end_stay(*participant, event.at);
}

void apply(Day& day, const ParticipantMarkedAbsent& event) {
    Counted participant(day, event.participant);
    participant->presence = Presence::absent;
    participant->absence = event.reason;
    participant->held = false;
    end_stay(*participant, event.at);
}

void apply(Day& day, const ParticipantAdded& event) {
    DEROULE_CHECK(day.roster.participants.emplace(event.participant.id, event.participant).second);
    day.roster.count(event.participant);
    if (event.participant.host)
        day.roster.companions[*event.participant.host].insert(event.participant.id);
    ++day.counters.participants;
}

void apply(Day& day, const ParticipantCorrected& event) {
    Counted(day, event.participant)->person = event.person;
}

void apply(Day& day, const SeatHeld& event) {
    Participant& participant = participant_of(day, event.participant);
    participant.held = event.held;
    // A seat that nobody keeps any more is left like any other.
    if (!event.held) participant.by_link = true;
}

void apply(Day& day, const CompanionSeated& event) {
    participant_of(day, event.participant).host = event.host;
    day.roster.companions[event.host].insert(event.participant);
}

void apply(Day& day, const PeopleTied& event) {
    if (event.tie == Tie::none)
        day.ties.erase(couple(event.first, event.second));
    else
        day.ties[couple(event.first, event.second)] = event.tie;
}

void apply(Day& day, const EarlierDaysRemembered& event) {
    day.earlier_days = event.days;
}

} // namespace deroule::domain
