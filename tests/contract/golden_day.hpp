// A short day on which every kind of fact is recorded at least once.
//
// Lived through the domain alone, with a clock of its own, so that today's code says what
// tomorrow's must still understand. The same call lives the same day. One thread.
#pragma once

#include "domain/day.hpp"
#include "view/channel.hpp"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace deroule::journal {

struct GoldenDay {
    std::vector<std::string> bodies; // Records, in order.
    std::vector<std::size_t> sights; // After how many of them the day is worth looking at.
    domain::Day day;                 // As it stood when it was over.
};

[[nodiscard]] GoldenDay live_golden_day();

// What everyone saw: each channel that the day has, by name.
[[nodiscard]] nlohmann::json documents(const domain::Day& day);

// The day that these records tell, as far as `count` of them.
[[nodiscard]] domain::Day replayed(const domain::DayId& id, const std::vector<std::string>& bodies,
                                   std::size_t count);

} // namespace deroule::journal
