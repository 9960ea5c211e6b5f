// Composes one instance and prints its plan: what `deroule groups` does, without the
// rest of the executable.
#include "app/groups_command.hpp"

#include <iostream>

int main(int count, char** arguments) {
    if (count != 2) {
        std::cerr << "usage: groups_contract INSTANCE\n";
        return 2;
    }
    return deroule::app::run_groups(arguments[1], "-", 1, std::cout, std::cerr);
}
