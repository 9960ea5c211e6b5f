#include "planner/circle.hpp"

#include "planner/layout.hpp"
#include "planner/pigeonhole.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace deroule::planner {

namespace {

bool has(RoundSet rounds, std::size_t round) {
    return ((rounds >> round) & 1) != 0;
}

bool has_wishes(const RoundsModel& model, std::size_t round) {
    const Instance& instance = model.instance();
    return wanted_pairs(instance, round, {}) > 0 ||
           std::any_of(instance.pins.begin(), instance.pins.end(),
                       [round](const InstancePin& pin) { return pin.round == round; });
}

// The smallest group that sizes allow when they break their bounds as little as possible.
std::int64_t smallest_group(std::int64_t people, std::int64_t tables, SizeBounds sizes) {
    if (people > tables * sizes.max) return sizes.max;
    const bool short_of_people = people < tables * sizes.min;
    const std::int64_t largest = short_of_people ? sizes.min : sizes.max;
    return std::max<std::int64_t>(short_of_people ? 1 : sizes.min, people - (tables - 1) * largest);
}

} // namespace

Circle::Circle(const RoundsModel& model, std::vector<PersonIndex> people,
               const std::vector<std::pair<PersonIndex, PersonIndex>>& met,
               const std::vector<Argument>& holes)
    : model_(model), people_(std::move(people)), holes_(holes), inside_(model.people(), 0),
      strangers_(model, people_, met), shares_(model.rounds()), seats_(model.rounds()) {
    for (const PersonIndex person : people_)
        inside_[person] = 1;
    for (const Hall& hall : model.halls())
        if (hall.tables > 0) enter(hall);
    for (std::size_t round = 0; round < model.rounds(); ++round)
        shares_[round].wanted = wanted_pairs(model.instance(), round, inside_);
}

std::int64_t Circle::forced_own_pairs(const Hall& hall) const {
    std::map<int, std::pair<std::int64_t, std::int64_t>> members; // All, and the circle's.
    for (const PersonIndex person : hall.members)
        if (const int territory = model_.instance().people[person].territory; territory >= 0) {
            ++members[territory].first;
            if (inside_[person] != 0) ++members[territory].second;
        }
    std::int64_t pairs = 0;
    for (const auto& [territory, count] : members)
        pairs += std::min(least_pairs(count.first, static_cast<std::int64_t>(hall.tables)),
                          least_pairs(count.second, 1));
    return pairs;
}

void Circle::enter(const Hall& hall) {
    const auto tables = static_cast<std::int64_t>(hall.tables);
    const std::int64_t here =
        std::count_if(hall.members.begin(), hall.members.end(),
                      [&](PersonIndex person) { return inside_[person] != 0; });
    if (here == 0) return;
    Share& share = shares_[hall.round];
    const std::int64_t pairs = least_pairs(here, tables);
    const std::int64_t own = forced_own_pairs(hall);
    share.pairs += pairs;
    share.own += std::min(own, pairs);
    share.own_all += own;
    if (here != static_cast<std::int64_t>(hall.members.size())) return;
    for (const Argument& hole : holes_)
        if (hole.least > 0 && hole.rounds.front() == hall.round && hole.people == hall.members)
            share.hole += hole.least;
    if (has_wishes(model_, hall.round)) return; // Sets may leave others fewer neighbours.
    auto& seats = seats_[hall.round];
    seats.resize(people_.size(), 0);
    for (std::size_t place = 0; place < people_.size(); ++place)
        if (std::binary_search(hall.members.begin(), hall.members.end(), people_[place]))
            seats[place] = smallest_group(here, tables, hall.sizes) - 1;
}

Argument Circle::counting(RoundSet rounds) const {
    Argument argument;
    argument.kind = ArgumentKind::counting;
    argument.people = people_;
    std::int64_t own = 0;
    for (std::size_t round = 0; round < model_.rounds(); ++round) {
        if (!has(rounds, round)) continue;
        argument.rounds.push_back(round);
        argument.needed += shares_[round].pairs;
        argument.excused += shares_[round].wanted;
        own += shares_[round].own;
    }
    argument.available = strangers_.pairs(rounds);
    argument.excused += std::min(own, strangers_.own_pairs(rounds));
    argument.least = argument.needed - argument.available - argument.excused;
    return argument;
}

// Each person's seats are at least those of the smallest groups; the others that even the
// most even split has go first to people who still know too few.
Argument Circle::person(RoundSet rounds) const {
    Argument argument;
    argument.kind = ArgumentKind::person;
    argument.people = people_;
    std::int64_t own = 0;
    std::int64_t others = 0; // Seats that are not bound to anybody yet.
    for (std::size_t round = 0; round < model_.rounds(); ++round) {
        if (!has(rounds, round)) continue;
        argument.rounds.push_back(round);
        argument.excused += 2 * shares_[round].wanted;
        own += shares_[round].own_all;
        others += 2 * shares_[round].pairs -
                  std::accumulate(seats_[round].begin(), seats_[round].end(), std::int64_t{0});
    }
    argument.excused += 2 * std::min(own, strangers_.own_pairs(rounds));
    std::int64_t lacking = 0;
    std::int64_t spare = 0;
    for (std::size_t place = 0; place < people_.size(); ++place) {
        std::int64_t seats = 0;
        for (std::size_t round = 0; round < model_.rounds(); ++round)
            if (has(rounds, round) && !seats_[round].empty()) seats += seats_[round][place];
        const std::int64_t strangers = strangers_.around(place, rounds);
        lacking += std::max<std::int64_t>(0, seats - strangers);
        spare += std::max<std::int64_t>(0, strangers - seats);
    }
    argument.needed = lacking + std::max<std::int64_t>(0, others - spare);
    argument.least = (argument.needed - argument.excused + 1) / 2;
    return argument;
}

// Whether no set of rounds can ask for more than the strangers of its emptiest round.
bool Circle::is_vain(RoundSet allowed) const {
    std::int64_t pairs = 0;
    std::vector<std::int64_t> seats(people_.size(), 0);
    for (std::size_t round = 0; round < model_.rounds(); ++round) {
        if (!has(allowed, round)) continue;
        pairs += shares_[round].pairs;
        for (std::size_t place = 0; place < seats_[round].size(); ++place)
            seats[place] += seats_[round][place];
    }
    for (std::size_t round = 0; round < model_.rounds(); ++round) {
        const RoundSet alone = RoundSet{1} << round;
        if (!has(allowed, round) || shares_[round].pairs == 0) continue;
        if (pairs > strangers_.pairs(alone)) return false;
        for (std::size_t place = 0; place < seats_[round].size(); ++place)
            if (seats_[round][place] > 0 && seats[place] > strangers_.around(place, alone))
                return false;
    }
    return true;
}

Argument Circle::better(RoundSet rounds) const {
    Argument by_pairs = counting(rounds);
    Argument by_person = person(rounds);
    return by_person.least > by_pairs.least ? by_person : by_pairs;
}

std::int64_t Circle::value(RoundSet rounds, RoundSet allowed) const {
    std::int64_t sum = 0;
    for (std::size_t round = 0; round < model_.rounds(); ++round)
        if (has(allowed & ~rounds, round)) sum += shares_[round].hole;
    if (rounds != 0) sum += std::max<std::int64_t>(0, better(rounds).least);
    return sum;
}

// Rounds where the same of the circle are present: only together do they bring pairs in.
std::vector<RoundSet> Circle::twins(RoundSet allowed) const {
    std::map<std::vector<char>, RoundSet> by_presence;
    std::vector<std::vector<char>> present(model_.rounds(), std::vector<char>(model_.people(), 0));
    for (const Hall& hall : model_.halls())
        for (const PersonIndex person : hall.members)
            if (inside_[person] != 0) present[hall.round][person] = 1;
    for (std::size_t round = 0; round < model_.rounds(); ++round)
        if (has(allowed, round)) by_presence[present[round]] |= RoundSet{1} << round;
    std::vector<RoundSet> sets;
    for (const auto& [people, rounds] : by_presence)
        sets.push_back(rounds);
    return sets;
}

RoundSet Circle::best_rounds(RoundSet allowed) const {
    std::vector<RoundSet> steps = twins(allowed);
    for (std::size_t round = 0; round < model_.rounds(); ++round)
        if (has(allowed, round)) steps.push_back(RoundSet{1} << round);
    RoundSet best = 0;
    std::int64_t most = value(0, allowed);
    for (const RoundSet start : {allowed, RoundSet{0}}) {
        RoundSet rounds = start;
        std::int64_t reached = value(rounds, allowed);
        for (bool better = true; better;) {
            better = false;
            for (const RoundSet step : steps)
                if (const std::int64_t next = value(rounds ^ step, allowed); next > reached) {
                    rounds ^= step;
                    reached = next;
                    better = true;
                }
        }
        if (reached > most) {
            most = reached;
            best = rounds;
        }
    }
    return best;
}

std::vector<Argument> Circle::arguments(RoundSet allowed) const {
    if (!strangers_.known() || people_.empty()) return {};
    const RoundSet counted = is_vain(allowed) ? RoundSet{0} : best_rounds(allowed);
    std::vector<Argument> found;
    if (Argument argument = better(counted); counted != 0 && argument.least > 0)
        found.push_back(std::move(argument));
    for (const Argument& hole : holes_)
        if (hole.least > 0 && has(allowed & ~counted, hole.rounds.front()) &&
            std::all_of(hole.people.begin(), hole.people.end(),
                        [&](PersonIndex person) { return inside_[person] != 0; }))
            found.push_back(hole);
    return found;
}

} // namespace deroule::planner
