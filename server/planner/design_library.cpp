#include "planner/design_library.hpp"

#include "planner/classical_designs.hpp"
#include "planner/galois_field.hpp"
#include "planner/stored_designs.hpp"

#include <algorithm>

namespace deroule::planner {

Design longest_design(std::size_t tables, std::size_t size) {
    if (size < 2 || size > tables || tables > designed_tables_max) return {tables, size, {}};
    if (size == 2) return round_robin(tables);
    const auto stored = stored_designs();
    const auto found = std::find_if(stored.begin(), stored.end(), [&](const StoredDesign& design) {
        return design.tables == tables && design.size == size;
    });
    if (found != stored.end()) return developed(*found);
    return GaloisField::exists(tables) ? plane(tables, size) : lattice(tables, size);
}

} // namespace deroule::planner
