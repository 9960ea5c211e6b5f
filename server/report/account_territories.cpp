// Who came, territory by territory.
#include "report/account_parts.hpp"
#include "report/order.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace deroule::report {

namespace {

using namespace domain;

PersonAccount person_account(const Day& day, const Participant& participant) {
    PersonAccount account{full_name(participant.person),
                          participant.person.category,
                          participant.person.function,
                          Coming::missing,
                          {}};
    if (!participant.stays.empty()) {
        account.coming = Coming::came;
    } else if (participant.presence == Presence::absent) {
        account.coming = Coming::excused;
        account.absence = participant.absence;
    } else if (day.status == DayStatus::prepared) {
        account.coming = Coming::expected;
    }
    return account;
}

void add(TerritoryAccount& territory, const Day& day, const Participant& participant,
         Audience audience) {
    const Person& person = participant.person;
    territory.name = person.territory;
    // Registrations of one territory need not agree; the first that says something counts.
    if (territory.kind.empty()) territory.kind = person.territory_kind;
    if (territory.advancement == Advancement::unknown) territory.advancement = person.advancement;
    ++territory.registered.of(person.category);
    if (!participant.stays.empty()) ++territory.came.of(person.category);
    if (audience == Audience::organisers)
        territory.people.push_back(person_account(day, participant));
}

} // namespace

std::vector<TerritoryAccount> territories_of(const Day& day, Audience audience) {
    std::map<std::tuple<std::string, std::string>, TerritoryAccount> by_name;
    for (const auto& [id, participant] : day.roster.participants) {
        const std::string& name = participant.person.territory;
        add(by_name[{sort_key(name), name}], day, participant, audience);
    }
    std::vector<TerritoryAccount> territories;
    for (auto& [key, territory] : by_name) {
        if (audience == Audience::public_ && territory.came.total() == 0) continue;
        std::ranges::sort(territory.people, {}, [](const PersonAccount& person) {
            return std::tuple(person.category, sort_key(person.name), person.name);
        });
        territories.push_back(std::move(territory));
    }
    return territories;
}

} // namespace deroule::report
