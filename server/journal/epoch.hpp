// Draws the name of one life of a day's journal.
//
// 128 bits from the system's generator, in lower-case hexadecimal. Any thread.
#pragma once

#include <string>

namespace deroule::journal {

[[nodiscard]] std::string draw_epoch();

} // namespace deroule::journal
