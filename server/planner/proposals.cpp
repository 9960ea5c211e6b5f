#include "planner/proposals.hpp"

#include <algorithm>

namespace deroule::planner {

Proposals::Proposals(const Seating& seating, const std::vector<Unit>& units)
    : seating_(seating), units_(units) {
    for (std::size_t unit = 0; unit < units.size(); ++unit) {
        if (units[unit].pinned < 0) movable_.push_back(unit);
        for (const PersonIndex person : units[unit].members) {
            if (person >= unit_of_.size()) unit_of_.resize(person + std::size_t{1}, 0);
            unit_of_[person] = unit;
        }
    }
}

const Exchange* Proposals::draw(Random& random) {
    const std::size_t mover = movable_[random.below(movable_.size())];
    const std::size_t from = group_of(mover);
    std::size_t to = random.below(seating_.groups().size() - 1);
    if (to >= from) ++to;
    exchange_.from = from;
    exchange_.to = to;
    exchange_.out.clear();
    exchange_.in.clear();

    // Where the sizes differ by just this unit, moving it alone turns them round.
    const auto size = size_of(mover);
    const auto& others = seating_.groups()[to];
    const bool turns_round = seating_.groups()[from].size() == others.size() + size;
    if (others.empty() || (turns_round && random.chance(1, 4))) {
        if (!turns_round) return nullptr;
        exchange_.out = units_[mover].members;
        return &exchange_;
    }

    const std::size_t answer = unit_of_[others[random.below(others.size())]];
    if (units_[answer].pinned >= 0) return nullptr;
    const std::size_t people = std::max(size, size_of(answer));
    if (!gather(from, mover, people, random, exchange_.out)) return nullptr;
    if (!gather(to, answer, people, random, exchange_.in)) return nullptr;
    return &exchange_;
}

bool Proposals::gather(std::size_t group, std::size_t first, std::size_t people, Random& random,
                       std::vector<PersonIndex>& gathered) {
    gathered.assign(units_[first].members.begin(), units_[first].members.end());
    if (gathered.size() == people) return true;
    const auto& members = seating_.groups()[group];
    const std::size_t start = random.below(members.size());
    for (std::size_t step = 0; step < members.size() && gathered.size() < people; ++step) {
        const PersonIndex person = members[(start + step) % members.size()];
        const Unit& unit = units_[unit_of_[person]];
        // A unit is taken when its first member comes by, hence only once.
        if (unit.pinned >= 0 || unit_of_[person] == first || unit.members.front() != person)
            continue;
        if (gathered.size() + unit.members.size() > people) continue;
        gathered.insert(gathered.end(), unit.members.begin(), unit.members.end());
    }
    return gathered.size() == people;
}

const Exchange* Proposals::swap_of(std::size_t i, std::size_t j) {
    const std::size_t left = movable_[i];
    const std::size_t right = movable_[j];
    if (size_of(left) != size_of(right) || group_of(left) == group_of(right)) return nullptr;
    exchange_.from = group_of(left);
    exchange_.to = group_of(right);
    exchange_.out.assign(units_[left].members.begin(), units_[left].members.end());
    exchange_.in.assign(units_[right].members.begin(), units_[right].members.end());
    return &exchange_;
}

} // namespace deroule::planner
