// Every fact a day can record: the closed list.
//
// Names are noun and participle; in journals they are the same words in snake_case. An
// event holds all that evolve() needs, so that a new default never changes the past.
#pragma once

#include "base/time.hpp"
#include "domain/agenda.hpp"
#include "domain/day.hpp"
#include "domain/floor.hpp"
#include "domain/harvest.hpp"
#include "domain/ids.hpp"
#include "domain/roster.hpp"
#include "domain/round.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace deroule::domain {

// ---- The day. ----

struct DayPrepared {
    DayPlan plan;
    std::vector<Participant> participants;
    friend bool operator==(const DayPrepared&, const DayPrepared&) = default;
};
struct LinkRegistered {
    Link link;
    friend bool operator==(const LinkRegistered&, const LinkRegistered&) = default;
};
struct LinkRevoked {
    std::string hash;
    friend bool operator==(const LinkRevoked&, const LinkRevoked&) = default;
};
struct DoorsOpened {
    Instant at{};
    friend bool operator==(const DoorsOpened&, const DoorsOpened&) = default;
};
struct DayStarted {
    Instant at{};
    friend bool operator==(const DayStarted&, const DayStarted&) = default;
};
struct DayPaused {
    Instant at{};
    friend bool operator==(const DayPaused&, const DayPaused&) = default;
};
// Every timer that was running when the day was paused moves by the length of the pause.
struct DayResumed {
    Instant at{};
    friend bool operator==(const DayResumed&, const DayResumed&) = default;
};
struct DayClosed {
    Instant at{};
    friend bool operator==(const DayClosed&, const DayClosed&) = default;
};

// ---- The agenda. ----

// Comes first in a record that moves the agenda: evolve() keeps what an undo puts back.
struct MoveMade {
    std::uint64_t number = 0;
    std::string name;
    Instant at{};
    friend bool operator==(const MoveMade&, const MoveMade&) = default;
};
struct MoveUndone {
    std::uint64_t number = 0;
    Instant at{};
    friend bool operator==(const MoveUndone&, const MoveUndone&) = default;
};
// Also starts again a block that was done or skipped.
struct BlockStarted {
    BlockId block;
    Instant at{};
    Instant ends_at{};
    friend bool operator==(const BlockStarted&, const BlockStarted&) = default;
};
struct BlockEnded {
    BlockId block;
    Instant at{};
    friend bool operator==(const BlockEnded&, const BlockEnded&) = default;
};
struct BlockSkipped {
    BlockId block;
    friend bool operator==(const BlockSkipped&, const BlockSkipped&) = default;
};
// Skipped or done, it is to come again.
struct BlockReplanned {
    BlockId block;
    friend bool operator==(const BlockReplanned&, const BlockReplanned&) = default;
};
struct BlockLengthChanged {
    BlockId block;
    Duration length{};
    std::optional<Instant> ends_at; // Running blocks only.
    friend bool operator==(const BlockLengthChanged&, const BlockLengthChanged&) = default;
};
struct BlockInserted {
    BlockPlan plan;
    std::optional<BlockId> after;
    friend bool operator==(const BlockInserted&, const BlockInserted&) = default;
};
struct BlockRemoved {
    BlockId block;
    friend bool operator==(const BlockRemoved&, const BlockRemoved&) = default;
};
struct BlockMoved {
    BlockId block;
    std::optional<BlockId> after;
    friend bool operator==(const BlockMoved&, const BlockMoved&) = default;
};
struct BlockEdited {
    BlockPlan plan; // The whole of it, under its own id.
    friend bool operator==(const BlockEdited&, const BlockEdited&) = default;
};
// Noted once a minute while a block runs over, so that projections follow.
struct BlockOverran {
    BlockId block;
    Instant at{};
    friend bool operator==(const BlockOverran&, const BlockOverran&) = default;
};
struct PhaseStarted {
    BlockId block;
    Phase phase = Phase::none;
    Instant at{};
    std::optional<Instant> ends_at;
    friend bool operator==(const PhaseStarted&, const PhaseStarted&) = default;
};
struct TurnStarted {
    BlockId block;
    Turn turn; // Replaces the turn of the same size.
    friend bool operator==(const TurnStarted&, const TurnStarted&) = default;
};
struct ReportTurnStarted {
    BlockId block;
    GroupId group;
    Instant ends_at{};
    friend bool operator==(const ReportTurnStarted&, const ReportTurnStarted&) = default;
};

// ---- Rounds. ----

struct RoundRequested {
    RoundId round;
    BlockId block;
    RoundPurpose purpose = RoundPurpose::groups;
    GroupingRule rule = GroupingRule::random;
    SizeBounds sizes;
    std::uint64_t seed = 0;
    friend bool operator==(const RoundRequested&, const RoundRequested&) = default;
};
// The whole draft, locked groups included; replaces any earlier one of the round.
struct GroupsProposed {
    RoundId round;
    std::vector<Group> groups;
    Quality quality;
    std::vector<Breach> breaches;
    std::uint64_t seed = 0;
    friend bool operator==(const GroupsProposed&, const GroupsProposed&) = default;
};
// What a facilitator's moves made of a composition; its bounds stay those of the plan.
struct QualityMeasured {
    RoundId round;
    Quality quality;
    std::vector<Breach> breaches;
    friend bool operator==(const QualityMeasured&, const QualityMeasured&) = default;
};
struct GroupsAccepted {
    RoundId round;
    friend bool operator==(const GroupsAccepted&, const GroupsAccepted&) = default;
};
// Leaves the former group, if any; a group left empty stays until removed.
struct PersonSeated {
    RoundId round;
    ParticipantId participant;
    GroupId group;
    friend bool operator==(const PersonSeated&, const PersonSeated&) = default;
};
struct PersonUnseated {
    RoundId round;
    ParticipantId participant;
    friend bool operator==(const PersonUnseated&, const PersonUnseated&) = default;
};
struct GroupAdded {
    RoundId round;
    Group group; // Without members.
    friend bool operator==(const GroupAdded&, const GroupAdded&) = default;
};
struct GroupRemoved {
    RoundId round;
    GroupId group;
    friend bool operator==(const GroupRemoved&, const GroupRemoved&) = default;
};
struct GroupLocked {
    RoundId round;
    GroupId group;
    bool locked = true;
    friend bool operator==(const GroupLocked&, const GroupLocked&) = default;
};
struct PersonPinned {
    RoundId round;
    ParticipantId participant;
    std::optional<GroupId> group;
    friend bool operator==(const PersonPinned&, const PersonPinned&) = default;
};
struct GroupsAnnounced {
    RoundId round;
    Instant at{};
    friend bool operator==(const GroupsAnnounced&, const GroupsAnnounced&) = default;
};
struct GroupsOpened {
    RoundId round;
    Instant at{};
    std::optional<Instant> ends_at; // Absent: the block's turns decide.
    friend bool operator==(const GroupsOpened&, const GroupsOpened&) = default;
};
struct GroupsExtended {
    RoundId round;
    std::vector<GroupId> groups;
    Instant ends_at{};
    friend bool operator==(const GroupsExtended&, const GroupsExtended&) = default;
};
// All of the groups named go to their grace countdown.
struct GroupsClosing {
    RoundId round;
    std::vector<GroupId> groups;
    Instant grace_ends_at{};
    friend bool operator==(const GroupsClosing&, const GroupsClosing&) = default;
};
struct GroupsClosed {
    RoundId round;
    std::vector<GroupId> groups;
    Instant at{};
    friend bool operator==(const GroupsClosed&, const GroupsClosed&) = default;
};
struct PenTaken {
    GroupId group;
    ParticipantId participant;
    friend bool operator==(const PenTaken&, const PenTaken&) = default;
};
struct ReporterNamed {
    GroupId group;
    ParticipantId participant;
    friend bool operator==(const ReporterNamed&, const ReporterNamed&) = default;
};

// ---- People. ----

// Again for somebody who is here already, when a link of their own has come after all.
struct ParticipantArrived {
    ParticipantId participant;
    Instant at{};
    bool by_link = true; // False: a facilitator says so.
    friend bool operator==(const ParticipantArrived&, const ParticipantArrived&) = default;
};
struct ParticipantLeft {
    ParticipantId participant;
    Instant at{};
    friend bool operator==(const ParticipantLeft&, const ParticipantLeft&) = default;
};
struct ParticipantMarkedAbsent {
    ParticipantId participant;
    std::string reason;
    Instant at{};
    friend bool operator==(const ParticipantMarkedAbsent&,
                           const ParticipantMarkedAbsent&) = default;
};
struct ParticipantAdded {
    Participant participant; // Expected; an arrival follows when the person is here.
    friend bool operator==(const ParticipantAdded&, const ParticipantAdded&) = default;
};
struct ParticipantCorrected {
    ParticipantId participant;
    Person person; // The whole of it.
    friend bool operator==(const ParticipantCorrected&, const ParticipantCorrected&) = default;
};
struct SeatHeld {
    ParticipantId participant;
    bool held = true;
    friend bool operator==(const SeatHeld&, const SeatHeld&) = default;
};
struct CompanionSeated {
    ParticipantId participant;
    ParticipantId host;
    friend bool operator==(const CompanionSeated&, const CompanionSeated&) = default;
};

// ---- Harvest and floor. ----

struct PartnerNoted {
    ParticipantId about;
    ParticipantId by;
    std::string text;
    friend bool operator==(const PartnerNoted&, const PartnerNoted&) = default;
};
struct NoteCorrected {
    ParticipantId participant;
    std::string text;
    friend bool operator==(const NoteCorrected&, const NoteCorrected&) = default;
};
struct ContributionWritten {
    Contribution contribution;
    friend bool operator==(const ContributionWritten&, const ContributionWritten&) = default;
};
struct ContributionEdited {
    ContributionId contribution;
    std::string text;
    // What it is from then on: what was published is to be looked at again. Absent: as before.
    std::optional<ContributionStatus> status;
    friend bool operator==(const ContributionEdited&, const ContributionEdited&) = default;
};
struct ContributionWithdrawn {
    ContributionId contribution;
    friend bool operator==(const ContributionWithdrawn&, const ContributionWithdrawn&) = default;
};
struct ContributionPublished {
    ContributionId contribution;
    friend bool operator==(const ContributionPublished&, const ContributionPublished&) = default;
};
struct ContributionHidden {
    ContributionId contribution;
    friend bool operator==(const ContributionHidden&, const ContributionHidden&) = default;
};
struct VoteCast {
    ContributionId contribution;
    ParticipantId participant;
    bool in_favour = true;
    friend bool operator==(const VoteCast&, const VoteCast&) = default;
};
struct QuestionAnswered {
    QuestionId question;
    ParticipantId participant;
    AnswerValue value;
    friend bool operator==(const QuestionAnswered&, const QuestionAnswered&) = default;
};
struct WordHidden {
    QuestionId question;
    std::string word; // Folded.
    bool hidden = true;
    friend bool operator==(const WordHidden&, const WordHidden&) = default;
};
struct HandRaised {
    ParticipantId participant;
    Instant at{};
    friend bool operator==(const HandRaised&, const HandRaised&) = default;
};
struct HandLowered {
    ParticipantId participant;
    friend bool operator==(const HandLowered&, const HandLowered&) = default;
};
struct FloorGiven {
    ParticipantId participant;
    friend bool operator==(const FloorGiven&, const FloorGiven&) = default;
};
struct CallMade {
    Call call;
    friend bool operator==(const CallMade&, const CallMade&) = default;
};
struct CallTaken {
    CallId call;
    std::string by;
    std::string link; // The hash of the facilitator's link.
    friend bool operator==(const CallTaken&, const CallTaken&) = default;
};
struct CallAnswered {
    CallId call;
    friend bool operator==(const CallAnswered&, const CallAnswered&) = default;
};
struct CallCancelled {
    CallId call;
    friend bool operator==(const CallCancelled&, const CallCancelled&) = default;
};
struct MessageSent {
    Message message;
    friend bool operator==(const MessageSent&, const MessageSent&) = default;
};

using AnyFact = std::variant<
    DayPrepared, LinkRegistered, LinkRevoked, DoorsOpened, DayStarted, DayPaused, DayResumed,
    DayClosed, MoveMade, MoveUndone, BlockStarted, BlockEnded, BlockSkipped, BlockReplanned,
    BlockLengthChanged, BlockInserted, BlockRemoved, BlockMoved, BlockEdited, BlockOverran,
    PhaseStarted, TurnStarted, ReportTurnStarted, RoundRequested, GroupsProposed, QualityMeasured,
    GroupsAccepted, PersonSeated, PersonUnseated, GroupAdded, GroupRemoved, GroupLocked,
    PersonPinned, GroupsAnnounced, GroupsOpened, GroupsExtended, GroupsClosing, GroupsClosed,
    PenTaken, ReporterNamed, ParticipantArrived, ParticipantLeft, ParticipantMarkedAbsent,
    ParticipantAdded, ParticipantCorrected, SeatHeld, CompanionSeated, PartnerNoted, NoteCorrected,
    ContributionWritten, ContributionEdited, ContributionWithdrawn, ContributionPublished,
    ContributionHidden, VoteCast, QuestionAnswered, WordHidden, HandRaised, HandLowered, FloorGiven,
    CallMade, CallTaken, CallAnswered, CallCancelled, MessageSent>;

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
