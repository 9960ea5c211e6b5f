// The address that personal links begin with.
#pragma once

#include <string>

namespace deroule::app {

// Without the '/' at its end, which the pages' paths bring.
[[nodiscard]] std::string without_final_slash(std::string url);

// Why `url` is none that links can begin with; empty when it is one: http or https, a host, and
// neither a question nor a fragment, since the token goes there.
[[nodiscard]] std::string fault_of_public_url(const std::string& url);

} // namespace deroule::app
