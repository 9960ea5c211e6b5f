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
};
struct LinkRegistered {
    Link link;
};
struct LinkRevoked {
    std::string hash;
};
struct DoorsOpened {
    Instant at{};
};
struct DayStarted {
    Instant at{};
};
struct DayPaused {
    Instant at{};
};
// Every timer that was running when the day was paused moves by the length of the pause.
struct DayResumed {
    Instant at{};
};
struct DayClosed {
    Instant at{};
};

// ---- The agenda. ----

// Comes first in a record that moves the agenda: evolve() keeps what an undo puts back.
struct MoveMade {
    std::uint64_t number = 0;
    std::string name;
    Instant at{};
};
struct MoveUndone {
    std::uint64_t number = 0;
    Instant at{};
};
// Also starts again a block that was done or skipped.
struct BlockStarted {
    BlockId block;
    Instant at{};
    Instant ends_at{};
};
struct BlockEnded {
    BlockId block;
    Instant at{};
};
struct BlockSkipped {
    BlockId block;
};
// Skipped or done, it is to come again.
struct BlockReplanned {
    BlockId block;
};
struct BlockLengthChanged {
    BlockId block;
    Duration length{};
    std::optional<Instant> ends_at; // Running blocks only.
};
struct BlockInserted {
    BlockPlan plan;
    std::optional<BlockId> after;
};
struct BlockRemoved {
    BlockId block;
};
struct BlockMoved {
    BlockId block;
    std::optional<BlockId> after;
};
struct BlockEdited {
    BlockPlan plan; // The whole of it, under its own id.
};
// Noted once a minute while a block runs over, so that projections follow.
struct BlockOverran {
    BlockId block;
    Instant at{};
};
struct PhaseStarted {
    BlockId block;
    Phase phase = Phase::none;
    Instant at{};
    std::optional<Instant> ends_at;
};
struct TurnStarted {
    BlockId block;
    Turn turn; // Replaces the turn of the same size.
};
struct ReportTurnStarted {
    BlockId block;
    GroupId group;
    Instant ends_at{};
};

// ---- Rounds. ----

struct RoundRequested {
    RoundId round;
    BlockId block;
    RoundPurpose purpose = RoundPurpose::groups;
    GroupingRule rule = GroupingRule::random;
    SizeBounds sizes;
    std::uint64_t seed = 0;
};
// The whole draft, locked groups included; replaces any earlier one of the round.
struct GroupsProposed {
    RoundId round;
    std::vector<Group> groups;
    Quality quality;
    std::vector<Breach> breaches;
    std::uint64_t seed = 0;
};
struct GroupsAccepted {
    RoundId round;
};
// Leaves the former group, if any; a group left empty stays until removed.
struct PersonSeated {
    RoundId round;
    ParticipantId participant;
    GroupId group;
};
struct PersonUnseated {
    RoundId round;
    ParticipantId participant;
};
struct GroupAdded {
    RoundId round;
    Group group; // Without members.
};
struct GroupRemoved {
    RoundId round;
    GroupId group;
};
struct GroupLocked {
    RoundId round;
    GroupId group;
    bool locked = true;
};
struct PersonPinned {
    RoundId round;
    ParticipantId participant;
    std::optional<GroupId> group;
};
struct GroupsAnnounced {
    RoundId round;
    Instant at{};
};
struct GroupsOpened {
    RoundId round;
    Instant at{};
    std::optional<Instant> ends_at; // Absent: the block's turns decide.
};
struct GroupsExtended {
    RoundId round;
    std::vector<GroupId> groups;
    Instant ends_at{};
};
// All of the groups named go to their grace countdown.
struct GroupsClosing {
    RoundId round;
    std::vector<GroupId> groups;
    Instant grace_ends_at{};
};
struct GroupsClosed {
    RoundId round;
    std::vector<GroupId> groups;
    Instant at{};
};
struct PenTaken {
    GroupId group;
    ParticipantId participant;
};
struct ReporterNamed {
    GroupId group;
    ParticipantId participant;
};

// ---- People. ----

struct ParticipantArrived {
    ParticipantId participant;
    Instant at{};
};
struct ParticipantLeft {
    ParticipantId participant;
    Instant at{};
};
struct ParticipantMarkedAbsent {
    ParticipantId participant;
    std::string reason;
    Instant at{};
};
struct ParticipantAdded {
    Participant participant; // Expected; an arrival follows when the person is here.
};
struct ParticipantCorrected {
    ParticipantId participant;
    Person person; // The whole of it.
};
struct SeatHeld {
    ParticipantId participant;
    bool held = true;
};
struct CompanionSeated {
    ParticipantId participant;
    ParticipantId host;
};

// ---- Harvest and floor. ----

struct PartnerNoted {
    ParticipantId about;
    ParticipantId by;
    std::string text;
};
struct NoteCorrected {
    ParticipantId participant;
    std::string text;
};
struct ContributionWritten {
    Contribution contribution;
};
struct ContributionEdited {
    ContributionId contribution;
    std::string text;
};
struct ContributionWithdrawn {
    ContributionId contribution;
};
struct ContributionPublished {
    ContributionId contribution;
};
struct ContributionHidden {
    ContributionId contribution;
};
struct VoteCast {
    ContributionId contribution;
    ParticipantId participant;
    bool in_favour = true;
};
struct QuestionAnswered {
    QuestionId question;
    ParticipantId participant;
    AnswerValue value;
};
struct HandRaised {
    ParticipantId participant;
    Instant at{};
};
struct HandLowered {
    ParticipantId participant;
};
struct FloorGiven {
    ParticipantId participant;
};
struct CallMade {
    Call call;
};
struct CallTaken {
    CallId call;
    std::string by;
};
struct CallAnswered {
    CallId call;
};
struct CallCancelled {
    CallId call;
};
struct MessageSent {
    Message message;
};

using Event = std::variant<
    DayPrepared, LinkRegistered, LinkRevoked, DoorsOpened, DayStarted, DayPaused, DayResumed,
    DayClosed, MoveMade, MoveUndone, BlockStarted, BlockEnded, BlockSkipped, BlockReplanned,
    BlockLengthChanged, BlockInserted, BlockRemoved, BlockMoved, BlockEdited, BlockOverran,
    PhaseStarted, TurnStarted, ReportTurnStarted, RoundRequested, GroupsProposed, GroupsAccepted,
    PersonSeated, PersonUnseated, GroupAdded, GroupRemoved, GroupLocked, PersonPinned,
    GroupsAnnounced, GroupsOpened, GroupsExtended, GroupsClosing, GroupsClosed, PenTaken,
    ReporterNamed, ParticipantArrived, ParticipantLeft, ParticipantMarkedAbsent, ParticipantAdded,
    ParticipantCorrected, SeatHeld, CompanionSeated, PartnerNoted, NoteCorrected,
    ContributionWritten, ContributionEdited, ContributionWithdrawn, ContributionPublished,
    ContributionHidden, VoteCast, QuestionAnswered, HandRaised, HandLowered, FloorGiven, CallMade,
    CallTaken, CallAnswered, CallCancelled, MessageSent>;

using Events = std::vector<Event>;

} // namespace deroule::domain
