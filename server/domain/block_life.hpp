// How a block begins and ends: the facts that several commands have in common.
#pragma once

#include "domain/day.hpp"
#include "domain/event.hpp"

#include <set>

namespace deroule::domain {

// Appends to `facts` what it takes to start `block` for `time` from `now`.
void begin_block(const Day& day, const Block& block, Duration time, Instant now, Events& facts);

// Appends the end of the running block, with its groups called back.
void end_block(const Day& day, const Block& block, Instant now, Events& facts);

// The round of a block to go on with: what is announced comes before the latest draft, beside
// which an undo may have brought it back. Null when there is none.
[[nodiscard]] const Round* round_at_hand(const Day& day, const BlockId& block,
                                         RoundPurpose purpose);

// The request for a new round, or again for a draft not yet open. `seed` 0: chosen by number.
void request_round(const Day& day, const BlockPlan& plan, RoundPurpose purpose, std::uint64_t seed,
                   Events& facts);

// Appends what brings back everyone who is still in a group of `round`, without grace.
void close_round(const Round& round, Instant now, Events& facts);

// Appends the end of the groups named: those open go to their grace countdown, or back at once
// where the block grants none; those counting down are back. The block's phase follows.
void end_groups(const Block& block, const Round& round, const std::set<GroupId>& ending,
                Instant now, Events& facts);

// Announces the round where that was not done, opens it, and starts the interview.
void begin_interview(const Block& block, const Round& pairs, Instant now, Events& facts);

// Closes the pairs and asks for the circles.
void begin_circles(const Day& day, const Block& block, Instant now, Events& facts);

// The floor to the next group of a report; the phase is finished when none is left.
void next_report(const Day& day, const Block& block, Instant now, Events& facts);

// The first fact of every move of the agenda.
[[nodiscard]] MoveMade move_made(const Day& day, const char* name, Instant now);

} // namespace deroule::domain
