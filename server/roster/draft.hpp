// One row on its way to become a participant: texts, and the line each came from.
//
// Value type, any thread.
#pragma once

#include "roster/field.hpp"

#include <array>
#include <string>

namespace deroule::roster {

struct DraftCell {
    std::string text;
    int line = 0; // Differs from the draft's once a later row has corrected it.
};

struct Draft {
    int line = 0;
    std::array<DraftCell, fields> cells;

    [[nodiscard]] DraftCell& cell(Field field) { return cells[index_of(field)]; }
    [[nodiscard]] const DraftCell& cell(Field field) const { return cells[index_of(field)]; }
    [[nodiscard]] std::string& text(Field field) { return cell(field).text; }
    [[nodiscard]] const std::string& text(Field field) const { return cell(field).text; }
};

} // namespace deroule::roster
