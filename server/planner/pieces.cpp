#include "planner/pieces.hpp"

#include <algorithm>
#include <map>

namespace deroule::planner {

namespace {

// Cuts `members` into parts of at most `most`, sizes differing by one at most.
void cut(const std::vector<PersonIndex>& members, std::size_t most,
         std::vector<std::vector<PersonIndex>>& pieces) {
    const std::size_t parts = (members.size() + most - 1) / most;
    std::size_t start = 0;
    for (std::size_t part = 0; part < parts; ++part) {
        const std::size_t end = members.size() * (part + 1) / parts;
        if (end - start >= 2)
            pieces.emplace_back(members.begin() + static_cast<std::ptrdiff_t>(start),
                                members.begin() + static_cast<std::ptrdiff_t>(end));
        start = end;
    }
}

} // namespace

std::vector<std::vector<PersonIndex>> pieces_of(const Model& model, const Pool& pool) {
    std::map<int, std::vector<PersonIndex>> sets;
    for (const PersonIndex person : pool.members)
        if (model.set_of(person) >= 0) sets[model.set_of(person)].push_back(person);

    // Pairs are of two people; only an odd number of people leaves room for one trio.
    bool trio_left = model.makes_twos() && pool.members.size() % 2 == 1;
    const int largest = model.makes_twos() ? 2 : pool.sizes.max;
    std::vector<std::vector<PersonIndex>> pieces;
    for (const auto& [set, members] : sets) {
        if (trio_left && members.size() == 3) {
            pieces.push_back(members);
            trio_left = false;
            continue;
        }
        cut(members, static_cast<std::size_t>(std::max(1, largest)), pieces);
    }
    return pieces;
}

} // namespace deroule::planner
