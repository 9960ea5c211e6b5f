#include "planner/plan.hpp"

namespace deroule::planner {

Score& Score::operator+=(const Score& other) {
    hard += other.hard;
    repeats += other.repeats;
    category += other.category;
    traits += other.traits;
    fairness += other.fairness;
    return *this;
}

Score& Score::operator-=(const Score& other) {
    hard -= other.hard;
    repeats -= other.repeats;
    category -= other.category;
    traits -= other.traits;
    fairness -= other.fairness;
    return *this;
}

} // namespace deroule::planner
