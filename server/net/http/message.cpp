#include "net/http/message.hpp"

#include <algorithm>

namespace deroule::net::http {

namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

int hexadecimal(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const char small = lower(c);
    if (small >= 'a' && small <= 'f') return small - 'a' + 10;
    return -1;
}

} // namespace

std::string lower(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), [](char c) { return lower(c); });
    return result;
}

bool same_word(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view trimmed(std::string_view text) {
    const auto from = text.find_first_not_of(" \t");
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(" \t") - from + 1);
}

std::vector<std::string_view> list_members(std::string_view text) {
    std::vector<std::string_view> members;
    while (!text.empty()) {
        const auto comma = std::min(text.find(','), text.size());
        const auto member = trimmed(text.substr(0, comma));
        if (!member.empty()) members.push_back(member);
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return members;
}

std::optional<std::string> percent_decoded(std::string_view text, Plus plus) {
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+' && plus == Plus::space) {
            decoded += ' ';
        } else if (text[i] == '%') {
            if (i + 2 >= text.size()) return std::nullopt;
            const int high = hexadecimal(text[i + 1]);
            const int low = hexadecimal(text[i + 2]);
            if (high < 0 || low < 0) return std::nullopt;
            decoded += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            decoded += text[i];
        }
    }
    return decoded;
}

std::optional<std::string> Request::header(std::string_view name) const {
    std::optional<std::string> joined;
    for (const Header& one : headers) {
        if (one.name != name) continue;
        if (joined) {
            *joined += ", ";
            *joined += one.value;
        } else {
            joined = one.value;
        }
    }
    return joined;
}

std::optional<std::string> Request::parameter(std::string_view name) const {
    std::string_view rest = query;
    while (!rest.empty()) {
        const auto end = std::min(rest.find('&'), rest.size());
        const auto pair = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const auto equals = std::min(pair.find('='), pair.size());
        if (percent_decoded(pair.substr(0, equals), Plus::space) != std::string(name)) continue;
        return percent_decoded(pair.substr(std::min(equals + 1, pair.size())), Plus::space);
    }
    return std::nullopt;
}

std::string_view Response::body_view() const {
    return std::visit([](const auto& body_) { return std::string_view(body_); }, body);
}

std::string_view Response::header(std::string_view name) const {
    for (const Header& one : headers)
        if (same_word(one.name, name)) return one.value;
    return {};
}

Response respond(int status, std::string content_type, Body body) {
    Response response;
    response.status = status;
    response.headers.push_back({"Content-Type", std::move(content_type)});
    response.body = std::move(body);
    return response;
}

} // namespace deroule::net::http
