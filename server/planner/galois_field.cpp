#include "planner/galois_field.hpp"

#include "base/check.hpp"

namespace deroule::planner {

namespace {

std::size_t least_factor(std::size_t number) {
    for (std::size_t factor = 2; factor * factor <= number; ++factor)
        if (number % factor == 0) return factor;
    return number;
}

// Digit by digit in base `prime`, without carries.
std::size_t add(std::size_t a, std::size_t b, std::size_t prime) {
    std::size_t sum = 0;
    for (std::size_t place = 1; a > 0 || b > 0; place *= prime, a /= prime, b /= prime)
        sum += place * ((a % prime + b % prime) % prime);
    return sum;
}

} // namespace

bool GaloisField::exists(std::size_t order) {
    if (order < 2) return false;
    const std::size_t prime = least_factor(order);
    while (order % prime == 0)
        order /= prime;
    return order == 1;
}

GaloisField::GaloisField(std::size_t order) : order_(order) {
    DEROULE_CHECK(exists(order));
    const std::size_t prime = least_factor(order);
    for (std::size_t a = 0; a < order; ++a)
        for (std::size_t b = 0; b < order; ++b)
            sums_.push_back(add(a, b, prime));
    differences_.resize(order * order);
    for (std::size_t a = 0; a < order; ++a)
        for (std::size_t b = 0; b < order; ++b)
            differences_[sum(a, b) * order + b] = a;
    std::size_t reduction = 0;
    do
        tabulate_products(prime, reduction++);
    while (has_zero_divisors());
}

// `reduction` is what the power of x that does not fit is replaced by.
void GaloisField::tabulate_products(std::size_t prime, std::size_t reduction) {
    const auto times_x = [&](std::size_t a) {
        std::size_t shifted = a % (order_ / prime) * prime;
        for (std::size_t top = a / (order_ / prime); top > 0; --top)
            shifted = sum(shifted, reduction);
        return shifted;
    };
    products_.assign(order_ * order_, 0);
    for (std::size_t a = 0; a < order_; ++a)
        for (std::size_t b = 0; b < order_; ++b) {
            std::size_t power = a; // a times x, once for each digit of b.
            std::size_t& product = products_[a * order_ + b];
            for (std::size_t digits = b; digits > 0; digits /= prime) {
                for (std::size_t times = digits % prime; times > 0; --times)
                    product = sum(product, power);
                if (order_ > prime) power = times_x(power);
            }
        }
}

bool GaloisField::has_zero_divisors() const {
    for (std::size_t a = 1; a < order_; ++a)
        for (std::size_t b = 1; b < order_; ++b)
            if (product(a, b) == 0) return true;
    return false;
}

} // namespace deroule::planner
