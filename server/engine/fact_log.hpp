// What of a day's facts goes to the program's log: its turns and departures, by name alone.
//
// Any thread; a line a fact, nothing about anybody. Call once the facts are durable.
#pragma once

#include "domain/event.hpp"
#include "domain/ids.hpp"

#include <string_view>
#include <vector>

namespace deroule::engine {

// The names of those among `events` that are worth a line, as journals have them.
[[nodiscard]] std::vector<std::string_view> notable(const domain::Events& events);

void log_facts(const domain::DayId& day, const std::vector<std::string_view>& names);

} // namespace deroule::engine
