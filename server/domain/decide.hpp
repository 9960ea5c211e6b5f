// How a day answers a command, and when it next acts by itself.
//
// Pure functions of their arguments: no clock, no randomness, no I/O. What the outside
// world knows arrives in Circumstance, so one journal rebuilds one day, on any machine,
// forever.
#pragma once

#include "base/result.hpp"
#include "base/time.hpp"
#include "domain/actor.hpp"
#include "domain/command.hpp"
#include "domain/day.hpp"
#include "domain/event.hpp"
#include "domain/rejection.hpp"

#include <optional>

namespace deroule::domain {

struct Circumstance {
    Actor actor;   // Authenticated at the door, never read from the message.
    Instant now{}; // Read once per command, by the engine.
};

// Returns the facts to record, or why the command is refused. No facts at all means
// "already so": acknowledge and write nothing, so that a resend is harmless.
[[nodiscard]] Result<Events, Rejection> decide(const Day& day, const Command& command,
                                               const Circumstance& circumstance);

// The instant at which the engine is to send ReachDeadline; empty when nothing is due.
// Sent then, ReachDeadline yields at least one fact, and the next deadline is later.
[[nodiscard]] std::optional<Instant> next_deadline(const Day& day);

// Limits on what one person, or one day, may write; characters are code points.
inline constexpr std::size_t text_chars_max = 2'000;
inline constexpr std::size_t name_chars_max = 120;
inline constexpr std::size_t contributions_per_person_max = 200;
inline constexpr std::size_t blocks_max = 100;
inline constexpr std::size_t participants_max = 20'000;

} // namespace deroule::domain
