// A seeded generator whose numbers are the same on every compiler and machine.
//
// Algorithm: xoshiro256** 1.0 seeded through SplitMix64 (Blackman and Vigna, 2018,
// public domain description at prng.di.unimi.it). Standard distributions and
// std::shuffle differ between libraries, so bounds and shuffles live here.
// Not for secrets. One owner at a time.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace deroule {

class Random {
  public:
    explicit Random(std::uint64_t seed);

    // Uniform over all 64-bit values.
    [[nodiscard]] std::uint64_t next();

    // Uniform in [0, bound), without bias. `bound` must be positive.
    [[nodiscard]] std::uint64_t below(std::uint64_t bound);

    // True `numerator` times out of `denominator` on average.
    [[nodiscard]] bool chance(std::uint64_t numerator, std::uint64_t denominator);

    // Fisher-Yates; O(n).
    template <class T>
    void shuffle(std::vector<T>& values) {
        for (std::size_t i = values.size(); i > 1; --i) {
            using std::swap;
            swap(values[i - 1], values[static_cast<std::size_t>(below(i))]);
        }
    }

  private:
    std::array<std::uint64_t, 4> state_;
};

} // namespace deroule
