// Wishes about groups, and what the planner answers. See command.hpp.
#pragma once

#include "base/time.hpp"
#include "domain/ids.hpp"
#include "domain/round.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace deroule::domain {

// ---- Rounds: facilitators. ----

// Asks the planner for a draft; pins and locked groups of the current draft are kept.
struct ProposeGroups {
    BlockId block;
    std::uint64_t seed = 0; // 0: the day chooses one.
};
// A draft, all rounds at once, of every block still to come that has no composition agreed on.
struct ComposeDay {
    std::uint64_t seed = 0; // 0: the day chooses.
};
// A draft that facilitators bring themselves.
struct SetGroups {
    BlockId block;
    std::vector<std::vector<ParticipantId>> groups;
};
struct AcceptGroups {
    RoundId round;
};
struct ChooseAlternative {
    RoundId round;
    int alternative = 0;
};
struct DropAlternative {
    RoundId round;
    int alternative = 0;
};
// `to` absent: out of every group.
struct MovePerson {
    RoundId round;
    ParticipantId participant;
    std::optional<GroupId> to;
};
// All of these or none.
struct RepairMove {
    ParticipantId participant;
    GroupId to;
};
struct RepairGroups {
    RoundId round;
    std::vector<RepairMove> moves;
};
struct SwapPeople {
    RoundId round;
    ParticipantId first, second;
};
struct MergeGroups {
    RoundId round;
    GroupId from, into;
};
// The people named leave the group for a new one.
struct SplitGroup {
    RoundId round;
    GroupId group;
    std::vector<ParticipantId> participants;
};
struct LockGroup {
    RoundId round;
    GroupId group;
    bool locked = true;
};
// `to` absent: no longer pinned.
struct PinPerson {
    RoundId round;
    ParticipantId participant;
    std::optional<GroupId> to;
};
struct AnnounceGroups {
    RoundId round;
};
struct OpenGroups {
    RoundId round;
};
// No group named: all of them. `by` may be negative.
struct ExtendGroups {
    RoundId round;
    std::vector<GroupId> groups;
    Duration by{};
};
struct CloseGroups {
    RoundId round;
    std::vector<GroupId> groups;
};
// Everyone back at once, without grace.
struct CallBack {
    RoundId round;
};
struct NameReporter {
    GroupId group;
    ParticipantId participant;
};

// ---- The engine. ----

// The planner's answer to a request; decide() verifies it.
struct PlannedGroup {
    std::vector<ParticipantId> members;
    std::optional<GroupId> keeps; // An existing group that this one continues.
};
struct RecordPlan {
    RoundId round;
    std::uint64_t seed = 0;
    std::vector<PlannedGroup> groups;
    Quality quality;
    // `group` of a breach is the position in `groups`, as text, until recorded.
    std::vector<Breach> breaches;
    std::vector<Advice> advice;
    bool is_beside = false; // Offered for comparison with the draft at hand, not in its place.
};
// What a composition is worth since facilitators moved people in it.
struct RecordQuality {
    RoundId round;
    Quality quality;
    std::vector<Breach> breaches;
};

} // namespace deroule::domain
