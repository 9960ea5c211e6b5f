// What turns one value into another, as operations of RFC 6902.
#pragma once

#include "view/channel.hpp"

#include <string>
#include <vector>

namespace deroule::view {

// Appends to `ops` what changes `before` into `after` at `path` (a JSON pointer). Objects are
// compared member by member, anything else is replaced whole. O(size of both).
void difference(const Value& before, const Value& after, const std::string& path,
                std::vector<Op>& ops);

// Applies one operation; the paths that difference() and render() make always exist.
void apply(Value& document, const Op& op);

} // namespace deroule::view
