// Composes one instance and prints its plan: what `deroule groups` does, without the
// rest of the executable. With a seed and a number of tries for each round, quickly.
#include "app/groups/groups_command.hpp"
#include "app/groups/groups_json.hpp"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>

namespace {

int compose(const char* path, std::uint64_t seed, std::uint64_t iterations) {
    std::ifstream file(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    const auto instance = deroule::app::read_instance(text);
    if (instance.has_error()) return 1;
    std::cout << deroule::app::write_plan(
        *instance, deroule::planner::compose_rounds(*instance, seed, iterations));
    return 0;
}

} // namespace

int main(int count, char** arguments) {
    if (count == 4)
        return compose(arguments[1], std::strtoull(arguments[2], nullptr, 10),
                       std::strtoull(arguments[3], nullptr, 10));
    if (count != 2) {
        std::cerr << "usage: groups_contract INSTANCE [SEED TRIES]\n";
        return 2;
    }
    return deroule::app::run_groups(arguments[1], "-", 1, std::cout, std::cerr);
}
