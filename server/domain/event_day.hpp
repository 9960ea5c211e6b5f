// Facts about the day itself, its agenda and its rounds. See event.hpp.
#pragma once

#include "base/time.hpp"
#include "domain/agenda.hpp"
#include "domain/day.hpp"
#include "domain/ids.hpp"
#include "domain/roster.hpp"
#include "domain/round.hpp"

#include <cstdint>
#include <optional>
#include <string>
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
// The running block went on by itself: the phases that facilitators moved before are past.
struct MovesSettled {
    Instant at{};
    friend bool operator==(const MovesSettled&, const MovesSettled&) = default;
};
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
// The whole draft, locked groups included; an earlier one of the round is kept beside it.
struct GroupsProposed {
    RoundId round;
    std::vector<Group> groups;
    Quality quality;
    std::vector<Breach> breaches;
    std::uint64_t seed = 0;
    std::vector<Advice> advice;
    friend bool operator==(const GroupsProposed&, const GroupsProposed&) = default;
};
// The draft at hand and one kept beside it change places.
struct AlternativeChosen {
    RoundId round;
    int alternative = 0;
    friend bool operator==(const AlternativeChosen&, const AlternativeChosen&) = default;
};
struct AlternativeDropped {
    RoundId round;
    int alternative = 0;
    friend bool operator==(const AlternativeDropped&, const AlternativeDropped&) = default;
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

} // namespace deroule::domain
