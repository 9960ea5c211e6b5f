// One file of the web client, as the program carries it.
#pragma once

#include <span>
#include <string_view>

namespace deroule::net::http {

// Hashed names never change their content; a browser may keep them for ever.
enum class Naming { plain, hashed };

struct Asset {
    std::string_view path; // "/assets/index-Bq3x.js".
    std::string_view type; // Content-Type.
    std::string_view etag; // Without quotes: the first digits of the content's SHA-256.
    Naming naming = Naming::plain;
    std::string_view identity;
    std::string_view brotli, gzip; // Empty where they gain nothing.
};

// Made at build time by embed_client.cmake.
[[nodiscard]] std::span<const Asset> embedded_client();
[[nodiscard]] const Asset& embedded_openapi();

} // namespace deroule::net::http
