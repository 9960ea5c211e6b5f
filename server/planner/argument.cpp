#include "planner/argument.hpp"

namespace deroule::planner {

Level level_of(ArgumentKind kind) {
    switch (kind) {
    case ArgumentKind::territory_spread:
    case ArgumentKind::size_spread:
    case ArgumentKind::wish:
        return Level::hard;
    case ArgumentKind::category_spread:
        return Level::category;
    case ArgumentKind::pigeonhole:
    case ArgumentKind::counting:
    case ArgumentKind::person:
        break;
    }
    return Level::repeats;
}

std::int64_t sum_of_leasts(const std::vector<Argument>& arguments, Level level) {
    std::int64_t sum = 0;
    for (const Argument& argument : arguments)
        if (level_of(argument.kind) == level) sum += argument.least;
    return sum;
}

} // namespace deroule::planner
