#include "bench/groups/diverse_families.hpp"

#include "base/random.hpp"

#include <cmath>

namespace deroule::bench {

namespace {

constexpr std::int64_t parts = 1000;

std::vector<planner::SizeBounds> sizes(const DiverseFamily& family) {
    const auto groups = [&](std::size_t count, planner::SizeBounds same,
                            planner::SizeBounds different) {
        return std::vector<planner::SizeBounds>(count, family.sizes_differ ? different : same);
    };
    if (family.elements == 120) return groups(10, {12, 12}, {8, 16});
    if (family.elements == 240) return groups(12, {20, 20}, {15, 25});
    return groups(20, {24, 24}, {18, 30});
}

std::int64_t between(const std::vector<std::int64_t>& a, const std::vector<std::int64_t>& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const auto apart = static_cast<double>(a[i] - b[i]);
        sum += apart * apart;
    }
    return std::llround(std::sqrt(sum));
}

} // namespace

std::string name_of(const DiverseFamily& family) {
    return family.kind + "-" + std::to_string(family.elements) +
           (family.sizes_differ ? "-ds" : "-ss");
}

planner::DiverseProblem make_diverse(const DiverseFamily& family) {
    const auto elements = static_cast<std::size_t>(family.elements);
    Random random(static_cast<std::uint64_t>(family.elements) * 8 + family.kind.size());
    planner::DiverseProblem problem{elements, std::vector<std::int64_t>(elements * elements),
                                    sizes(family)};
    std::vector<std::vector<std::int64_t>> points(elements);
    const std::uint64_t coordinates = 2 + random.below(20);
    for (std::vector<std::int64_t>& point : points)
        for (std::uint64_t i = 0; i < coordinates; ++i)
            point.push_back(static_cast<std::int64_t>(random.below(10 * parts + 1)));
    for (std::size_t a = 0; a < elements; ++a) {
        for (std::size_t b = 0; b < a; ++b) {
            std::int64_t distance = between(points[a], points[b]);
            if (family.kind == "RanInt")
                distance = static_cast<std::int64_t>(random.below(101)) * parts;
            if (family.kind == "RanReal")
                distance = static_cast<std::int64_t>(random.below(100 * parts + 1));
            problem.distances[a * elements + b] = problem.distances[b * elements + a] = distance;
        }
    }
    return problem;
}

} // namespace deroule::bench
