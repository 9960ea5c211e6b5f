// Which cells a fact may change.
//
// Asked before and after the fact is applied: a person who changes groups touches the group
// left and the group joined. Naming a cell too many costs a comparison; naming one too few is
// a wrong screen, which the property tests look for. Cost: that of the change.
#pragma once

#include "domain/day.hpp"
#include "domain/event.hpp"
#include "view/cell.hpp"

namespace deroule::view {

void touch(const domain::Day& day, const domain::Event& event, Cells& cells);

} // namespace deroule::view
