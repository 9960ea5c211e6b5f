#include "planner/units.hpp"

#include "planner/pieces.hpp"

#include <algorithm>
#include <map>

namespace deroule::planner {

namespace {

std::map<PersonIndex, int> pins_of(const Model& model, const PoolLayout& layout) {
    std::map<PersonIndex, int> pins;
    for (const Pin& pin : model.problem().pins) {
        const auto slot = std::find(layout.slots.begin(), layout.slots.end(), pin.group);
        if (slot != layout.slots.end())
            pins.try_emplace(pin.person, static_cast<int>(slot - layout.slots.begin()));
    }
    return pins;
}

void add_piece(const std::vector<PersonIndex>& piece, const std::map<PersonIndex, int>& pins,
               std::vector<Unit>& units) {
    Unit unit;
    for (const PersonIndex person : piece) {
        const auto pin = pins.find(person);
        if (pin == pins.end() || unit.pinned < 0 || pin->second == unit.pinned) {
            if (pin != pins.end()) unit.pinned = pin->second;
            unit.members.push_back(person);
        } else {
            units.push_back({{person}, pin->second});
        }
    }
    units.push_back(std::move(unit));
}

} // namespace

std::vector<Unit> units_of(const Model& model, const PoolLayout& layout) {
    const Pool& pool = model.pools()[layout.pool];
    const std::map<PersonIndex, int> pins = pins_of(model, layout);
    std::vector<char> grouped(model.people(), 0);
    std::vector<Unit> units;
    for (const auto& piece : pieces_of(model, pool)) {
        for (const PersonIndex person : piece)
            grouped[person] = 1;
        add_piece(piece, pins, units);
    }
    for (const PersonIndex person : pool.members)
        if (grouped[person] == 0) add_piece({person}, pins, units);
    return units;
}

} // namespace deroule::planner
