// What each fact changes: one overload an event. For evolve.cpp and its siblings only.
#pragma once

#include "base/check.hpp"
#include "domain/day.hpp"
#include "domain/event.hpp"

namespace deroule::domain {

void apply(Day& day, const DayPrepared& event);
void apply(Day& day, const LinkRegistered& event);
void apply(Day& day, const LinkRevoked& event);
void apply(Day& day, const DoorsOpened& event);
void apply(Day& day, const DayStarted& event);
void apply(Day& day, const DayPaused& event);
void apply(Day& day, const DayResumed& event);
void apply(Day& day, const DayClosed& event);

void apply(Day& day, const MoveMade& event);
void apply(Day& day, const MoveUndone& event);
void apply(Day& day, const MovesSettled& event);
void apply(Day& day, const BlockStarted& event);
void apply(Day& day, const BlockEnded& event);
void apply(Day& day, const BlockSkipped& event);
void apply(Day& day, const BlockReplanned& event);
void apply(Day& day, const BlockLengthChanged& event);
void apply(Day& day, const BlockInserted& event);
void apply(Day& day, const BlockRemoved& event);
void apply(Day& day, const BlockMoved& event);
void apply(Day& day, const BlockEdited& event);
void apply(Day& day, const BlockOverran& event);
void apply(Day& day, const PhaseStarted& event);
void apply(Day& day, const TurnStarted& event);
void apply(Day& day, const ReportTurnStarted& event);

void apply(Day& day, const RoundRequested& event);
void apply(Day& day, const GroupsProposed& event);
void apply(Day& day, const AlternativeChosen& event);
void apply(Day& day, const AlternativeDropped& event);
void apply(Day& day, const QualityMeasured& event);
void apply(Day& day, const GroupsAccepted& event);
void apply(Day& day, const PersonSeated& event);
void apply(Day& day, const PersonUnseated& event);
void apply(Day& day, const GroupAdded& event);
void apply(Day& day, const GroupRemoved& event);
void apply(Day& day, const GroupLocked& event);
void apply(Day& day, const PersonPinned& event);
void apply(Day& day, const GroupsAnnounced& event);
void apply(Day& day, const GroupsOpened& event);
void apply(Day& day, const GroupsExtended& event);
void apply(Day& day, const GroupsClosing& event);
void apply(Day& day, const GroupsClosed& event);
void apply(Day& day, const PenTaken& event);
void apply(Day& day, const ReporterNamed& event);

void apply(Day& day, const ParticipantArrived& event);
void apply(Day& day, const ParticipantLeft& event);
void apply(Day& day, const ParticipantMarkedAbsent& event);
void apply(Day& day, const ParticipantAdded& event);
void apply(Day& day, const ParticipantCorrected& event);
void apply(Day& day, const SeatHeld& event);
void apply(Day& day, const CompanionSeated& event);

void apply(Day& day, const PartnerNoted& event);
void apply(Day& day, const NoteCorrected& event);
void apply(Day& day, const ContributionWritten& event);
void apply(Day& day, const ContributionEdited& event);
void apply(Day& day, const ContributionWithdrawn& event);
void apply(Day& day, const ContributionPublished& event);
void apply(Day& day, const ContributionHidden& event);
void apply(Day& day, const VoteCast& event);
void apply(Day& day, const QuestionAnswered& event);
void apply(Day& day, const WordHidden& event);
void apply(Day& day, const HandRaised& event);
void apply(Day& day, const HandLowered& event);
void apply(Day& day, const FloorGiven& event);
void apply(Day& day, const CallMade& event);
void apply(Day& day, const CallTaken& event);
void apply(Day& day, const CallAnswered& event);
void apply(Day& day, const CallCancelled& event);
void apply(Day& day, const MessageSent& event);
void apply(Day& day, const PeopleTied& event);
void apply(Day& day, const EarlierDaysRemembered& event);

// The noun a fact speaks of. A fact about a stranger is a bug or a damaged journal.
template <class Found>
Found& known(Found* found) {
    DEROULE_CHECK(found != nullptr);
    return *found;
}

// Ends the stay under way, if any.
void end_stay(Participant& participant, Instant at);

// Before a block ends: its results stay on everyone's screens if they are there now.
void keep_results(Day& day, const BlockId& ended);

} // namespace deroule::domain
