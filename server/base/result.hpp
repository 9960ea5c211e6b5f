// A value or the reason why there is none.
//
// One alias, so that moving to std::expected changes one file. An error type E of
// ours needs a `throw_exception_from_error(const E&, const source_location&)`
// beside it, found by argument-dependent lookup: asking for the value of a refusal
// is a bug, so that overload calls check_failed().
#pragma once

#include "base/check.hpp"

#include <boost/assert/source_location.hpp>
#include <boost/system/result.hpp>

namespace deroule {

template <class T, class E>
using Result = boost::system::result<T, E>;

} // namespace deroule
