#include "domain/harvest.hpp"

namespace deroule::domain {

const Contribution* Harvest::find(const ContributionId& id) const {
    const auto found = contributions.find(id);
    return found == contributions.end() ? nullptr : &found->second;
}

Contribution* Harvest::find(const ContributionId& id) {
    const auto found = contributions.find(id);
    return found == contributions.end() ? nullptr : &found->second;
}

} // namespace deroule::domain
