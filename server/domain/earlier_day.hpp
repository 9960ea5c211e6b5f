// Who met on an earlier day of the cycle, in the names of those registered today.
//
// Pure values.
#pragma once

#include "domain/ids.hpp"

#include <string>
#include <vector>

namespace deroule::domain {

struct EarlierDay {
    DayId day;
    std::string title;
    std::string date; // Local date, "2021-01-21".
    // Those who were really together, by round and group; people not registered today left out.
    std::vector<std::vector<std::vector<ParticipantId>>> rounds;

    friend bool operator==(const EarlierDay&, const EarlierDay&) = default;
};

} // namespace deroule::domain
