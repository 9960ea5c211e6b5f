#include "report/account.hpp"

#include "report/account_parts.hpp"
#include "report/order.hpp"

#include <algorithm>
#include <tuple>

namespace deroule::report {

namespace {

using namespace domain;

std::vector<BlockAccount> agenda_of(const Day& day) {
    const std::vector<Span> spans = project(day.agenda);
    std::vector<BlockAccount> blocks;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const Block& block = day.agenda.blocks[i];
        const Instant start = block.plan.starts_at;
        blocks.push_back({block.plan.id.text(), block.plan.kind, block.status, block.plan.title,
                          block.plan.speaker, Span{start, start + block.plan.length}, spans[i],
                          spans[i].from - start});
    }
    return blocks;
}

Expectations expectations_of(const Day& day, Audience audience) {
    Expectations expectations;
    for (const auto& [id, participant] : day.roster.participants) {
        const Person& person = participant.person;
        if (person.expectation.empty()) continue;
        ++expectations.written.of(person.category);
        if (audience == Audience::organisers)
            expectations.texts.push_back(
                {person.expectation, full_name(person), person.territory, person.category});
    }
    std::ranges::sort(expectations.texts, {}, [](const ExpectationAccount& each) {
        return std::tuple(sort_key(each.territory), each.territory, each.category,
                          sort_key(each.author), each.text);
    });
    return expectations;
}

DayAccount day_account(const Day& day, Audience audience) {
    DayAccount account;
    account.id = day.id.text();
    account.title = day.plan.title;
    account.date = day.plan.date;
    account.timezone = day.plan.timezone;
    account.midnight = day.plan.midnight;
    account.status = day.status;
    for (const auto& [id, participant] : day.roster.participants) {
        ++account.registered.of(participant.person.category);
        if (!participant.stays.empty()) ++account.came.of(participant.person.category);
    }
    account.territories = territories_of(day, audience);
    account.expectations = expectations_of(day, audience);
    account.agenda = agenda_of(day);
    account.harvests = harvests_of(day, audience);
    add_questions(day, audience, account);
    return account;
}

} // namespace

int& Heads::of(Category category) {
    switch (category) {
    case Category::elu:
        return elu;
    case Category::technicien:
        return technicien;
    case Category::operateur:
        return operateur;
    case Category::etat:
        break;
    }
    return etat;
}

int Heads::of(Category category) const {
    Heads copy = *this;
    return copy.of(category);
}

std::string name_of(const Day& day, const ParticipantId& id) {
    const Participant* found = day.roster.find(id);
    return found == nullptr ? std::string() : full_name(found->person);
}

Account account_of(const Day& day, Audience audience) {
    return account_of(std::vector<const Day*>{&day}, audience);
}

Account account_of(std::vector<const Day*> days, Audience audience) {
    std::ranges::sort(
        days, {}, [](const Day* day) { return std::tuple(day->plan.date, day->plan.midnight); });
    Account account;
    account.audience = audience;
    for (const Day* day : days) {
        if (account.cycle.empty()) account.cycle = day->plan.cycle;
        account.days.push_back(day_account(*day, audience));
    }
    return account;
}

} // namespace deroule::report
