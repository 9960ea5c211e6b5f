// Stops the process when our own reasoning turns out wrong.
//
// For bugs only, never for bad input: a refusal is a value, a fault is an
// exception. Active in every build; the journal is intact and a restart replays.
#pragma once

namespace deroule {

[[noreturn]] void check_failed(const char* condition, const char* file, int line);

} // namespace deroule

#define DEROULE_CHECK(condition)                                                                   \
    do {                                                                                           \
        if (!(condition)) ::deroule::check_failed(#condition, __FILE__, __LINE__);                 \
    } while (false)
