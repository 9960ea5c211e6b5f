// The parts of a multipart/form-data body: what a form with a file sends.
//
// Pure; the parts point into the body. At most `parts_max` of them. Time follows the
// body's size. Source: RFC 7578, RFC 2046 section 5.1.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace deroule::net::http {

struct Part {
    std::string name;
    std::string file_name; // Empty for a plain field.
    std::string_view body;
};

inline constexpr std::size_t parts_max = 32;

// Nothing when the body is not well formed, or the content type is another one.
[[nodiscard]] std::optional<std::vector<Part>> read_multipart(std::string_view content_type,
                                                              std::string_view body);

// A parameter of a header value: `name` of `form-data; name="roster"`.
[[nodiscard]] std::optional<std::string> header_parameter(std::string_view value,
                                                          std::string_view name);

} // namespace deroule::net::http
