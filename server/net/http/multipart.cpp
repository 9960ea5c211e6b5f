#include "net/http/multipart.hpp"

#include "net/http/message.hpp"

namespace deroule::net::http {

namespace {

// Reads one `name=value` after a semicolon; the value may be quoted, with backslashes.
std::string read_value(std::string_view& rest) {
    std::string value;
    if (!rest.starts_with('"')) {
        const auto end = std::min(rest.find(';'), rest.size());
        value = trimmed(rest.substr(0, end));
        rest.remove_prefix(end);
        return value;
    }
    rest.remove_prefix(1);
    while (!rest.empty() && rest.front() != '"') {
        // Browsers send quotes as %22 and leave backslashes alone; RFC 9110 escapes by one.
        if (rest.front() == '\\' && rest.size() > 1 && (rest[1] == '"' || rest[1] == '\\'))
            rest.remove_prefix(1);
        value += rest.front();
        rest.remove_prefix(1);
    }
    rest.remove_prefix(std::min(rest.find(';'), rest.size()));
    return value;
}

// The headers of a part; false when it is not a form field.
bool read_disposition(std::string_view head, Part& part) {
    while (!head.empty()) {
        const auto end = std::min(head.find("\r\n"), head.size());
        const auto line = head.substr(0, end);
        head.remove_prefix(std::min(end + 2, head.size()));
        const auto colon = line.find(':');
        if (colon == std::string_view::npos) return false;
        if (!same_word(trimmed(line.substr(0, colon)), "content-disposition")) continue;
        const auto value = trimmed(line.substr(colon + 1));
        if (!same_word(trimmed(value.substr(0, value.find(';'))), "form-data")) return false;
        const auto name = header_parameter(value, "name");
        if (!name) return false;
        part.name = *name;
        part.file_name = header_parameter(value, "filename").value_or("");
        return true;
    }
    return false;
}

} // namespace

std::optional<std::string> header_parameter(std::string_view value, std::string_view name) {
    auto rest = value.substr(std::min(value.find(';'), value.size()));
    while (!rest.empty()) {
        rest.remove_prefix(1); // The semicolon.
        const auto equals = rest.find('=');
        if (equals == std::string_view::npos) return std::nullopt;
        const auto key = trimmed(rest.substr(0, equals));
        rest.remove_prefix(equals + 1);
        while (rest.starts_with(' '))
            rest.remove_prefix(1);
        std::string read = read_value(rest);
        if (same_word(key, name)) return read;
    }
    return std::nullopt;
}

std::optional<std::vector<Part>> read_multipart(std::string_view content_type,
                                                std::string_view body) {
    if (!same_word(trimmed(content_type.substr(0, content_type.find(';'))), "multipart/form-data"))
        return std::nullopt;
    const auto boundary = header_parameter(content_type, "boundary");
    if (!boundary || boundary->empty() || boundary->size() > 70) return std::nullopt;
    const std::string first = "--" + *boundary;
    const std::string next = "\r\n" + first;

    std::vector<Part> parts;
    if (body.starts_with(first)) {
        body.remove_prefix(first.size());
    } else {
        const auto start = body.find(next); // After a preamble, which says nothing.
        if (start == std::string_view::npos) return std::nullopt;
        body.remove_prefix(start + next.size());
    }
    while (!body.starts_with("--")) {
        while (body.starts_with(' ') || body.starts_with('\t'))
            body.remove_prefix(1);
        if (!body.starts_with("\r\n") || parts.size() == parts_max) return std::nullopt;
        // The head's last line keeps its own end; the blank line follows.
        const auto blank = body.find("\r\n\r\n");
        const auto end = body.find(next, blank == std::string_view::npos ? 0 : blank + 2);
        if (blank == std::string_view::npos || end == std::string_view::npos) return std::nullopt;
        Part part;
        if (!read_disposition(body.substr(2, blank < 2 ? 0 : blank - 2), part)) return std::nullopt;
        const auto from = blank + 4;
        // An empty body ends where the blank line does.
        part.body = end < from ? std::string_view{} : body.substr(from, end - from);
        parts.push_back(std::move(part));
        body.remove_prefix(end + next.size());
    }
    return parts;
}

} // namespace deroule::net::http
