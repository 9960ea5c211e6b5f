// Lives one day of events and prints its trace: what `deroule groups --events` does, without
// the rest of the executable.
#include "app/groups/repairs_command.hpp"

#include <cstdlib>
#include <iostream>

int main(int count, char** arguments) {
    if (count < 3) {
        std::cerr << "usage: repairs_contract INSTANCE EVENTS [SEED]\n";
        return 2;
    }
    const std::uint64_t seed = count > 3 ? std::strtoull(arguments[3], nullptr, 10) : 1;
    return deroule::app::run_repairs(arguments[1], arguments[2], "-", {seed}, std::cout, std::cerr);
}
