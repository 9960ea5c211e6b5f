#include "planner/label_rows.hpp"

#include "planner/history_lanes.hpp"

#include <algorithm>

namespace deroule::planner {

bool LabelRows::hold(const Instance& instance) {
    constexpr std::size_t most = 0x7fff;
    std::size_t labels = 0;
    for (const Person& person : instance.people)
        labels = std::max(labels, static_cast<std::size_t>(std::max(0, person.territory)) + 1);
    for (const Groups& groups : instance.history)
        labels = std::max(labels, groups.size());
    for (const InstanceRound& round : instance.rounds) {
        std::size_t groups = 0;
        for (const InstancePool& pool : round.pools)
            groups += static_cast<std::size_t>(pool.groups);
        labels = std::max(labels, groups);
    }
    return labels + instance.people.size() <= most;
}

std::size_t LabelRows::words_for(const Instance& instance) {
    std::size_t lanes = 1 + instance.rounds.size();
    for (const Groups& groups : instance.history)
        lanes += history_lanes(groups, instance.people.size()).count;
    // An even number of words, so that rows lie where two words load at once.
    return 2 * ((lanes + 2 * lanes_per_word - 1) / (2 * lanes_per_word));
}

LabelRows::LabelRows(const Instance& instance)
    : words_(words_for(instance)), rows_(instance.people.size() * words_, 0) {
    const std::size_t people = instance.people.size();
    // Labels that nobody shares count down from the top.
    for (PersonIndex person = 0; person < people; ++person)
        for (std::size_t lane = 0; lane < words_ * lanes_per_word; ++lane)
            set(person, lane, 0x7fff - person);
    for (PersonIndex person = 0; person < people; ++person)
        if (const int territory = instance.people[person].territory; territory >= 0)
            set(person, 0, static_cast<std::uint64_t>(territory));
    std::size_t first = 1 + instance.rounds.size();
    for (const Groups& groups : instance.history) {
        const HistoryLanes lanes = history_lanes(groups, people);
        for (std::size_t group = 0; group < groups.size(); ++group)
            for (const PersonIndex person : groups[group])
                set(person, first + lanes.of[group], group);
        first += lanes.count;
    }
}

} // namespace deroule::planner
