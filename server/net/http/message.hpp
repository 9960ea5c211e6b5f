// One HTTP request and its answer, without a socket or a library in sight.
//
// Value types, any thread. Only http/session.cpp and http/head.cpp know how they travel.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace deroule::net::http {

struct Header {
    std::string name; // Of a request: lower case.
    std::string value;
};

struct Request {
    std::string method;
    std::string path;  // As sent, percent-encoding kept; begins with '/'.
    std::string query; // Without '?'.
    std::vector<Header> headers;
    std::string body;
    std::string address; // The client's, as the listener or a trusted proxy says.

    // Values of repeated headers joined by ", " (RFC 9110, 5.3); empty when absent.
    [[nodiscard]] std::optional<std::string> header(std::string_view name) const;
    // A query parameter, decoded; empty when absent.
    [[nodiscard]] std::optional<std::string> parameter(std::string_view name) const;
};

// Owned, or embedded in the program.
using Body = std::variant<std::string, std::string_view>;

struct Response {
    int status = 200;
    std::vector<Header> headers;
    Body body;

    [[nodiscard]] std::string_view body_view() const;
    // Empty when absent.
    [[nodiscard]] std::string_view header(std::string_view name) const;
};

[[nodiscard]] Response respond(int status, std::string content_type, Body body);

// Case-insensitive, ASCII only.
[[nodiscard]] bool same_word(std::string_view a, std::string_view b);
[[nodiscard]] std::string lower(std::string_view text);
[[nodiscard]] std::string_view trimmed(std::string_view text);

// The members of a comma-separated list, trimmed, empty ones left out.
[[nodiscard]] std::vector<std::string_view> list_members(std::string_view text);

// Percent-decoding; nothing when the encoding is broken. `plus` says what '+' means.
enum class Plus { itself, space };
[[nodiscard]] std::optional<std::string> percent_decoded(std::string_view text, Plus plus);

} // namespace deroule::net::http
