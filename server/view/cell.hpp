// The smallest part of a channel that is drawn as one: a path into its document.
//
// A fact touches cells; a touched cell is drawn again and what differs becomes a patch.
// So the patch is right whatever touched it, and costs what the change costs.
#pragma once

#include "domain/day.hpp"
#include "view/channel.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace deroule::view {

struct Cell {
    Channel channel;
    std::vector<std::string> path; // One to three names, unescaped.

    friend auto operator<=>(const Cell&, const Cell&) = default;
};

using Cells = std::set<Cell>;

// "/blocks/b1", escaped by RFC 6901.
[[nodiscard]] std::string pointer(const std::vector<std::string>& path);

// What the cell holds now; empty when there is nothing there.
[[nodiscard]] std::optional<Value> render(const domain::Day& day, const Cell& cell);

// A whole channel, from scratch. O(document).
[[nodiscard]] Value document(const domain::Day& day, const Channel& channel);

} // namespace deroule::view
