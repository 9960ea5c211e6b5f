#include "planner/stored_designs.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <vector>

namespace deroule::planner {

namespace {

class Translations {
  public:
    explicit Translations(const StoredDesign& stored) {
        for (const Orbits& orbits : stored.orbits)
            for (std::size_t i = 0; i < orbits.count; ++i) {
                const auto first = static_cast<std::uint16_t>(first_.size());
                first_.resize(first_.size() + orbits.length, first);
                length_.resize(length_.size() + orbits.length, orbits.length);
            }
    }

    [[nodiscard]] std::uint16_t moved(std::uint16_t point, std::size_t by) const {
        const std::size_t first = first_[point];
        return static_cast<std::uint16_t>(first + (point - first + by) % length_[point]);
    }

  private:
    std::vector<std::uint16_t> first_; // Of the orbit of each point.
    std::vector<std::uint16_t> length_;
};

} // namespace

Design developed(const StoredDesign& stored) {
    const Translations translations(stored);
    Design design{stored.tables, stored.size, {}};
    std::vector<std::size_t> seated_in(design.people(), 0); // The last round, counted from 1.
    std::size_t round = 0;
    auto table = stored.points.begin();
    for (const BaseRound& base : stored.rounds) {
        for (std::size_t by = 0; by < base.rounds; ++by) {
            ++round;
            for (std::size_t i = 0; i < base.tables; ++i)
                for (std::size_t more = by; more < stored.order; more += base.rounds) {
                    const auto first = table + static_cast<std::ptrdiff_t>(i * stored.size);
                    if (seated_in[translations.moved(*first, more)] == round) break;
                    for (auto point = first; point != first + stored.size; ++point) {
                        design.points.push_back(translations.moved(*point, more));
                        seated_in[design.points.back()] = round;
                    }
                }
        }
        table += static_cast<std::ptrdiff_t>(base.tables * std::size_t{stored.size});
    }
    DEROULE_CHECK(design.points.size() == round * design.people());
    return design;
}

} // namespace deroule::planner
