#include "net/log.hpp"

#include <spdlog/spdlog.h>

namespace deroule::net {

void log_debug(const std::string& line) {
    spdlog::debug("{}", line);
}
void log_info(const std::string& line) {
    spdlog::info("{}", line);
}
void log_warning(const std::string& line) {
    spdlog::warn("{}", line);
}

std::string quoted(std::string_view value) {
    std::string out = "\"";
    for (const char c : value)
        out += c == '"' ? '\'' : static_cast<unsigned char>(c) < ' ' ? ' ' : c;
    return out + '"';
}

} // namespace deroule::net
