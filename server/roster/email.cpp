#include "roster/email.hpp"

#include "roster/fold.hpp"

#include <algorithm>

namespace deroule::roster {

std::string bare_address(std::string_view text) {
    const std::size_t open = text.rfind('<');
    const std::size_t close = text.rfind('>');
    if (open != std::string_view::npos && close != std::string_view::npos && open < close) {
        text = text.substr(open + 1, close - open - 1);
    }
    if (text.starts_with("mailto:")) text.remove_prefix(7);
    return tidy(text);
}

bool well_formed_address(std::string_view address) {
    const std::size_t at = address.find('@');
    if (at == 0 || at == std::string_view::npos) return false;
    const std::string_view domain = address.substr(at + 1);
    const bool foreign = std::ranges::any_of(
        address, [](char character) { return character <= ' ' && character >= '\0'; });
    if (foreign || address.find_first_of(",;<>()[]\"\\") != std::string_view::npos) return false;
    if (domain.find('@') != std::string_view::npos) return false;
    if (domain.find('.') == std::string_view::npos ||
        address.find("..") != std::string_view::npos) {
        return false;
    }
    return domain.front() != '.' && domain.back() != '.' && address[at - 1] != '.';
}

} // namespace deroule::roster
