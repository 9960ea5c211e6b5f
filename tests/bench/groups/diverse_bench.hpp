// `bench_groups mdgp`: our diverse groups beside iterated maxima search, each for the same
// CPU time, on one instance of each kind.
//
// 120 elements for 3 s; with `Length::long_form` also 240 for 20 s and 480 for 120 s, the
// limits under which the peer was published.
#pragma once

#include <cstdint>

namespace deroule::bench {

enum class Length { short_form, long_form };

void bench_diverse(std::uint64_t seeds, Length length);

} // namespace deroule::bench
