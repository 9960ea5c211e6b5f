// Everything a day knows: the one state that decide() reads and evolve() changes.
//
// A pure value, rebuilt from the journal. Owned by the day's strand.
#pragma once

#include "base/time.hpp"
#include "domain/actor.hpp"
#include "domain/agenda.hpp"
#include "domain/earlier_day.hpp"
#include "domain/floor.hpp"
#include "domain/harvest.hpp"
#include "domain/ids.hpp"
#include "domain/roster.hpp"
#include "domain/round.hpp"
#include "domain/tie.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace deroule::domain {

// prepared: only facilitators are in. open: the lobby. running and paused: under way.
enum class DayStatus { prepared, open, running, paused, closed };

// A day as it is prepared, before anything happens.
struct DayPlan {
    std::string title;
    std::string cycle;    // Name of the cycle of days it belongs to; may be empty.
    std::string date;     // Local date, "2021-01-21".
    std::string timezone; // IANA name, for people; the program counts from `midnight`.
    Instant midnight{};   // The UTC instant of local midnight.
    Instant doors_at{};
    std::vector<BlockPlan> blocks;

    friend bool operator==(const DayPlan&, const DayPlan&) = default;
};

// A personal link, known by the SHA-256 of its token only.
struct Link {
    std::string hash; // 64 hexadecimal digits.
    Role role = Role::observer;
    ParticipantId participant; // role participant only.
    std::string name;          // role facilitator only.

    friend bool operator==(const Link&, const Link&) = default;
};

// What an undo puts back of the round that was under way.
struct GroupTimes {
    GroupStatus status = GroupStatus::waiting;
    std::optional<Instant> ends_at;
    std::optional<Instant> grace_ends_at;
    std::optional<Instant> closed_at;

    friend bool operator==(const GroupTimes&, const GroupTimes&) = default;
};
struct RoundTimes {
    RoundStatus status = RoundStatus::requested;
    std::map<GroupId, GroupTimes> groups;

    friend bool operator==(const RoundTimes&, const RoundTimes&) = default;
};

// One move of the agenda, with the state it started from.
struct Move {
    std::uint64_t number = 0;
    std::string name; // The command's name: "advance", "go_to"...
    Instant at{};
    DayStatus status = DayStatus::prepared;
    Agenda agenda;
    std::map<RoundId, RoundTimes> rounds; // Of the block that ran.

    // Whether it only edits what is planned: taken back alone, whatever happened since.
    [[nodiscard]] bool is_edit() const;
    // Whether it moves the phase or the times of what runs: past once the block goes on by itself.
    [[nodiscard]] bool is_of_phase() const;

    friend bool operator==(const Move&, const Move&) = default;
};

// Identifiers are numbered from these, so that deciding needs no randomness.
struct Counters {
    std::uint64_t contributions = 0;
    std::uint64_t calls = 0;
    std::uint64_t messages = 0;
    std::uint64_t participants = 0; // Added on the spot.
    std::uint64_t rounds = 0;
    std::uint64_t blocks = 0; // Inserted during the day.
    std::uint64_t moves = 0;

    friend bool operator==(const Counters&, const Counters&) = default;
};

// How many moves of the agenda can be undone, one after another.
inline constexpr std::size_t moves_max = 50;

struct Day {
    DayId id;
    DayPlan plan; // Without blocks: those live in the agenda.
    DayStatus status = DayStatus::prepared;
    Agenda agenda;
    Roster roster;
    std::map<RoundId, Round> rounds;
    std::map<BlockId, std::vector<RoundId>> rounds_by_block; // In order of creation.
    std::map<GroupId, RoundId> round_by_group;               // Group ids are unique in a day.
    Ties ties;
    std::vector<EarlierDay> earlier_days; // In order of date.
    Harvest harvest;
    Floor floor;
    std::map<std::string, Link> links; // By hash.
    std::vector<Move> moves;           // The last can be undone; at most moves_max.
    Counters counters;

    [[nodiscard]] const Round* find_round(const RoundId& id) const;
    [[nodiscard]] Round* find_round(const RoundId& id);
    // The latest round of a block; null when it has none.
    [[nodiscard]] const Round* round_of(const BlockId& block) const;
    [[nodiscard]] Round* round_of(const BlockId& block);
    // The latest of one purpose: the draft of the circles hides no pairs.
    [[nodiscard]] const Round* round_of(const BlockId& block, RoundPurpose purpose) const;
    // The latest that its people know of, be it over; a draft made since hides it from nobody.
    [[nodiscard]] const Round* known_round(const BlockId& block) const;
    // The round that holds this group; null when unknown.
    [[nodiscard]] const Round* round_with(const GroupId& group) const;
    // The round that people are in or know about now: the running block's latest, once announced.
    [[nodiscard]] const Round* current_round() const;

    friend bool operator==(const Day&, const Day&) = default;
};

enum class PlaceKind {
    lobby,   // Before the start.
    plenary, // With everyone.
    group,   // In a group of the current round.
    away,    // A break, or lunch.
    ended    // The day is over.
};

// Where a person is to be now. Whoever is on the roster always has a place.
struct Place {
    PlaceKind kind = PlaceKind::lobby;
    std::optional<GroupId> group; // Set for PlaceKind::group.

    friend bool operator==(const Place&, const Place&) = default;
};

// O(log n).
[[nodiscard]] Place place_of(const Day& day, const ParticipantId& participant);

// The participants an actor may act for: the link's owner and the companions behind it.
[[nodiscard]] bool may_act_for(const Day& day, const Actor& actor,
                               const ParticipantId& participant);

} // namespace deroule::domain
