#include "domain/evolve.hpp"

#include "domain/evolve_parts.hpp"

#include <variant>

namespace deroule::domain {

void evolve(Day& day, const Event& event) {
    std::visit([&day](const auto& fact) { apply(day, fact); }, event);
}

} // namespace deroule::domain
