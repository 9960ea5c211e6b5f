#include "engine/memory.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace deroule::engine {

using namespace domain;

namespace {

// ASCII letters only: names are compared as they were registered.
std::string lowered(std::string text) {
    std::ranges::transform(text, text.begin(), [](char each) {
        return each >= 'A' && each <= 'Z' ? static_cast<char>(each - 'A' + 'a') : each;
    });
    return text;
}

Identity identity_of(const Person& person) {
    return {lowered(person.email),
            lowered(person.given_name + '\n' + person.family_name + '\n' + person.territory)};
}

// How long somebody was here between two instants; `until` empty: up to now.
Duration time_here(const Participant& participant, Instant from, std::optional<Instant> until) {
    Duration sum{};
    for (const Stay& stay : participant.stays) {
        const Instant begin = std::max(stay.from, from);
        if (!stay.until && !until) return meeting_least; // Here, and still together.
        const Instant end = !stay.until ? *until
                            : !until    ? *stay.until
                                        : std::min(*stay.until, *until);
        if (begin < end) sum += end - begin;
    }
    return sum;
}

bool was_there(const Day& day, const Round& round, const Group& group, const ParticipantId& who) {
    if (!round.opened_at) return true;
    const Participant* participant = day.roster.find(who);
    return participant != nullptr &&
           time_here(*participant, *round.opened_at, group.closed_at) >= meeting_least;
}

// The people of today by what other days may know of them.
class Register {
  public:
    explicit Register(const Day& day) {
        for (const auto& [id, participant] : day.roster.participants) {
            const Identity identity = identity_of(participant.person);
            if (!identity.email.empty()) by_email_.emplace(identity.email, id);
            by_name_.emplace(identity.name, id);
        }
    }

    [[nodiscard]] std::optional<ParticipantId> find(const Identity& identity) const {
        const auto email = by_email_.find(identity.email);
        if (!identity.email.empty() && email != by_email_.end()) return email->second;
        const auto name = by_name_.find(identity.name);
        if (name != by_name_.end()) return name->second;
        return std::nullopt;
    }

  private:
    std::map<std::string, ParticipantId> by_email_;
    std::map<std::string, ParticipantId> by_name_;
};

} // namespace

std::vector<ParticipantId> who_met(const Day& day, const Round& round, const Group& group) {
    std::vector<ParticipantId> there;
    for (const ParticipantId& member : group.members)
        if (was_there(day, round, group, member)) there.push_back(member);
    return there;
}

std::vector<Couple> met_in_passing(const Day& day, const Round& round) {
    std::vector<Couple> couples;
    for (const auto& [id, group] : round.groups)
        for (const ParticipantId& former : group.former)
            for (const ParticipantId& member : who_met(day, round, group))
                if (member != former) couples.push_back(couple(former, member));
    return couples;
}

MetOnDay met_on(const Day& day) {
    MetOnDay met{day.id, day.plan.title, day.plan.cycle, day.plan.date, {}};
    for (const auto& [id, round] : day.rounds) {
        if (!round.opened_at) continue;
        std::vector<std::vector<Identity>> groups;
        for (const auto& [group_id, group] : round.groups) {
            std::vector<Identity> people;
            for (const ParticipantId& member : who_met(day, round, group))
                people.push_back(identity_of(day.roster.find(member)->person));
            if (people.size() > 1) groups.push_back(std::move(people));
        }
        if (!groups.empty()) met.rounds.push_back(std::move(groups));
    }
    return met;
}

std::vector<EarlierDay> remembered(const Day& day, const std::vector<MetOnDay>& met) {
    const Register people(day);
    std::vector<EarlierDay> days;
    for (const MetOnDay& other : met) {
        if (other.cycle.empty() || other.cycle != day.plan.cycle || other.date >= day.plan.date)
            continue;
        EarlierDay earlier{other.day, other.title, other.date, {}};
        for (const auto& round : other.rounds) {
            std::vector<std::vector<ParticipantId>> groups;
            std::set<ParticipantId> seen; // Namesakes are one person, who sat in one group.
            for (const auto& group : round) {
                std::vector<ParticipantId> members;
                for (const Identity& identity : group)
                    if (const auto found = people.find(identity))
                        if (seen.insert(*found).second) members.push_back(*found);
                if (members.size() > 1) groups.push_back(std::move(members));
            }
            if (!groups.empty()) earlier.rounds.push_back(std::move(groups));
        }
        if (!earlier.rounds.empty()) days.push_back(std::move(earlier));
    }
    std::ranges::sort(days, {},
                      [](const EarlierDay& each) { return std::pair(each.date, each.day); });
    return days;
}

} // namespace deroule::engine
