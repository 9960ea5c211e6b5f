#include "roster/read_error.hpp"

#include "base/check.hpp"

namespace deroule::roster {

void throw_exception_from_error(const ReadError& error, const boost::source_location& location) {
    const std::string condition = "a table was read: " + std::string(name_of(error.kind));
    check_failed(condition.c_str(), location.file_name(), static_cast<int>(location.line()));
}

Doubt doubt_about(const ReadError& error) {
    return {error.line, "", error.kind, error.read, "", Severity::error, error.column};
}

} // namespace deroule::roster
