// One composing of everyone present into groups, from draft to everyone back.
#pragma once

#include "base/time.hpp"
#include "domain/agenda.hpp"
#include "domain/ids.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace deroule::domain {

// A cross_introduction block has two rounds: its pairs, then its circles.
enum class RoundPurpose { pairs, circles, groups };

enum class RoundStatus {
    requested, // The planner is at work.
    proposed,  // A draft that facilitators look at.
    accepted,  // Agreed on, still only the facilitators' knowledge.
    announced, // Everyone knows where they will go.
    open,      // People are in their groups.
    closing,   // Every group counts down its grace.
    done
};

// Only facilitators know of it.
[[nodiscard]] constexpr bool is_draft(RoundStatus status) {
    return status == RoundStatus::requested || status == RoundStatus::proposed ||
           status == RoundStatus::accepted;
}

// People are in its groups.
[[nodiscard]] constexpr bool is_under_way(RoundStatus status) {
    return status == RoundStatus::open || status == RoundStatus::closing;
}

enum class GroupStatus { waiting, open, closing, closed };

struct Group {
    GroupId id;
    int number = 0;                     // From 1, as shown to people; never reused within a round.
    std::vector<ParticipantId> members; // Circles: the speaking order.
    GroupStatus status = GroupStatus::waiting;
    bool locked = false; // Composing again leaves it alone.
    std::optional<Instant> ends_at;
    std::optional<Instant> grace_ends_at;
    std::optional<ParticipantId> pen;
    std::optional<ParticipantId> reporter;

    friend bool operator==(const Group&, const Group&) = default;
};

// How good a composition is: each figure with the bound the planner can prove.
struct Quality {
    std::int64_t hard = 0, hard_bound = 0;
    std::int64_t repeats = 0, repeats_bound = 0;
    std::int64_t category = 0, category_bound = 0;
    std::int64_t traits = 0, traits_bound = 0;

    friend bool operator==(const Quality&, const Quality&) = default;
};

enum class BreachKind {
    group_too_small,
    group_too_large,
    same_territory,
    mixed_categories,
    mixed_delegations,
    split_delegation,
    kept_apart,
    kept_together,
    pin
};

// One condition that no composition could keep, with the figures that explain it.
struct Breach {
    BreachKind kind = BreachKind::same_territory;
    std::optional<GroupId> group;
    std::vector<ParticipantId> people;
    std::string subject; // The territory or category concerned; may be empty.
    int available = 0;   // "8 people from PNR X ...
    int needed = 0;      // ... for 6 groups."

    friend bool operator==(const Breach&, const Breach&) = default;
};

struct Round {
    RoundId id;
    BlockId block;
    RoundPurpose purpose = RoundPurpose::groups;
    GroupingRule rule = GroupingRule::random;
    SizeBounds sizes;
    RoundStatus status = RoundStatus::requested;
    std::uint64_t seed = 0;
    std::map<GroupId, Group> groups;
    std::map<ParticipantId, GroupId> seats; // Mirror of the groups' members.
    std::map<ParticipantId, GroupId> pins;
    Quality quality;
    std::vector<Breach> breaches;
    std::optional<Instant> opened_at;
    int last_number = 0; // The highest group number given out.
    // When groups next end or are back, so that finding the next deadline walks over nothing.
    std::map<Instant, std::set<GroupId>> due;

    // Null when unknown, or when the person has no seat.
    [[nodiscard]] const Group* group(const GroupId& id) const;
    [[nodiscard]] Group* group(const GroupId& id);
    [[nodiscard]] const Group* group_of(const ParticipantId& participant) const;

    // Changes of seats and times go through these, which keep the mirrors true.
    void add_group(Group added);
    void remove_group(const GroupId& id);
    void seat(const ParticipantId& participant, const GroupId& to);
    void unseat(const ParticipantId& participant);
    // Says by the groups whether a round that has opened is open, closing or done.
    void follow_groups();
    void set_times(const GroupId& id, GroupStatus to, std::optional<Instant> ends_at,
                   std::optional<Instant> grace_ends_at);

    friend bool operator==(const Round&, const Round&) = default;
};

} // namespace deroule::domain
