// Who has really met whom, today and on earlier days of the cycle.
//
// A round that has met counts those who were in their group while it did, whoever was planned to
// be; one that is still to come counts as it is planned. Pure functions of days; any thread.
#pragma once

#include "domain/day.hpp"
#include "domain/earlier_day.hpp"

#include <string>
#include <utility>
#include <vector>

namespace deroule::engine {

// Whoever was here for less than this while a group met has met nobody there.
inline constexpr Duration meeting_least = std::chrono::minutes{1};

// The members of a group that met, or will. O(members x stays).
[[nodiscard]] std::vector<domain::ParticipantId>
who_met(const domain::Day& day, const domain::Round& round, const domain::Group& group);

// People who sat in a group while it met and were seated elsewhere since, with each of its members.
[[nodiscard]] std::vector<domain::Couple> met_in_passing(const domain::Day& day,
                                                         const domain::Round& round);

// Somebody as a registration names them: what two days have in common of one person.
struct Identity {
    std::string email;
    std::string name; // Given name, family name and territory.
};

struct MetOnDay {
    domain::DayId day;
    std::string title, cycle, date;
    // One entry a round that has met, of groups that had two people or more.
    std::vector<std::vector<std::vector<Identity>>> rounds;
};

[[nodiscard]] MetOnDay met_on(const domain::Day& day);

// In the names of those registered for `day`: by address, else by name. Days that nobody of
// them was at are left out; the others come in order of date. O(registered + met, times log).
[[nodiscard]] std::vector<domain::EarlierDay> remembered(const domain::Day& day,
                                                         const std::vector<MetOnDay>& met);

} // namespace deroule::engine
