// Every fact a day can record: the closed list.
//
// Names are noun and participle; in journals they are the same words in snake_case. An
// event holds all that evolve() needs, so that a new default never changes the past.
#pragma once

#include "domain/event_day.hpp"
#include "domain/event_people.hpp"

#include <variant>
#include <vector>

namespace deroule::domain {

using AnyFact =
    std::variant<DayPrepared, LinkRegistered, LinkRevoked, DoorsOpened, DayStarted, DayPaused,
                 DayResumed, DayClosed, MoveMade, MoveUndone, MovesSettled, BlockStarted,
                 BlockEnded, BlockSkipped, BlockReplanned, BlockLengthChanged, BlockInserted,
                 BlockRemoved, BlockMoved, BlockEdited, BlockOverran, PhaseStarted, TurnStarted,
                 ReportTurnStarted, RoundRequested, GroupsProposed, AlternativeChosen,
                 AlternativeDropped, QualityMeasured, GroupsAccepted, PersonSeated, PersonUnseated,
                 GroupAdded, GroupRemoved, GroupLocked, PersonPinned, GroupsAnnounced, GroupsOpened,
                 GroupsExtended, GroupsClosing, GroupsClosed, PenTaken, ReporterNamed,
                 ParticipantArrived, ParticipantLeft, ParticipantMarkedAbsent, ParticipantAdded,
                 ParticipantCorrected, SeatHeld, CompanionSeated, PartnerNoted, NoteCorrected,
                 ContributionWritten, ContributionEdited, ContributionWithdrawn,
                 ContributionPublished, ContributionHidden, VoteCast, QuestionAnswered, WordHidden,
                 HandRaised, HandLowered, FloorGiven, CallMade, CallTaken, CallAnswered,
                 CallCancelled, MessageSent, PeopleTied, EarlierDaysRemembered>;

// One fact. A class of its own, copied in event.cpp: the list's full type has a long name.
class Event : public AnyFact {
  public:
    using AnyFact::AnyFact;
    Event();
    Event(const Event&);
    Event(Event&&) noexcept;
    Event& operator=(const Event&);
    Event& operator=(Event&&) noexcept;
    ~Event();

    friend bool operator==(const Event& left, const Event& right);
};

using Events = std::vector<Event>;

} // namespace deroule::domain
