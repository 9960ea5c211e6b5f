#include "net/services.hpp"

#include "base/check.hpp"

namespace deroule::net {

void throw_exception_from_error(const Problem& problem, const boost::source_location& place) {
    check_failed(("the value of a problem was asked for: " + problem.code).c_str(),
                 place.file_name(), static_cast<int>(place.line()));
}

} // namespace deroule::net
