#include "journal/journal.hpp"

#include "base/check.hpp"

namespace deroule::journal {

void throw_exception_from_error(const Conflict& /*conflict*/,
                                const boost::source_location& location) {
    check_failed("the append was not refused", location.file_name(),
                 static_cast<int>(location.line()));
}

} // namespace deroule::journal
