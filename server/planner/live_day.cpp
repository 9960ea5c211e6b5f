#include "planner/live_day.hpp"

#include <utility>

namespace deroule::planner {

LiveDay::LiveDay(const Instance& instance, std::vector<Groups> announced, std::uint64_t seed)
    : instance_(instance), rounds_(std::move(announced)), seed_(seed),
      missing_(instance.people.size(), 0), arrived_(instance.people.size(), 0) {}

void LiveDay::learn(const AttendanceChange& change) {
    for (const PersonIndex person : change.missing)
        missing_[person] = 1;
    for (const PersonIndex person : change.arriving) {
        missing_[person] = 0;
        arrived_[person] = 1;
    }
}

LiveRepair LiveDay::start(std::size_t round) {
    LiveRepair repair = repair_round(instance_, rounds_, {round, present(round), seed_ + round});
    rounds_[round] = repair.groups;
    return repair;
}

std::vector<PersonIndex> LiveDay::present(std::size_t round) const {
    std::vector<char> absent(missing_.size(), 0);
    for (const PersonIndex person : instance_.rounds[round].absent)
        absent[person] = 1;
    std::vector<PersonIndex> present;
    for (PersonIndex person = 0; person < missing_.size(); ++person)
        if (missing_[person] == 0 && (absent[person] == 0 || arrived_[person] != 0))
            present.push_back(person);
    return present;
}

} // namespace deroule::planner
