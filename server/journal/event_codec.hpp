// One command's facts as a journal record, and back.
//
// A record is one JSON object: {"v":1,"id","by","at","facts":[{"fact":name,...}]}.
// The command's id stands in it, so that a resend is recognised after a restart; the actor's
// role and name stand in it for the account. Format version 1; a later one is refused, an
// earlier one would be upcast here. Pure functions, any thread.
#pragma once

#include "domain/actor.hpp"
#include "domain/event.hpp"
#include "journal/journal.hpp"

#include <string>
#include <string_view>

namespace deroule::journal {

inline constexpr int record_version = 1;

struct Facts {
    std::string command_id; // Empty for the engine's own commands.
    domain::Actor actor;
    Instant at{};
    domain::Events events;
};

[[nodiscard]] std::string write_facts(const Facts& facts);

// Throws JournalFault (damaged, version_unknown) naming the place within the record.
[[nodiscard]] Facts read_facts(std::string_view body);

// The same for a record of a journal; a fault names the day and the record too.
[[nodiscard]] Facts read_facts(const domain::DayId& day, const Record& record);

// The same for the record that must come right after position `after`: nothing is skipped.
[[nodiscard]] Facts read_next(const domain::DayId& day, const Record& record,
                              domain::Sequence after);

// The event's name in journals: "block_started".
[[nodiscard]] std::string_view name(const domain::Event& event);

} // namespace deroule::journal
