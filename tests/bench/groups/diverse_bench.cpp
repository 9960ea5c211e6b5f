#include "bench/groups/diverse_bench.hpp"

#include "bench/groups/diverse_families.hpp"
#include "bench/groups/iterated_maxima.hpp"

#include <cstdio>
#include <ctime>
#include <limits>

namespace deroule::bench {

namespace {

// CPU seconds of this process, for a search to stop by.
class Allowance {
  public:
    explicit Allowance(double seconds) : seconds_(seconds), start_(std::clock()) {}
    [[nodiscard]] double used() const {
        return static_cast<double>(std::clock() - start_) / CLOCKS_PER_SEC;
    }
    [[nodiscard]] bool over() const { return used() >= seconds_; }

  private:
    double seconds_;
    std::clock_t start_;
};

void compare(const DiverseFamily& family, std::uint64_t seed, double seconds) {
    const planner::DiverseProblem problem = make_diverse(family);
    const Allowance ours(seconds);
    const planner::DiversePlan plan = planner::compose_diverse(
        problem, seed, std::numeric_limits<std::uint64_t>::max(), [&] { return ours.over(); });
    const double ours_used = ours.used();
    const Allowance theirs(seconds);
    const auto peer =
        static_cast<double>(iterated_maxima(problem, seed, [&] { return theirs.over(); }));
    const auto value = static_cast<double>(plan.value);
    std::printf("%-14s %4llu  %12.3f  %12.3f  %+8.3f %%  %.2f  %.2f\n", name_of(family).c_str(),
                static_cast<unsigned long long>(seed), value / diverse_parts, peer / diverse_parts,
                (value - peer) / peer * 100, ours_used, theirs.used());
    std::fflush(stdout);
}

} // namespace

void bench_diverse(std::uint64_t seeds, Length length) {
    struct Size {
        int elements;
        double seconds;
    };
    std::printf("instance       seed  ours          iterated maxima  difference  CPU seconds\n");
    for (const Size size : {Size{120, 3}, Size{240, 20}, Size{480, 120}}) {
        if (length == Length::short_form && size.elements > 120) break;
        for (const char* kind : {"RanInt", "RanReal", "Geo"})
            for (const bool differ : {false, true})
                for (std::uint64_t seed = 1; seed <= seeds; ++seed)
                    compare({kind, size.elements, differ}, seed, size.seconds);
    }
}

} // namespace deroule::bench
