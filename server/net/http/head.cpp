#include "net/http/head.hpp"

#include <algorithm>

namespace deroule::net::http {

namespace {

bool is_safe(std::string_view value) {
    return std::none_of(value.begin(), value.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\t') || byte == 0x7F;
    });
}

void append(std::string& out, std::string_view name, std::string_view value) {
    if (!is_safe(name) || !is_safe(value)) return;
    out += name;
    out += ": ";
    out += value;
    out += "\r\n";
}

// "a b" for source lists, `"a" "b"` for permission lists.
std::string joined(const std::vector<std::string>& origins, std::string_view quote) {
    std::string text;
    for (const std::string& origin : origins) {
        text += ' ';
        text += quote;
        text += origin;
        text += quote;
    }
    return text;
}

bool may_have_body(int status) {
    return status >= 200 && status != 204 && status != 304;
}

} // namespace

std::string security_headers(const Settings& settings) {
    const std::string frames =
        settings.frame_origins.empty() ? " 'none'" : joined(settings.frame_origins, "");
    const std::string allowed = "=(self" + joined(settings.frame_origins, "\"") + ")";
    std::string out;
    append(out, "Content-Security-Policy",
           "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
           "font-src 'self'; connect-src 'self'; media-src 'self' blob:; frame-src" +
               frames +
               "; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; "
               "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'");
    append(out, "Permissions-Policy",
           "camera" + allowed + ", microphone" + allowed + ", display-capture" + allowed +
               ", geolocation=()");
    append(out, "Referrer-Policy", "no-referrer");
    append(out, "X-Content-Type-Options", "nosniff");
    append(out, "Cross-Origin-Opener-Policy", "same-origin");
    append(out, "Cross-Origin-Resource-Policy", "same-origin");
    // Browsers heed it over TLS only, which a proxy in front brings.
    if (settings.public_url.starts_with("https://"))
        append(out, "Strict-Transport-Security", "max-age=31536000");
    return out;
}

std::string write_head(const Response& response, std::string_view security, After after) {
    std::string out = "HTTP/1.1 ";
    out += std::to_string(response.status);
    out += ' ';
    out += reason_phrase(response.status);
    out += "\r\n";
    for (const Header& header : response.headers)
        append(out, header.name, header.value);
    if (response.status != 101) {
        if (response.header("Cache-Control").empty()) append(out, "Cache-Control", "no-store");
        out += security;
        if (may_have_body(response.status))
            append(out, "Content-Length", std::to_string(response.body_view().size()));
        append(out, "Connection", after == After::close ? "close" : "keep-alive");
    }
    out += "\r\n";
    return out;
}

std::string_view reason_phrase(int status) {
    switch (status) {
    case 100:
        return "Continue";
    case 101:
        return "Switching Protocols";
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 204:
        return "No Content";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 406:
        return "Not Acceptable";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 411:
        return "Length Required";
    case 413:
        return "Content Too Large";
    case 415:
        return "Unsupported Media Type";
    case 422:
        return "Unprocessable Content";
    case 426:
        return "Upgrade Required";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 503:
        return "Service Unavailable";
    default:
        return "Other";
    }
}

} // namespace deroule::net::http
