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
    std::optional<Instant> closed_at;
    std::set<ParticipantId> former; // Sat here while it was open, and were seated elsewhere.

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

enum class AdviceKind {
    one_more_group,
    one_group_fewer,
    larger_groups,
    smaller_groups,
    merge_category,
    fewer_rounds
};

// A small change of what was asked for that would serve people better.
struct Advice {
    AdviceKind kind = AdviceKind::one_more_group;
    std::string subject;    // The category, or categories joined by "+"; empty: everyone.
    int amount = 0;         // How many groups, or people in a group, there would be.
    std::int64_t saves = 0; // Breaches and repeats that it makes avoidable.

    friend bool operator==(const Advice&, const Advice&) = default;
};

// A draft that is kept beside the one at hand, to be compared with it.
struct Alternative {
    int id = 0; // From 1; never reused within a round.
    std::uint64_t seed = 0;
    std::vector<Group> groups;
    Quality quality;
    std::vector<Breach> breaches;
    std::vector<Advice> advice;

    friend bool operator==(const Alternative&, const Alternative&) = default;
};

// How many are kept; the oldest goes.
inline constexpr std::size_t alternatives_max = 5;

struct Round {
    RoundId id;
    BlockId block;
    RoundPurpose purpose = RoundPurpose::groups;
    GroupingRule rule = GroupingRule::random;
    SizeBounds sizes;
    RoundStatus status = RoundStatus::requested;
    std::uint64_t seed = 0;         // Of the latest request.
    std::uint64_t drafted_seed = 0; // Of the groups as they were drafted.
    std::map<GroupId, Group> groups;
    std::map<ParticipantId, GroupId> seats; // Mirror of the groups' members.
    std::map<ParticipantId, GroupId> pins;
    Quality quality;
    std::vector<Breach> breaches;
    std::vector<Advice> advice;
    std::vector<Alternative> alternatives; // In the order in which they were set aside.
    int last_alternative = 0;
    std::optional<Instant> opened_at;
    int last_number = 0; // The highest group number given out.
    // When groups next end or are back, so that finding the next deadline walks over nothing.
    std::map<Instant, std::set<GroupId>> due;

    // Null when unknown, or when the person has no seat.
    [[nodiscard]] const Group* group(const GroupId& id) const;
    [[nodiscard]] Group* group(const GroupId& id);
    [[nodiscard]] const Group* group_of(const ParticipantId& participant) const;

    [[nodiscard]] const Alternative* alternative(int number) const;
    // The groups as they are, in order of id.
    [[nodiscard]] std::vector<Group> listed() const;

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

// Whether both seat the same people together, in whatever order. O(people x log).
[[nodiscard]] bool seats_alike(const std::vector<Group>& left, const std::vector<Group>& right);

} // namespace deroule::domain
