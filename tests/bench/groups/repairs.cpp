#include "bench/groups/repairs.hpp"

#include "base/random.hpp"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <utility>

namespace deroule::bench {

namespace {

using planner::AttendanceChange;
using planner::Groups;
using planner::Instance;
using planner::PersonIndex;

struct Totals {
    std::size_t steps = 0;
    std::size_t at_least = 0;
    std::size_t moves = 0;
    int least = 0;
    std::int64_t hard = 0;
    double worst = 0;
};

// Pairs that meet again, counted pair by pair; no wishes are made in these instances.
std::size_t repeats_in(const Instance& instance, const std::vector<Groups>& rounds) {
    std::vector<std::pair<PersonIndex, PersonIndex>> meetings;
    const auto add = [&](const Groups& groups) {
        for (const auto& members : groups)
            for (const PersonIndex a : members)
                for (const PersonIndex b : members)
                    if (a < b) meetings.emplace_back(a, b);
    };
    for (const Groups& groups : instance.history)
        add(groups);
    std::sort(meetings.begin(), meetings.end());
    meetings.erase(std::unique(meetings.begin(), meetings.end()), meetings.end());
    for (const Groups& groups : rounds)
        add(groups);
    std::sort(meetings.begin(), meetings.end());
    const auto distinct = std::unique(meetings.begin(), meetings.end()) - meetings.begin();
    return meetings.size() - static_cast<std::size_t>(distinct);
}

Totals live(planner::LiveDay& day, const Instance& instance,
            const std::vector<AttendanceChange>& changes) {
    Totals totals;
    for (std::size_t round = 0; round < instance.rounds.size(); ++round) {
        for (const AttendanceChange& change : changes)
            if (change.round == round) day.learn(change);
        const std::clock_t start = std::clock();
        const planner::LiveRepair repair = day.start(round);
        const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        ++totals.steps;
        totals.moves += repair.moves.size();
        totals.least += repair.least;
        totals.at_least += static_cast<int>(repair.moves.size()) == repair.least ? 1 : 0;
        totals.hard += repair.hard;
        totals.worst = std::max(totals.worst, seconds);
    }
    return totals;
}

std::vector<PersonIndex> take(std::vector<PersonIndex>& from, std::size_t count, Random& random) {
    random.shuffle(from);
    count = std::min(count, from.size());
    const auto first = from.end() - static_cast<std::ptrdiff_t>(count);
    std::vector<PersonIndex> taken(first, from.end());
    from.erase(first, from.end());
    return taken;
}

} // namespace

void print_repairs_heading() {
    std::printf("\nrepairs      people seed  steps  moves / least  at the least  hard  repeats / "
                "announced  worst seconds\n");
}

void measure_repairs(const Instance& instance, const std::vector<AttendanceChange>& changes,
                     std::uint64_t seed) {
    std::vector<Groups> announced;
    for (planner::Plan& plan : planner::compose_rounds(instance, seed, 0).rounds)
        announced.push_back(std::move(plan.groups));
    planner::LiveDay day(instance, announced, seed);
    const Totals totals = live(day, instance, changes);
    std::printf("%-12s %6zu %4llu  %5zu  %5zu / %-5d  %12zu  %4lld  %7zu / %-9zu  %.4f\n",
                instance.name.c_str(), instance.people.size(),
                static_cast<unsigned long long>(seed), totals.steps, totals.moves, totals.least,
                totals.at_least, static_cast<long long>(totals.hard),
                repeats_in(instance, day.rounds()), repeats_in(instance, announced), totals.worst);
    std::fflush(stdout);
}

std::vector<AttendanceChange> busy_day(const Instance& instance, std::uint64_t seed) {
    Random random(seed);
    std::vector<AttendanceChange> changes;
    const auto& absent = instance.rounds.front().absent;
    std::vector<PersonIndex> strangers = absent;
    std::vector<PersonIndex> expected;
    for (PersonIndex person = 0; person < instance.people.size(); ++person)
        if (!std::binary_search(absent.begin(), absent.end(), person)) expected.push_back(person);
    std::vector<PersonIndex> missing = take(expected, expected.size() / 5, random);
    changes.push_back({0, missing, take(strangers, 1 + strangers.size() / 3, random)});
    for (std::size_t round = 1; round < instance.rounds.size(); ++round) {
        AttendanceChange change{round, {}, {}};
        if (round <= 2)
            change.arriving = take(missing, missing.size() / 4, random);
        else
            change.missing = take(expected, expected.size() / 50, random);
        changes.push_back(std::move(change));
    }
    return changes;
}

} // namespace deroule::bench
