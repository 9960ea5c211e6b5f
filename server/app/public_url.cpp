#include "app/public_url.hpp"

#include <algorithm>
#include <string_view>

namespace deroule::app {

namespace {

bool is_printable(char c) {
    return c > ' ' && c != '"' && c != '<' && c != '>' && c != '\\';
}

} // namespace

std::string without_final_slash(std::string url) {
    while (url.ends_with('/'))
        url.pop_back();
    return url;
}

std::string fault_of_public_url(const std::string& url) {
    std::string_view rest = url;
    if (rest.starts_with("https://")) {
        rest.remove_prefix(8);
    } else if (rest.starts_with("http://")) {
        rest.remove_prefix(7);
    } else {
        return "must begin with http:// or https://";
    }
    const std::string_view host = rest.substr(0, rest.find('/'));
    if (host.empty() || host.starts_with(':')) return "names no host";
    if (rest.find_first_of("?#") != std::string_view::npos) return "must end before any ? or #";
    if (!std::ranges::all_of(rest, is_printable)) return "holds a character that no address has";
    return {};
}

} // namespace deroule::app
