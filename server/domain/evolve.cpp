#include "domain/evolve.hpp"

#include "domain/evolve_parts.hpp"

#include <variant>

namespace deroule::domain {

void evolve(Day& day, const Event& event) {
    if (const auto* ended = std::get_if<BlockEnded>(&event)) keep_results(day, ended->block);
    std::visit([&day](const auto& fact) { apply(day, fact); }, event);
}

} // namespace deroule::domain
