// Finite fields of small order, for designs: addition and multiplication as tables.
//
// Elements are 0 .. order-1, read as polynomials over the prime field in base p; products
// are reduced by the first monic polynomial that leaves no zero divisors. Immutable.
#pragma once

#include <cstddef>
#include <vector>

namespace deroule::planner {

class GaloisField {
  public:
    // Whether a field of this order exists: the powers of primes.
    [[nodiscard]] static bool exists(std::size_t order);

    // `order` must exist. O(order^3) at worst.
    explicit GaloisField(std::size_t order);

    [[nodiscard]] std::size_t order() const { return order_; }
    [[nodiscard]] std::size_t sum(std::size_t a, std::size_t b) const {
        return sums_[a * order_ + b];
    }
    [[nodiscard]] std::size_t difference(std::size_t a, std::size_t b) const {
        return differences_[a * order_ + b];
    }
    [[nodiscard]] std::size_t product(std::size_t a, std::size_t b) const {
        return products_[a * order_ + b];
    }

  private:
    void tabulate_products(std::size_t prime, std::size_t reduction);
    [[nodiscard]] bool has_zero_divisors() const;

    std::size_t order_;
    std::vector<std::size_t> sums_;
    std::vector<std::size_t> differences_;
    std::vector<std::size_t> products_;
};

} // namespace deroule::planner
