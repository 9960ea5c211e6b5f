// The chapters of a day's account. For account.cpp and its siblings only.
#pragma once

#include "report/account.hpp"

namespace deroule::report {

[[nodiscard]] std::vector<TerritoryAccount> territories_of(const domain::Day& day,
                                                           Audience audience);
[[nodiscard]] std::vector<HarvestAccount> harvests_of(const domain::Day& day, Audience audience);

// Sorts every question that was answered into the expectations, the questions or the evaluation.
void add_questions(const domain::Day& day, Audience audience, DayAccount& account);

// Empty for whoever is no longer on the roster.
[[nodiscard]] std::string name_of(const domain::Day& day, const domain::ParticipantId& id);

} // namespace deroule::report
