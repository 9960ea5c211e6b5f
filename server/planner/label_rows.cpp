#include "planner/label_rows.hpp"

#include <algorithm>

namespace deroule::planner {

namespace {

// Somebody may sit in two groups of one entry of history. Each group then takes the first
// lane where none of its members has a label yet.
std::vector<std::size_t> lanes_of(const Groups& groups, std::size_t people) {
    std::vector<std::vector<char>> taken;
    std::vector<std::size_t> lanes;
    for (const auto& members : groups) {
        std::size_t lane = 0;
        const auto labelled = [&](PersonIndex person) { return taken[lane][person] != 0; };
        while (lane < taken.size() && std::any_of(members.begin(), members.end(), labelled))
            ++lane;
        if (lane == taken.size()) taken.emplace_back(people, char{0});
        for (const PersonIndex person : members)
            taken[lane][person] = 1;
        lanes.push_back(lane);
    }
    return lanes;
}

std::size_t count_of(const std::vector<std::size_t>& lanes) {
    return lanes.empty() ? 0 : *std::max_element(lanes.begin(), lanes.end()) + 1;
}

} // namespace

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
        lanes += count_of(lanes_of(groups, instance.people.size()));
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
        const std::vector<std::size_t> lanes = lanes_of(groups, people);
        for (std::size_t group = 0; group < groups.size(); ++group)
            for (const PersonIndex person : groups[group])
                set(person, first + lanes[group], group);
        first += count_of(lanes);
    }
}

} // namespace deroule::planner
